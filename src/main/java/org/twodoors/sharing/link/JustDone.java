package org.twodoors.sharing.link;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * A word from the button that was pressed to the next look at a page, in the same browser alone: an address that somebody
 * types, passes on or opens again tells nothing that did not just happen.
 */
public final class JustDone {

    public static final String MADE = "made";
    public static final String SENT = "sent";
    public static final String BACK = "back";

    private static final String NAME = "done";

    private static final Duration KEPT = Duration.ofMinutes(5);

    private JustDone() {}

    /**
     * Tells a page what was done.
     *
     * @param word {@link #MADE}, {@link #SENT} or {@link #BACK}
     * @param page path of the page
     */
    public static void tell(String word, String page, HttpServletRequest request, HttpServletResponse response) {
        write(word, page, KEPT, request, response);
    }

    /**
     * What was just done; told once.
     *
     * @param page path of the page
     * @param words what this page has words for
     * @return the word, empty for none
     */
    public static String heard(
            String page, List<String> words, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return "";
        }
        write("", page, Duration.ZERO, request, response);
        return words.contains(cookie.getValue()) ? cookie.getValue() : "";
    }

    private static void write(
            String word, String page, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, word)
                .path(request.getContextPath() + page)
                .maxAge(kept)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package org.twodoors.sharing;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;
import org.twodoors.sealing.Token;

/** A word from the page that made a meeting to the first look at the team's page, in the maker's browser alone. */
final class JustMade {

    private static final String NAME = "made";

    private JustMade() {}

    static void tell(Token organiser, HttpServletRequest request, HttpServletResponse response) {
        write(organiser, Duration.ofMinutes(5), request, response);
    }

    /** Whether this is the first look; there is one. */
    static boolean heard(Token organiser, HttpServletRequest request, HttpServletResponse response) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null) {
            return false;
        }
        write(organiser, Duration.ZERO, request, response);
        return true;
    }

    private static void write(
            Token organiser, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(NAME, "1")
                .path("/team/" + organiser.text())
                .maxAge(kept)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

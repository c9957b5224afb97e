package org.twodoors.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * How every cookie of ours is set: for the whole site, kept from scripts and other sites, and behind https for https alone.
 * There its name begins with {@code __Host-}: browsers take such a cookie from this very host and over https only, so that
 * no neighbor of the site and nobody on the way can put one in its place.
 */
public final class SiteCookie {

    private static final String HOST = "__Host-";

    private SiteCookie() {}

    /** What a cookie of ours is called in the browser that sent a request. */
    public static String name(String name, HttpServletRequest request) {
        return request.isSecure() ? HOST + name : name;
    }

    /** What a request brought in a cookie of ours; empty when there was none that could be read. */
    public static Optional<String> get(String name, HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, name(name, request)))
                .map(Cookie::getValue);
    }

    /** Sets a cookie that is kept for some time; zero removes it. The response must not be committed. */
    public static void set(
            String name, String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        send(name(name, request), value, kept, request, response);
    }

    /** Removes a cookie by the name it had before, whatever the connection. The response must not be committed. */
    public static void removePlain(String name, HttpServletRequest request, HttpServletResponse response) {
        send(name, "", Duration.ZERO, request, response);
    }

    private static void send(
            String name, String value, Duration kept, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(name, value)
                .path("/")
                .maxAge(kept)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package org.twodoors.pages;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** How every cookie of ours is set: for the whole site, kept from scripts and other sites, and behind https for https alone. */
public final class SiteCookie {

    private SiteCookie() {}

    /** Sets a cookie that is kept for some time; zero removes it. The response must not be committed. */
    public static void set(
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

package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;

/** The token that every form carries and a cookie confirms, so that no other site can send our forms. */
class FormTokens {

    /** As long as the answers: a page that a browser brings back the next morning can still be sent. */
    private static final Duration LIFE = Duration.ofDays(7);

    private final CookieCsrfTokenRepository repository = new CookieCsrfTokenRepository();
    private final CsrfTokenRequestHandler handler = new XorCsrfTokenRequestAttributeHandler();

    FormTokens() {
        repository.setCookieName("csrf");
        repository.setCookieCustomizer(cookie -> cookie.sameSite("Lax").maxAge(LIFE));
    }

    /**
     * Where tokens are kept.
     *
     * @return the cookie {@code csrf}
     */
    CsrfTokenRepository repository() {
        return repository;
    }

    /**
     * How a request gets its token.
     *
     * @return masks the token anew for each page
     */
    CsrfTokenRequestHandler handler() {
        return handler;
    }

    /**
     * Gives a page a token when the request was refused before it got one; otherwise the forms on its error page could
     * not be sent.
     *
     * @param request the request
     * @param response not yet committed
     */
    void provide(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(CsrfToken.class.getName()) == null) {
            handler.handle(request, response, repository.loadDeferredToken(request, response));
        }
    }
}

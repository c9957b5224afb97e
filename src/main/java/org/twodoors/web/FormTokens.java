package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
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

    /** Tokens are kept in the cookie {@code csrf}. */
    CsrfTokenRepository repository() {
        return repository;
    }

    /** Masks the token anew for each page. */
    CsrfTokenRequestHandler handler() {
        return handler;
    }

    /**
     * Whether a form came from a page of ours. What another site sent may be shown to nobody with a button below it.
     */
    boolean fits(HttpServletRequest request) {
        CsrfToken expected = repository.loadToken(request);
        String sent = expected == null ? null : handler.resolveCsrfTokenValue(request, expected);
        return expected != null
                && sent != null
                && MessageDigest.isEqual(
                        sent.getBytes(StandardCharsets.UTF_8),
                        expected.getToken().getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Gives a page a token when the request was refused before it got one; otherwise the forms on its error page could
     * not be sent.
     */
    void provide(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(CsrfToken.class.getName()) == null) {
            handler.handle(request, response, repository.loadDeferredToken(request, response));
        }
    }
}

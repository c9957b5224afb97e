package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.util.UriUtils;
import org.twodoors.pages.SiteCookie;
import org.twodoors.sealing.Sealer;

/**
 * The token that every form carries and a cookie confirms, so that no other site can send our forms. The cookie holds it sealed: one that
 * somebody made up confirms nothing.
 */
class FormTokens {

    private static final String NAME = "csrf";

    private static final String FIELD = "_csrf";

    private static final String HEADER = "X-CSRF-TOKEN";

    /** As long as the answers: a page that a browser brings back the next morning can still be sent. */
    private static final Duration LIFE = Duration.ofDays(7);

    private static final int BYTES = 18;

    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sealer sealer;
    private final OwnPages ownPages;
    private final CsrfTokenRepository repository = new SealedCookie();
    private final CsrfTokenRequestHandler handler = new FormsOfOurs();

    /** Takes what seals the cookie, and what tells a form of another site. */
    FormTokens(Sealer sealer, OwnPages ownPages) {
        this.sealer = sealer;
        this.ownPages = ownPages;
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

    /** The cookie; what is sealed for http confirms nothing over https. */
    private final class SealedCookie implements CsrfTokenRepository {

        @Override
        public CsrfToken generateToken(HttpServletRequest request) {
            byte[] bytes = new byte[BYTES];
            RANDOM.nextBytes(bytes);
            return token(text(bytes));
        }

        @Override
        public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
            if (token == null) {
                SiteCookie.set(NAME, "", Duration.ZERO, request, response);
                return;
            }
            byte[] plain = token.getToken().getBytes(StandardCharsets.US_ASCII);
            SiteCookie.set(NAME, text(sealer.seal(plain, context(request))), LIFE, request, response);
        }

        @Override
        public @Nullable CsrfToken loadToken(HttpServletRequest request) {
            return SiteCookie.get(NAME, request)
                    .flatMap(value -> opened(value, request))
                    .map(FormTokens::token)
                    .orElse(null);
        }

        private Optional<String> opened(String value, HttpServletRequest request) {
            try {
                return sealer.open(Base64.getUrlDecoder().decode(value), context(request))
                        .map(plain -> new String(plain, StandardCharsets.US_ASCII));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
    }

    private static byte[] context(HttpServletRequest request) {
        return (SiteCookie.name(NAME, request) + " 1").getBytes(StandardCharsets.US_ASCII);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static CsrfToken token(String text) {
        return new DefaultCsrfToken(HEADER, FIELD, text);
    }

    /** Takes a token from the body of a form that no other site sent; in an address it would stand in logs and histories. */
    private final class FormsOfOurs implements CsrfTokenRequestHandler {

        private final CsrfTokenRequestHandler masked = new XorCsrfTokenRequestAttributeHandler();

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
            masked.handle(request, response, token);
        }

        @Override
        public @Nullable String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            return ownPages.isForeign(request) || isInAddress(request)
                    ? null
                    : masked.resolveCsrfTokenValue(request, token);
        }

        private static boolean isInAddress(HttpServletRequest request) {
            return Languages.queryParts(request).map(FormsOfOurs::decoded).anyMatch(part -> part.startsWith(FIELD));
        }

        /** A query that cannot be decoded was refused before. */
        private static String decoded(String part) {
            return UriUtils.decode(part, StandardCharsets.UTF_8);
        }
    }
}

package org.twodoors.draft;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.twodoors.catalog.Catalog;
import org.twodoors.pages.SiteCookie;
import org.twodoors.sealing.Sealer;

/** The one cookie {@code draft} that holds the answers so far. The server keeps nothing. */
public final class DraftCookie {

    static final String NAME = "draft";

    private static final String ATTRIBUTE = DraftCookie.class.getName();

    private static final Pattern IN_HEADER = Pattern.compile("(^|[;,\\s])" + NAME + "\\s*=");

    private final DraftCodec codec;
    private final Catalog catalog;

    /**
     * A draft cookie.
     *
     * @param sealer seals it
     * @param catalog says which needs there are
     * @param clock says when a draft is too old
     */
    public DraftCookie(Sealer sealer, Catalog catalog, Clock clock) {
        this.codec = new DraftCodec(sealer, clock);
        this.catalog = catalog;
    }

    /**
     * The draft of a request; opened once for each request.
     *
     * @param request the request
     * @return the draft, empty when none came along
     */
    public DraftSession read(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof DraftSession known) {
            return known;
        }
        DraftSession session = new DraftSession(open(request));
        request.setAttribute(ATTRIBUTE, session);
        return session;
    }

    /**
     * Sends along what this request saved or cleared, if it did either and that was not sent yet.
     *
     * @param request the request
     * @param response where the cookie goes; not yet committed
     */
    public void write(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ATTRIBUTE) instanceof DraftSession session) {
            switch (session.takeChange()) {
                case SAVED -> SiteCookie.set(NAME, codec.write(session.draft()), DraftCodec.MAX_AGE, request, response);
                case CLEARED -> SiteCookie.set(NAME, "", Duration.ZERO, request, response);
                case NONE -> {}
            }
        }
    }

    /** What the cookie holds; empty when there is one that cannot be opened. */
    private Optional<Draft> open(HttpServletRequest request) {
        Optional<String> value = value(request);
        if (value.isPresent()) {
            return codec.read(value.get())
                    .map(draft -> new Draft(draft.answers().knownTo(catalog), draft.owner(), draft.meeting()));
        }
        return sentButNotParsed(request) ? Optional.empty() : Optional.of(Draft.NONE);
    }

    private static Optional<String> value(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(NAME))
                        .map(Cookie::getValue)
                        .findFirst();
    }

    /** The server drops a cookie with letters no cookie may have, without a word; we owe the family one. */
    private static boolean sentButNotParsed(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.COOKIE)).stream()
                .anyMatch(header -> IN_HEADER.matcher(header).find());
    }
}

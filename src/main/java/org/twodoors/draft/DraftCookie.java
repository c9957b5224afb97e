package org.twodoors.draft;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;
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

    /** Takes what seals the cookie, what knows which needs there are, and what says when a draft is too old. */
    public DraftCookie(Sealer sealer, Catalog catalog, Clock clock) {
        this.codec = new DraftCodec(sealer, clock);
        this.catalog = catalog;
    }

    /** The draft that came with a request, opened once for each request; empty when none came along. */
    public DraftSession read(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof DraftSession known) {
            return known;
        }
        DraftSession session = new DraftSession(open(request));
        request.setAttribute(ATTRIBUTE, session);
        return session;
    }

    /** Sends along what this request saved or cleared, once. The response must not be committed. */
    public void write(HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(ATTRIBUTE) instanceof DraftSession session) {
            switch (session.takeChange()) {
                case SAVED -> SiteCookie.set(NAME, write(session.draft()), DraftCodec.MAX_AGE, request, response);
                case CLEARED -> SiteCookie.set(NAME, "", Duration.ZERO, request, response);
                case NONE -> {}
            }
        }
    }

    /** The text of the cookie that holds a draft. */
    String write(Draft draft) {
        return codec.write(draft);
    }

    /** What the cookie holds; empty when there is one that cannot be opened. */
    private Optional<Draft> open(HttpServletRequest request) {
        Optional<String> value = value(request);
        if (value.isPresent()) {
            return codec.read(value.get())
                    .map(draft -> new Draft(
                            draft.answers().knownTo(catalog),
                            draft.owner(),
                            draft.meeting(),
                            draft.id(),
                            draft.day(),
                            draft.seen()));
        }
        return sentButNotParsed(request) ? Optional.empty() : Optional.of(Draft.NONE);
    }

    private static Optional<String> value(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME)).map(Cookie::getValue);
    }

    /** The server drops a cookie with letters no cookie may have, without a word; we owe the family one. */
    private static boolean sentButNotParsed(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.COOKIE)).stream()
                .anyMatch(header -> IN_HEADER.matcher(header).find());
    }
}

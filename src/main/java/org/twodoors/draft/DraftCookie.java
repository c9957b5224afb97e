package org.twodoors.draft;

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
import org.twodoors.draft.DraftCodec.Place;
import org.twodoors.pages.SiteCookie;
import org.twodoors.sealing.Sealer;

/**
 * The one cookie {@code draft} that holds the answers so far; behind https {@code __Host-draft}, where the name of before is
 * read as long as a draft from before can be opened. The server keeps nothing.
 */
public final class DraftCookie {

    static final String NAME = "draft";

    private static final String ATTRIBUTE = DraftCookie.class.getName();

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
                case SAVED -> {
                    String text = codec.write(session.draft(), place(request));
                    SiteCookie.set(NAME, text, DraftCodec.MAX_AGE, request, response);
                    removeBefore(request, response);
                }
                case CLEARED -> {
                    SiteCookie.set(NAME, "", Duration.ZERO, request, response);
                    removeBefore(request, response);
                    HeldForm.drop(request, response);
                }
                case NONE -> {}
            }
        }
    }

    private static Place place(HttpServletRequest request) {
        return request.isSecure() ? Place.HOST : Place.PLAIN;
    }

    /** What was answered before the cookie had its name of today must not come back once it is cleared. */
    private static void removeBefore(HttpServletRequest request, HttpServletResponse response) {
        if (request.isSecure() && WebUtils.getCookie(request, NAME) != null) {
            SiteCookie.removePlain(NAME, request, response);
        }
    }

    /** The text of the cookie that holds a draft over http. */
    String write(Draft draft) {
        return codec.write(draft, Place.PLAIN);
    }

    /** What the cookie holds; empty when there is one that cannot be opened. */
    private Optional<Draft> open(HttpServletRequest request) {
        Optional<String> value = SiteCookie.get(NAME, request);
        if (value.isPresent()) {
            Optional<Draft> found = codec.read(value.get(), place(request));
            return (found.isPresent() || request.isSecure() ? found : codec.read(value.get(), Place.BEFORE))
                    .map(this::known);
        }
        if (sentButNotParsed(request)) {
            return Optional.empty();
        }
        return Optional.of(request.isSecure() ? before(request).orElse(Draft.NONE) : Draft.NONE);
    }

    private Draft known(Draft draft) {
        return new Draft(
                draft.answers().knownTo(catalog),
                draft.owner(),
                draft.meeting(),
                draft.id(),
                draft.day(),
                draft.seen());
    }

    /**
     * A draft by the name of before, behind https: what this release sealed is not taken from there, so nobody can put their own
     * draft on somebody else's device, and the last draft that is ends seven days after the last server of before.
     */
    private Optional<Draft> before(HttpServletRequest request) {
        return Optional.ofNullable(WebUtils.getCookie(request, NAME))
                .flatMap(cookie -> codec.read(cookie.getValue(), Place.BEFORE))
                .map(this::known);
    }

    /** The server drops a cookie with letters no cookie may have, without a word; we owe the family one. */
    private static boolean sentButNotParsed(HttpServletRequest request) {
        Pattern sent = Pattern.compile("(^|[;,\\s])" + SiteCookie.name(NAME, request) + "\\s*=");
        return Collections.list(request.getHeaders(HttpHeaders.COOKIE)).stream()
                .anyMatch(header -> sent.matcher(header).find());
    }
}

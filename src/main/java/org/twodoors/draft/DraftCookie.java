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
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Catalog;
import org.twodoors.sealing.Sealer;
import org.twodoors.sealing.Token;

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
     * The draft that came with a request; opened once for each request.
     *
     * @param request the request
     * @return the draft, never null
     */
    public Draft read(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Draft known) {
            return known;
        }
        Draft draft = open(request);
        request.setAttribute(ATTRIBUTE, draft);
        return draft;
    }

    /**
     * Sends answers along as the new draft, good for seven days. What ties the draft to what was saved stays.
     *
     * @param request the request
     * @param response where the cookie goes; not yet committed
     * @param answers everything said so far
     */
    public void write(HttpServletRequest request, HttpServletResponse response, Answers answers) {
        write(request, response, answers, read(request).family());
    }

    /**
     * Sends answers along as the new draft, together with the meeting that the family gets ready for.
     *
     * @param request the request
     * @param response where the cookie goes; not yet committed
     * @param answers everything said so far
     * @param meeting the code of the meeting
     */
    public void invite(HttpServletRequest request, HttpServletResponse response, Answers answers, Token meeting) {
        write(
                request,
                response,
                new Draft(answers, Draft.State.OPENED, read(request).family(), meeting));
    }

    /**
     * Sends answers along as the new draft, tied to what the family saved or shared. The meeting stays.
     *
     * @param request the request
     * @param response where the cookie goes; not yet committed
     * @param answers everything said so far
     * @param family what ties them; null to tie them to nothing
     */
    public void write(
            HttpServletRequest request, HttpServletResponse response, Answers answers, @Nullable Family family) {
        write(
                request,
                response,
                new Draft(answers, Draft.State.OPENED, family, read(request).meeting()));
    }

    /**
     * Makes sure that the draft has a family's secrets, before anything is stored with them. So a button that is pressed
     * twice stores both for one family, and nothing is left that nobody can take back.
     *
     * @param request the request
     * @param response where the cookie goes; not yet committed
     */
    public void tie(HttpServletRequest request, HttpServletResponse response) {
        Draft draft = read(request);
        Family family = draft.family();
        if (draft.hasAnswers() && (family == null || family.plan() == null)) {
            write(request, response, draft.answers(), family == null ? Family.make() : family.notSaved());
        }
    }

    private void write(HttpServletRequest request, HttpServletResponse response, Draft draft) {
        set(request, response, codec.write(draft.answers(), draft.family(), draft.meeting()), DraftCodec.MAX_AGE);
        request.setAttribute(ATTRIBUTE, draft);
    }

    /**
     * Removes the draft from the family's device.
     *
     * @param request the request
     * @param response where the cookie goes; not yet committed
     */
    public void clear(HttpServletRequest request, HttpServletResponse response) {
        set(request, response, "", Duration.ZERO);
        request.setAttribute(ATTRIBUTE, Draft.NONE);
    }

    private Draft open(HttpServletRequest request) {
        Optional<String> value = value(request);
        if (value.isPresent()) {
            return codec.read(value.get())
                    .map(draft ->
                            new Draft(draft.answers().knownTo(catalog), draft.state(), draft.family(), draft.meeting()))
                    .orElse(Draft.UNREADABLE);
        }
        return sentButNotParsed(request) ? Draft.UNREADABLE : Draft.NONE;
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

    private static void set(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(NAME, value)
                .path("/")
                .maxAge(age)
                .httpOnly(true)
                .sameSite("Lax")
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}

package org.twodoors.draft;

import jakarta.servlet.http.Cookie;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.twodoors.answers.Answers;

/** The cookies that the application would set, for tests whose family answered something already. */
public final class DraftCookies {

    private DraftCookies() {}

    /** A family that saved and shared nothing. */
    public static Cookie of(DraftCookie drafts, Answers answers) {
        return of(drafts, answers, null);
    }

    /** A family that saved or shared something. */
    public static Cookie of(DraftCookie drafts, Answers answers, @Nullable DraftOwner owner) {
        return after(drafts, new Cookie[0], session -> session.save(answers, owner));
    }

    /** A family that answered before drafts had ids. */
    public static Cookie beforeThereWereIds(DraftCookie drafts, Answers answers) {
        return new Cookie(DraftCookie.NAME, drafts.write(new Draft(answers, null, null, null)));
    }

    /** What a browser with cookies gets when answers are saved. */
    public static Cookie after(DraftCookie drafts, Cookie[] before, Consumer<DraftSession> change) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(before);
        change.accept(drafts.read(request));
        MockHttpServletResponse response = new MockHttpServletResponse();
        drafts.write(request, response);
        return response.getCookie(DraftCookie.NAME);
    }

    /** What a browser holds. */
    public static DraftSession read(DraftCookie drafts, Cookie... cookies) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setCookies(cookies);
        return drafts.read(request);
    }

    /** A browser without a draft. */
    public static DraftSession none() {
        return new DraftSession(Optional.of(Draft.NONE));
    }
}

package org.twodoors.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.HouseConfiguration;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Question;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;

/** Two children on one device: a form changes the answers it was made for, and no others. */
@WebMvcTest({ChildController.class, QuestionnaireController.class, ClearController.class})
@Import(HouseConfiguration.class)
class OtherDraftTest {

    private static final Pattern MARK = Pattern.compile("name=\"draft\" value=\"([^\"]+)\"");

    private static final String CHILD = "/questions/child";

    private static final Answers ANNA = new Answers(
            ChildAnswers.NONE.with(Question.AGE, 84), Set.of("schoolwork"), Set.of("handwriting"), List.of());

    private static final Answers BEN =
            new Answers(ChildAnswers.NONE.with(Question.AGE, 36), Set.of("self-care"), Set.of("dressing"), List.of());

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Test
    void everyFormOfAPageSaysForWhichAnswersItWasMade() throws Exception {
        Cookie anna = DraftCookies.of(drafts, ANNA);
        String page = get(CHILD, anna).getResponse().getContentAsString();
        Matcher marks = MARK.matcher(page);

        assertThat(marks.results().map(mark -> mark.group(1)))
                .as("the questions, and the button that clears the device")
                .hasSize(2)
                .containsOnly(mark(CHILD, anna));
        assertThat(mark("/questions/areas", anna)).isEqualTo(mark(CHILD, anna));
        assertThat(mark(CHILD, DraftCookies.of(drafts, BEN))).isNotEqualTo(mark(CHILD, anna));
    }

    @Test
    void aFormOfAnotherChildChangesNothingAndItsPageComesBackWithStatus409() {
        Cookie ben = DraftCookies.of(drafts, BEN);
        String ofAnna = mark(CHILD, DraftCookies.of(drafts, ANNA));
        for (String path : List.of(CHILD, "/questions/areas", "/questions/needs/handwriting")) {
            MvcTestResult refused = post(path, ofAnna, ben, "years", "9", "setting", "public");

            assertThat(refused).hasStatus(409).hasForwardedUrl(path);
            assertThat(refused.getResponse().getCookie("draft")).isNull();
        }
        assertThat(post("/clear", ofAnna, ben)).hasStatus(409).hasForwardedUrl("/");
    }

    @Test
    void clearingIsFinalForThePagesOfOtherWindows() {
        String ofAnna = mark(CHILD, DraftCookies.of(drafts, ANNA));
        MvcTestResult late = post(CHILD, ofAnna, null, "years", "9", "setting", "public");

        assertThat(late).hasStatus(409).hasForwardedUrl(CHILD);
        assertThat(late.getResponse().getCookie("draft")).isNull();
        assertThat(post("/clear", ofAnna, null)).hasRedirectedUrl("/cleared");
    }

    @Test
    void theFirstFormBeginsADraftAndMayComeOnceMore() {
        String first = mark(CHILD, null);
        Cookie draft = saved(post(CHILD, first, null, "years", "9", "setting", "public"));

        assertThat(mark(CHILD, draft)).isNotEqualTo(first);
        assertThat(post(CHILD, first, draft, "years", "8", "setting", "public")).hasRedirectedUrl(CHILD + "/now");
        assertThat(post(CHILD, mark(CHILD, null), draft, "years", "8", "setting", "public"))
                .as("a second window that was open before the first answer")
                .hasStatus(409);
    }

    @Test
    void aFormFromBeforeDraftsHadIdsIsTakenOnceIfTheDraftHasNoneEither() {
        Cookie draft = saved(post(CHILD, "", DraftCookies.beforeThereWereIds(drafts, ANNA), "years", "9"));

        assertThat(DraftCookies.read(drafts, draft).answers().child().ageMonths())
                .isEqualTo(108);
        assertThat(DraftCookies.read(drafts, draft).answers().chosen()).containsExactly("handwriting");
        assertThat(post(CHILD, "", draft, "years", "8", "setting", "public")).hasStatus(409);
        assertThat(post(CHILD, mark(CHILD, draft), draft, "years", "8", "setting", "public"))
                .hasStatus(302);
    }

    @Test
    void whatAFormSaysOfItselfInvented() {
        for (String invented : List.of("x", "new-", "new-short", "new-" + "a".repeat(500), "new-<b>abcde")) {
            assertThat(post(CHILD, invented, null, "years", "9", "setting", "public"))
                    .as(invented)
                    .hasStatus(409);
        }
    }

    private static Cookie saved(MvcTestResult result) {
        Cookie draft = result.getResponse().getCookie("draft");
        assertThat(draft).isNotNull();
        return draft;
    }

    private String mark(String path, @Nullable Cookie draft) {
        try {
            Matcher mark = MARK.matcher(get(path, draft).getResponse().getContentAsString());
            assertThat(mark.find()).isTrue();
            return mark.group(1);
        } catch (java.io.UnsupportedEncodingException e) {
            throw new AssertionError(e);
        }
    }

    private MvcTestResult get(String path, @Nullable Cookie draft) {
        var request = mvc.get().uri(path);
        return (draft == null ? request : request.cookie(draft)).exchange();
    }

    private MvcTestResult post(String path, String mark, @Nullable Cookie draft, String... fields) {
        var request = mvc.post().uri(path).with(csrf()).param("draft", mark);
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        return (draft == null ? request : request.cookie(draft)).exchange();
    }
}

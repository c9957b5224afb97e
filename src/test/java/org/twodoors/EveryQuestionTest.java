package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.answers.AnswerText;
import org.twodoors.answers.Answers;
import org.twodoors.answers.AnswersJson;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.FollowUp;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Kind;
import org.twodoors.answers.Question.Page;
import org.twodoors.answers.Question.Subject;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.pathways.FindingsService;
import org.twodoors.rules.NeedResult;
import tools.jackson.databind.json.JsonMapper;

/**
 * A question that is in the list is everywhere: in the form, on the check page, on the plan, in drafts and saved plans,
 * in the API. Nothing here names a question that has nothing special; so a new one is walked through by being there.
 */
@WholeSite
class EveryQuestionTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private Catalog catalog;

    @Autowired
    private FindingsService findings;

    @Autowired
    private JsonMapper json;

    @Autowired
    private MessageSource messages;

    @Value("${two-doors.languages}")
    private List<Locale> languages;

    @ParameterizedTest
    @EnumSource
    void hasItsWordsInEveryLanguage(Question question) {
        List<String> keys = new ArrayList<>(List.of(question.shortKey("school")));
        if (question.kind() != Kind.TEACHER) {
            keys.add(question.labelKey(need(), ChildAnswers.NONE));
        }
        if (question.required()) {
            keys.add(question == Question.AGE ? "error.age.years" : "error." + question.code());
        }
        question.choices(catalog).forEach(answer -> keys.add(question.answerKey(answer)));
        words(question).forEach(word -> keys.add(word.key()));
        for (Locale language : languages) {
            for (String key : keys) {
                assertThat(messages.getMessage(key, new Object[] {1, 2}, "", language))
                        .as("%s in %s", key, language)
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void standsInTheFormOfItsPageWithEveryAnswerToChoose(Question question) {
        if (question.kind() == Kind.TEACHER) {
            return;
        }
        Document page = page(question.page().path(need()));

        if (question == Question.HOME_LANGUAGES) {
            assertThat(page.select("[name=" + question.code() + "]"))
                    .as("asked with needs of talking alone")
                    .isEmpty();
            return;
        }
        if (question.page() == Page.HELP_NOW) {
            assertThat(page.select("[name='%s.%s']".formatted(question.code(), need().id()))
                            .eachAttr("value"))
                    .as("the boxes that can be true of this child")
                    .containsExactly("school", "clinic");
            return;
        }
        switch (question.kind()) {
            case NUMBER ->
                assertThat(page.select("[name=years], [name=months]")).hasSize(2);
            case YES_NO ->
                assertThat(page.select("[name=" + question.code() + "]").eachAttr("value"))
                        .containsExactly("yes", "no");
            default ->
                assertThat(page.select("input[name=%s], [name=%s] option[value~=.]"
                                        .formatted(question.code(), question.code()))
                                .eachAttr("value"))
                        .containsExactlyInAnyOrderElementsOf(
                                question.choices(catalog, answers().child()).stream()
                                        .map(Coded::code)
                                        .toList());
        }
        assertThat(page.select("[name=%s][checked], [name=%s] [selected], [name=years]"
                        .formatted(question.code(), question.code())))
                .as("the answer to %s is chosen", question)
                .isNotEmpty();
    }

    /** The style sheet opens and closes by what the answers say of themselves; that is what the registry says. */
    @ParameterizedTest
    @EnumSource
    void openTheFollowUpsOnThePageThatTheRegistrySays(Question question) {
        if (question.kind() != Kind.CHOICE) {
            return;
        }
        Document page = page(question.page().path(need()));
        for (Coded answer : question.choices(catalog, answers().child())) {
            for (FollowUp followUp : FollowUp.values()) {
                String input = "input[name=%s][value=%s]".formatted(question.code(), answer.code());
                assertThat(page.select("[data-opens~=(^| )%s( |$)] > ".formatted(followUp.code()) + input))
                        .as("%s opens %s", answer, followUp)
                        .hasSize(followUp.opensWith(answer) ? 1 : 0);
                assertThat(page.select("[data-closes~=(^| )%s( |$)] > ".formatted(followUp.code()) + input))
                        .as("%s closes %s", answer, followUp)
                        .hasSize(followUp.closesWith(answer) ? 1 : 0);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void standsOnTheCheckPageWithItsAnswer(Question question) {
        if (question.page() == Page.HOME_AND_SCHOOL || question == Question.HOME_LANGUAGES) {
            return;
        }
        Document page = page("/questions/check");

        assertThat(page.select("a[href='" + question.page().path(need()) + "?from=check']"))
                .isNotEmpty();
        assertThat(page.select(".answer-list__row").eachText())
                .as("the row of %s", question)
                .anyMatch(row -> row.startsWith(word(question.shortKey("school")))
                        && words(question).stream().allMatch(word -> row.contains(shortWord(word))));
    }

    @ParameterizedTest
    @EnumSource
    void standsOnThePlanWhereARuleLookedAtIt(Question question) {
        NeedResult result = findings.findings(answers())
                .orElseThrow()
                .classification()
                .byNeed()
                .get(need().id());
        if (result.rules().stream().noneMatch(rule -> rule.questions().contains(question))) {
            return;
        }
        Document plan = page("/plan/needs/" + need().id());
        assertThat(plan.text()).contains(word(question.shortKey("school")));
        assertThat(plan.select("a[href^='" + question.page().path(need()) + "']"))
                .as("a way from the plan to %s", question)
                .isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void comesBackFromDraftsAndSavedPlansUnderTheNameOfItsField(Question question) {
        String json = AnswersJson.lenient().writeValueAsString(answers());

        assertThat(json).contains("\"" + question.field() + "\":");
        assertThat(AnswersJson.lenient().readValue(json, Answers.class)).isEqualTo(answers());
        assertThat(DraftCookies.read(drafts, DraftCookies.of(drafts, answers())).answers())
                .isEqualTo(answers());
    }

    @ParameterizedTest
    @EnumSource
    void isReadStrictlyAndDescribedByTheApi(Question question) {
        String said = json.writeValueAsString(
                question.subject() == Subject.CHILD
                        ? ChildAnswers.NONE.with(question, answer(question))
                        : NeedAnswers.none(need().id()).with(question, answer(question)));
        Class<?> sheet = question.subject() == Subject.CHILD ? ChildAnswers.class : NeedAnswers.class;

        assertThatCode(() -> json.readValue(said, sheet)).doesNotThrowAnyException();
        assertThat(page("/api/docs").text()).contains(question.field());
    }

    /** Everything answered, so that everything is asked. */
    private Answers answers() {
        ChildAnswers child = ChildAnswers.NONE;
        NeedAnswers need = NeedAnswers.none(need().id());
        for (Question question : Question.values()) {
            if (question.subject() == Subject.CHILD) {
                child = child.with(question, answer(question));
            } else {
                need = need.with(question, answer(question));
            }
        }
        return Answers.NONE
                .withAreas(List.of(catalog.areaOf(need())))
                .withChild(child)
                .withNeed(need);
    }

    /** An answer that opens every follow-up; of the others the first, or the second where the first closes one. */
    private Object answer(Question question) {
        return switch (question.kind()) {
            case CHOICE ->
                question.choices(catalog).stream()
                        .filter(answer -> List.of(FollowUp.values()).stream().noneMatch(it -> it.closesWith(answer)))
                        .filter(answer -> FollowUp.IF_PLAN.opensWith(answer) || question != Question.SCHOOL_PLAN)
                        .filter(answer -> FollowUp.IF_ANY.opensWith(answer) || !FollowUp.IF_ANSWERED.opensWith(answer))
                        .findFirst()
                        .orElseThrow();
            case CHOICES -> Set.of(question.choices(catalog).get(0));
            case NUMBER -> 7 * 12 + 2;
            case YES_NO -> true;
            case TEACHER -> new TeacherAnswers(SchoolEffect.SOME, null);
        };
    }

    /** A need that asks everything there is to ask. */
    private Need need() {
        return catalog.needs().stream()
                .filter(need -> need.doctorQuestion() != null && need.is(NeedFlag.HEALTH_FIRST))
                .findFirst()
                .orElseThrow();
    }

    private List<AnswerText.Words> words(Question question) {
        return AnswerText.of(question, answer(question), "school", catalog).words();
    }

    /** The check page takes the short words of an answer where it has some. */
    private String shortWord(AnswerText.Words word) {
        String brief = messages.getMessage(word.key().replace(".label", "") + ".short", null, "", Locale.ENGLISH);
        return brief.isEmpty() ? word(word) : brief;
    }

    private String word(String key, @Nullable Object... arguments) {
        return messages.getMessage(key, arguments, Locale.ENGLISH);
    }

    private String word(AnswerText.Words words) {
        return word(words.key(), words.arguments().toArray());
    }

    private Document page(String path) {
        var response = mvc.get()
                .uri(path)
                .cookie(DraftCookies.of(drafts, answers()))
                .exchange()
                .getMvcResult()
                .getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }
}

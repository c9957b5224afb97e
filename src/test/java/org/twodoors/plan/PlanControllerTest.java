package org.twodoors.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.Given;
import org.twodoors.HouseConfiguration;
import org.twodoors.SiteLanguages;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;

@WebMvcTest(PlanController.class)
@Import({HouseConfiguration.class, PlanService.class})
class PlanControllerTest {

    private static final ChildAnswers CHILD = Given.childAnswers(
            7 * 12, Setting.PUBLIC, SchoolPlan.NONE, Diagnosis.NO, null, Cover.PRIVATE, null, null, null, null);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Test
    void withoutAnswersThePlanSaysWhatIsMissing() {
        assertThat(mvc.get().uri("/plan"))
                .hasStatusOk()
                .bodyText()
                .contains("Your plan is not ready yet", "Start the questions");
    }

    @Test
    void withoutNeedsASignOfDangerStillComesFirst() {
        ChildAnswers flagged = Given.childAnswers(
                84, Setting.PUBLIC, null, null, null, null, null, Set.of(RedFlag.POISON), null, null);

        assertThat(plan(Answers.NONE.withChild(flagged))).contains("800-222-1222");
    }

    @Test
    void eachNeedStandsUnderItsDoor() {
        String page = plan(everyClass());

        assertThat(under(page, "school")).containsExactly("Writing letters and words others can read");
        assertThat(under(page, "both")).containsExactly("Using the toilet");
        assertThat(under(page, "clinic")).containsExactly("Falling asleep and staying asleep");
        assertThat(page.substring(page.indexOf("hallway__shelf")))
                .contains("Paying attention and finishing", "Using a spoon, fork, knife and cup");
    }

    @Test
    void everyClassComesWithItsRulesAndTheAnswersBehindIt() {
        String page = plan(everyClass());

        assertThat(page.split("class=\"need-card need-card--", -1)).hasSize(6);
        assertThat(page)
                .contains("R12, R29, R33", "R12, R26, R31", "R10, R26, R34", "R16, R28, R36", "R18, R29, R37")
                .contains("/questions/needs/handwriting?from=plan", "/questions/needs/sleep?from=plan")
                .contains("Educationally necessary", "Medically necessary", "No therapy need shows right now");
    }

    @Test
    void thereAreAlwaysThreeNextSteps() {
        for (SchoolEffect school : SchoolEffect.values()) {
            for (DailyEffect daily : DailyEffect.values()) {
                String page = plan(Answers.NONE.withChild(CHILD).withNeed(need("dressing", school, daily, null)));
                assertThat(page.split("class=\"step-list__item\"", -1))
                        .as("%s at school, %s at home", school, daily)
                        .hasSize(4);
            }
        }
    }

    @Test
    void theUrgentCardStandsBeforeThePlan() {
        NeedAnswers lost = need("lost-skills", SchoolEffect.UNKNOWN, DailyEffect.A_LOT, null);
        String page = plan(Answers.NONE.withChild(CHILD).withNeed(lost));

        assertThat(page.indexOf("urgent-card__title")).isPositive().isLessThan(page.indexOf("<h1"));
    }

    @Test
    void withoutDangerThereIsNoUrgentCard() {
        assertThat(plan(everyClass())).doesNotContain("urgent-card");
    }

    @ParameterizedTest
    @EnumSource(Door.class)
    void everyDoorHasItsSignInBothLanguages(Door door) {
        assertThat(plan(everyClass(), "en")).contains("need-card--" + door.code());
        assertThat(plan(everyClass(), "es")).contains("need-card--" + door.code(), "Sus próximos tres pasos");
    }

    @Test
    void nothingOnThePlanClosesADoor() {
        for (String language : SiteLanguages.tags()) {
            assertThat(plan(everyClass(), language))
                    .doesNotContainIgnoringCase("medical only")
                    .doesNotContainIgnoringCase("not a school need")
                    .doesNotContainIgnoringCase("eligible")
                    .doesNotContainIgnoringCase("qualif")
                    .doesNotContainIgnoringCase("needs therapy");
        }
    }

    @Test
    void aNeedThatCountsTheSchoolsViewSaysSo() {
        String label = ">With the school’s view<";
        Answers counted = everyClass()
                .withTeachers(Map.of("staying-on-task", new TeacherAnswers(SchoolEffect.A_LOT, Tried.STILL_HARD)));

        assertThat(plan(everyClass())).doesNotContain(label, "This plan is with the school’s view");
        String page = plan(counted);
        assertThat(page).contains("This plan is with the school’s view").containsOnlyOnce(label);
        assertThat(under(page, "school")).contains("Paying attention and finishing");
        assertThat(page.substring(page.indexOf(label), page.indexOf(label) + 4000))
                .contains("School’s view: ", "<strong>A lot</strong>", "/plan/home-and-school");
    }

    private static Answers everyClass() {
        return Answers.NONE
                .withChild(CHILD)
                .withNeed(need("handwriting", SchoolEffect.A_LOT, DailyEffect.NONE, Tried.STILL_HARD))
                .withNeed(need("toileting", SchoolEffect.A_LOT, DailyEffect.A_LOT, Tried.STILL_HARD))
                .withNeed(need("sleep", SchoolEffect.SOME, DailyEffect.A_LOT, null))
                .withNeed(need("staying-on-task", SchoolEffect.SOME, DailyEffect.SOME, Tried.NOT_YET))
                .withNeed(need("feeding-self", SchoolEffect.NONE, DailyEffect.NONE, null));
    }

    private static NeedAnswers need(String id, SchoolEffect school, DailyEffect daily, Tried tried) {
        return Given.needAnswers(id, school, daily, tried, HealthLink.OTHER, null, null, null, null);
    }

    private String plan(Answers answers) {
        return plan(answers, "en");
    }

    private String plan(Answers answers, String language) {
        return new String(
                mvc.get()
                        .uri("/plan?lang=" + language)
                        .cookie(DraftCookies.of(drafts, answers))
                        .exchange()
                        .getMvcResult()
                        .getResponse()
                        .getContentAsByteArray(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private static List<String> under(String page, String door) {
        int from = page.indexOf("hallway__door--" + door);
        String part = page.substring(from, page.indexOf("</div>", from));
        Matcher card = Pattern.compile("hallway__card\".*?<span>(.*?)</span>", Pattern.DOTALL)
                .matcher(part);
        List<String> found = new ArrayList<>();
        while (card.find()) {
            found.add(card.group(1));
        }
        return found;
    }
}

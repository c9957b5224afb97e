package org.twodoors.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.Given;
import org.twodoors.GivenFamily;
import org.twodoors.HouseConfiguration;
import org.twodoors.SiteLanguages;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Therapy;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.papers.PapersConfiguration;

@WebMvcTest(PlanController.class)
@Import({HouseConfiguration.class, PapersConfiguration.class, PlanService.class})
class PlanControllerTest {

    private static final ChildAnswers CHILD = Given.childAnswers(
            7 * 12, Setting.PUBLIC, SchoolPlan.NONE, Diagnosis.NO, null, Cover.PRIVATE, null, null, null, null);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private MessageSource messages;

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
        Document page = page("/plan", everyClass());

        assertThat(under(page, "school")).containsExactly("handwriting");
        assertThat(under(page, "both")).containsExactly("toileting");
        assertThat(under(page, "clinic")).containsExactly("sleep");
        assertThat(under(page, "unclear")).containsExactly("staying-on-task", "feeding-self");
    }

    @Test
    void doorsWithoutANeedAreOneLine() {
        Document page = page(
                "/plan", Answers.NONE.withChild(CHILD).withNeed(everyClass().need("sleep")));

        assertThat(page.select(".hallway__door")).hasSize(1);
        assertThat(page.select(".hallway__empty").text())
                .isEqualTo("School: nothing to ask here now, by your answers. You can still ask at any time.");
    }

    /** What is known of a family that names this need. */
    private static final String TOILET_CARE =
            "Help with toilet care can be in a 504 plan or IEP; a school may not call you in instead.";

    @Test
    void theAnswerNamesBothDoorsAndWhatToAskThereAbout() {
        assertThat(page("/plan", everyClass()).select(".answer").text())
                .isEqualTo("Ask the school about handwriting and using the toilet. "
                        + "Ask a clinic about using the toilet and sleep. Both can start now. " + TOILET_CARE);
    }

    @Test
    void ofManyNeedsAFewAreNamedAndTheOthersCounted() {
        Answers many = Answers.NONE.withChild(CHILD);
        for (String id : List.of("handwriting", "writing-stamina", "changes-transitions", "calming-down")) {
            many = many.withNeed(need(id, SchoolEffect.A_LOT, DailyEffect.NONE, Tried.STILL_HARD));
        }
        Answers two = many.withNeed(need("starting-steps", SchoolEffect.A_LOT, DailyEffect.NONE, Tried.STILL_HARD))
                .withNeed(need("toileting", SchoolEffect.A_LOT, DailyEffect.NONE, Tried.STILL_HARD));

        assertThat(page("/plan", many).select(".answer").text())
                .isEqualTo(
                        "Ask the school about handwriting, keeping up with writing, moving to the next thing and calming down.");
        assertThat(page("/plan", two).select(".answer").text())
                .isEqualTo(
                        "Ask the school about handwriting, keeping up with writing, starting and next steps, moving to the next thing and 2 more. "
                                + TOILET_CARE);
    }

    @Test
    void whereNothingPointsToADoorTheAnswerIsNotANo() {
        Answers unclear = Answers.NONE.withChild(CHILD).withNeed(everyClass().need("staying-on-task"));

        assertThat(page("/plan", unclear).select(".answer").text())
                .startsWith("It is not clear yet")
                .contains("not a no");
    }

    @Test
    void eachNeedIsARowUnderItsDoorThatSaysWhyInOneSentenceAndOpensItsPage() {
        Document page = page("/plan", everyClass());

        assertThat(page.select(".hallway__sign").eachText())
                .containsExactly("School", "Both", "Clinic", "Not clear yet");
        assertThat(page.select(".need-row").eachText())
                .containsExactly(
                        "handwriting It gets in the way a lot at school, even though the school has tried simple help.",
                        "using the toilet It gets in the way a lot, at school and in daily life.",
                        "sleep It gets in the way a lot in daily life.",
                        "attention and finishing It is not a no: your answers do not point to a door yet.",
                        "spoon, fork and cup By your answers, little gets in the way right now, and this is not a decision.");
        assertThat(page.select(".need-row__link").eachAttr("href"))
                .containsExactly(
                        "/plan/needs/handwriting",
                        "/plan/needs/toileting",
                        "/plan/needs/sleep",
                        "/plan/needs/staying-on-task",
                        "/plan/needs/feeding-self");
    }

    @Test
    void aReasonIsSaidOnceUnderADoor() {
        Answers alike = Answers.NONE
                .withChild(CHILD)
                .withNeed(need("talking-clearly", SchoolEffect.A_LOT, DailyEffect.A_LOT, Tried.STILL_HARD))
                .withNeed(need("stairs-curbs-bus", SchoolEffect.A_LOT, DailyEffect.A_LOT, Tried.NOT_YET))
                .withNeed(need("handwriting", SchoolEffect.A_LOT, DailyEffect.NONE, Tried.STILL_HARD));

        assertThat(page("/plan", alike).select(".need-row__why").eachText())
                .containsExactly(
                        "It gets in the way a lot at school, even though the school has tried simple help.",
                        "It gets in the way a lot, at school and in daily life.",
                        "For the same reason.");
    }

    @Test
    void thePageOfANeedSaysNothingTwiceAboveItsFolds() {
        for (String language : SiteLanguages.tags()) {
            for (NeedAnswers need : everyClass().needs()) {
                Document page = page("/plan/needs/" + need.need() + "?lang=" + language, everyClass());
                List<String> said =
                        page.select(".need-card__meaning, .need-card__parts li:not(.why-list li)").eachText().stream()
                                .flatMap(text -> Stream.of(text.split("(?<=[.:]) ")))
                                .map(text -> text.replaceFirst("[.:]$", ""))
                                .toList();

                assertThat(said).as(need.need()).isNotEmpty().doesNotHaveDuplicates();
                assertThat(page.select(".need-card__parts").text())
                        .as(need.need())
                        .doesNotContain(
                                "Your answers point to",
                                "It shows",
                                "By your answers",
                                "Sus respuestas señalan",
                                "Se nota",
                                "Según sus respuestas");
            }
        }
    }

    /** "Some" and "a lot" are answers; how sure we are is said in other words. */
    @Test
    void howSureAClassIsReadsLikeNoAnswer() {
        for (String language : SiteLanguages.tags()) {
            Document page = page("/plan/needs/toileting?lang=" + language, everyClass());
            List<String> answers = page.select(".why-list strong").eachText();

            assertThat(answers).isNotEmpty();
            assertThat(page.select(".need-card__strength")
                            .text()
                            .toLowerCase(Locale.ROOT)
                            .split(" "))
                    .doesNotContain("some", "lot", "algo", "algunas", "mucho");
        }
    }

    @Test
    void whatHealthPlansSayOfANeedStandsOnItsPage() {
        for (String id : List.of("single-sounds", "using-words", "social-talk", "reading-language", "back-to-sport")) {
            Answers family = Answers.NONE
                    .withChild(CHILD)
                    .withNeed(need(id, SchoolEffect.A_LOT, DailyEffect.A_LOT, Tried.STILL_HARD));
            for (Locale language : SiteLanguages.all()) {
                String text =
                        page("/plan/needs/" + id + "?lang=" + language, family).text();

                assertThat(text)
                        .contains(messages.getMessage("need." + id + ".payer", null, language))
                        .doesNotContain(messages.getMessage("need.askYourPlan", null, language));
            }
        }
        assertThat(page("/plan/needs/handwriting", everyClass()).text())
                .contains(messages.getMessage("need.askYourPlan", null, Locale.ENGLISH));
    }

    @Test
    void theWholePlanIsThereInOnePiece() {
        Document page = page("/plan/print", everyClass());

        assertThat(page.select(".need-card")).hasSize(5);
        assertThat(page.html())
                .contains("R12, R29, R33", "R12, R26, R31", "R10, R26, R34", "R16, R28, R36", "R18, R29, R37")
                .contains(
                        "/questions/needs/handwriting?from=plan.handwriting", "/questions/needs/sleep?from=plan.sleep");
        assertThat(page.select(".pathway-card")).isNotEmpty();
    }

    /** The second answer is folded on the plan; on paper nothing is. */
    @Test
    void onPaperNoAnswerIsFolded() {
        Answers family = GivenFamily.withWorkedCases().get("F1");

        assertThat(page("/plan", family).select("details.answer__folded"))
                .hasSize(1)
                .allSatisfy(answer -> assertThat(answer.hasAttr("open")).isFalse());
        assertThat(page("/plan/print", family).select("details.answer__folded"))
                .hasSize(1)
                .allSatisfy(answer -> assertThat(answer.hasAttr("open")).isTrue());
    }

    @Test
    void thePageOfANeedSaysItPlainlyFirstAndInTheWordsOfTheTradeSecond() {
        Document school = page("/plan/needs/handwriting", everyClass());

        assertThat(school.select("h1").text()).isEqualTo("Writing letters and words others can read");
        assertThat(school.select(".need-card__class").text()).contains("Ask the school");
        assertThat(school.select(".need-card__meaning").text())
                .isEqualTo("This gets in the way at school. The school team can find out how to help. "
                        + "Schools call this “educationally necessary.”");
        assertThat(page("/plan/needs/feeding-self", everyClass())
                        .select(".need-card__meaning")
                        .text())
                .startsWith("Little gets in the way right now, by your answers.");
        assertThat(school.select(".need-page__ways a").eachAttr("href")).containsExactly("/plan/needs/staying-on-task");
        assertThat(page("/plan/needs/toileting", everyClass())
                        .select(".need-page__ways a")
                        .eachAttr("href"))
                .containsExactly("/plan/needs/staying-on-task", "/plan/needs/feeding-self");
        assertThat(page("/plan/needs/sleep", everyClass())
                        .select(".need-page__ways a")
                        .eachAttr("href"))
                .containsExactly("/plan/needs/feeding-self");
    }

    @Test
    void theWordsOfTheTradeStandOnThePageOfANeedAlone() {
        for (String language : SiteLanguages.tags()) {
            assertThat(page("/plan?lang=" + language, everyClass())
                            .select("main")
                            .text())
                    .doesNotContainIgnoringCase("ally necessary");
        }
    }

    @Test
    void aNeedThatWasNotChosenIsSaidKindlyAndAnUnknownOneIsNotThere() {
        assertThat(get("/plan/needs/dressing", everyClass()))
                .hasStatus(404)
                .bodyText()
                .contains("This need is not in your plan", "/questions/needs?from=plan", "/learn/needs/dressing");
        assertThat(get("/plan/needs/nothing-like-it", everyClass())).hasStatus(404);
        assertThat(get("/plan/needs/dressing", Answers.NONE))
                .hasStatusOk()
                .bodyText()
                .contains("Your plan is not ready yet");
    }

    @Test
    void thereAreAlwaysThreeNextStepsEachWithAButtonOfItsOwn() {
        for (SchoolEffect school : SchoolEffect.values()) {
            for (DailyEffect daily : DailyEffect.values()) {
                Document page =
                        page("/plan", Answers.NONE.withChild(CHILD).withNeed(need("dressing", school, daily, null)));
                assertThat(page.select(".step-list__item"))
                        .as("%s at school, %s at home", school, daily)
                        .hasSize(3);
                assertThat(page.select(".step-list__item .usa-button").eachAttr("href"))
                        .as("%s at school, %s at home", school, daily)
                        .hasSize(3)
                        .doesNotHaveDuplicates();
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
    void everyDoorHasItsSignInEveryLanguage(Door door) {
        for (String language : SiteLanguages.tags()) {
            assertThat(page("/plan?lang=" + language, everyClass()).select(".hallway__door--" + door.code()))
                    .hasSize(1);
        }
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
        Answers counted = everyClass()
                .withTeachers(Map.of("staying-on-task", new TeacherAnswers(SchoolEffect.A_LOT, Tried.STILL_HARD)));

        assertThat(plan(everyClass())).doesNotContain("This plan is with the school’s view");
        assertThat(plan(counted)).contains("This plan is with the school’s view", "/plan/home-and-school");
        assertThat(under(page("/plan", counted), "school")).contains("staying-on-task");
        Document page = page("/plan/needs/staying-on-task", counted);
        assertThat(page.select(".need-card__class").text()).contains("With the school’s view");
        assertThat(page.select(".why-list").text()).contains("School’s view: A lot");
        assertThat(page("/plan/needs/sleep", counted)
                        .select(".need-card__class")
                        .text())
                .doesNotContain("With the school’s view");
    }

    /** Case T08 of the disciplines, with a danger at home: what to put out of reach, and what to ask the doctor. */
    @Test
    void chewingOnThingsSaysWhatToPutOutOfReachAndWhatToAskTheDoctor() {
        NeedAnswers chewing = Given.needAnswers(
                "chewing-objects",
                SchoolEffect.SOME,
                DailyEffect.SOME,
                Tried.NOT_YET,
                HealthLink.OTHER,
                Safety.HOME,
                HowOften.OFTEN,
                true,
                null);
        NeedAnswers harmless = Given.needAnswers(
                "chewing-objects",
                SchoolEffect.SOME,
                DailyEffect.SOME,
                Tried.NOT_YET,
                HealthLink.OTHER,
                Safety.NONE,
                HowOften.OFTEN,
                null,
                null);

        Document page = page(
                "/plan/needs/chewing-objects", Answers.NONE.withChild(CHILD).withNeed(chewing));
        assertThat(page.select(".need-card__class").text()).contains("Ask a clinic");
        assertThat(page.html()).contains("R2, R16, R21, R34");
        assertThat(page.select(".need-card__safe").text())
                .contains("Make it safe today", "Put cords, batteries and magnets out of reach")
                .contains("Ask about pica, and about an iron test and a lead test");
        assertThat(page("/plan/print", Answers.NONE.withChild(CHILD).withNeed(chewing))
                        .html())
                .contains("R51", "R56");
        assertThat(page(
                                "/plan/needs/chewing-objects",
                                Answers.NONE.withChild(CHILD).withNeed(harmless))
                        .select(".need-card__safe"))
                .isEmpty();
    }

    /** R93: a clinic therapist is asked about what they can look at, and the doctor about the therapy that is not there yet. */
    @Test
    void theClinicThatAChildGoesToIsNotAskedForTheTherapyOfAnother() {
        ChildAnswers atAClinic = CHILD.with(Question.CLINIC_THERAPY, ClinicTherapy.YES)
                .with(Question.CLINIC_THERAPIES, Set.of(Therapy.PT));
        Answers stairs = Answers.NONE
                .withChild(atAClinic)
                .withNeed(need("stairs-curbs-bus", SchoolEffect.A_LOT, DailyEffect.A_LOT, Tried.NOT_YET));
        Answers both = stairs.withNeed(need("talking-clearly", SchoolEffect.A_LOT, DailyEffect.A_LOT, Tried.NOT_YET));

        assertThat(page("/plan", stairs).select(".step-list__title").eachText()).contains("Ask your clinic about PT");
        assertThat(page("/plan", both).select(".step-list__title").eachText())
                .contains("Ask the doctor about speech therapy", "Bring this to the therapist you have");
    }

    /** R88: one line for the child, however many needs ask about it, and below the steps, whose first button stands on the first screen. */
    @Test
    void hearingIsNamedOnceAndBelowTheSteps() {
        Answers answers = Answers.NONE.withChild(CHILD);
        for (String id : List.of("talking-clearly", "understanding")) {
            answers = answers.withNeed(Given.needAnswers(
                            id,
                            SchoolEffect.A_LOT,
                            DailyEffect.A_LOT,
                            Tried.STILL_HARD,
                            HealthLink.OTHER,
                            null,
                            null,
                            null,
                            null)
                    .with(Question.DOCTOR_SIGN, true));
        }
        Document page = page("/plan", answers);

        assertThat(page.select(".plan__hearing")).singleElement().satisfies(line -> {
            assertThat(line.text()).contains("a hearing test");
            assertThat(line.previousElementSiblings().select(".step-list .usa-button"))
                    .isNotEmpty();
        });
        assertThat(page("/plan", everyClass()).select(".plan__hearing")).isEmpty();
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
        return page("/plan?lang=" + language, answers).outerHtml();
    }

    private MvcTestResult get(String path, Answers answers) {
        return mvc.get().uri(path).cookie(DraftCookies.of(drafts, answers)).exchange();
    }

    private Document page(String path, Answers answers) {
        return Jsoup.parse(new String(
                get(path, answers).getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static List<String> under(Document page, String door) {
        return page.select(".hallway__door--" + door + " a").eachAttr("href").stream()
                .map(path -> path.substring("/plan/needs/".length()))
                .toList();
    }
}

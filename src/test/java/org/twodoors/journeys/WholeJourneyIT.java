package org.twodoors.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.Questionnaire.AREAS;
import static org.twodoors.journeys.Questionnaire.CHECK;
import static org.twodoors.journeys.Questionnaire.CHILD;
import static org.twodoors.journeys.Questionnaire.NEEDS;
import static org.twodoors.journeys.Questionnaire.NOW;
import static org.twodoors.journeys.Questionnaire.PLAN;
import static org.twodoors.journeys.Questionnaire.SCHOOL;
import static org.twodoors.journeys.Questionnaire.START;
import static org.twodoors.journeys.Questionnaire.pageOf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.Setting;

/** A family goes from the start page to the plan, changes its mind, goes back, and clears the device. */
class WholeJourneyIT extends InBrowser {

    private static final String HANDWRITING = pageOf("handwriting");
    private static final String FASTENERS = pageOf("fasteners-shoes");

    /** Omar, 6: one need for both doors, one for the clinic. */
    private Answers omar() {
        return Drafts.of(WorkedCase.named("C02"), catalog);
    }

    /** Each width in each language, each width and each language with script and without. */
    static Stream<Device> devices() {
        return Stream.of(
                Device.PHONE.wide(320),
                Device.PHONE.wide(360).withoutScript(),
                Device.PHONE.wide(1280),
                Device.PHONE.wide(320).in("es").withoutScript(),
                Device.PHONE.wide(360).in("es"),
                Device.PHONE.wide(1280).in("es").withoutScript());
    }

    @ParameterizedTest
    @MethodSource("devices")
    void aFamilyGetsFromTheStartPageToThePlan(Device device) {
        Visit visit = visit(device);
        Words words = words(device.locale());
        Questionnaire questions = new Questionnaire(visit, words);
        ChildAnswers child = omar().child();

        questions.begin();
        Steps steps = new Steps(visit, words);
        steps.at(START, 1);
        questions.tick("situations", List.of("told-clinic"));
        questions.proceed();
        steps.at(CHILD, 1);
        questions.answerBasics(child);
        questions.proceed();
        steps.at(NOW, 1);
        questions.page().getByLabel(words.of("q.redFlags.none")).check();
        questions.proceed();
        steps.at(SCHOOL, 1);
        questions.answerSchool(child);
        questions.answerHealth(child);
        questions.proceed();
        steps.at(AREAS, 2);
        questions.tick("areas", List.of("schoolwork", "self-care"));
        questions.proceed();
        steps.at(NEEDS, 2);
        questions.tick("needs", List.of("handwriting", "fasteners-shoes"));
        questions.proceed();
        steps.at(HANDWRITING, 3);
        questions.answer(omar().need("handwriting"));
        questions.proceed();
        steps.at(FASTENERS, 3);
        questions.answer(omar().need("fasteners-shoes"));
        questions.proceed();
        steps.at(CHECK, 4);
        questions.showPlan();

        assertThat(visit.path()).isEqualTo(PLAN);
        PlanReader plan = new PlanReader(visit.page(), words);
        assertThat(plan.needsUnder("both")).containsExactly("handwriting");
        assertThat(plan.needsUnder("clinic")).containsExactly("fasteners-shoes");
        assertThat(plan.needsUnder("school")).isEmpty();
        assertThat(plan.needsUnder("unclear")).isEmpty();
        assertThat(plan.steps()).hasSize(3);
    }

    /** Follows the line that says how far a family has come. */
    private record Steps(Visit visit, Words words) {

        void at(String path, int step) {
            assertThat(visit.path()).isEqualTo(path);
            assertThat(visit.page().locator("html"))
                    .hasAttribute("lang", visit.device().language());
            String line = visit.page().locator(".progress").innerText();
            assertThat(line).startsWith(words.of("progress.step", step));
        }
    }

    @Test
    void theLanguageSwitchKeepsThePageTheAnswersAndTheChoice() {
        Visit visit = visit(Device.PHONE).carrying(draftOf(omar()));
        Questionnaire spanish =
                new Questionnaire(visit, words(Device.PHONE.in("es").locale()));

        visit.open(HANDWRITING + "?from=check");
        spanish.choose("schoolEffect", SchoolEffect.SOME);
        visit.follow(spanish.button("layout.language.name"));

        assertThat(visit.page().locator("html")).hasAttribute("lang", "es");
        assertThat(visit.path()).isEqualTo(HANDWRITING);
        assertThat(spanish.chosen("schoolEffect"))
                .as("as it was just filled in")
                .containsExactly("some");
        spanish.proceed();
        assertThat(visit.path()).isEqualTo(CHECK);
        assertThat(visit.page().locator("html")).hasAttribute("lang", "es");
    }

    @ParameterizedTest
    @ValueSource(strings = {CHECK, PLAN})
    void changingOneAnswerReturnsToWhereItWasAskedForAndKeepsTheRest(String origin) {
        Visit visit = visit(Device.PHONE.withoutScript()).carrying(draftOf(omar()));
        Questionnaire questions = questions(visit);
        visit.open(CHECK);
        List<String> before = answersOnCheckPage(visit.page());
        String from = origin.equals(PLAN) ? PLAN + "/needs/fasteners-shoes" : origin;
        visit.open(from);

        visit.follow(visit.page()
                .getByRole(AriaRole.LINK)
                .and(visit.page().locator("a[href^='" + FASTENERS + "?']"))
                .first());
        assertThat(visit.path()).isEqualTo(FASTENERS);
        assertThat(questions.chosen("schoolEffect")).containsExactly("some");
        questions.choose("schoolEffect", SchoolEffect.A_LOT);
        questions.proceed();

        assertThat(visit.path()).isEqualTo(from);
        visit.open(CHECK);
        List<String> after = answersOnCheckPage(visit.page());
        assertThat(after).hasSameSizeAs(before);
        List<Integer> changed = Stream.iterate(0, at -> at + 1)
                .limit(before.size())
                .filter(at -> !before.get(at).equals(after.get(at)))
                .toList();
        assertThat(changed).hasSize(1);
        assertThat(after.get(changed.get(0))).contains(questions.words().of("q.schoolEffect.a-lot.short"));
    }

    @Test
    void everyChangeLinkOfTheCheckPageLeadsToItsQuestionAndBack() {
        Visit visit = visit(Device.DESKTOP).carrying(draftOf(omar()));
        Questionnaire questions = questions(visit);
        visit.open(CHECK);
        List<String> links = visit.page().locator("a.change-link").all().stream()
                .map(link -> link.getAttribute("href"))
                .distinct()
                .toList();
        assertThat(links).hasSize(8);

        for (String link : links) {
            visit.open(link);
            assertThat(visit.page().url()).endsWith(link);
            questions.proceed();
            if (link.startsWith(AREAS)) {
                questions.proceed();
            }
            assertThat(visit.path()).as("after %s", link).isEqualTo(CHECK);
        }
    }

    @Test
    void untickingANeedTakesItOffThePlanAndTickingItAgainBringsItsAnswersBack() {
        Visit visit = visit(Device.PHONE).carrying(draftOf(omar()));
        Questionnaire questions = questions(visit);

        visit.open(NEEDS + "?from=plan");
        questions.radio("needs", "handwriting").uncheck();
        questions.proceed();
        assertThat(new PlanReader(visit.page(), questions.words()).needsUnder("both"))
                .isEmpty();

        visit.open(NEEDS + "?from=plan");
        questions.radio("needs", "handwriting").check();
        questions.proceed();
        assertThat(new PlanReader(visit.page(), questions.words()).needsUnder("both"))
                .containsExactly("handwriting");
    }

    @Test
    void backContinueAndCheckSaveWhatIsValid() {
        Visit visit = visit(Device.PHONE.withoutScript());
        Questionnaire questions = questions(visit);
        visit.open(CHILD);

        questions.age(99, 0);
        questions.choose("setting", Setting.CHARTER);
        assertThat(questions.proceed().status()).isEqualTo(422);
        assertThat(visit.page().title()).startsWith(questions.words().of("layout.error.prefix"));
        assertThat(visit.page().locator("#years")).hasValue("99");
        assertThat(questions.chosen("setting")).containsExactly("charter");

        questions.check();
        assertThat(visit.path()).isEqualTo(CHECK);
        assertThat(answersOnCheckPage(visit.page()))
                .anyMatch(row -> row.contains(questions.words().of("q.setting.charter")));

        visit.open(CHILD);
        assertThat(questions.chosen("setting")).containsExactly("charter");
        questions.age(8, 2);
        questions.proceed();
        questions.page().getByLabel(questions.words().of("q.redFlags.none")).check();
        questions.proceed();
        assertThat(visit.path()).isEqualTo(SCHOOL);
        questions.radio("schoolPlan", "504").check();
        questions.back();
        assertThat(visit.path()).isEqualTo(NOW);
        questions.back();
        assertThat(visit.path()).isEqualTo(CHILD);
        assertThat(visit.page().locator("#months")).hasValue("2");
        visit.open(SCHOOL);
        assertThat(questions.chosen("schoolPlan")).containsExactly("504");
    }

    @Test
    void aNeedWithOneAnswerMissingKeepsTheOtherAndSaysWhatToDo() {
        Visit visit = visit(Device.PHONE.withoutScript()).carrying(draftOf(omar()));
        Questionnaire questions = questions(visit);
        visit.open(NEEDS);
        questions.radio("needs", "writing-stamina").check();
        questions.proceed();
        questions.proceed();
        assertThat(visit.path()).isEqualTo(pageOf("writing-stamina"));

        questions.choose("schoolEffect", SchoolEffect.NONE);
        assertThat(questions.proceed().status()).isEqualTo(422);
        Locator summary = visit.page().locator(".error-summary");
        assertThat(summary).containsText(questions.words().of("error.dailyEffect"));
        assertThat(summary.getByRole(AriaRole.LINK)).hasCount(1);
        assertThat(summary).isFocused();
        assertThat(questions.chosen("schoolEffect")).containsExactly("none");

        questions.choose("dailyEffect", DailyEffect.UNKNOWN);
        questions.proceed();
        assertThat(visit.path()).isEqualTo(FASTENERS);
        visit.open(pageOf("writing-stamina"));
        assertThat(questions.chosen("schoolEffect")).containsExactly("none");
        assertThat(questions.chosen("dailyEffect")).containsExactly("unknown");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void followUpsAppearOnlyWhenTheyMatter(boolean script) {
        Device device = script ? Device.PHONE : Device.PHONE.withoutScript();
        Visit visit = visit(device);
        Questionnaire questions = questions(visit);
        visit.carrying(draftOf(
                omar().withChosen(catalog.needs()).withAreas(catalog.areas()).withChosen(catalog.needs())));

        visit.open(pageOf("typing-devices"));
        assertAsked(questions, false, "tried", "healthLink", "safety", "howOften");
        questions.choose("schoolEffect", SchoolEffect.SOME);
        assertAsked(questions, true, "tried", "healthLink", "safety", "howOften");
        questions.choose("schoolEffect", SchoolEffect.UNKNOWN);
        assertAsked(questions, false, "tried", "healthLink", "safety", "howOften");
        questions.choose("dailyEffect", DailyEffect.A_LOT);
        assertAsked(questions, false, "tried");
        assertAsked(questions, true, "healthLink", "safety", "howOften");
        questions.choose("dailyEffect", DailyEffect.NONE);
        assertAsked(questions, false, "tried", "healthLink", "safety", "howOften");

        visit.open(pageOf("chewing-swallowing"));
        assertAsked(questions, true, "safety");
        assertAsked(questions, false, "tried", "healthLink", "howOften", "doctorSign");
        questions.choose("schoolEffect", SchoolEffect.NONE);
        assertAsked(questions, true, "safety", "doctorSign");

        visit.open(SCHOOL);
        assertAsked(questions, false, "referralNeeded");
        questions.radio("cover", "private").check();
        assertAsked(questions, true, "referralNeeded");
        questions.radio("cover", "medicaid-chip").check();
        assertAsked(questions, false, "referralNeeded");
    }

    private static void assertAsked(Questionnaire questions, boolean shown, String... names) {
        for (String name : names) {
            assertThat(questions.asks(name)).as(name).isEqualTo(shown);
        }
    }

    @Test
    void whatWasSaidOnABranchThatIsClosedAgainDoesNotCount() {
        Visit visit = visit(Device.PHONE.withoutScript()).carrying(draftOf(omar()));
        Questionnaire questions = questions(visit);

        visit.open(FASTENERS + "?from=plan");
        questions.choose("schoolEffect", SchoolEffect.NONE);
        questions.choose("dailyEffect", DailyEffect.NONE);
        questions.proceed();

        PlanReader plan = new PlanReader(visit.page(), questions.words());
        assertThat(plan.rulesOf("fasteners-shoes")).containsExactly("R18", "R29", "R37");
    }

    @Test
    void theBackButtonOfTheBrowserIsSafe() {
        Visit visit = visit(Device.PHONE);
        Questionnaire questions = questions(visit);
        questions.answerAll(omar(), catalog);
        Page page = visit.page();

        for (String path : List.of(CHECK, FASTENERS, HANDWRITING, NEEDS, AREAS, SCHOOL, NOW, CHILD, START, "/")) {
            page.goBack();
            assertThat(visit.path()).isEqualTo(path);
            assertThat(page.locator("h1")).isVisible();
        }
        page.goForward();
        page.goForward();
        assertThat(visit.path()).isEqualTo(CHILD);
        assertThat(page.locator("#years")).hasValue("6");
        visit.open(PLAN);
        assertThat(new PlanReader(page, questions.words()).needsUnder("both")).containsExactly("handwriting");
    }

    @Test
    void aSignOfDangerIsMetAtOnceAndTheQuestionsGoOn() {
        Visit visit = visit(Device.PHONE);
        Questionnaire questions = questions(visit);
        visit.open(CHILD);
        questions.answerBasics(omar().child());
        questions.proceed();
        questions.radio("redFlags", "poison").check();
        questions.proceed();

        assertThat(visit.path()).isEqualTo("/questions/help");
        assertThat(visit.page().locator(".urgent-card"))
                .containsText(questions.words().of("redFlag.poison.advice"));
        visit.follow(questions.link(questions.words().of("page.help.continue")));
        assertThat(visit.path()).isEqualTo(SCHOOL);
    }

    @Test
    void finishAndClearThisDeviceRemovesTheCookie() {
        Visit visit = visit(Device.PHONE.withoutScript());
        Questionnaire questions = questions(visit);
        visit.open("/");
        assertThat(questions.button("layout.clear")).hasCount(0);
        visit.open(CHILD);
        assertThat(questions.button("layout.clear")).hasCount(0);
        questions.answerBasics(omar().child());
        questions.proceed();
        assertThat(visit.carriesAnswers()).isTrue();

        for (String path : List.of("/", PLAN)) {
            visit.open(path);
            assertThat(questions.button("layout.clear")).isVisible();
        }
        for (String path : List.of(CHILD, CHECK, AREAS)) {
            visit.open(path);
            // Not under the thumb that presses Continue.
            assertThat(questions.button("layout.clear")).hasCount(0);
            visit.page().locator("footer summary").click();
            assertThat(questions.button("layout.clear")).isVisible();
        }
        questions.clearDevice();

        assertThat(visit.path()).isEqualTo("/cleared");
        assertThat(visit.carriesAnswers()).isFalse();
        visit.open(CHILD);
        assertThat(visit.page().locator("#years")).hasValue("");
        assertThat(questions.chosen("setting")).isEmpty();
    }

    private Questionnaire questions(Visit visit) {
        return new Questionnaire(visit, words(visit.device().locale()));
    }

    private static List<String> answersOnCheckPage(Page page) {
        return page.locator(".answer-list__row").allInnerTexts();
    }
}

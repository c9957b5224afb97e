package org.twodoors.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.Given;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Cover;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.answers.UsState;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.SituationWords;

/** What else stands on the pages of the doors, and what is never there. */
class DoorControllerTest extends DoorSlice {

    @ParameterizedTest
    @MethodSource("pages")
    void noPageIsKeptByABrowserOrAProxy(DoorPage page) {
        assertThat(get(page.path(), answers(WorkedCase.named("C02"))))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void withoutAnswersThereIsNoPlanYet(DoorPage page) {
        assertThat(get(page.path(), Answers.NONE))
                .hasStatusOk()
                .bodyText()
                .contains("Your plan is not ready yet", "Start the questions");
    }

    @Test
    void withoutNeedsASignOfDangerStillComesFirst() {
        ChildAnswers flagged = Given.childAnswers(
                84, Setting.PUBLIC, null, null, null, null, null, Set.of(RedFlag.POISON), null, null);

        assertThat(page(DoorPage.CLINIC, Answers.NONE.withChild(flagged), Locale.ENGLISH))
                .contains("800-222-1222", "Your plan is not ready yet");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void dangerComesBeforeEveryPage(DoorPage page) {
        String html = page(page, answers(WorkedCase.named("C08")), Locale.ENGLISH);

        assertThat(html.indexOf("urgent-card__title")).isPositive().isLessThan(html.indexOf("<h1"));
        assertThat(page(page, answers(WorkedCase.named("C01")), Locale.ENGLISH)).doesNotContain("urgent-card");
    }

    @ParameterizedTest
    @CsvSource({
        "C04, SCHOOL, none-school",
        "C27, SCHOOL, none-school-finished",
        "C01, CLINIC, none-clinic",
        "C01, TOGETHER, none-together",
        "C11, TOGETHER, none-together",
        "C01, FIND_OUT, none-find-out",
        "C01, ALL_FINE, none-all-fine"
    })
    void aPageWithoutRoutesSaysSoKindlyAndShowsAWayForward(String id, DoorPage page, String remark) {
        for (Locale language : LANGUAGES) {
            String html = page(page, answers(WorkedCase.named(id)), language);

            assertThat(html)
                    .contains(words("remark." + remark + ".title", language))
                    .contains(words("remark." + remark + ".text", language))
                    .contains("/plan/school", "/plan/clinic", "/plan/together", "/plan/if-they-say-no");
            assertThat(routesOn(html)).isEmpty();
        }
    }

    @Test
    void underThreeWithNothingInTheWayThereIsStillSomebodyToCall() {
        ChildAnswers small =
                Given.childAnswers(20, Setting.NOT_IN_SCHOOL, null, null, null, Cover.PRIVATE, null, null, null, null);
        Answers noah = answers(WorkedCase.named("C10"));
        Answers answers = new Answers(small, noah.areas(), Set.of("food-variety"), List.of(noah.need("food-variety")));

        assertThat(withoutTerms(page(DoorPage.SCHOOL, answers, Locale.ENGLISH)))
                .contains(words("remark.none-school-under-three.text", Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(Cover.class)
    void theClinicDoorShowsTheCoverOfThisFamily(Cover cover) {
        Answers answers = answers(WorkedCase.named("C04"));
        String html = page(DoorPage.CLINIC, answers.withChild(with(answers.child(), cover)), Locale.ENGLISH);

        Map<String, Boolean> shown = new LinkedHashMap<>();
        content.data().lists().stream().filter(list -> list.cover() != null).forEach(list -> {
            shown.put(list.id(), html.contains(words(list.key() + ".title", Locale.ENGLISH)));
            assertThat(shown.get(list.id())).as(list.id()).isEqualTo(list.cover() == cover);
        });
        assertThat(shown).hasSize(6).containsValue(true);
        assertThat(html).contains("Habilitative care", "Rehabilitative care");
    }

    /** WYS 4: each cover has its own days after a no, and no other cover's. */
    @ParameterizedTest
    @EnumSource(Cover.class)
    void afterANoOfAHealthPlanOnlyTheDaysOfThisCoverAreNamed(Cover cover) {
        for (Locale language : LANGUAGES) {
            for (String id : List.of("C04", "C05", "C02")) {
                Answers answers = answers(WorkedCase.named(id));
                answers = answers.withChild(with(answers.child(), cover));
                String shown =
                        page(DoorPage.IF_THEY_SAY_NO, answers, language) + page(DoorPage.CLINIC, answers, language);
                String payer = Jsoup.parse(page(DoorPage.IF_THEY_SAY_NO, answers, language))
                        .select("#no-payer .no-steps")
                        .text();

                assertThat(shown.contains(words("clock.appeal-180-days.short", language)))
                        .isEqualTo(cover == Cover.PRIVATE);
                assertThat(shown.contains(words("clock.external-4-months.short", language)))
                        .isEqualTo(cover == Cover.PRIVATE);
                assertThat(shown.contains(words("clock.plan-appeal-60-days.short", language)))
                        .isEqualTo(cover == Cover.MEDICAID_CHIP);
                assertThat(payer.contains("180") || payer.contains("4 m"))
                        .as("%s %s", cover, payer)
                        .isEqualTo(cover == Cover.PRIVATE);
                assertThat(payer.contains("10 ") || payer.contains("60 calendar") || payer.contains("90"))
                        .isEqualTo(cover == Cover.MEDICAID_CHIP);
                if (cover == Cover.OTHER || cover == Cover.NOT_SURE || cover == Cover.NONE) {
                    assertThat(payer).doesNotContainPattern("\\d");
                }
            }
        }
    }

    @Test
    void bothSidesStandBesideEachOtherForEachNeedOfEachDoor() {
        String html = page(DoorPage.TOGETHER, answers(WorkedCase.named("C02")), Locale.ENGLISH);

        assertThat(html)
                .contains(words("need.handwriting.schoolTherapist", Locale.ENGLISH))
                .contains(words("need.handwriting.clinicTherapist", Locale.ENGLISH))
                .contains(words("need.fasteners-shoes.clinicTherapist", Locale.ENGLISH))
                .contains(words("need.fasteners-shoes.schoolTherapist", Locale.ENGLISH))
                .contains("You can ask the school about this too.", "(FERPA)", "(HIPAA)");
    }

    @Test
    void afterANoBothDoorsHaveTheirWaysWithWordsToUse() {
        for (Locale language : LANGUAGES) {
            String html = page(DoorPage.IF_THEY_SAY_NO, answers(WorkedCase.named("C02")), language);

            assertThat(html)
                    .contains(words("pathway.iep.ifNo", language), words("pathway.clinic-doctor.ifNo", language))
                    .doesNotContain(words("pathway.mtss.ifNo", language));
            assertThat(stepsOn(html)).hasSize(13);
            assertThat(found(html, "class=\"words\">(.*?)</blockquote>"))
                    .hasSize(13)
                    .contains(
                            words("list.no.school.hearing.say", language), words("list.no.payer.packet.say", language));
        }
    }

    @Test
    void openNeedsHaveTheirStepsAndADayToLookAgain() {
        String open = page(DoorPage.FIND_OUT, answers(WorkedCase.named("C11")), Locale.ENGLISH);
        String flagged = page(DoorPage.FIND_OUT, answers(WorkedCase.named("C04")), Locale.ENGLISH);

        assertThat(open)
                .contains(words("findOut.ask-what-was-tried", Locale.ENGLISH), "4 to 6 weeks")
                .doesNotContain(words("findOut.look-again", Locale.ENGLISH));
        assertThat(flagged)
                .contains(words("findOut.ask-teacher", Locale.ENGLISH))
                .contains("id=\"maybe-both\"", "4 to 6 weeks");
    }

    @Test
    void whatToFindOutStandsOnceWithEveryNeedThatItIsAbout() {
        Answers both = answers(WorkedCase.named("C11"))
                .withNeed(answers(WorkedCase.named("T06")).need("understanding"))
                .withNeed(answers(WorkedCase.named("T08")).need("chewing-objects"));
        for (Locale language : LANGUAGES) {
            Document page = Jsoup.parse(page(DoorPage.FIND_OUT, both, language));

            assertThat(page.select(".advice-list p").eachText())
                    .hasSizeGreaterThan(1)
                    .doesNotHaveDuplicates();
            assertThat(page.select(".advice-list"))
                    .allSatisfy(step -> assertThat(step.select(".chip")).isNotEmpty())
                    .anySatisfy(step -> assertThat(step.select(".chip")).hasSizeGreaterThan(1));
        }
    }

    /** What was said yes to for the doctor stands at the door that leads there, and not at the school's. */
    @Test
    void whatToTellTheDoctorStandsAtTheClinicDoor() {
        Answers family = answers(WorkedCase.named("T08"));
        for (Locale language : LANGUAGES) {
            String advice = words("doctor.eats-objects.advice", language);

            assertThat(withoutTerms(page(DoorPage.CLINIC, family, language))).contains(advice);
            assertThat(withoutTerms(page(DoorPage.SCHOOL, family, language))).doesNotContain(advice);
        }
    }

    @Test
    void whenAllIsFineThereAreIdeasAndADayToLookAgain() {
        assertThat(page(DoorPage.ALL_FINE, answers(WorkedCase.named("C10")), Locale.ENGLISH))
                .contains(words("noneNow.classHelpWorks", Locale.ENGLISH), words("noneNow.default", Locale.ENGLISH))
                .contains(words("list.fine.ideas.playful", Locale.ENGLISH), "3 months");
    }

    @ParameterizedTest
    @CsvSource({"C05, SCHOOL, clinic-only", "C06, CLINIC, school-only"})
    void theTwoQuestionsAreAnsweredFromTheFamilysOwnAnswers(String id, DoorPage page, String kind) {
        String html = page(page, answers(WorkedCase.named(id)), Locale.ENGLISH);
        String card = html.substring(html.indexOf("id=\"" + kind + "\""));
        card = card.substring(0, card.indexOf("</article>"));

        assertThat(card)
                .contains(words("pathway." + kind + ".what", Locale.ENGLISH))
                .contains("At home and around town: A lot.", "At school: Not at all.");
    }

    @Test
    void cardsStandOnlyOnThePagesOfTheirFamilies() {
        String html = page(DoorPage.SCHOOL, answers(WorkedCase.named("C01")), Locale.ENGLISH);

        assertThat(html).doesNotContain("id=\"clinic-only\"", "id=\"start-help\"", "id=\"notes\"");
        assertThat(page(DoorPage.SCHOOL, answers(WorkedCase.named("C12")), Locale.ENGLISH))
                .contains("id=\"start-help\"");
    }

    @Test
    void theListsOfTheSchoolAreForFamiliesTheyAreAbout() {
        assertThat(page(DoorPage.SCHOOL, answers(WorkedCase.named("C01")), Locale.ENGLISH))
                .contains("id=\"rights\"", "id=\"works\"", "id=\"cost\"", "id=\"ends\"", "id=\"bring\"", "id=\"ask\"")
                .doesNotContain(words("remark.not-public.text", Locale.ENGLISH));
        assertThat(page(DoorPage.SCHOOL, answers(WorkedCase.named("C23")), Locale.ENGLISH))
                .contains("id=\"rights\"", words("remark.not-public.text", Locale.ENGLISH));
        assertThat(page(DoorPage.SCHOOL, answers(WorkedCase.named("C08")), Locale.ENGLISH))
                .doesNotContain("id=\"rights\"");
    }

    @Test
    void aSignedConsentBecomesADayOnTheCalendar() {
        Answers answers = answers(WorkedCase.named("C01"));

        assertThat(school("2026-10-01", answers))
                .hasStatusOk()
                .bodyText()
                .contains("About November 30, 2026. That is 60 calendar days", "Ask your district to confirm")
                .contains("value=\"2026-10-01\"")
                .doesNotContain("That day has gone by", "November 30, 2026 is");
        assertThat(post("/plan/school?lang=es", answers, "2026-09-01"))
                .hasStatusOk()
                .bodyText()
                .contains("Más o menos el 31 de octubre de 2026", "Ese día ya pasó");
    }

    @Test
    void aDayNeverStandsInAnAddress() {
        Answers answers = answers(WorkedCase.named("C01"));

        assertThat(get("/plan/school?consent=2026-10-01", answers))
                .hasStatusOk()
                .bodyText()
                .contains("method=\"post\" id=\"typed-form\"")
                .doesNotContain("value=\"2026-10-01\"", "November 30");
        assertThat(school("2026-10-01", answers).getResponse().getHeaders("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("draft="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-31", "2020-01-01", "31.12.2025", "<b>now</b>", "2026-02-30"})
    void anotherDayIsKeptAndExplained(String typed) {
        MvcTestResult result = school(typed, answers(WorkedCase.named("C01")));
        String html = text(result);

        assertThat(result).hasStatus(422);
        assertThat(html)
                .contains("class=\"field__error\"", "aria-invalid=\"true\"", "<title>Error: ", "href=\"#consent\"")
                .contains("value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\"")
                .doesNotContain("<b>now", "step-side__due", "role=\"status\"");
        assertThat(stepsOn(html)).hasSize(8);
    }

    @Test
    void tenThousandLettersAreKeptToo() {
        String typed = "9".repeat(10_000);

        assertThat(school(typed, answers(WorkedCase.named("C01"))))
                .hasStatus(422)
                .bodyText()
                .contains(typed);
    }

    @Test
    void twoDaysAreNoDay() {
        assertThat(post("/plan/school", answers(WorkedCase.named("C01")), "2026-10-01", "2026-10-02"))
                .hasStatus(422);
    }

    @Test
    void whereNoClockStartsWithTheConsentThereIsNoFormAndNoDate() {
        assertThat(school("2026-10-01", answers(WorkedCase.named("C13"))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"consent\"", "November 30");
    }

    /** What is general is folded; one link opens it all, without a script. */
    @ParameterizedTest
    @CsvSource({"SCHOOL, C02", "CLINIC, C02", "TOGETHER, C02", "IF_THEY_SAY_NO, C02"})
    void whatIsGeneralIsFoldedAndOneLinkOpensItAll(DoorPage page, String id) {
        String folded = page(page, answers(WorkedCase.named(id)), Locale.ENGLISH);
        String open = text(get(page.path() + "?lang=en&open=all", answers(WorkedCase.named(id))));

        assertThat(found(folded, "(<details class=\"fold)")).hasSizeGreaterThan(3);
        assertThat(folded).contains("href=\"" + page.path() + "?open=all\"");
        assertThat(Jsoup.parse(open).select("main details.fold:not([open])")).isEmpty();
        assertThat(Jsoup.parse(folded).select("main details.fold[open]")).isEmpty();
        assertThat(open).contains("href=\"" + page.path() + "\"");
    }

    @ParameterizedTest
    @CsvSource({
        "SCHOOL, C02, /plan/messages/evaluation",
        "CLINIC, C02, /plan/messages/doctor",
        "TOGETHER, C02, /plan/messages/release"
    })
    void theStepOfADoorHasTheButtonOfThePlan(DoorPage page, String id, String address) {
        Document html = Jsoup.parse(page(page, answers(WorkedCase.named(id)), Locale.ENGLISH));

        assertThat(html.select("main a.usa-button:not(.usa-button--outline)").eachAttr("href"))
                .as("one filled button")
                .containsExactly(address);
        assertThat(html.select("details a[href=" + address + "]")).isEmpty();
    }

    @Test
    void whatToNameStandsUnderWhatIsAskedForSafetyFirst() {
        String html = page(DoorPage.SCHOOL, answers(WorkedCase.named("C16")), Locale.ENGLISH);

        assertThat(section(html, "needs-title"))
                .contains(words("schoolAsk.safety-plan.text.behavior", Locale.ENGLISH), "/plan/needs/impulse-safety");
        String clinic = page(DoorPage.CLINIC, answers(WorkedCase.named("C08")), Locale.ENGLISH);
        assertThat(section(clinic, "needs-title"))
                .contains(words("clinicAsk.feeding-team.text", Locale.ENGLISH), "/plan/needs/chewing-swallowing");
    }

    @Test
    void underThreeTheWaysAfterANoAreThoseOfEarlyIntervention() {
        String html = page(DoorPage.IF_THEY_SAY_NO, answers(WorkedCase.named("C07")), Locale.ENGLISH);

        assertThat(html)
                .contains(words("list.no.early.hearing.title", Locale.ENGLISH))
                .doesNotContain(words("list.no.school.independent-evaluation.title", Locale.ENGLISH));
    }

    /** What the family said is answered at its door and after a no, with the button of its letter, script or note. */
    @ParameterizedTest
    @EnumSource(
            value = Situation.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"JUST_STARTING"})
    void whatTheFamilySaidIsAnsweredAtItsDoor(Situation situation) {
        Answers lena = answers(WorkedCase.named("C01"));
        Answers said = lena.withChild(lena.child().with(Question.SITUATIONS, Set.of(situation)));
        Findings found = findings.findings(said).orElseThrow();
        SituationWords words = SituationWords.of(situation, found);
        List<DoorPage> pages = switch (situation.group()) {
            case AT_SCHOOL -> List.of(DoorPage.SCHOOL, DoorPage.IF_THEY_SAY_NO);
            case AT_CLINIC -> List.of(DoorPage.CLINIC, DoorPage.IF_THEY_SAY_NO);
            case GOING_WELL -> List.of(situation == Situation.KEEP_HELP ? DoorPage.SCHOOL : DoorPage.TOGETHER);
            case STARTING -> List.of();
        };
        assertThat(pages).isNotEmpty();
        for (Locale language : LANGUAGES) {
            for (DoorPage page : pages) {
                String html = withoutTerms(page(page, said, language));
                // Its first sentence stands in sight, the others open under it.
                String[] sentences = words(words.answer(), language).split("\\. ", 2);
                int answer = html.indexOf(sentences[0]);

                assertThat(answer).as("%s %s", page, language).isPositive();
                assertThat(html.substring(answer, html.indexOf("</span></span></p>", answer)))
                        .contains(sentences)
                        .contains(words(words.first(), language), words(words.when(), language))
                        .containsPattern("class=\"usa-button no-print\" href=\"/plan/messages/[a-z-]+\"");
            }
            assertThat(page(DoorPage.SCHOOL, lena, language)).doesNotContain(words("doors.said", language));
        }
    }

    /** For a 504 plan that is its own hearing, not the complaint about special education. */
    @ParameterizedTest
    @CsvSource({
        "NOT_FOLLOWED, SECTION_504, list.no.school.section-504-plan",
        "SCHOOL_CUT, SECTION_504, list.no.school.section-504-plan",
        "NOT_FOLLOWED, IEP, list.no.school.state-complaint",
        "SCHOOL_CUT, IEP, list.no.school.hearing"
    })
    void theWayOnIsThatOfThePlan(Situation situation, SchoolPlan plan, String item) {
        Answers lena = answers(WorkedCase.named("C01"));
        ChildAnswers child =
                lena.child().with(Question.SITUATIONS, Set.of(situation)).with(Question.SCHOOL_PLAN, plan);
        Document html = Jsoup.parse(page(DoorPage.IF_THEY_SAY_NO, lena.withChild(child), Locale.ENGLISH));

        assertThat(html.select("#no-school details.fold[open] > summary").eachText())
                .contains(words(item + ".title", Locale.ENGLISH))
                .doesNotContain(words(
                        plan == SchoolPlan.SECTION_504
                                ? "list.no.school.state-complaint-504.title"
                                : "list.no.school.section-504.title",
                        Locale.ENGLISH));
    }

    /** A wait for the school is answered with the time limits of the state, at its door and after a no. */
    @Test
    void aWaitIsAnsweredWithTheTimeLimitsOfTheState() {
        Answers lena = answers(WorkedCase.named("C01"));
        ChildAnswers child = lena.child()
                .with(Question.SITUATIONS, Set.of(Situation.SCHOOL_SILENT))
                .with(Question.STATE, UsState.TX);
        for (DoorPage page : List.of(DoorPage.SCHOOL, DoorPage.IF_THEY_SAY_NO)) {
            Document html = Jsoup.parse(page(page, lena.withChild(child), Locale.ENGLISH));
            Document other = Jsoup.parse(page(
                    page,
                    lena.withChild(child.with(Question.SITUATIONS, Set.of(Situation.SCHOOL_NO))),
                    Locale.ENGLISH));

            assertThat(html.select(".said__limits").text()).contains("15 school days", "45 school days");
            assertThat(other.select(".said__limits")).isEmpty();
        }
    }

    /** What a child is too young or too old for is not shown. */
    @ParameterizedTest
    @CsvSource({"36, true, true", "84, false, false", "155, false, false", "156, false, true"})
    void whatDoesNotFitTheAgeIsNotShown(int months, boolean early, boolean teenOrEarly) {
        Answers lena = answers(WorkedCase.named("C01"));
        ChildAnswers child = lena.child().with(Question.AGE, months).with(Question.SCHOOL_PLAN, SchoolPlan.IEP);
        Answers family = lena.withChild(child.with(Question.COVER, Cover.NONE));

        assertThat(page(DoorPage.IF_THEY_SAY_NO, family, Locale.ENGLISH)
                        .contains(words("list.no.school.hearing-after-early.title", Locale.ENGLISH)))
                .isEqualTo(early);
        assertThat(page(DoorPage.SCHOOL, family, Locale.ENGLISH)
                        .contains(words("route.iep-meeting.step.teen.title", Locale.ENGLISH)))
                .isEqualTo(teenOrEarly && !early);
        assertThat(page(DoorPage.CLINIC, family, Locale.ENGLISH))
                .doesNotContain(words("list.clinic.cover.none.early", Locale.ENGLISH));
    }

    /** New York's committee for preschool stands where a family writes to it, and only there. */
    @ParameterizedTest
    @CsvSource({"NY, true", "TX, false"})
    void theCommitteeForPreschoolIsNamedWhereItIsWrittenTo(UsState state, boolean named) {
        Answers small = answers(WorkedCase.named("C09"));
        Document html = Jsoup.parse(
                page(DoorPage.SCHOOL, small.withChild(small.child().with(Question.STATE, state)), Locale.ENGLISH));

        assertThat(html.select("#preschool > ol > li:first-child").text().contains("(CPSE)"))
                .isEqualTo(named);
    }

    @Test
    void aCharterSchoolIsNamedAsAPublicOne() {
        Answers lena = answers(WorkedCase.named("C01"));

        assertThat(page(
                        DoorPage.SCHOOL,
                        lena.withChild(lena.child().with(Question.SETTING, Setting.CHARTER)),
                        Locale.ENGLISH))
                .contains(words("remark.charter.text", Locale.ENGLISH));
        assertThat(page(DoorPage.SCHOOL, lena, Locale.ENGLISH))
                .doesNotContain(words("remark.charter.text", Locale.ENGLISH));
    }

    /** The way on from what was said stands open, and its side comes first. */
    @ParameterizedTest
    @CsvSource({
        "SCHOOL_CUT, no-school, list.no.school.hearing",
        "NOT_FOLLOWED, no-school, list.no.school.state-complaint",
        "DISAGREE, no-school, list.no.school.independent-evaluation",
        "SCHOOL_NO, no-school, list.no.school.written-notice",
        "PLAN_NO, no-payer, list.no.payer.internal-appeal",
        "TOLD_SCHOOL, no-payer, list.no.payer.reasons"
    })
    void theWayOnFromWhatWasSaidStandsOpen(Situation situation, String side, String item) {
        Answers lena = answers(WorkedCase.named("C01"));
        String html = page(
                DoorPage.IF_THEY_SAY_NO,
                lena.withChild(lena.child().with(Question.SITUATIONS, Set.of(situation))),
                Locale.ENGLISH);

        assertThat(found(html, "no-side--(no-[a-z]+)\"").get(0)).isEqualTo(side);
        assertThat(found(
                        html,
                        "<details class=\"fold\" open=\"open\">\\s*<summary><h3 class=\"step-list__title\">(.*?)</h3>"))
                .contains(words(item + ".title", Locale.ENGLISH));
    }
}

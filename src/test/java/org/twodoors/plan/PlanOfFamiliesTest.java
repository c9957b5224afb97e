package org.twodoors.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.FamilyPages;
import org.twodoors.GivenFamily;
import org.twodoors.SiteLanguages;
import org.twodoors.WholeSite;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Urgency;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayRule;

/** The plans of the families and of the worked cases: each leads on, and none says what the family does already. */
@WholeSite
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlanOfFamiliesTest {

    private static final String LETTERS = "/plan/messages/";

    /** Pages that were made already: the same answers in the same language always make the same page. */
    private final Map<List<Object>, String> made = new HashMap<>();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private FindingsService findings;

    @Autowired
    private MessageSource words;

    /** Families and worked cases by name. */
    static Stream<String> names() {
        return GivenFamily.withWorkedCases().keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void threeStepsEachHaveAButtonThatOpensSomethingTheFamilyHas(String name) {
        Answers family = family(name);
        Document plan = page("/plan", family, "en");

        assertThat(plan.select(".step-list__item")).hasSize(3);
        List<String> buttons = plan.select(".step-list__item .usa-button").eachAttr("href");
        assertThat(buttons).hasSize(3).doesNotHaveDuplicates();
        assertThat(plan.select(".step-list__when").eachText()).hasSize(3).allMatch(when -> !when.isBlank());
        Set<String> all = new LinkedHashSet<>(buttons);
        all.addAll(plan.select(".plan__answers a.usa-button, .later a").eachAttr("href"));
        for (String address : all) {
            assertThat(get(address, family, "en").getStatus()).as(address).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void noLetterIsForAnotherCoverAgeOrSetting(String name) {
        Answers family = family(name);
        List<String> letters =
                page("/plan", family, "en").select("main a[href^=" + LETTERS + "]").eachAttr("href").stream()
                        .map(address -> address.substring(LETTERS.length()))
                        .toList();

        Cover cover = family.child().answer(Question.COVER, Cover.class);
        if (cover != Cover.MEDICAID_CHIP) {
            assertThat(letters).doesNotContain("medicaid-appeal");
        }
        if (cover != Cover.PRIVATE && cover != Cover.OTHER) {
            assertThat(letters).doesNotContain("appeal");
        }
        Setting setting = family.child().answer(Question.SETTING, Setting.class);
        boolean underThree = family.child().isYounger(3);
        if (underThree) {
            assertThat(letters)
                    .doesNotContain(
                            "evaluation", "preschool-evaluation", "district-evaluation", "independent-evaluation");
        } else {
            assertThat(letters).doesNotContain("early-intervention");
        }
        if (setting == Setting.PRIVATE || setting == Setting.HOMESCHOOL || setting == Setting.NOT_IN_SCHOOL) {
            assertThat(letters).doesNotContain("evaluation");
        }
    }

    /** What the family named is answered before the steps, the two weightiest open; a refusal speaks for the softer word. */
    @ParameterizedTest
    @MethodSource("names")
    void everySituationIsAnsweredAboveTheStepsByItsWeight(String name) {
        Answers family = family(name);
        List<Pathway> named = found(family).pathways().situations();
        for (String language : SiteLanguages.tags()) {
            Document plan = page("/plan", family, language);
            assertThat(plan.select("div.answer, .answer__folded")).hasSameSizeAs(named);
            assertThat(plan.select("div.answer").size()).isLessThanOrEqualTo(2);
            String html = plan.select("main").outerHtml();
            for (Pathway situation : named) {
                String said = word("situation." + situation.kind() + ".said", language);
                assertThat(plan.select("div.answer h3, .answer__folded summary").eachText())
                        .as(situation.kind())
                        .anyMatch(title -> title.endsWith(said));
            }
            assertThat(html.indexOf("plan__answers")).isLessThan(html.indexOf("plan__steps"));
        }
    }

    /** The first step of the weightiest situation stands with its answer, and in no list besides. */
    @ParameterizedTest
    @MethodSource("names")
    void theFirstStepStandsWithTheFirstAnswer(String name) {
        Answers family = family(name);
        Findings found = found(family);
        Document plan = page("/plan", family, "en");
        Elements open = plan.select("div.answer");
        boolean starting = found.pathways().situations().stream()
                .limit(1)
                .anyMatch(it -> it.rule().situation() == Situation.JUST_STARTING);
        if (open.isEmpty() || starting || found.pathways().crisis()) {
            return;
        }
        assertThat(open.get(0).select(".step-list__item a.usa-button").eachAttr("href"))
                .containsExactly(plan.selectFirst("main a.usa-button:not(.dials__button)")
                        .attr("href"));
    }

    /** No two buttons have one label, whatever they open. */
    @ParameterizedTest
    @MethodSource("names")
    void noButtonStandsThereTwice(String name) {
        for (String language : SiteLanguages.tags()) {
            Document plan = page("/plan", family(name), language);
            assertThat(plan.select("main a.usa-button").eachText()).doesNotHaveDuplicates();
            assertThat(plan.select(".plan__answers a, .plan__steps a").eachAttr("href"))
                    .doesNotHaveDuplicates();
        }
    }

    @ParameterizedTest
    @MethodSource("names")
    void nothingIsToldToDoThatTheFamilyDoesAlready(String name) {
        Answers family = family(name);
        Findings found = found(family);
        for (String language : SiteLanguages.tags()) {
            Document plan = page("/plan", family, language);
            String titles =
                    String.join("\n", plan.select(".step-list__title, .later").eachText());
            String letters = String.join("\n", plan.select(".plan__steps a").eachAttr("href"));
            boolean everyClinicNeedInHand = found.classification().needs().stream()
                    .filter(need -> need.needClass().clinic())
                    .allMatch(need -> found.pathways().inHandAtClinic().contains(need.need()));
            if (family.child().says(ClinicTherapy.YES)
                    && everyClinicNeedInHand
                    && !found.pathways().urgent()) {
                assertThat(titles)
                        .doesNotContain(
                                word("pathway.clinic-doctor.title", language),
                                word("pathway.clinic-direct.title", language));
                assertThat(letters).doesNotContain(LETTERS + "insurer");
                assertThat(plan.select(".answer").text())
                        .doesNotContain(
                                word("plan.answer.clinic", language) + " " + word("plan.answer.about", language));
            }
            boolean planInPlace = Stream.of(
                            SchoolPlan.SECTION_504, SchoolPlan.IEP, SchoolPlan.IEP_OT, SchoolPlan.TESTING)
                    .anyMatch(family.child()::says);
            if (planInPlace) {
                assertThat(titles)
                        .doesNotContain(word("pathway.iep.title", language), word("pathway.504.title", language));
            }
        }
    }

    /** The card is the first step and stands once; what follows is counted on, and names no lower urgency. */
    @ParameterizedTest
    @MethodSource("names")
    void aDangerIsTheFirstStepAndStandsOnce(String name) {
        Answers family = family(name);
        Findings found = found(family);
        for (String language : SiteLanguages.tags()) {
            Document plan = page("/plan", family, language);
            assertThat(plan.select(".urgent-card")).hasSize(found.pathways().urgent() ? 1 : 0);
            if (!found.pathways().urgent()) {
                continue;
            }
            assertThat(plan.selectFirst("#steps-title").text()).isEqualTo(word("plan.steps.then", language));
            List<String> advice = plan.select(".urgent-card__list > li").eachText();
            assertThat(advice).hasSameSizeAs(found.pathways().urgentSigns());
            for (int at = 0; at < advice.size(); at++) {
                assertThat(advice.get(at))
                        .contains(word(found.pathways().urgentSigns().get(at).messageKey(), language));
            }
            assertThat(plan.select(".urgent-card a.usa-button").eachAttr("href"))
                    .isNotEmpty()
                    .doesNotHaveDuplicates();
            plan.select(".urgent-card").remove();
            String rest = plan.select("main").text();
            found.pathways()
                    .urgentSigns()
                    .forEach(sign -> assertThat(rest).doesNotContain(word(sign.messageKey(), language)));
            plan.select(".step-list__item:has(a[href=" + LETTERS + "doctor])")
                    .forEach(step -> assertThat(step.select(".step-list__when").text())
                            .isEqualTo(word("plan.when.after-danger", language) + "."));
            if (found.pathways().urgentSigns().stream().anyMatch(sign -> sign.urgency() == Urgency.CRISIS)
                    && family.child().answer(Question.SETTING, Setting.class) == Setting.PUBLIC) {
                List<String> steps = plan.select(".step-list__item").eachText();
                boolean doctor = found.pathways().has(PathwayRule.R51);
                if (doctor) {
                    assertThat(steps.get(0)).contains(word("plan.when.after-danger", language));
                }
                assertThat(steps.get(doctor ? 1 : 0))
                        .contains(word("plan.when.today", language))
                        .containsAnyOf(word("schoolAsk.counselor.name", language), word("plan.step.safety", language));
            }
        }
    }

    /** Every situation there is reaches its letter, script or note in one tap, in every language. */
    @ParameterizedTest
    @EnumSource
    void eachSituationLeadsToItsPaperInOneTap(Situation situation) {
        Map<Situation, String> letters = new HashMap<>(Map.of(
                Situation.NOT_FOLLOWED, "help-is-missing",
                Situation.SCHOOL_CUT, "sent-home",
                Situation.SCHOOL_NO, "written-reasons",
                Situation.SCHOOL_SILENT, "where-is-our-answer",
                Situation.NO_THERAPIST, "no-therapist",
                Situation.DISAGREE, "independent-evaluation",
                Situation.CLINIC_NO, "doctor",
                Situation.TOLD_CLINIC, "evaluation",
                Situation.CLINIC_WAIT, "clinic-wait",
                Situation.KEEP_HELP, "keep-the-help"));
        letters.put(Situation.WORK_TOGETHER, "release");
        letters.put(Situation.PLAN_NO, "medicaid-appeal");
        letters.put(Situation.TOLD_SCHOOL, "medicaid-appeal");
        letters.put(Situation.JUST_STARTING, "evaluation");
        Answers c01 = family("C01");
        Answers family = c01.withChild(
                c01.child().with(Question.SITUATIONS, Set.of(situation)).with(Question.COVER, Cover.MEDICAID_CHIP));
        for (String language : SiteLanguages.tags()) {
            Document plan = page("/plan", family, language);
            String paper = LETTERS + letters.get(situation);
            assertThat(plan.selectFirst(".plan__answers a.usa-button, .plan__steps a.usa-button")
                            .attr("href"))
                    .isEqualTo(paper);
            assertThat(get(paper, family, language).getStatus()).isEqualTo(200);
        }
    }

    /** Who is asked before a child is in school, and nobody is sent to a school that is not there. */
    @ParameterizedTest
    @CsvSource({
        "C07, Call early intervention about",
        "C09, It is not clear yet who to ask.",
        "C34, Ask your school district about",
        "G1, Call early intervention about"
    })
    void beforeSchoolTheAnswerNamesTheProgramOrTheDistrict(String name, String answer) {
        assertThat(page("/plan", family(name), "en").select(".answer").text())
                .contains(answer)
                .doesNotContain("Ask the school");
    }

    /** On the page of a need with a danger nothing is put off to a visit or a month. */
    @Test
    void whereADangerGoesWithANeedNothingPutsItOff() {
        Answers family = Answers.NONE
                .withChild(family("C01").child())
                .withNeed(NeedAnswers.none("chewing-swallowing")
                        .with(Question.SCHOOL_EFFECT, SchoolEffect.SOME)
                        .with(Question.DAILY_EFFECT, DailyEffect.SOME)
                        .with(Question.HEALTH_LINK, HealthLink.OTHER)
                        .with(Question.HOW_OFTEN, HowOften.NEW)
                        .with(Question.DOCTOR_SIGN, true));

        for (String path : List.of("/plan", "/plan/print", "/plan/needs/chewing-swallowing")) {
            Document page = page(path, family, "en");
            page.select(".urgent-card").remove();
            assertThat(page.select("main").text())
                    .as(path)
                    .doesNotContain("next visit", "next doctor visit", "Check this again", "Watch it");
        }
    }

    /** A sign ticked on the page about danger and a need about the same sign have one urgency. */
    @ParameterizedTest
    @CsvSource({
        "self-harm, worry-frustration",
        "self-harm, calming-down",
        "sleep-breathing, sleep",
        "toilet-change, toileting",
        "feeding-danger, chewing-swallowing",
        "feeding-danger, food-variety"
    })
    void whereADangerIsTickedThatANeedAsksAboutNothingPutsItOff(String flag, String need) {
        Answers family = Answers.NONE
                .withChild(family("C01").child())
                .withNeed(NeedAnswers.none(need)
                        .with(Question.SCHOOL_EFFECT, SchoolEffect.SOME)
                        .with(Question.DAILY_EFFECT, DailyEffect.SOME)
                        .with(Question.HEALTH_LINK, HealthLink.OTHER)
                        .with(Question.HOW_OFTEN, HowOften.NEW));
        RedFlag sign = Coded.find(RedFlag.class, flag).orElseThrow();
        Answers urgent = family.withChild(family.child().with(Question.RED_FLAGS, Set.of(sign)));

        assertThat(page("/plan/needs/" + need, family, "en").select("main").text())
                .containsAnyOf("next visit", "next doctor visit");
        for (String path : List.of("/plan", "/plan/print", "/plan/needs/" + need)) {
            Document page = page(path, urgent, "en");
            page.select(".urgent-card").remove();
            assertThat(page.select("main").text())
                    .as(path)
                    .doesNotContain("next visit", "next doctor visit", "Check this again", "Watch it");
        }
    }

    /** After an injury the doctor comes first, and every paper asks how the child comes back to school. */
    @Test
    void afterAnInjuryTheWayBackToSchoolIsAskedFor() {
        for (String language : SiteLanguages.tags()) {
            String doctorFirst = word("plan.answer.return.emergency", language);
            assertThat(page("/plan", family("F3"), language)
                            .select(".plan__answers")
                            .text())
                    .contains(doctorFirst);
            assertThat(page("/plan", family("F2"), language)
                            .select(".plan__answers")
                            .text())
                    .doesNotContain(doctorFirst);
            Map<String, String> asked = Map.of(
                    "doctor", "letter.doctor.askComingBack",
                    "iep-meeting", "letter.all.comingBack",
                    "evaluation", "letter.all.comingBack");
            asked.forEach((letter, key) -> {
                String ask = word(key, language).split("\\{0} ")[1];
                assertThat(page(LETTERS + letter, family("F3"), language)
                                .select("main")
                                .text())
                        .as(letter + " " + language)
                        .contains(ask);
                if (!letter.equals("iep-meeting")) {
                    assertThat(page(LETTERS + letter, family("F1"), language)
                                    .select("main")
                                    .text())
                            .doesNotContain(ask);
                }
            });
            assertThat(page("/plan/meeting-sheet", family("F3"), language)
                            .select(".sheet")
                            .text())
                    .contains(word("sheet.ask.school.therapy.return", language).split(" \\{0}")[0]);
        }
    }

    /** What changes at 18 stands on the plan, a year before too, and only for a student. */
    @Test
    void thePlanSaysWhatChangesAtEighteen() {
        Answers family = family("F3");
        Map<Integer, String> said = Map.of(16, "", 17, "doors.adult.17", 18, "doors.adult.18");
        said.forEach((years, key) -> {
            Answers older = family.withChild(family.child().with(Question.AGE, years * 12));
            for (String language : SiteLanguages.tags()) {
                assertThat(page("/plan", older, language).select(".plan__adult").text())
                        .isEqualTo(key.isEmpty() ? "" : word(key, language));
            }
        });
    }

    /** A change that begins on the page of a need leads back to it. */
    @Test
    void aChangeBegunOnThePageOfANeedNamesThatPage() {
        assertThat(page("/plan/needs/toileting", family("F2"), "en")
                        .select(".change-link")
                        .eachAttr("href"))
                .isNotEmpty()
                .allMatch(href -> href.endsWith("?from=plan.toileting"));
    }

    /** Beside a grave danger a step asks for nothing that can wait, and the letter it opens asks in sight whether to ask for safety. */
    @Test
    void besideAGraveDangerNothingThatCanWaitIsAskedForToo() {
        for (String language : SiteLanguages.tags()) {
            Document plan = page("/plan", family("F3"), language);
            assertThat(plan.select(".plan__steps").text())
                    .contains(word("schoolAsk.safety-plan.name", language), word("schoolAsk.counselor.name", language))
                    .doesNotContain(word("plan.step.also", language), word("schoolAsk.tools.name", language));
            assertThat(plan.select(".plan__answers > *").eachAttr("class")).endsWith("answer", "why answer__folded");

            Document letter = page(LETTERS + "iep-meeting", family("F3"), language);
            Element tick = letter.selectFirst("input[name=ticked][value=safety-plan]");
            assertThat(tick.closest("details")).isNull();
            assertThat(tick.closest("fieldset").text()).contains(word("papers.letter.safety.why", language));
            assertThat(letter.select("input[name=ticked][value=safety-plan]")).hasSize(1);
            assertThat(letter.html().indexOf("safety-plan"))
                    .isLessThan(letter.html().indexOf("data-copy"));
            assertThat(page(LETTERS + "iep-meeting", family("F1"), language)
                            .select("input[name=ticked][value=safety-plan]"))
                    .isEmpty();
        }
    }

    /** What the family ticks that it sees is kept on its device; its letters and its meeting sheet say that, and nothing it did not tick. */
    @Test
    void papersSayWhatWasTickedOnThePageOfANeed() {
        String need = "/plan/needs/balance-coordination";
        Document before = page(need, family("F2"), "en");
        assertThat(before.select("input[name=scenes]")).isNotEmpty();
        assertThat(before.select("input[name=scenes][checked], #see[open]")).isEmpty();
        List<Element> boxes = before.select("input[name=scenes][value*=.school.]");
        String id = boxes.get(0).attr("value");
        MockHttpServletResponse kept = mvc.post()
                .uri(need)
                .with(csrf())
                .param("scenes", id, "sleep.school.made-up")
                .cookie(DraftCookies.of(drafts, family("F2")))
                .exchange()
                .getMvcResult()
                .getResponse();
        assertThat(kept.getRedirectedUrl()).isEqualTo(need + "#see");
        Cookie draft = kept.getCookie("draft");

        for (String language : SiteLanguages.tags()) {
            assertThat(page(need, draft, language)
                            .select("input[name=scenes][checked]")
                            .eachAttr("value"))
                    .containsExactly(id);
            for (String paper : List.of(LETTERS + "preschool-evaluation", "/plan/meeting-sheet")) {
                String text = page(paper, draft, language).select("main").html();
                assertThat(text).as(paper).contains(word("impact." + id, language));
                assertThat(page(paper, draft, language)
                                .select("input[name=scenes][checked]")
                                .eachAttr("value"))
                        .containsExactly("impact." + id);
            }
        }
    }

    private Document page(String path, Cookie draft, String language) {
        return FamilyPages.document(FamilyPages.text(pages().get(path + "?lang=" + language, draft)));
    }

    private FamilyPages pages() {
        return new FamilyPages(mvc, drafts);
    }

    private static Answers family(String name) {
        return GivenFamily.withWorkedCases().get(name);
    }

    private Findings found(Answers family) {
        return findings.findings(family).orElseThrow();
    }

    private String word(String key, String language) {
        return words.getMessage(key, null, Locale.forLanguageTag(language));
    }

    private Document page(String path, Answers family, String language) {
        return FamilyPages.document(made.computeIfAbsent(
                List.of(path, family, language), it -> FamilyPages.text(get(path, family, language))));
    }

    private MockHttpServletResponse get(String path, Answers family, String language) {
        return pages().get(path + "?lang=" + language, family);
    }
}

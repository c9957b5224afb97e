package org.twodoors.doors;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.twodoors.states.RawStates.entry;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.Given;
import org.twodoors.HouseConfiguration;
import org.twodoors.SiteLanguages;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import org.twodoors.answers.UsState;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.states.RawStates;
import tools.jackson.databind.JsonNode;

/** What the doors say about the family's own state is what {@code states.json} says, read here without any of our code. */
@WebMvcTest(DoorController.class)
@Import({HouseConfiguration.class, DoorService.class, DayOfTheTests.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StateNotesTest {

    private static final List<String> LANGUAGES = SiteLanguages.tags();
    /** A need that one therapy leads at both doors. */
    private static final Map<String, String> NEED_OF =
            Map.of("ot", "handwriting", "slp", "stuttering", "pt", "stairs-curbs-bus");

    private static final String FINDER = "https://www.parentcenterhub.org/find-your-center/";

    /** A child of each route with a clock that starts with the consent. */
    private static final List<String> WITH_A_CLOCK = List.of(caseWith("R46"), caseWith("R42"), caseWith("R44"));

    /** Pages that were made already: on a fixed day the same answers in the same language always make the same page. */
    private final Map<List<Object>, String> made = new HashMap<>();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private MessageSource messages;

    static Stream<Arguments> everyState() {
        return LANGUAGES.stream()
                .flatMap(language -> Arrays.stream(UsState.values()).map(state -> Arguments.of(state, language)));
    }

    /** The states and the territory that the issue names, and one without any clock. */
    static Stream<Arguments> named() {
        return LANGUAGES.stream()
                .flatMap(language -> Stream.of("TX", "CA", "MA", "NY", "IL", "AZ", "PR", "GU")
                        .map(state -> Arguments.of(UsState.valueOf(state), language)));
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void theClockOfTheStepIsTheStatesOwnWhereItIsSureAndTheFederalOneElsewhere(UsState state, String language) {
        Element step = clockStep(page(DoorPage.SCHOOL, "C01", state, language));
        JsonNode raw = entry(state, "evaluation_timeline").orElse(null);
        String federal = words("states.clock.federal", language);

        assertThat(step.text().contains(federal)).isEqualTo(raw == null || isUnsure(raw));
        if (raw == null) {
            assertThat(step.selectFirst(".clock-badge").text()).startsWith("60 ");
            assertThat(step.select(".state-clock").text()).contains("34 CFR 300.301(c)");
            return;
        }
        String days = days(raw, language);
        assertThat(step.selectFirst(".state-clock .step-list__clock").text())
                .startsWith(words("state." + state.code(), language) + ": " + days + ".");
        assertProof(step.select(".state-clock > .state-proof").last(), raw, language, "district");
        // Where the state's time can stand alone nothing beside the step says another number.
        if (!isUnsure(raw)) {
            assertThat(step.selectFirst(".clock-badge").text()).isEqualTo(days);
            assertThat(step.select(".step-side__note").text()).isEqualTo(words("states.ask.district", language));
            step.select("details details, .state-proof").remove();
            assertThat(step.text().replace(days, "")).doesNotContain("60");
        }
    }

    /** K19, K20: the meeting step never adds the federal 30 days to a time that holds the IEP, or beside one of the state's own. */
    @ParameterizedTest
    @MethodSource("everyState")
    void theMeetingComesInTheTimeOfTheState(UsState state, String language) {
        for (String family : WITH_A_CLOCK) {
            Document page = page(DoorPage.SCHOOL, family, state, language);
            Element step = page.select(".state-iep").first().closest(".step-list__item");
            JsonNode own = entry(state, "iep_timeline").orElse(null);
            boolean contained = Set.of("AK", "KS", "CA", "CT", "IL", "KY", "NC", "NJ", "IN", "MI")
                    .contains(state.code());
            String badge = step.selectFirst(".clock-badge").text();

            assertThat(step.text().contains(words("states.iep.contained", language)))
                    .isEqualTo(contained);
            assertThat(step.text().contains(words("states.iep.federal", language)))
                    .isEqualTo(!contained && own == null);
            if (contained) {
                assertThat(badge).isEqualTo(words("doors.state.iep.contained", language));
            } else if (own != null) {
                assertThat(badge).isEqualTo(days(own, language));
            } else {
                assertThat(badge).isEqualTo(words("doors.state.iep.federal", language));
            }
            assertThat(page.select(".step-list__clock, .clock-badge, .state-iep > p:first-child")
                            .eachText())
                    .noneMatch(said ->
                            (contained || own != null) && said.equals(words("doors.state.iep.federal", language)));
        }
    }

    @ParameterizedTest
    @MethodSource("named")
    void theNamesAreThoseOfTheData(UsState state, String language) {
        Document page = page(DoorPage.SCHOOL, "C01", state, language);
        Element team = note(page, "iep", "team");
        JsonNode raw = entry(state, "iep_team_name").orElse(null);

        if (raw == null) {
            assertThat(team.text()).contains(words("states.team.federal", language));
        } else {
            assertThat(team.text()).contains(raw.path("value").path("term").stringValue());
            assertProof(team.select(".state-proof").last(), raw, language, "district");
        }
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void theParentCenterStandsWhereHelpIsNeeded(UsState state, String language) {
        JsonNode raw = entry(state, "parent_centers").orElse(null);
        for (Element center : List.of(
                note(page(DoorPage.SCHOOL, "C01", state, language), "state", "center"),
                note(page(DoorPage.IF_THEY_SAY_NO, "C01", state, language), "state", "center"))) {
            assertThat(center.select("a.state-finder").attr("href")).isEqualTo(FINDER);
            if (raw == null) {
                assertThat(center.text()).contains(words("states.center.federal", language));
            } else {
                raw.path("value")
                        .forEach(it -> assertThat(center.text())
                                .contains(it.path("name").stringValue()));
                Element proof = center.select(".state-proof").last();
                if (raw.path("status").stringValue().equals("KNOWN")
                        && !raw.path("citation").isString()) {
                    // The finder is better than a source that cannot be named, and frightens nobody.
                    assertThat(proof.text()).isEqualTo(words("states.ask.finder", language));
                } else {
                    assertProof(proof, raw, language, "finder");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("named")
    void afterANoTheEducationAgencyStandsThere(UsState state, String language) {
        Element agency = note(page(DoorPage.IF_THEY_SAY_NO, "C01", state, language), "state", "agency");
        JsonNode raw = entry(state, "state_education_agency").orElseThrow();

        assertThat(agency.text()).contains(raw.path("value").path("agency").stringValue());
        assertThat(agency.select("a[href^=https://sites.ed.gov/idea/state/]")).hasSizeGreaterThanOrEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void theAnswerToARequestStandsWhereOneAsks(UsState state, String language) {
        Element answer = note(page(DoorPage.SCHOOL, "C01", state, language), "iep", "response");
        JsonNode raw = entry(state, "request_response").orElse(null);

        boolean spokenOnly =
                raw != null && raw.path("value").path("asked").asString("").equals("spoken");
        assertThat(answer.text().contains(words("states.response.none", language)))
                .isEqualTo(raw == null || isUnsure(raw) || spokenOnly);
        if (raw != null) {
            assertThat(answer.selectFirst(".state-fact__value").text()).isEqualTo(days(raw, language));
            assertProof(answer.select(".state-proof").last(), raw, language, "district");
        }
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void theProgramForSmallChildrenHasItsNameAndItsNumber(UsState state, String language) {
        Element early = note(page(DoorPage.SCHOOL, "C08", state, language), "early-intervention", "early");
        JsonNode raw = entry(state, "early_intervention").orElse(null);

        assertThat(early.text().contains(words("states.early.federal", language)))
                .isEqualTo(raw == null || isUnsure(raw));
        if (raw != null) {
            assertThat(early.text()).contains(raw.path("value").path("program").stringValue());
            assertThat(early.select("a[href^=tel:]").isEmpty())
                    .isEqualTo(!raw.path("value").path("phone").isString());
            assertProof(early.select(".state-proof").last(), raw, language, "program");
        }
    }

    /** One need for each therapy and all of them: no family reads of an order for a therapy that it does not ask for. */
    @ParameterizedTest
    @MethodSource("everyState")
    void theLawOnReferralsStandsAtTheClinicDoorForTheTherapiesAskedFor(UsState state, String language) {
        for (List<String> asked : List.of(List.of("ot"), List.of("slp"), List.of("pt"), List.of("ot", "slp", "pt"))) {
            theLawOnReferralsStandsAtTheClinicDoor(asked, Setting.PUBLIC, state, language);
        }
        theLawOnReferralsStandsAtTheClinicDoor(List.of("pt", "slp"), Setting.FINISHED_SCHOOL, state, language);
    }

    private void theLawOnReferralsStandsAtTheClinicDoor(
            List<String> asked, Setting setting, UsState state, String language) {
        Answers family = in(state, asksFor(asked, setting));
        Element referral = page(DoorPage.CLINIC, family, language).selectFirst(".state-note--referral");
        String text = referral.text();

        assertThat(text.contains(words("states.referral.ask", language)))
                .isEqualTo(asked.stream().anyMatch(it -> !isSureAtClinic(state, it)));
        assertThat(text.contains(words("states.pt.everywhere", language)))
                .isEqualTo(asked.contains("pt") && !isSureAtClinic(state, "pt"));
        for (String therapy : NEED_OF.keySet()) {
            JsonNode raw = entry(state, therapy + "_referral").orElse(null);
            // What is said of a school alone stands at the school's door.
            boolean said = asked.contains(therapy)
                    && raw != null
                    && (raw.path("value").path("referral_for_treatment").isString()
                            || raw.path("value").path("referral_for_evaluation").isString());
            if (raw != null) {
                assertThat(text.contains(words("states." + state.code() + "." + therapy, language)))
                        .as(therapy)
                        .isEqualTo(said);
                assertThat(text.contains(words("states." + therapy + ".treatment", language)))
                        .isEqualTo(said
                                && raw.path("value")
                                        .path("referral_for_treatment")
                                        .isString());
                assertThat(text.contains(words("states." + therapy + ".needed", language)))
                        .isEqualTo(said
                                && raw.path("value").path("school").asString("").equals("needed"));
                assertThat(text.contains(words("states." + therapy + ".exempt", language)))
                        .isEqualTo(said
                                && raw.path("value").path("school").asString("").equals("exempt"));
            }
            if (said && asked.size() == 1) {
                List<Element> proofs = referral.select(".state-proof");
                boolean atClinic =
                        raw.path("value").path("referral_for_treatment").isString();
                assertProof(
                        isUnsure(raw) ? proofs.get(proofs.size() - 1) : proofs.get(0),
                        raw,
                        language,
                        atClinic ? "clinic" : "district");
            }
            if (!asked.contains(therapy)) {
                assertThat(text).doesNotContain(words("discipline." + therapy + ".short", language));
            }
        }
        String needed = entry(state, asked.get(0) + "_referral")
                .map(raw -> raw.path("value").path("referral_for_treatment").asString(""))
                .orElse("");
        if (!needed.isEmpty()) {
            assertThat(text).contains(words("states.referral." + needed.replace('_', '-'), language));
        }
    }

    /** Virginia and Texas: at the step where services begin, and only for a family that asks the school for physical therapy. */
    @ParameterizedTest
    @MethodSource("everyState")
    void anOrderForTherapyAtSchoolIsNamedWhereRulesSpeakOfOne(UsState state, String language) {
        boolean inTheRules = Set.of(UsState.VA, UsState.TX).contains(state);
        for (SchoolPlan plan : inTheRules
                ? List.of(SchoolPlan.NONE, SchoolPlan.SECTION_504, SchoolPlan.IEP, SchoolPlan.TESTING)
                : List.of(SchoolPlan.NONE)) {
            for (String therapy : NEED_OF.keySet()) {
                Answers asks = asksFor(List.of(therapy), Setting.PUBLIC);
                Answers family = in(state, asks.withChild(asks.child().with(Question.SCHOOL_PLAN, plan)));
                Elements notes = page(DoorPage.SCHOOL, family, language).select(".state-note--referral-at-school");
                boolean needed = inTheRules && therapy.equals("pt");

                assertThat(notes).as(plan + " " + therapy).hasSize(needed ? 1 : 0);
                if (needed) {
                    assertThat(notes.text())
                            .contains(
                                    words("states.pt.needed", language),
                                    words("states." + state.code() + ".pt", language));
                    assertProof(
                            notes.select(".state-proof").last(),
                            entry(state, "pt_referral").orElseThrow(),
                            language,
                            "district");
                }
            }
        }
    }

    /** What one state's rules say of OT is for families that ask for it. */
    @ParameterizedTest
    @ValueSource(strings = {"MA", "WA", "CO", "OH"})
    void aRuleAboutATherapyIsForFamiliesThatAskForIt(String code) {
        UsState state = UsState.valueOf(code);
        String topic = code.equals("MA") || code.equals("WA") ? "ot-alone" : "school-order";
        for (String language : LANGUAGES) {
            for (String therapy : NEED_OF.keySet()) {
                Document page =
                        page(DoorPage.IF_THEY_SAY_NO, in(state, asksFor(List.of(therapy), Setting.PUBLIC)), language);

                assertThat(page.text().contains(words("states." + code + ".rule." + topic, language)))
                        .as(therapy)
                        .isEqualTo(therapy.equals("ot"));
            }
        }
    }

    private static boolean isSureAtClinic(UsState state, String therapy) {
        return entry(state, therapy + "_referral")
                .filter(raw -> !isUnsure(raw)
                        && raw.path("value").path("referral_for_treatment").isString())
                .isPresent();
    }

    /** A family that asks both doors for these therapies, each because of one need. */
    private static Answers asksFor(List<String> therapies, Setting setting) {
        Answers answers = Answers.NONE.withChild(Given.childAnswers(
                setting == Setting.PUBLIC ? 96 : 240,
                setting,
                setting == Setting.PUBLIC ? SchoolPlan.NONE : null,
                null,
                null,
                Cover.PRIVATE,
                null,
                Set.of(),
                null,
                null));
        for (String therapy : therapies) {
            answers = answers.withNeed(Given.needAnswers(
                    requireNonNull(NEED_OF.get(therapy)),
                    SchoolEffect.A_LOT,
                    DailyEffect.A_LOT,
                    Tried.STILL_HARD,
                    HealthLink.CONDITION,
                    null,
                    HowOften.OFTEN,
                    null,
                    null));
        }
        return answers;
    }

    @ParameterizedTest
    @EnumSource(Cover.class)
    void theNamesOfMedicaidAndChipAreForFamiliesThatCanUseThem(Cover cover) {
        Answers family = in(UsState.CA, answers("C04"), cover);
        Document page = Jsoup.parse(text(get(DoorPage.CLINIC.path() + "?lang=en", family)));

        assertThat(page.select("#state .state-note--cover").text().contains("Medi-Cal"))
                .isEqualTo(cover != Cover.PRIVATE && cover != Cover.OTHER);
    }

    @ParameterizedTest
    @EnumSource(UsState.class)
    void helpBeforeAnEvaluationHasItsName(UsState state) {
        Element prereferral = note(page(DoorPage.SCHOOL, caseWith("R48"), state, "en"), "mtss", "prereferral");

        assertThat(prereferral.text()).contains(words("states.prereferral.rule", "en"));
        JsonNode raw = entry(state, "prereferral_name").orElse(null);
        assertThat(prereferral.text().contains(words("states.prereferral.federal", "en")))
                .isEqualTo(raw == null || isUnsure(raw));
        if (raw != null) {
            assertThat(prereferral.text()).contains(raw.path("value").stringValue());
        }
    }

    @ParameterizedTest
    @EnumSource(UsState.class)
    void atEighteenTheStatesAgeLimitIsThere(UsState state) {
        Element age = note(page(DoorPage.SCHOOL, caseWith("R50"), state, "en"), "student-rights", "age");
        JsonNode raw = entry(state, "max_age").orElse(null);

        assertThat(age.text().contains(words("states.age.federal", "en"))).isEqualTo(raw == null || isUnsure(raw));
        if (raw != null) {
            assertThat(age.text()).contains(words("states." + state.code() + ".age", "en"));
            assertProof(age.select(".state-proof").last(), raw, "en", "district");
        }
    }

    @ParameterizedTest
    @MethodSource("named")
    void nothingThatWasNotCheckedIsAnywhere(UsState state, String language) {
        List<String> unsaid = new ArrayList<>();
        for (JsonNode raw : RawStates.file().path("states").path(state.code())) {
            for (String mark : List.of("unverified", "conflict", "note")) {
                if (raw.path(mark).isString()) {
                    unsaid.add(raw.path(mark).stringValue());
                }
            }
        }
        for (String id : List.of("C01", "C04", "C08")) {
            for (DoorPage page : DoorPage.values()) {
                assertThat(page(page, id, state, language).text())
                        .satisfies(text -> assertThat(unsaid).noneMatch(text::contains))
                        .doesNotContain("??", "PLUK");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyState")
    void onlyCalendarDaysThatNothingSpeaksAgainstBecomeADate(UsState state, String language) {
        for (String id : WITH_A_CLOCK) {
            Document page = Jsoup.parse(text(school(language, in(state, answers(id)))));
            JsonNode raw = entry(state, "evaluation_timeline").orElse(null);
            boolean dated = raw == null || mayBeDated(raw);

            assertThat(page.select(".step-side__due, .consent [role=status]")).hasSize(dated ? 2 : 0);
            assertThat(page.select("input[name=consent]")).hasSize(dated ? 1 : 0);
            if (dated) {
                int days = raw == null ? 60 : raw.path("value").path("days").intValue();
                String due = java.time.LocalDate.of(2026, 9, 1)
                        .plusDays(days)
                        .format(java.time.format.DateTimeFormatter.ofLocalizedDate(java.time.format.FormatStyle.LONG)
                                .withLocale(Locale.forLanguageTag(language)));
                assertThat(page.select(".consent [role=status]").text()).contains(due, String.valueOf(days));
            } else {
                assertThat(page.select(".consent .notice").text()).contains(words("states.noDate.ask", language));
                assertThat(page.select("main").text()).doesNotContain("2026-10", "October", "octubre");
            }
        }
    }

    @Test
    void aClockThatStartsWithTheRequestAsksForThatDay() {
        assertThat(page(DoorPage.SCHOOL, "C01", UsState.NC, "en")
                        .select("label[for=consent]")
                        .text())
                .isEqualTo("When did the school get your request in writing?");
        assertThat(page(DoorPage.SCHOOL, "C01", UsState.AZ, "en")
                        .select("label[for=consent]")
                        .text())
                .isEqualTo("When did you sign the consent form?");
    }

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#tags")
    void withoutAStateWhatHoldsEverywhereIsShownAndTheWayToMore(String language) {
        for (DoorPage page : List.of(DoorPage.SCHOOL, DoorPage.CLINIC, DoorPage.IF_THEY_SAY_NO)) {
            Document html = page(page, "C12", null, language);

            assertThat(html.select(".state-where a").eachAttr("href"))
                    .containsExactly("/learn/states", "/questions/child?from=plan#state");
            assertThat(html.select(".state-where").text()).contains(words("doors.state.none", language));
        }
        assertThat(clockStep(page(DoorPage.SCHOOL, "C01", null, language)).text())
                .contains(words("states.clock.federal", language), "34 CFR 300.301(c)");
    }

    @ParameterizedTest
    @MethodSource("named")
    void everyDoorLeadsToTheStatesOwnPage(UsState state, String language) {
        for (DoorPage page : List.of(DoorPage.SCHOOL, DoorPage.IF_THEY_SAY_NO)) {
            assertThat(page(page, "C01", state, language)
                            .select(".state-where a")
                            .eachAttr("href"))
                    .containsExactly(
                            "/learn/states/" + state.code().toLowerCase(Locale.ROOT),
                            "/questions/child?from=plan#state");
        }
    }

    @Test
    void underThreeWithNothingInTheWayTheNumberToCallIsThere() {
        ChildAnswers small = Given.childAnswers(
                20, Setting.NOT_IN_SCHOOL, null, null, null, Cover.PRIVATE, null, null, UsState.TX, null);
        Answers noah = answers("C10");
        Answers family = new Answers(small, noah.areas(), Set.of("food-variety"), List.of(noah.need("food-variety")));
        Document page = Jsoup.parse(text(get(DoorPage.SCHOOL.path(), family)));

        assertThat(page.select(".state-note--early a[href^=tel:]")).hasSize(1);
    }

    @Test
    void namesInAnotherLanguageSaySo() {
        assertThat(note(page(DoorPage.SCHOOL, "C01", UsState.TX, "es"), "iep", "team")
                        .select(".state-fact__name")
                        .attr("lang"))
                .isEqualTo("en");
        assertThat(page(DoorPage.SCHOOL, "C01", UsState.TX, "es")
                        .select(".state-where")
                        .text())
                .contains(words("states.names", "es"));
    }

    private void assertProof(Element proof, JsonNode raw, String language, String ask) {
        if (raw.path("citation").isString()) {
            assertThat(proof.text()).contains(raw.path("citation").stringValue());
        }
        assertThat(proof.text()).contains(words("states.ask." + ask, language));
        List<String> said = new ArrayList<>();
        if (raw.path("status").stringValue().equals("KNOWN")) {
            said.add(isUnsure(raw) ? "unsure" : "general");
        }
        add(said, raw.has("verified_parts"), "parts");
        add(said, raw.path("conflict").isString(), "conflict");
        add(said, raw.path("stale").asBoolean(false), "stale");
        add(said, raw.path("via").isString(), "third-party");
        add(said, raw.has("unverified"), "more");
        for (String doubt : List.of("unsure", "general", "parts", "conflict", "stale", "third-party", "more")) {
            // In Spanish one sentence ends as the other one does.
            String text = said.contains("unsure") && doubt.equals("general")
                    ? proof.text().replace(words("states.doubt.unsure", language), "")
                    : proof.text();
            assertThat(text.contains(words("states.doubt." + doubt, language)))
                    .as(doubt)
                    .isEqualTo(said.contains(doubt));
        }
    }

    private static void add(List<String> said, boolean there, String doubt) {
        if (there) {
            said.add(doubt);
        }
    }

    private static boolean isUnsure(JsonNode raw) {
        return raw.path("confidence").asString("high").equals("medium");
    }

    private static boolean mayBeDated(JsonNode raw) {
        return raw.path("value").path("unit").stringValue().equals("calendar_days")
                && !raw.path("value").has("excludes")
                && !isUnsure(raw)
                && Stream.of("conflict", "unverified", "verified_parts").noneMatch(raw::has);
    }

    private String days(JsonNode raw, String language) {
        String unit = raw.path("value").path("unit").stringValue().replace('_', '-');
        return words(
                "states.unit." + unit, language, raw.path("value").path("days").intValue());
    }

    private static Element clockStep(Document page) {
        return page.selectFirst(".step-list__item:has(.state-clock)");
    }

    private static Element note(Document page, String section, String note) {
        return page.selectFirst("#" + section + " .state-note--" + note);
    }

    private static String caseWith(String rule) {
        return WorkedCase.all().stream()
                .filter(it -> it.pathways().contains(rule))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Document page(DoorPage page, String id, @Nullable UsState state, String language) {
        return page(page, in(state, answers(id)), language);
    }

    private Document page(DoorPage page, Answers answers, String language) {
        Document html = Jsoup.parse(made.computeIfAbsent(
                List.of(page, answers, language), it -> text(get(page.path() + "?lang=" + language, answers))));
        // What a word of the glossary means opens on tap; it is no part of the sentence.
        html.select(".term-card").remove();
        return html;
    }

    private static Answers answers(String id) {
        WorkedCase worked = WorkedCase.named(id);
        Answers answers = Answers.NONE.withChild(worked.child());
        for (WorkedCase.CaseNeed need : worked.needs()) {
            answers = answers.withNeed(need.answers());
        }
        return answers;
    }

    private static Answers in(@Nullable UsState state, Answers answers) {
        return in(state, answers, answers.child().answer(Question.COVER, Cover.class));
    }

    private static Answers in(@Nullable UsState state, Answers answers, @Nullable Cover cover) {
        return answers.withChild(answers.child().with(Question.COVER, cover).with(Question.STATE, state));
    }

    /** The school page of a family that says when the time started. */
    private MvcTestResult school(String language, Answers answers) {
        return mvc.post()
                .uri(DoorPage.SCHOOL.path() + "?lang=" + language)
                .with(csrf())
                .param("consent", "2026-09-01")
                .cookie(DraftCookies.of(drafts, answers))
                .exchange();
    }

    private MvcTestResult get(String path, Answers answers) {
        return mvc.get().uri(path).cookie(DraftCookies.of(drafts, answers)).exchange();
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String words(String key, String language, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag(language));
    }
}

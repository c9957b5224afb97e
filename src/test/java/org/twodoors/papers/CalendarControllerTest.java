package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Cover;
import org.twodoors.answers.Question;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.answers.UsState;
import org.twodoors.draft.DraftSession;
import org.twodoors.states.EvaluationClock;
import org.twodoors.states.Fact;
import org.twodoors.states.RawStates;
import org.twodoors.states.StateFacts;
import org.twodoors.states.States;
import tools.jackson.databind.JsonNode;

class CalendarControllerTest extends PapersSlice {

    @Autowired
    private States states;

    private static final String DAY = "2026-09-01";

    /** What a family may type of this age and cover where every clock may become a date. */
    private static final List<String> SCHOOL_STARTS =
            List.of("request-sent", "letter-sent", "change-starts", "consent-60", "meeting-30", "state-complaint-60");

    private static final List<String> OTHER_STARTS = List.of("clinic-list-30", "recheck-6-weeks", "recheck-3-months");

    private static final List<String> PRIVATE_STARTS = List.of("appeal-180", "external-4-months");

    private static final List<String> MEDICAID =
            List.of("medicaid-letter", DAY, "care-now", "yes", "letter-from", "plan");

    private static String[] filled(List<String> starts) {
        return starts.stream().flatMap(start -> Stream.of(start, DAY)).toArray(String[]::new);
    }

    /** Every start that the page asks a family in this state for. */
    private String[] everyStart() {
        return filled(asked(page(get("/plan/calendar"))));
    }

    private static List<String> asked(Document page) {
        return page.select(".calendar-form input[type=date]").eachAttr("id");
    }

    private static Answers covered(@Nullable Cover cover, Answers answers) {
        return answers.withChild(answers.child().with(Question.COVER, cover));
    }

    @Test
    void theDayThatMattersForTheFirstStepIsAskedFirst() {
        carry(Families.in(null, Families.everyDoor()));
        Document page = page(get("/plan/calendar"));

        assertThat(fields(page, "dates-fitting"))
                .startsWith("request-sent", "consent-60", "meeting-30")
                .doesNotContain("referral-45");
        assertThat(fields(page, "dates-more")).contains("appeal-180");
        assertThat(asked(page))
                .containsExactlyInAnyOrderElementsOf(Stream.of(SCHOOL_STARTS, PRIVATE_STARTS, OTHER_STARTS)
                        .flatMap(List::stream)
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "consent-60, 2026-09-01, 2026-10-31",
        "referral-45, 9/1/2026, 2026-10-16",
        "meeting-30, 2026-02-28, 2026-03-30",
        "request-sent, 2026-09-01, 2026-09-15",
        "letter-sent, 2026-09-04, 2026-09-18",
        "change-starts, 2026-09-01, 2026-08-31",
        "state-complaint-60, 2026-09-01, 2026-10-31",
        "clinic-list-30, 2026-09-01, 2026-10-01",
        "appeal-180, 2026-09-01, 2027-02-28",
        "external-4-months, 09-01-2026, 2026-12-30",
        "recheck-6-weeks, 2026-09-01, 2026-10-13",
        "recheck-3-months, 2023-12-01, 2024-02-29"
    })
    void aStartBecomesADateOnThePageAndInTheFile(String entry, String start, String due) {
        carry(covered(Cover.PRIVATE, new Answers(ChildAnswers.NONE, Set.of(), Set.of(), List.of())));
        Document page = page(post("/plan/calendar", entry, start));

        assertThat(page.select("time").eachAttr("datetime")).containsExactly(due);
        assertThat(page.selectFirst(".due-list__item").text())
                .contains(word(entry, "event"), word(entry, "body", "the school"));
        VEvent event = events(post("/plan/calendar.ics", entry, start)).get(0);
        assertThat(event.getDateStart().getValue().getRawComponents().toString(false, false))
                .isEqualTo(due.replace("-", ""));
        assertThat(event.getDateStart().getValue().hasTime()).isFalse();
        assertThat(event.getDateEnd().getValue().getRawComponents().toString(false, false))
                .isEqualTo(LocalDate.parse(due).plusDays(1).toString().replace("-", ""));
    }

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#tags")
    void theFileIsReadByAParserWithoutAComplaint(String language) {
        carry(Families.in(null, Families.everyDoor()));
        MvcTestResult result = post("/plan/calendar.ics?lang=" + language, everyStart());
        String file = new String(bytes(result), StandardCharsets.UTF_8);

        assertThat(result)
                .hasStatusOk()
                .hasContentType("text/calendar;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"dates.ics\"");
        ICalendar calendar = Biweekly.parse(file).first();
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        assertThat(calendar.getEvents()).hasSize(11);
        assertThat(calendar.getEvents().stream()
                        .map(event -> event.getUid().getValue())
                        .distinct())
                .hasSize(11);
        for (VEvent event : calendar.getEvents()) {
            assertThat(event.getDescription().getValue()).hasSizeGreaterThan(80);
            assertThat(event.getDateTimeStamp()).isNotNull();
        }
        // Lines end as the format wants them, and none is longer than it allows.
        assertThat(file.replace("\r\n", "")).doesNotContain("\n", "\r");
        assertThat(file.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
    }

    /** A calendar is often shared with others at work; its titles must not tell them anything. */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#tags")
    void noTitleSaysAnythingOfTheChildAndNoTextNamesAnAnswer(String language) {
        carry(Families.in(null, Families.everyDoor()));
        List<VEvent> events = events(post("/plan/calendar.ics?lang=" + language, everyStart()));

        assertThat(events).hasSize(11);
        for (VEvent event : events) {
            assertThat(event.getSummary().getValue().toLowerCase())
                    .doesNotContain("child", "therap", "evaluat", "iep", "504", "disab", "health", "special")
                    .doesNotContain("hij", "niñ", "terap", "evalua", "salud", "especial", "médic");
            for (String need : List.of("handwriting", "toileting", "sleep")) {
                assertThat(event.getDescription().getValue())
                        .doesNotContain(
                                words.getMessage("need." + need + ".label", null, Locale.forLanguageTag(language)));
            }
        }
    }

    @Test
    void everyEntryRemindsAWeekAndADayBefore() {
        carry(Families.in(null, covered(Cover.MEDICAID_CHIP, Families.everyDoor())));
        String[] all = Stream.concat(
                        Stream.of(filled(SCHOOL_STARTS)),
                        Stream.concat(Stream.of(filled(OTHER_STARTS)), MEDICAID.stream()))
                .toArray(String[]::new);
        List<VEvent> events = events(post("/plan/calendar.ics", all));

        assertThat(events)
                .hasSize(11)
                .allSatisfy(event -> assertThat(event.getAlarms().stream()
                                .map(alarm -> alarm.getTrigger().getDuration().toString()))
                        .containsExactly("-P7D", "-P1D"))
                .allSatisfy(event -> assertThat(event.getAlarms())
                        .extracting(alarm -> alarm.getDescription().getValue())
                        .containsOnly(event.getSummary().getValue()));
    }

    /** WYS 4: 10 days first, then plan or state; never a private date, and no date for the hearing. */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#tags")
    void aFamilyWithMedicaidGetsItsOwnDatesAndNeverThoseOfAPrivatePlan(String language) {
        Locale locale = Locale.forLanguageTag(language);
        carry(Families.in(null, covered(Cover.MEDICAID_CHIP, Families.everyDoor())));
        Document blank = page(get("/plan/calendar?lang=" + language));

        assertThat(fields(blank, "dates-more")).contains("medicaid-letter");
        assertThat(blank.select("#appeal-180, #external-4-months, #no-cover-date"))
                .isEmpty();
        assertThat(blank.select("input[name=letter-from]").eachAttr("value"))
                .containsExactly("plan", "state", "not-sure");
        assertThat(blank.text()).doesNotContain("180", "4 m");

        Document plan = page(post("/plan/calendar?lang=" + language, MEDICAID.toArray(String[]::new)));
        assertThat(plan.select("time").eachAttr("datetime")).containsExactly("2026-09-11", "2026-10-31");
        assertThat(plan.text())
                .contains(say("calendar.medicaid-letter.next.plan", locale))
                .doesNotContain("180");

        Document state =
                page(post("/plan/calendar", "medicaid-letter", DAY, "care-now", "yes", "letter-from", "state"));
        assertThat(state.select("time").eachAttr("datetime")).containsExactly("2026-09-11");
        assertThat(state.text()).contains(say("calendar.medicaid-letter.next.state", Locale.ENGLISH));

        Document first = page(post("/plan/calendar", "medicaid-letter", DAY, "letter-from", "state"));
        assertThat(first.select("time")).isEmpty();
        assertThat(first.text()).contains(say("calendar.medicaid-letter.next.state", Locale.ENGLISH));
        assertThat(first.select("#letter-from-state").hasAttr("checked")).isTrue();
        // Nothing becomes a date, so there is no file: the page says what to do.
        assertThat(page(post("/plan/calendar.ics", "medicaid-letter", DAY, "letter-from", "not-sure"))
                        .text())
                .contains(say("calendar.medicaid-letter.next.not-sure", Locale.ENGLISH));

        for (String start : PRIVATE_STARTS) {
            MvcTestResult old = post("/plan/calendar", start, DAY);
            assertThat(old).hasStatus(422);
            assertThat(page(old).select("time")).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Cover.class)
    void onlyThisCoversClocksAreAsked(Cover cover) {
        carry(Families.in(null, covered(cover, Families.everyDoor())));
        Document page = page(get("/plan/calendar"));

        assertThat(page.select("#medicaid-letter").isEmpty()).isEqualTo(cover != Cover.MEDICAID_CHIP);
        assertThat(page.select("#appeal-180").isEmpty()).isEqualTo(cover != Cover.PRIVATE);
        assertThat(page.select("#external-4-months").isEmpty()).isEqualTo(cover != Cover.PRIVATE);
        assertThat(page.select("#no-cover-date").isEmpty())
                .isEqualTo(cover == Cover.PRIVATE || cover == Cover.MEDICAID_CHIP);
    }

    /** What the family came with decides which day is asked first. */
    @ParameterizedTest
    @CsvSource({
        "SCHOOL_SILENT, PRIVATE, letter-sent",
        "NOT_FOLLOWED, PRIVATE, letter-sent",
        "SCHOOL_CUT, PRIVATE, change-starts",
        "SCHOOL_NO, PRIVATE, request-sent",
        "TOLD_CLINIC, PRIVATE, request-sent",
        "PLAN_NO, PRIVATE, appeal-180",
        "PLAN_NO, MEDICAID_CHIP, medicaid-letter",
        "TOLD_SCHOOL, MEDICAID_CHIP, medicaid-letter",
        "CLINIC_WAIT, PRIVATE, clinic-list-30"
    })
    void theDayOfWhatTheFamilyCameWithIsAskedFirst(Situation situation, Cover cover, String first) {
        Answers family = Families.in(null, covered(cover, Families.everyDoor()));
        carry(family.withChild(family.child().with(Question.SITUATIONS, Set.of(situation))));

        assertThat(asked(page(get("/plan/calendar")))).startsWith(first);
    }

    @Test
    void whoDidNotSayWhichCoverIsToldToLookOnTheLetter() {
        carry(Families.in(null, covered(null, Families.everyDoor())));
        Document page = page(get("/plan/calendar"));

        assertThat(page.select("#medicaid-letter, #appeal-180, #external-4-months"))
                .isEmpty();
        assertThat(page.getElementById("no-cover-date").text()).contains("Look on the letter", "no date");
    }

    @Test
    void underThreeTheClockIsThatOfEarlyIntervention() {
        Answers family = Families.in(UsState.TX, Families.everyDoor());
        carry(family.withChild(family.child().with(Question.AGE, 20).with(Question.SETTING, Setting.NOT_IN_SCHOOL)));
        Document page = page(get("/plan/calendar"));

        assertThat(asked(page)).startsWith("referral-45").doesNotContainAnyElementsOf(SCHOOL_STARTS);
        assertThat(page.select("#no-evaluation-date, #no-iep-date")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PUBLIC, the school",
        "PRIVATE, the school district where the private school is",
        "HOMESCHOOL, the school district where you live",
        "PRESCHOOL, the school district where you live"
    })
    void theTextsNameWhoIsAsked(Setting setting, String place) {
        Answers family = Families.in(null, Families.everyDoor());
        carry(family.withChild(family.child().with(Question.SETTING, setting)));
        for (String start : List.of("request-sent", "consent-60", "meeting-30")) {
            assertThat(events(post("/plan/calendar.ics", start, DAY))
                            .get(0)
                            .getDescription()
                            .getValue())
                    .containsPattern(place + "[ .]")
                    .satisfies(
                            said -> assertThat(said.contains("district where")).isEqualTo(setting != Setting.PUBLIC));
        }
    }

    /** Every state: its own days where they become a date, no date and the words elsewhere, never 30 days on top of the plan. */
    @ParameterizedTest
    @EnumSource(UsState.class)
    void onlyTheStatesOwnSureCalendarDaysOrTheFederalOnesBecomeADate(UsState state) {
        carry(Families.in(state, Families.everyDoor()));
        Document page = page(get("/plan/calendar"));
        StateFacts facts = states.of(state);
        boolean noDate = facts.noDate().isPresent();

        assertThat(page.select("#consent-60").isEmpty()).isEqualTo(noDate);
        assertThat(page.select("#no-evaluation-date").isEmpty()).isEqualTo(!noDate);
        if (noDate) {
            assertThat(page.getElementById("no-evaluation-date").text())
                    .contains("no date", "Ask the school in writing")
                    .contains(((Fact.Known<EvaluationClock>) facts.evaluationTimeline())
                                    .value()
                                    .days() + " ");
        } else {
            JsonNode raw = RawStates.entry(state, "evaluation_timeline").orElse(null);
            int days = raw == null ? 60 : raw.path("value").path("days").intValue();
            assertThat(due(state, "consent-60")).isEqualTo(LocalDate.parse(DAY).plusDays(days));
        }
        JsonNode iep = RawStates.entry(state, "iep_timeline").orElse(null);
        boolean contained = Set.of("AK", "KS", "CA", "CT", "IL", "KY", "NC", "NJ", "IN", "MI")
                .contains(state.code());
        boolean schoolDays =
                iep != null && iep.path("value").path("unit").stringValue().equals("school_days");
        assertThat(page.select("#meeting-30").isEmpty()).isEqualTo(contained || schoolDays);
        assertThat(page.select("#no-iep-date").isEmpty()).isEqualTo(!contained && !schoolDays);
        if (!contained && !schoolDays) {
            assertThat(due(state, "meeting-30")).isEqualTo(LocalDate.parse(DAY).plusDays(30));
        } else {
            assertThat(post("/plan/calendar.ics", "meeting-30", DAY)).hasStatus(422);
        }
        assertThat(due(state, "request-sent")).isEqualTo(facts.answerTime().earliest(LocalDate.parse(DAY)));
    }

    private LocalDate due(UsState state, String start) {
        return day(events(post("/plan/calendar.ics", start, DAY)).get(0));
    }

    @ParameterizedTest
    @EnumSource(names = {"TX", "MA", "IL", "KS", "LA", "IN", "VA"})
    void schoolDaysOfAnEvaluationNeverBecomeADate(UsState state) {
        assertThat(RawStates.entry(state, "evaluation_timeline")
                        .orElseThrow()
                        .path("value")
                        .path("unit")
                        .stringValue())
                .isNotEqualTo("calendar_days");
        carry(Families.in(state, Families.everyDoor()));

        assertThat(page(get("/plan/calendar"))
                        .getElementById("no-evaluation-date")
                        .text())
                .contains("does not count every day on the calendar");
        assertThat(post("/plan/calendar.ics", "consent-60", DAY)).hasStatus(422);
    }

    @ParameterizedTest
    @EnumSource(names = {"AZ", "NJ", "NC", "RI", "HI", "NY"})
    void anEntryOfAStatesOwnClockSaysWhereItComesFrom(UsState state) {
        JsonNode raw = RawStates.entry(state, "evaluation_timeline").orElseThrow();
        carry(Families.in(state, Families.everyDoor()));
        String label =
                page(get("/plan/calendar")).selectFirst("label[for=consent-60]").text();
        VEvent event = events(post("/plan/calendar.ics", "consent-60", DAY)).get(0);
        String body = event.getDescription().getValue();

        assertThat(label).contains(state == UsState.NC ? "get your request in writing" : "sign the consent form");
        assertThat(body)
                .contains(raw.path("value").path("days").intValue() + " calendar days")
                .contains(raw.path("citation").stringValue(), "Ask your district to confirm.")
                .doesNotContain("or your state");
        assertThat(body.contains(words.getMessage("states.doubt.stale", null, Locale.ENGLISH)))
                .isEqualTo(raw.path("stale").asBoolean(false));
        assertThat(body.contains(words.getMessage("states.doubt.general", null, Locale.ENGLISH)))
                .isEqualTo(raw.path("status").stringValue().equals("KNOWN"));
        assertThat(page(post("/plan/calendar", "consent-60", DAY))
                        .selectFirst(".due-list__item")
                        .text())
                .contains(body);
    }

    @ParameterizedTest
    @CsvSource({
        "MA, 2026-09-08, 5 school days, 603 CMR 28.04(1)",
        "IL, 2026-09-21, 14 school days, 23 Ill. Adm. Code 226.110",
        "NJ, 2026-09-21, 20 calendar days, N.J.A.C. 6A:14-3.3(e)",
        "CA, 2026-09-16, 15 calendar days, breaks longer than 5 school days",
        "PA, 2026-09-15, Ten school days, Federal law sets no number of days"
    })
    void theAnswerToARequestComesInTheTimeOfTheState(UsState state, String due, String days, String source) {
        carry(Families.in(state, Families.everyDoor()));
        VEvent event = events(post("/plan/calendar.ics", "request-sent", DAY)).get(0);

        assertThat(day(event)).isEqualTo(due);
        assertThat(event.getDescription().getValue()).contains(days, source, "Ask again in writing");
        assertThat(event.getDescription().getValue().contains("We counted Monday to Friday"))
                .isEqualTo(days.contains("school days") && !days.startsWith("Ten"));
    }

    /** K34: the day to ask for a hearing so that help stays. */
    @ParameterizedTest
    @CsvSource({
        "PA, date on the notice, 2026-09-11, Pennsylvania Office",
        "IL, IEP meeting about the change, 2026-09-15, never too late",
        "OH, change to start, 2026-08-31, Call your Parent Center today"
    })
    void theHearingIsAskedForBeforeTheChange(UsState state, String label, String due, String said) {
        carry(Families.in(state, Families.everyDoor()));

        assertThat(page(get("/plan/calendar"))
                        .selectFirst("label[for=change-starts]")
                        .text())
                .contains(label);
        VEvent event = events(post("/plan/calendar.ics", "change-starts", DAY)).get(0);
        assertThat(day(event)).isEqualTo(due);
        assertThat(event.getDescription().getValue()).contains(said);
    }

    @ParameterizedTest
    @CsvSource({"TX, report of the evaluation, 19 TAC 89.1011", "SD, evaluation done, ARSD 24:05:25:03"})
    void aTimeOfTheStateForTheIepTakesThePlaceOfTheFederalOne(UsState state, String label, String source) {
        carry(Families.in(state, Families.everyDoor()));

        assertThat(page(get("/plan/calendar"))
                        .selectFirst("label[for=meeting-30]")
                        .text())
                .contains(label);
        assertThat(events(post("/plan/calendar.ics", "meeting-30", DAY))
                        .get(0)
                        .getDescription()
                        .getValue())
                .contains("30 calendar days", source)
                .doesNotContain("federal law");
    }

    static Stream<String> noDays() {
        return Stream.of(
                "tomorrow", "2026-02-30", "13/1/2026", "0026-01-01", "1999-12-31", "2100-01-01", "<b>", "２０２６-01-01");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("noDays")
    void whatIsNoDayIsKeptWithAWord(String typed) {
        for (String address : List.of("/plan/calendar", "/plan/calendar.ics")) {
            MvcTestResult result = post(address, "consent-60", typed, "meeting-30", "9/1/2026");
            Document page = page(result);

            assertThat(result).hasStatus(422);
            assertThat(value(page, "consent-60")).isEqualTo(typed);
            // A date field would drop what is no date.
            assertThat(page.getElementById("consent-60").attr("type")).isEqualTo("text");
            assertThat(value(page, "meeting-30")).isEqualTo("2026-09-01");
            assertThat(page.selectFirst(".error-summary a").attr("href")).isEqualTo("#consent-60");
        }
    }

    @Test
    void aDayThatIsNoLongerAskedForIsNeverDroppedInSilence() {
        carry(Families.in(UsState.TX, Families.everyDoor()));
        for (String address : List.of("/plan/calendar", "/plan/calendar.ics")) {
            MvcTestResult result = post(address, "consent-60", "9/1/2026", "meeting-30", "2026-09-01");

            assertThat(result).hasStatus(422);
            assertThat(value(page(result), "consent-60")).isEqualTo("9/1/2026");
            assertThat(value(page(result), "meeting-30")).isEqualTo("2026-09-01");
            assertThat(page(result).selectFirst(".error-summary a").attr("href"))
                    .isEqualTo("#consent-60");
        }
        assertThat(post("/plan/calendar.ics", "consent-60", "", "meeting-30", "2026-09-01"))
                .hasStatusOk();
    }

    @Test
    void thePageNamesItsSourcesAndTheFederalLimitItsRule() {
        Document page = page(post("/plan/calendar", "consent-60", "2026-09-01"));

        assertThat(page.select(".source-list li").text()).contains("34 CFR 300.301(c)", "34 CFR 300.323");
        assertThat(page.selectFirst(".due-list__item").text())
                .contains("34 CFR 300.301(c)", "ask your district to confirm", "count school days");
    }

    @Test
    void theSameEntryFromTheSameDayIsTheSameEntryOfACalendar() {
        assertThat(events(post("/plan/calendar.ics", "consent-60", "2026-09-01"))
                        .get(0)
                        .getUid()
                        .getValue())
                .isEqualTo("consent-60-2026-09-01@two-doors");
        assertThat(page(get("/plan/calendar")).selectFirst(".calendar-form").text())
                .contains("delete the earlier entry");
    }

    @Test
    void theOtherLanguageTakesTheDaysAlongAndTheAddressOfTheFileLeadsToThePage() {
        Document page = page(post("/plan/calendar.ics", "consent-60", "soon"));

        assertThat(page.selectFirst(".language__button").attr("formaction")).isEqualTo("/plan/calendar?lang=es");
        assertThat(value(page(post("/plan/calendar?lang=es", "consent-60", "soon")), "consent-60"))
                .isEqualTo("soon");
        assertThat(get("/plan/calendar.ics?lang=es")).hasRedirectedUrl("/plan/calendar");
    }

    @Test
    void theFirstLookAtThePageTakesWhatIsTypedAlongToo() {
        String spanish =
                page(get("/plan/calendar")).selectFirst(".language__button").attr("formaction");
        Document nothing = page(assertShown(post(spanish, "go", "language")));
        Document soon = page(assertShown(post(spanish, "go", "language", "consent-60", "soon")));

        assertThat(nothing.select(".error-summary")).isEmpty();
        assertThat(value(soon, "consent-60")).isEqualTo("soon");
    }

    private static MvcTestResult assertShown(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return result;
    }

    @Test
    void thePageNamesTheSourcesOfWhatItOffersOnly() {
        Answers family = Families.in(null, Families.everyDoor());
        carry(covered(Cover.MEDICAID_CHIP, family));
        String medicaid = page(get("/plan/calendar")).select(".source-list li").text();
        carry(covered(Cover.PRIVATE, family));
        String plan = page(get("/plan/calendar")).select(".source-list li").text();

        assertThat(medicaid).contains("42 CFR 438.420").doesNotContain("HealthCare.gov, internal appeals");
        assertThat(plan).contains("HealthCare.gov, internal appeals").doesNotContain("42 CFR 438.420");
    }

    @Test
    void whatIsMissingIsShownAtTheDayThatIsAskedFirst() {
        Answers family = Families.in(null, Families.everyDoor());
        carry(family.withChild(family.child().with(Question.SITUATIONS, Set.of(Situation.SCHOOL_CUT))));

        assertThat(page(post("/plan/calendar")).selectFirst(".error-summary a").attr("href"))
                .isEqualTo("#change-starts");
    }

    @Test
    void withoutAnyDayThereIsNothingToCount() {
        MvcTestResult result = post("/plan/calendar.ics");

        assertThat(result).hasStatus(422);
        assertThat(page(result).selectFirst(".error-summary").text()).contains("Enter at least one day");
    }

    @Test
    void aDraftThatCannotBeOpenedTakesNoDateAway() {
        carry("tampered");
        MvcTestResult result = post("/plan/calendar.ics", "consent-60", "2026-09-01");

        // The page there takes all fields along, to try again or to begin anew: HostileFormsIT.
        assertThat(result).hasForwardedUrl(DraftSession.SHUT);
        assertThat(result.getResponse().getHeaders("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("draft="));
    }

    private static LocalDate day(VEvent event) {
        return LocalDate.parse(
                event.getDateStart().getValue().getRawComponents().toString(false, false),
                DateTimeFormatter.BASIC_ISO_DATE);
    }

    private String say(String key, Locale language) {
        return words.getMessage(key, null, language);
    }

    private String word(String entry, String part, Object... arguments) {
        return words.getMessage("calendar." + entry + "." + part, arguments, Locale.ENGLISH);
    }

    private static List<VEvent> events(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return Biweekly.parse(new String(bytes(result), StandardCharsets.UTF_8))
                .first()
                .getEvents();
    }

    private static List<String> fields(Document page, String section) {
        return page.select("section[aria-labelledby=" + section + "] input").eachAttr("id");
    }
}

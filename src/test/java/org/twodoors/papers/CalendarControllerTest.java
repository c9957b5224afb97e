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
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.answers.UsState;
import org.twodoors.states.RawStates;
import org.twodoors.states.States;
import tools.jackson.databind.JsonNode;

class CalendarControllerTest extends PapersSlice {

    @Autowired
    private States states;

    private static final String[] ALL_STARTS = {
        "consent-60", "2026-09-01",
        "referral-45", "2026-09-01",
        "meeting-30", "2026-09-01",
        "appeal-180", "2026-09-01",
        "external-4-months", "2026-09-01",
        "recheck-6-weeks", "2026-09-01",
        "recheck-3-months", "2026-09-01"
    };

    private static final String[] STARTS_WITHOUT_AN_EVALUATION =
            java.util.Arrays.copyOfRange(ALL_STARTS, 2, ALL_STARTS.length);

    @Test
    void theFamilysOwnClocksComeFirst() {
        carry(Families.in(null, Families.everyDoor()));
        Document page = page(get("/plan/calendar"));

        assertThat(fields(page, "dates-fitting"))
                .contains("consent-60", "appeal-180")
                .doesNotContain("referral-45");
        assertThat(fields(page, "dates-more")).contains("referral-45");
        assertThat(page.select("input[type=date]")).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "consent-60, 2026-09-01, 2026-10-31",
        "referral-45, 9/1/2026, 2026-10-16",
        "meeting-30, 2026-02-28, 2026-03-30",
        "appeal-180, 2026-09-01, 2027-02-28",
        "external-4-months, 09-01-2026, 2026-12-30",
        "recheck-6-weeks, 2026-09-01, 2026-10-13",
        "recheck-3-months, 2023-12-01, 2024-02-29"
    })
    void aStartBecomesADateOnThePageAndInTheFile(String entry, String start, String due) {
        Document page = page(post("/plan/calendar", entry, start));

        assertThat(page.select("time").eachAttr("datetime")).containsExactly(due);
        assertThat(page.selectFirst(".due-list__item").text()).contains(word(entry, "event"), word(entry, "body"));
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
        MvcTestResult result = post("/plan/calendar.ics?lang=" + language, ALL_STARTS);
        String file = new String(bytes(result), StandardCharsets.UTF_8);

        assertThat(result)
                .hasStatusOk()
                .hasContentType("text/calendar;charset=UTF-8")
                .hasHeader("Content-Disposition", "attachment; filename=\"dates.ics\"");
        ICalendar calendar = Biweekly.parse(file).first();
        assertThat(calendar.validate(ICalVersion.V2_0)).isEmpty();
        assertThat(calendar.getEvents()).hasSize(7);
        assertThat(calendar.getEvents().stream()
                        .map(event -> event.getUid().getValue())
                        .distinct())
                .hasSize(7);
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
        List<VEvent> events = events(post("/plan/calendar.ics?lang=" + language, ALL_STARTS));

        assertThat(events).hasSize(7);
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
    void aLastDayRemindsThreeWeeksBefore() {
        List<VEvent> events = events(post("/plan/calendar.ics", ALL_STARTS));

        assertThat(events.stream()
                        .filter(event -> !event.getAlarms().isEmpty())
                        .map(event -> event.getAlarms()
                                .get(0)
                                .getTrigger()
                                .getDuration()
                                .toString()))
                .containsExactly("-P21D", "-P21D");
    }

    @ParameterizedTest
    @EnumSource(UsState.class)
    void onlyTheStatesOwnSureCalendarDaysOrTheFederalOnesBecomeADate(UsState state) {
        carry(Families.in(state, Families.everyDoor()));
        Document page = page(get("/plan/calendar"));
        boolean noDate = states.of(state).noDate().isPresent();
        MvcTestResult result = post("/plan/calendar.ics", noDate ? STARTS_WITHOUT_AN_EVALUATION : ALL_STARTS);
        List<VEvent> evaluation = events(result).stream()
                .filter(event -> event.getSummary().getValue().equals(word("consent-60", "event")))
                .toList();

        if (noDate) {
            assertThat(page.select("#consent-60")).isEmpty();
            assertThat(page.selectFirst(".notice").text()).contains("no date", "Ask the school in writing");
            assertThat(evaluation).isEmpty();
            assertThat(page(post("/plan/calendar", STARTS_WITHOUT_AN_EVALUATION))
                            .select("time"))
                    .hasSize(6);
        } else {
            JsonNode raw = RawStates.entry(state, "evaluation_timeline").orElse(null);
            int days = raw == null ? 60 : raw.path("value").path("days").intValue();
            assertThat(page.select(".notice")).isEmpty();
            assertThat(evaluation).hasSize(1);
            assertThat(day(evaluation.get(0)))
                    .isEqualTo(LocalDate.of(2026, 9, 1).plusDays(days));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TX", "MA", "IL", "KS", "LA", "IN", "VA"})
    void schoolDaysNeverBecomeADate(UsState state) {
        assertThat(RawStates.entry(state, "evaluation_timeline")
                        .orElseThrow()
                        .path("value")
                        .path("unit")
                        .stringValue())
                .isNotEqualTo("calendar_days");
        carry(Families.in(state, Families.everyDoor()));

        assertThat(page(get("/plan/calendar")).selectFirst(".notice").text())
                .contains("does not count every day on the calendar");
        assertThat(events(post("/plan/calendar.ics", STARTS_WITHOUT_AN_EVALUATION)))
                .hasSize(6);
    }

    @ParameterizedTest
    @EnumSource(names = {"AZ", "NJ", "NC", "RI", "HI"})
    void anEntryOfAStatesOwnClockSaysWhereItComesFrom(UsState state) {
        JsonNode raw = RawStates.entry(state, "evaluation_timeline").orElseThrow();
        carry(Families.in(state, Families.everyDoor()));
        String label =
                page(get("/plan/calendar")).selectFirst("label[for=consent-60]").text();
        VEvent event =
                events(post("/plan/calendar.ics", "consent-60", "2026-09-01")).get(0);
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
        assertThat(page(post("/plan/calendar", "consent-60", "2026-09-01"))
                        .selectFirst(".due-list__item")
                        .text())
                .contains(body);
    }

    /** The data does not say of an answer's time whether it pauses in breaks, as it does in California. */
    @ParameterizedTest
    @EnumSource(names = {"CA", "OH", "TX"})
    void theTimeForAnAnswerIsNoEntry(UsState state) {
        carry(Families.in(state, Families.everyDoor()));

        assertThat(page(get("/plan/calendar"))
                        .select("input[autocomplete=off][name]")
                        .eachAttr("name"))
                .isNotEmpty()
                .noneMatch(name -> name.contains("response") || name.contains("request"));
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
    void withoutAnyDayThereIsNothingToCount() {
        MvcTestResult result = post("/plan/calendar.ics");

        assertThat(result).hasStatus(422);
        assertThat(page(result).selectFirst(".error-summary").text()).contains("Enter at least one day");
    }

    @Test
    void aDraftThatCannotBeOpenedTakesNoDateAway() {
        carry("tampered");
        MvcTestResult result = post("/plan/calendar.ics", "consent-60", "2026-09-01");

        assertThat(result).hasStatus(400);
        assertThat(value(page(result), "consent-60")).isEqualTo("2026-09-01");
    }

    private static LocalDate day(VEvent event) {
        return LocalDate.parse(
                event.getDateStart().getValue().getRawComponents().toString(false, false),
                DateTimeFormatter.BASIC_ISO_DATE);
    }

    private String word(String entry, String part) {
        return words.getMessage("calendar." + entry + "." + part, null, Locale.ENGLISH);
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

package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Cover;
import org.twodoors.answers.Question;
import org.twodoors.answers.Situation;
import org.twodoors.answers.UsState;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps {@code docs/clocks.md} in step with what the calendar and the doors show: each cover and each state is walked
 * through the pages. Written anew with {@code -Dwrite.clocks=true}.
 */
@WholeSite
class ClocksDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "clocks.md");

    /** A Tuesday; every date of the document is counted from it. */
    private static final String DAY = "2026-09-01";

    /** The states whose time for the evaluation holds the IEP (K19). */
    private static final Set<UsState> CONTAINED = Set.of(
            UsState.AK,
            UsState.KS,
            UsState.CA,
            UsState.CT,
            UsState.IL,
            UsState.KY,
            UsState.NC,
            UsState.NJ,
            UsState.IN,
            UsState.MI);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private MessageSource messages;

    @Test
    void theDocumentSaysWhatThePagesShow() throws IOException {
        String document = document();
        if (Boolean.getBoolean("write.clocks")) {
            Files.writeString(DOCUMENT, document);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/clocks.md; write it anew with ./mvnw test -Dtest=ClocksDocumentTest -Dwrite.clocks=true")
                .isEqualTo(document);
    }

    /** On no page and no paper: a private plan's 180 days or four months, or its external review. */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#tags")
    void aFamilyWithMedicaidNeverSeesAPrivateDate(String language) {
        for (String id : List.of("C02", "C05", "C15", "C04")) {
            Answers named = family(id, Cover.MEDICAID_CHIP, UsState.TX);
            Answers family = named.withChild(named.child()
                    .with(
                            Question.SITUATIONS,
                            Set.of(Situation.PLAN_NO, Situation.TOLD_SCHOOL, Situation.CLINIC_WAIT)));
            List<String> pages = new ArrayList<>(List.of(
                    "/plan",
                    "/plan/print",
                    "/plan/calendar",
                    "/plan/school",
                    "/plan/clinic",
                    "/plan/together",
                    "/plan/if-they-say-no",
                    "/plan/meeting-sheet",
                    "/plan/messages"));
            // The appeal to a private plan is for others; it stands under what may fit another family.
            List<String> letters = page("/plan/messages", language, family)
                    .select(".first-letter a, .letter-list a:not([href$=/appeal])")
                    .eachAttr("href");
            assertThat(letters).hasSizeGreaterThan(8).contains("/plan/messages/medicaid-appeal");
            pages.addAll(letters);
            for (String page : pages) {
                Document shown = page(page, language, family);
                shown.select("details.rule-note, .source-list").remove();
                // The 180 days of a civil rights complaint against a school are another clock.
                assertThat(shown.select("p, li, dd, dt, textarea, label, h3, span")
                                .eachText())
                        .as("%s for %s in %s", page, id, language)
                        .filteredOn(text -> !text.toLowerCase(Locale.ROOT).matches(".*(civil|derechos).*"))
                        .noneMatch(text -> text.matches("(?s).*(\\b180\\b|\\b(4|four|cuatro) (months|meses)\\b).*"));
            }
        }
    }

    /** Nowhere is a federal 30 days shown on top of a time that holds the IEP, or beside one of the state's own. */
    @ParameterizedTest
    @EnumSource(UsState.class)
    void noStateShowsThirtyDaysOnTopOfATimeThatHoldsThePlan(UsState state) {
        for (String language : SiteLanguages.tags()) {
            Locale locale = Locale.forLanguageTag(language);
            String shown = Stream.of(
                            "/plan/school",
                            "/plan/calendar",
                            "/learn/states/" + state.code().toLowerCase(Locale.ROOT))
                    .map(page -> page(page, language, family("C01", Cover.PRIVATE, state))
                            .text())
                    .collect(Collectors.joining(" "));

            assertThat(shown.contains(word("states.iep.contained", locale))).isEqualTo(CONTAINED.contains(state));
            if (CONTAINED.contains(state)) {
                assertThat(shown)
                        .doesNotContain(word("states.iep.federal", locale))
                        .doesNotContain(word("doors.state.iep.federal", locale))
                        .doesNotContain(word("calendar.meeting-30.label", locale));
            }
        }
    }

    private String document() throws IOException {
        return """
                # Clocks

                Every time limit that families read, written by `ClocksDocumentTest` from the pages themselves; do not edit. The families are
                those of worked cases C01 (by state) and C02 (by cover). Dates are those of the calendar for a start on %s.
                "–" means that no date of ours is given; the page says whom to ask. Days, sources and doubts: `states/states.json`,
                `papers/calendar.json`, `doors/doors.json`.

                ## After a denial, by health cover

                | cover | the calendar asks | dates | no date, but the words | on “If they say no” | before the visits (clinic door) |
                |---|---|---|---|---|---|
                %s
                ## School, by state

                | state | answer to a request in writing | evaluation | IEP (badge at the school door) | calendar: answer | calendar: evaluation | calendar: IEP | calendar: hearing, to keep services |
                |---|---|---|---|---|---|---|---|
                %s
                The last four columns are the dates of the calendar. The date of an answer is the first day on which the time can be over; where
                the state sets no number it is our own polite 10 school days.

                ## At every door

                | clock | short | beside it | sources |
                |---|---|---|---|
                %s
                ## Entries of the calendar

                | entry | the day that starts it | days | for | sources |
                |---|---|---|---|---|
                %s""".formatted(
                        DAY,
                        Arrays.stream(Cover.values()).map(this::coverRow).collect(Collectors.joining()),
                        Stream.concat(Stream.of((UsState) null), Arrays.stream(UsState.values()))
                                .map(this::stateRow)
                                .collect(Collectors.joining()),
                        doorClocks(),
                        entries());
    }

    private String coverRow(Cover cover) {
        Answers family = family("C02", cover, null);
        Document calendar = page("/plan/calendar", "en", family);
        List<String> starts = Stream.of("medicaid-letter", "appeal-180", "external-4-months")
                .filter(start -> calendar.getElementById(start) != null)
                .toList();
        List<String> dates = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (String start : starts) {
            for (String sender : start.equals("medicaid-letter") ? List.of("plan", "state", "not-sure") : List.of("")) {
                Document due = post(family, start, DAY, "care-now", "yes", "letter-from", sender);
                String from = sender.isEmpty() ? "" : " (" + sender + ")";
                due.select(".due-list__item")
                        .forEach(item -> dates.add(item.selectFirst("strong").text() + from + ": "
                                + item.selectFirst("time").attr("datetime")));
                due.select(".notice[role=status] p").forEach(it -> said.add(it.text()));
            }
        }
        calendar.select("#no-cover-date p:not(.notice__title)").forEach(it -> said.add(it.text()));
        return row(
                cover.code(),
                starts.stream().map(start -> label(calendar, start)).toList(),
                dates,
                said,
                page("/plan/if-they-say-no", "en", family)
                        .select("#no-payer .clock-badge")
                        .eachText(),
                page("/plan/clinic", "en", family).select(".route .clock-badge").eachText());
    }

    private String stateRow(@Nullable UsState state) {
        Answers family = family("C01", Cover.PRIVATE, state);
        Document school = page("/plan/school", "en", family);
        Element step = school.selectFirst(".state-clock");
        Element meeting = school.selectFirst(".state-iep").closest(".step-list__item");
        return row(
                state == null ? "not named" : state.code(),
                answer(school),
                step.select(".step-list__clock").isEmpty()
                        ? List.of("60 days from consent (federal)")
                        : step.select(".step-list__clock").eachText(),
                List.of(meeting.selectFirst(".clock-badge").text()),
                date(family, "request-sent"),
                date(family, "consent-60"),
                date(family, "meeting-30"),
                date(family, "change-starts"));
    }

    private static List<String> answer(Document school) {
        Element note = school.selectFirst(".state-note--response");
        boolean none = note.text().contains("Federal law sets no number of days");
        return Stream.concat(
                        note.select(".state-fact__value").eachText().stream()
                                .map(days -> none ? days + " (not for a request in writing, or not sure)" : days),
                        none ? Stream.of("no number") : Stream.empty())
                .toList();
    }

    private List<String> date(Answers family, String start) {
        return page("/plan/calendar", "en", family).getElementById(start) == null
                ? List.of()
                : post(family, start, DAY).select("time").eachAttr("datetime");
    }

    private String doorClocks() throws IOException {
        return json("doors/doors.json")
                .path("clocks")
                .valueStream()
                .flatMap(clock -> {
                    String key = "clock." + clock.path("id").stringValue();
                    List<String> keys = clock.path("differs").asString("").equals("cover")
                            ? Arrays.stream(Cover.values())
                                    .map(cover -> key + "." + cover.code())
                                    .toList()
                            : List.of(key);
                    return keys.stream()
                            .map(it -> row(
                                    it.substring("clock.".length()),
                                    List.of(word(it + ".short", Locale.ENGLISH)),
                                    List.of(word(it + ".note", Locale.ENGLISH)),
                                    List.of(sources(clock))));
                })
                .collect(Collectors.joining());
    }

    private String entries() throws IOException {
        return json("papers/calendar.json")
                .valueStream()
                .map(entry -> {
                    String id = entry.path("id").stringValue();
                    String start = entry.path("start").asString(id);
                    List<String> covers = entry.path("covers")
                            .valueStream()
                            .map(JsonNode::stringValue)
                            .toList();
                    return row(
                            id,
                            List.of(word("calendar." + start + ".label", Locale.ENGLISH)),
                            List.of(
                                    entry.path("days").isMissingNode()
                                            ? entry.path("counts").stringValue()
                                            : entry.path("days").intValue()
                                                    + entry.path("counts")
                                                            .asString("")
                                                            .replaceFirst("(.+)", ", or the state’s ($1)")),
                            Stream.concat(Stream.of(entry.path("where").asString("everybody")), covers.stream())
                                    .toList(),
                            List.of(sources(entry)));
                })
                .collect(Collectors.joining());
    }

    private static String sources(JsonNode of) {
        return of.path("sources").valueStream().map(JsonNode::stringValue).collect(Collectors.joining(" "));
    }

    private static JsonNode json(String file) throws IOException {
        try (var in = new ClassPathResource(file).getInputStream()) {
            return JsonMapper.shared().readTree(in);
        }
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static String row(String first, List<String>... cells) {
        return "| " + first + " | "
                + Arrays.stream(cells)
                        .map(cell -> cell.isEmpty() ? "–" : String.join("<br>", cell))
                        .collect(Collectors.joining(" | "))
                + " |\n";
    }

    private static String label(Document page, String field) {
        return page.selectFirst("label[for=" + field + "]").text();
    }

    private static Answers family(String worked, Cover cover, @Nullable UsState state) {
        WorkedCase it = WorkedCase.named(worked);
        Answers answers =
                Answers.NONE.withChild(it.child().with(Question.COVER, cover).with(Question.STATE, state));
        for (WorkedCase.CaseNeed need : it.needs()) {
            answers = answers.withNeed(need.answers());
        }
        return answers;
    }

    private Document page(String page, String language, Answers answers) {
        return parsed(mvc.get()
                .uri(page + "?lang=" + language)
                .cookie(DraftCookies.of(drafts, answers))
                .exchange());
    }

    private Document post(Answers answers, String... fields) {
        var request = mvc.post().uri("/plan/calendar?lang=en").with(csrf()).cookie(DraftCookies.of(drafts, answers));
        for (int at = 0; at < fields.length; at += 2) {
            request = fields[at + 1].isEmpty() ? request : request.param(fields[at], fields[at + 1]);
        }
        return parsed(request.exchange());
    }

    private static Document parsed(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        try {
            Document page = Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
            page.select(".term-card").remove();
            return page;
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String word(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}

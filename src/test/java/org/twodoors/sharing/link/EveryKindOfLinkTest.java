package org.twodoors.sharing.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.Given;
import org.twodoors.OtherTherapies;
import org.twodoors.SiteLanguages;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Need;
import org.twodoors.draft.DraftOwner;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.PageRegistry;
import org.twodoors.papers.Families;
import org.twodoors.sealing.Token;

/**
 * What holds for every kind of link, whatever is behind it. A new kind is made in {@link #make}; what it lacks is named by
 * the test that fails.
 */
@ExtendWith(OutputCaptureExtension.class)
@TestPropertySource(
        properties = {"spring.datasource.url=jdbc:h2:mem:every-kind", "two-doors.data-directory=./target/every-kind"})
class EveryKindOfLinkTest extends SharingSlice {

    /** November 28 in London, November 27 all over the United States. */
    private static final Instant NIGHT = Instant.parse("2026-11-28T05:30:00Z");

    private static final String DAY = "November 27, 2026";

    private static final int TAPS = 4;

    @TestConfiguration
    static class Time {
        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }

    @Autowired
    private TestClock clock;

    @Autowired
    private LinkStore store;

    @Autowired
    private PageRegistry pages;

    @Autowired
    private MessageSource words;

    private Browser family;
    private Browser teacher;

    @BeforeEach
    void aFamilyAndATeacher() {
        clock.setTo(NIGHT);
        empty("shared_view", "saved_plan", "school_view", "meeting_sheet", "meeting");
        teacher = new Browser();
        family = new Browser().carrying(Families.everythingAbout(List.of("toileting", "sleep")));
    }

    /** Makes one of a kind by the pages, as people do. */
    private List<String> make(LinkKind kind) {
        return switch (kind) {
            case SAVED_PLAN -> {
                family.post("/save", List.of());
                yield List.of(path(page(family.get("/save")).select("#link").attr("value")));
            }
            case SHARED_VIEW -> {
                String link = family.press(preview("/share"), "/share/links")
                        .getResponse()
                        .getRedirectedUrl();
                yield List.of(path(page(family.get(link)).select("#link").attr("value")));
            }
            case MEETING -> {
                String team = teacher.press(page(teacher.get("/teachers/meeting")), "/teachers/meeting")
                        .getResponse()
                        .getRedirectedUrl();
                yield List.of(
                        path(page(teacher.get(team))
                                .getElementById("family-link")
                                .text()),
                        team);
            }
            case MEETING_LIST -> {
                Document form = page(teacher.get("/teachers/meeting"));
                form.getElementById("papers").attr("value", "3");
                yield List.of(
                        teacher.press(form, "/teachers/meeting").getResponse().getRedirectedUrl());
            }
            case MEETING_SHEET -> {
                family.post(make(LinkKind.MEETING).get(0), List.of("areas", "keep", "child", "same"));
                assertThat(family.press(preview("/send"), "/send/sheets")).hasRedirectedUrl("/send/sheets");
                yield List.of();
            }
            case SCHOOL_VIEW -> {
                assertThat(family.post("/ask-school", question())).hasRedirectedUrl("/ask-school#links");
                String message = page(family.get("/ask-school"))
                        .selectFirst(".ask-link__message")
                        .text();
                yield List.of(message.substring(message.indexOf("/ask/")));
            }
        };
    }

    private Document preview(String page) {
        return preview(page, "sleep");
    }

    private Document preview(String page, String need) {
        return page(family.postOn(page + "/preview", choice("", true, need)));
    }

    private List<String> question() {
        return question("sleep");
    }

    private List<String> question(String need) {
        Document page = page(family.get("/ask-school"));
        String fresh =
                Objects.requireNonNull(page.selectFirst("input[name=fresh]")).attr("value");
        return List.of("who", "teacher", "needs", need, "language", "en", "fresh", fresh);
    }

    private static String path(String address) {
        return address.replaceFirst("https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    /** Whoever opens a link reads of no therapy that has no part in the need it is about: a shared view, a team's page, a teacher's questions. */
    @ParameterizedTest
    @MethodSource("needsOfOneTherapy")
    void noLinkNamesAnotherTherapy(Need need) {
        family = new Browser().carrying(Families.everythingAbout(List.of(need.id())));
        OtherTherapies others = new OtherTherapies(need, words);
        for (Locale language : SiteLanguages.all()) {
            empty("shared_view", "school_view", "meeting_sheet", "meeting");
            String view = family.press(preview("/share", need.id()), "/share/links")
                    .getResponse()
                    .getRedirectedUrl();
            String shared = path(page(family.get(view)).select("#link").attr("value"));
            List<String> meeting = make(LinkKind.MEETING);
            family.post(meeting.get(0), List.of("areas", "keep", "child", "same"));
            assertThat(family.press(preview("/send", need.id()), "/send/sheets"))
                    .hasRedirectedUrl("/send/sheets");
            assertThat(family.post("/ask-school", question(need.id()))).hasRedirectedUrl("/ask-school#links");
            String message = page(family.get("/ask-school"))
                    .selectFirst(".ask-link__message")
                    .text();
            for (String link : List.of(shared, meeting.get(1), message.substring(message.indexOf("/ask/")))) {
                Document page = page(teacher.get(path(link) + "?lang=" + language.toLanguageTag()));
                assertThat(page.text())
                        .as(link)
                        .contains(words.getMessage("need." + need.id() + ".label", null, language));
                assertThat(others.namedOn(page, language)).as(link).isEmpty();
            }
        }
    }

    /** A need of each therapy, and what somebody else leads. */
    static Stream<Need> needsOfOneTherapy() {
        return Stream.of("handwriting", "using-words", "hearing-listening", "stairs-curbs-bus", "pain-moving")
                .map(id -> CatalogReader.read().need(id).orElseThrow());
    }

    private static void isSecret(MvcTestResult result) {
        assertThat(result)
                .hasHeader("Cache-Control", "no-store")
                .hasHeader("X-Robots-Tag", "noindex, nofollow")
                .hasHeader("Referrer-Policy", "no-referrer");
    }

    private void isDead(String link) {
        assertThat(teacher.get(link)).as(link).hasStatus(404).hasForwardedUrl(LinkPage.GONE);
    }

    @ParameterizedTest
    @EnumSource
    void aLinkLeadsToASecretPageThatIsDeadOnceItExpires(LinkKind kind) {
        List<String> links = make(kind);
        assertThat(links)
                .as("links of %s, as LinkKind has their prefixes", kind)
                .hasSameSizeAs(kind.prefixes());
        for (int at = 0; at < links.size(); at++) {
            String link = links.get(at);
            assertThat(link).startsWith(kind.prefixes().get(at));
            assertThat(pages.linkPrefixes())
                    .as("a controller for %s that says @LinkPage", kind)
                    .contains(kind.prefixes().get(at));
            MvcTestResult page = teacher.get(link);
            assertThat(page).as("a page for %s", link).hasStatusOk();
            isSecret(page);
            assertThat(page(page).text()).as("words for %s", kind).doesNotContain("??");
            assertThat(page(teacher.get(link + "?lang=es")).text())
                    .as("words for %s", kind)
                    .doesNotContain("??");
            assertThat(teacher.get(link, "User-Agent", "WhatsApp/2.24")).hasForwardedUrl("/link-closed");
        }
        clock.pass(kind.kept().plusDays(2));
        links.forEach(this::isDead);
        assertThat(store.deleteExpired()).isPositive();
    }

    @ParameterizedTest
    @EnumSource
    void aDeadLinkIsLikeEveryOtherDeadLinkAndStandsInNoLog(LinkKind kind, CapturedOutput output) {
        for (String prefix : kind.prefixes()) {
            String secret = Token.random().text();
            isDead(prefix + secret);
            isSecret(teacher.get(prefix + secret));
            assertThat(teacher.get(prefix + secret).getResponse().getHeaderNames())
                    .isEqualTo(teacher.get("/back/" + Token.random().text())
                            .getResponse()
                            .getHeaderNames());
            assertThat(output).doesNotContain(secret);
        }
        make(kind).forEach(link -> {
            String secret = link.substring(link.lastIndexOf('/') + 1);
            teacher.get(link);
            assertThat(output).doesNotContain(secret);
        });
    }

    @ParameterizedTest
    @EnumSource
    void whatAFamilyOwnsItTakesBackWithOneButton(LinkKind kind) {
        List<String> links = make(kind);
        DraftOwner owner = family.draft().owner();
        long owned = owner == null ? 0 : store.count(owner.token());
        boolean ofTheFamily =
                kind.owned() && !Set.of(LinkKind.MEETING, LinkKind.MEETING_LIST).contains(kind);
        assertThat(owned).as("what is owned of %s", kind).isEqualTo(ofTheFamily ? 1 : 0);
        family.post("/share/take-back-all", List.of());
        if (ofTheFamily) {
            links.forEach(this::isDead);
        } else {
            links.forEach(link -> assertThat(teacher.get(link)).hasStatusOk());
        }
    }

    @Test
    void noTwoKindsShareAPrefixOrAPurpose() {
        List<String> purposes = new ArrayList<>();
        List<String> prefixes = LinkKind.allPrefixes().toList();
        for (LinkKind kind : LinkKind.values()) {
            purposes.add(kind.content().purpose());
            if (kind.owned()) {
                purposes.add(kind.owner().purpose());
            }
        }
        assertThat(purposes).doesNotHaveDuplicates();
        assertThat(prefixes).doesNotHaveDuplicates();
        assertThat(pages.linkPrefixes()).containsExactlyInAnyOrderElementsOf(prefixes);
    }

    /** Rows of every release are found and opened by these; whoever changes one loses them. */
    @Test
    void thePurposesOfRowsThatAreThereStay() {
        assertThat(List.of(LinkKind.values()))
                .extracting(kind -> kind.content().purpose() + " / "
                        + (kind.owned() ? kind.owner().purpose() : ""))
                .contains(
                        "saved_plan content / ",
                        "shared_view content / shared_view owner",
                        "meeting family / meeting organiser",
                        "meeting_sheet content / meeting_sheet owner",
                        "school_view content / school_view owner");
    }

    @Test
    void aButtonThatIsTappedTwiceAtOneMomentMakesOneThingAndLeadsToIt() throws Exception {
        Document share = preview("/share");
        assertThat(together(browser -> browser.press(share, "/share/links")))
                .singleElement()
                .satisfies(link -> assertThat(link).startsWith("/share/links/"));
        assertThat(rows("shared_view")).isOne();

        List<String> question = question();
        assertThat(together(browser -> browser.post("/ask-school", question))).containsExactly("/ask-school#links");
        assertThat(rows("school_view")).isOne();

        Document meeting = page(family.get("/teachers/meeting"));
        assertThat(together(browser -> browser.press(meeting, "/teachers/meeting")))
                .hasSize(1);
        assertThat(rows("meeting")).isOne();

        family.post(make(LinkKind.MEETING).get(0), List.of("areas", "keep", "child", "same"));
        Document send = preview("/send");
        assertThat(together(browser -> browser.press(send, "/send/sheets"))).containsExactly("/send/sheets");
        assertThat(rows("meeting_sheet")).isOne();

        empty("saved_plan");
        family.get("/save");
        assertThat(together(browser -> browser.post("/save", List.of()))).containsExactly("/save");
        assertThat(rows("saved_plan")).isOne();
    }

    private interface Tap {
        MvcTestResult by(Browser browser);
    }

    /** Where the answers lead to. */
    private Set<String> together(Tap tap) throws Exception {
        List<Callable<String>> taps = new ArrayList<>();
        for (int at = 0; at < TAPS; at++) {
            Browser twin = family.twin();
            taps.add(() -> tap.by(twin).getResponse().getRedirectedUrl());
        }
        ExecutorService threads = Executors.newFixedThreadPool(TAPS);
        try {
            Set<String> led = new HashSet<>();
            for (var answer : threads.invokeAll(taps)) {
                led.add(answer.get());
            }
            return led;
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void whereverTheDayIsAnotherInEuropeEveryPageTellsTheSameDay() {
        make(LinkKind.MEETING_SHEET);
        String asked = make(LinkKind.SCHOOL_VIEW).get(0);
        teacher.post(asked, List.of("go", "send", "school-sleep", "some", "tried-sleep", "not-yet"));
        String view = make(LinkKind.SHARED_VIEW).get(0);
        String plan = make(LinkKind.SAVED_PLAN).get(0);
        family.post("/save/again", List.of());

        for (String page : List.of(
                "/send/sheets",
                "/share/links",
                "/ask-school",
                "/plan/home-and-school",
                "/plan/before-and-after",
                view,
                plan)) {
            assertThat(page(family.get(page)).text()).as(page).contains(DAY).doesNotContain("November 28");
        }
        assertThat(preview("/send").text()).contains(DAY).doesNotContain("November 28");
        assertThat(preview("/share").text()).contains(DAY).doesNotContain("November 28");
        assertThat(teamPages().stream().filter(text -> text.contains(DAY)).collect(Collectors.toSet()))
                .hasSize(1);
    }

    /** The day is passed in Europe, and today in the United States. */
    @Test
    void aDayThatIsDueTodayHasNotPassed() {
        String passed = "That day has gone by.";
        family.carrying(Answers.NONE
                .withChild(Given.childAnswers(
                        7 * 12, Setting.PUBLIC, SchoolPlan.NONE, null, null, null, null, null, null, null))
                .withNeed(Given.needAnswers(
                        "handwriting",
                        SchoolEffect.A_LOT,
                        DailyEffect.SOME,
                        Tried.STILL_HARD,
                        null,
                        null,
                        null,
                        null,
                        null)));
        assertThat(page(family.post("/plan/school", List.of("consent", "2026-09-28")))
                        .text())
                .contains(DAY)
                .doesNotContain(passed);
        assertThat(page(family.post("/plan/school", List.of("consent", "2026-09-27")))
                        .text())
                .contains(passed);
    }

    /** Nothing that was sent goes before its meeting, and nothing stays after it, whichever way the day is moved. */
    @ParameterizedTest
    @ValueSource(ints = {3, 60})
    void aMeetingThatIsMovedTakesWhatWasSentAlong(int days) throws Exception {
        make(LinkKind.MEETING);
        String team = make(LinkKind.MEETING).get(1);
        String code = path(page(teacher.get(team)).getElementById("family-link").text());
        family.post(code, List.of("areas", "keep", "child", "same"));
        Document send = preview("/send");
        String day = clock.instant().plus(Duration.ofDays(days)).toString().substring(0, 10);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Browser twin = family.twin();
            Future<?> sent = threads.submit(() -> twin.press(send, "/send/sheets"));
            Future<?> moved = threads.submit(() -> teacher.post(team + "/edit", List.of("date", day, "seen", "0")));
            sent.get();
            moved.get();
        } finally {
            threads.shutdown();
        }
        assertThat(database.queryForObject(
                        "select count(*) from meeting_sheet s join meeting m on s.meeting_id = m.id"
                                + " where s.expires_at = m.expires_at",
                        Long.class))
                .isOne();
        clock.pass(Duration.ofDays(days + 7));
        assertThat(page(teacher.get(team)).select(".owned-list__item")).hasSize(1);
        clock.pass(Duration.ofDays(2));
        isDead(team);
        isDead(code);
    }

    /** Whoever looks after several meetings finds the last of them, on whatever day it is by then, and no empty list. */
    @Test
    void aListLivesAsLongAsItsLastMeeting() {
        String list = make(LinkKind.MEETING_LIST).get(0);
        List<String> teams = page(teacher.get(list)).select(".meeting-list a").eachAttr("href");
        String day = clock.instant().plus(Duration.ofDays(60)).toString().substring(0, 10);
        assertThat(teacher.post(teams.get(1) + "/edit", List.of("date", day, "seen", "0")))
                .hasRedirectedUrl(teams.get(1));
        assertThat(page(teacher.get(list)).select(".team > .quiet").text())
                .isEqualTo("This list works until about February 3, 2027, a week after its last meeting.");
        teacher.post(teams.get(0) + "/edit", List.of("date", "", "seen", "0", "place", "Gym"));

        clock.pass(Duration.ofDays(66));
        store.deleteExpired();
        assertThat(page(teacher.get(list)).select(".meeting-list a").eachAttr("href"))
                .containsExactly(teams.get(1));
        clock.pass(Duration.ofDays(3));
        isDead(list);
        isDead(teams.get(1));
    }

    /** A day that comes sooner takes the list along, too: nothing stands there that leads to nothing. */
    @Test
    void aListWithNothingLeftOnItIsDead() {
        String list = make(LinkKind.MEETING_LIST).get(0);
        for (String team : page(teacher.get(list)).select(".meeting-list a").eachAttr("href")) {
            teacher.post(team + "/delete", List.of());
        }
        isDead(list);
        isDead(list + "/papers");
    }

    /** Seven days are seven days; then nothing of it is left but that it was, which the family reads until the meeting is over. */
    @Test
    void whatATeamRemovedCanBePutBackForSevenDaysAndIsEmptyAfterThem() {
        String team = make(LinkKind.MEETING).get(1);
        family.post(
                path(page(teacher.get(team)).getElementById("family-link").text()),
                List.of("areas", "keep", "child", "same"));
        family.press(preview("/send"), "/send/sheets");
        DraftOwner owner = family.draft().owner();
        String sheet = page(teacher.get(team)).select(".owned-list a").attr("href");
        teacher.post(sheet + "/remove", List.of());
        clock.pass(Duration.ofDays(7));
        store.deleteExpired();
        assertThat(page(teacher.get(team)).select("form[action$=/restore]")).hasSize(1);
        teacher.post(sheet + "/restore", List.of());
        assertThat(page(teacher.get(team)).select(".owned-list a").attr("href")).isEqualTo(sheet);

        teacher.post(sheet + "/remove", List.of());
        clock.pass(Duration.ofDays(8));
        assertThat(page(teacher.get(team)).select("form[action$=/restore]")).isEmpty();
        assertThat(teacher.post(sheet + "/restore", List.of())).hasStatus(404);
        assertThat(database.queryForObject("select sealed from meeting_sheet", byte[].class))
                .isNotEmpty();
        store.deleteExpired();
        assertThat(database.queryForObject("select sealed from meeting_sheet", byte[].class))
                .isEmpty();
        assertThat(page(teacher.get(team)).text()).contains("Page 1: your team removed it on ");
        assertThat(store.owned(LinkKind.MEETING_SHEET, owner.token(), Object.class))
                .as("what the family reads in its list")
                .singleElement()
                .satisfies(own -> assertThat(own.noted()).isNotNull());
    }

    private List<String> teamPages() {
        String team = make(LinkKind.MEETING).get(1);
        family.post(
                path(page(teacher.get(team)).getElementById("family-link").text()),
                List.of("areas", "keep", "child", "same"));
        family.press(preview("/send"), "/send/sheets");
        return List.of(page(teacher.get(team)).text());
    }
}

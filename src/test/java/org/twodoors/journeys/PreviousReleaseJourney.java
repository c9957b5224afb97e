package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;
import static org.twodoors.journeys.ReleaseDumpWriter.A_PERSON;
import static org.twodoors.journeys.ReleaseDumpWriter.CORRECTED;
import static org.twodoors.journeys.ReleaseDumpWriter.NOTE;
import static org.twodoors.journeys.ReleaseDumpWriter.TEEN_SAYS;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.util.HtmlUtils;

/**
 * A database that the release before wrote, with its history of migrations: everything in it opens, can be changed, and
 * goes when it is taken back. {@code src/test/resources/releases/README.md} says what is in it and how it was made.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(PreviousReleaseJourney.ClockOfTheDump.class)
abstract class PreviousReleaseJourney {

    /** The commit whose release wrote the dumps. */
    private static final String RELEASE = "a87dd37";

    /** When the dumps were made, a few minutes later. */
    private static final Instant MADE = Instant.parse("2026-11-28T08:31:00Z");

    /** The table has more columns than that release knew. */
    private static final Pattern SHEETS = Pattern.compile("(?i)(INSERT INTO \\S*meeting_sheet\"?) VALUES");

    private static final String COLUMNS_OF_SHEETS =
            "(id, meeting_id, owner_hash, sealed, owner_sealed, created_at, expires_at)";

    private static final Pattern OWNED_LINK = Pattern.compile("name=\"link\" value=\"([a-z0-9]+)\"");
    private static final Pattern SENT_SHEET = Pattern.compile("name=\"sheet\" value=\"([a-z2-7]+)\"");
    private static final Pattern SHEET_OF_TEAM = Pattern.compile("(/team/[a-z2-7]{32}/sheets/[a-z0-9]+)\"");
    private static final Pattern COME_BACK = Pattern.compile("value=\"http[^\"]*/back/([a-z2-7]{32})\"");

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcTemplate database;

    private final String kind;
    private final Properties links;

    PreviousReleaseJourney(String kind) {
        this.kind = kind;
        this.links = links(kind);
    }

    /**
     * The clock goes on from the minute the dumps were made. So every row stays as it was written, what pages say about
     * its days can be asserted, and nothing has expired in whatever year this runs.
     */
    @TestConfiguration(proxyBeanMethods = false)
    static class ClockOfTheDump {

        @Bean
        @Primary
        Clock clockOfTheDump() {
            return Clock.offset(Clock.systemUTC(), Duration.between(Instant.now(), MADE));
        }
    }

    /** The statements of a dump. */
    static String script(String kind) {
        return read(kind + ".sql");
    }

    /** What opens the rows of a dump, and what the release showed. */
    static Properties links(String kind) {
        Properties links = new Properties();
        try {
            links.load(new StringReader(read(kind + ".properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return links;
    }

    private static String read(String end) {
        try {
            return new ClassPathResource("releases/" + RELEASE + "-" + end).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The database was opened as it was left; each test finds its rows as they were. */
    @BeforeEach
    void everyRowIsThereAgain() {
        List.of("meeting_sheet", "meeting", "school_view", "shared_view", "saved_plan")
                .forEach(table -> database.update("delete from " + table));
        script(kind)
                .lines()
                .filter(line -> line.startsWith("INSERT INTO") && !line.contains("flyway"))
                .map(line -> SHEETS.matcher(line).replaceFirst("$1 " + COLUMNS_OF_SHEETS + " VALUES"))
                .forEach(database::update);
        assertThat(Dump.rows(database))
                .containsEntry("saved_plan", 2L)
                .containsEntry("shared_view", 3L)
                .containsEntry("meeting", 2L)
                .containsEntry("meeting_sheet", 2L)
                .containsEntry("school_view", 4L);
    }

    private String link(String name) {
        return links.getProperty(name);
    }

    private FormClient visitor() {
        return new FormClient("http://localhost:" + port);
    }

    /** The device of a family whose draft the release before wrote. */
    private FormClient deviceOf(String family) {
        FormClient device = visitor();
        device.carry(link(family + ".draft"));
        return device;
    }

    /** Another device, on which the come-back link was opened. */
    private FormClient deviceThatOpened(String plan) {
        FormClient device = visitor();
        assertThat(device.get("/back/" + link(plan)).statusCode()).isEqualTo(200);
        assertThat(device.post("/back/" + link(plan)).headers().firstValue("Location"))
                .hasValue("/plan");
        return device;
    }

    private static String text(HttpResponse<String> page) {
        assertThat(page.statusCode()).as("%s", page.uri()).isEqualTo(200);
        return HtmlUtils.htmlUnescape(page.body());
    }

    private static String cards(FormClient family) {
        return ReleaseDumpWriter.cards(text(family.get("/plan/print")));
    }

    private static String beforeAndAfter(FormClient family) {
        return ReleaseDumpWriter.doors("look", text(family.get("/plan/before-and-after")));
    }

    private static String first(Pattern pattern, String page) {
        return ReleaseDumpWriter.first(pattern, page);
    }

    private static List<String> all(Pattern pattern, String page) {
        return pattern.matcher(page)
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }

    private static void assertRedirects(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as("%s", answer.uri()).isEqualTo(302);
    }

    private void assertGone(String path) {
        assertThat(visitor().get(path).statusCode()).as(path).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/back/, family.plan",
        "/back/, form1.plan",
        "/shared/, family.shared",
        "/shared/, family.sharedSchool",
        "/shared/, form1.shared",
        "/meet/, meeting.meet",
        "/meet/, bareMeeting.meet",
        "/team/, meeting.team",
        "/team/, bareMeeting.team",
        "/ask/, family.asked",
        "/ask/, family.askedUnanswered",
        "/ask/, teen.asked",
        "/ask/, teen.askedUnanswered"
    })
    void everyLinkOpens(String path, String name) {
        assertThat(visitor().get(path + link(name)).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"family", "form1"})
    void aSavedPlanOpensOnAnotherDeviceAndSaysWhatItSaid(String family) {
        FormClient device = deviceThatOpened(family + ".plan");

        assertThat(cards(device)).isEqualTo(link(family + ".cards"));
        assertThat(first(COME_BACK, text(device.get("/save")))).isEqualTo(link(family + ".plan"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"family", "form1", "teen", "answered"})
    void aDraftOpensAndSaysWhatItSaid(String family) {
        assertThat(cards(deviceOf(family))).isEqualTo(link(family + ".cards"));
    }

    @Test
    void beforeAndAfterStandSideBySide() {
        assertThat(beforeAndAfter(deviceThatOpened("family.plan"))).isEqualTo(link("family.beforeAndAfter"));
        assertThat(beforeAndAfter(deviceOf("family"))).isEqualTo(link("family.beforeAndAfter"));
    }

    @Test
    void homeAndSchoolStandSideBySide() {
        String sides = text(deviceThatOpened("family.plan").get("/plan/home-and-school"));

        assertThat(ReleaseDumpWriter.doors("side", sides)).isEqualTo(link("family.homeAndSchool"));
        assertThat(sides).contains(CORRECTED);
        assertThat(text(deviceOf("teen").get("/plan/home-and-school"))).contains(TEEN_SAYS);
    }

    @Test
    void aFamilyFindsAllItShared() {
        for (FormClient family : List.of(deviceOf("family"), deviceThatOpened("family.plan"))) {
            String views = text(family.get("/share/links"));
            assertThat(views).contains("Ms. Rivera");
            assertThat(all(OWNED_LINK, views)).hasSize(2);
            assertThat(text(family.get("/ask-school"))).contains("Room 7", "Coach Ben");
            String sheets = text(family.get("/send/sheets"));
            assertThat(sheets).contains("J. K.", "March 15, 2027");
            assertThat(all(SENT_SHEET, sheets)).hasSize(1);
        }
        assertThat(text(deviceThatOpened("form1.plan").get("/share/links"))).contains("Grandma");
    }

    @Test
    void whatWasSharedShowsWhatWasChosen() {
        String all = text(visitor().get("/shared/" + link("family.shared")));
        assertThat(all).contains("Ms. Rivera", "December 28, 2026");
        assertThat(needs(all)).isEqualTo(2);
        String school = text(visitor().get("/shared/" + link("family.sharedSchool")));
        assertThat(school).doesNotContain("Ms. Rivera").contains("December 5, 2026");
        assertThat(needs(school)).isEqualTo(1);
        assertThat(text(visitor().get("/shared/" + link("form1.shared")))).contains("Grandma", "door-badge--school");
    }

    private static long needs(String view) {
        return Pattern.compile("shared-view__said").matcher(view).results().count();
    }

    @Test
    void aFamilySeesWhichLinksWereOpened() {
        FormClient family = deviceOf("family");
        Pattern notOpened = Pattern.compile("(Not opened yet)");
        assertThat(notOpened.matcher(text(family.get("/share/links"))).results().count())
                .isEqualTo(1);

        FormClient person = visitor();
        text(person.send(
                person.request("/shared/" + link("family.sharedSchool")).header("User-Agent", A_PERSON)));

        assertThat(text(family.get("/share/links"))).doesNotContain("Not opened yet");
    }

    @Test
    void changesAreSavedOverWhatWasSaved() {
        FormClient device = deviceThatOpened("family.plan");
        ReleaseDumpWriter.answer(device, "sleep", "a-lot", "none");
        assertRedirects(device.post("/save"));

        assertThat(first(COME_BACK, text(device.get("/save")))).isEqualTo(link("family.plan"));
        String now = cards(device);
        assertThat(now).isNotEqualTo(link("family.cards"));
        FormClient other = deviceThatOpened("family.plan");
        assertThat(cards(other)).isEqualTo(now);
        assertThat(beforeAndAfter(other)).contains("lunch-routine").isNotEqualTo(link("family.beforeAndAfter"));
        assertThat(text(other.get("/share/links"))).contains("Ms. Rivera");
        assertThat(Dump.rows(database)).containsEntry("saved_plan", 2L);
    }

    @Test
    void aPlanOfTheOldestFormKeepsItsSharesWhenItIsSavedOverAndAnsweredAgain() {
        FormClient device = deviceThatOpened("form1.plan");
        assertRedirects(device.post("/save/again"));
        ReleaseDumpWriter.answer(device, "sleep", "a-lot", "none");
        assertRedirects(device.post("/save"));

        FormClient other = deviceThatOpened("form1.plan");
        assertThat(beforeAndAfter(other)).contains("handwriting:school-school", "sleep:clinic-");
        assertThat(text(other.get("/share/links"))).contains("Grandma");
    }

    @Test
    void aDeviceThatSawAnOlderSaveIsToldSo() {
        FormClient behind = deviceOf("otherDevice");
        ReleaseDumpWriter.answer(behind, "sleep", "a-lot", "none");
        assertRedirects(behind.post("/save"));

        assertThat(text(behind.get("/save"))).contains("This plan was saved on another device");
        assertThat(cards(deviceThatOpened("family.plan"))).isEqualTo(link("family.cards"));
    }

    @Test
    void aTeacherCorrectsAnAnswerAndAnswersAnotherLink() {
        FormClient teacher = visitor();
        assertThat(text(teacher.get("/ask/" + link("family.asked") + "?again=true")))
                .contains(CORRECTED);
        assertRedirects(teacher.post(
                "/ask/" + link("family.asked"),
                field("school-handwriting", "none"),
                field("example-handwriting", "Fine now"),
                field("school-calming-down", "some"),
                field("go", "send")));
        assertRedirects(teacher.post(
                "/ask/" + link("family.askedUnanswered"),
                field("school-lunch-routine", "some"),
                field("example-lunch-routine", "Sits alone"),
                field("go", "send")));

        assertThat(text(deviceThatOpened("family.plan").get("/plan/home-and-school")))
                .contains("Fine now", "Sits alone")
                .doesNotContain(CORRECTED);
    }

    @Test
    void aTeenAnswersALinkThatWaited() {
        assertRedirects(visitor()
                .post(
                        "/ask/" + link("teen.askedUnanswered"),
                        field("school-sleep", "none"),
                        field("home-sleep", "some"),
                        field("example-sleep", "Better on weekends"),
                        field("go", "send")));

        assertThat(text(deviceOf("teen").get("/plan/home-and-school"))).contains(TEEN_SAYS, "Better on weekends");
    }

    @Test
    void aMeetingTellsFamiliesAndItsTeamWhatWasTyped() {
        String firstLine = NOTE.substring(0, NOTE.indexOf('\n'));
        String welcome = text(visitor().get("/meet/" + link("meeting.meet")));
        assertThat(welcome).contains("March 15, 2027", firstLine, "¿le parece bien?");
        FormClient teacher = visitor();
        String team = text(teacher.get("/team/" + link("meeting.team") + "?read"));
        assertThat(team).contains("March 15, 2027", firstLine, link("meeting.meet"), "J. K.");
        List<String> sheets = all(SHEET_OF_TEAM, team);
        assertThat(sheets).hasSize(2);
        assertThat(sheets.stream().map(sheet -> text(teacher.get(sheet))))
                .anyMatch(sheet -> sheet.contains("J. K.") && needs(sheet) == 2)
                .anyMatch(sheet -> !sheet.contains("J. K.") && needs(sheet) == 1);
        assertThat(all(SHEET_OF_TEAM, text(teacher.get("/team/" + link("bareMeeting.team") + "?read"))))
                .isEmpty();
    }

    @Test
    void anOldMeetingIsChangedAndKeepsWhatWasSent() {
        FormClient teacher = visitor();
        String team = "/team/" + link("meeting.team");
        String form = text(teacher.get(team + "/edit"));
        assertThat(form).contains("March 15, 2027", NOTE.substring(0, NOTE.indexOf('\n')));
        String seen = first(Pattern.compile("name=\"seen\" value=\"(\\d+)\""), form);
        assertRedirects(teacher.post(
                team + "/edit", field("date", "2027-03-22"), field("place", "Room 12"), field("seen", seen)));

        String page = text(teacher.get(team + "?read"));
        assertThat(page).contains("March 22, 2027", "Room 12", link("meeting.meet"), "J. K.");
        assertThat(all(SHEET_OF_TEAM, page)).hasSize(2);
        assertThat(text(deviceThatOpened("family.plan").get("/send/sheets"))).contains("J. K.");
        assertThat(text(deviceOf("family").get("/plan"))).contains("/send/sheets");
    }

    @Test
    void aFamilyJoinsAMeetingFromItsOldDraft() {
        FormClient family = deviceOf("answered");
        assertThat(text(family.get("/meet/" + link("bareMeeting.meet")))).contains("<form");
        assertThat(family.post("/meet/" + link("bareMeeting.meet"), FormClient.field("child", "same"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/questions/check");
        assertThat(text(family.get("/send"))).contains("name=\"needs\"");
    }

    @Test
    void whatIsTakenBackIsGone() {
        FormClient family = deviceThatOpened("family.plan");
        for (String view : all(OWNED_LINK, text(family.get("/share/links")))) {
            assertRedirects(family.post("/share/links/take-back", field("link", view)));
        }
        assertRedirects(family.post("/ask-school/take-back", field("link", link("family.asked"))));
        String sheet = first(SENT_SHEET, text(family.get("/send/sheets")));
        assertRedirects(family.post("/send/take-back", field("sheet", sheet)));

        assertGone("/shared/" + link("family.shared"));
        assertGone("/shared/" + link("family.sharedSchool"));
        assertGone("/ask/" + link("family.asked"));
        assertThat(text(visitor().get("/team/" + link("meeting.team") + "?read")))
                .doesNotContain("J. K.");
        assertThat(Dump.rows(database))
                .containsEntry("shared_view", 1L)
                .containsEntry("meeting_sheet", 1L)
                .containsEntry("school_view", 3L);
    }

    @Test
    void aTeamRemovesOneSheet() {
        FormClient teacher = visitor();
        String team = "/team/" + link("meeting.team");
        List<String> sheets = all(SHEET_OF_TEAM, text(teacher.get(team)));
        assertRedirects(teacher.post(sheets.get(0) + "/remove"));

        assertThat(all(SHEET_OF_TEAM, text(teacher.get(team)))).doesNotContain(sheets.get(0) + "\"");
        assertGone(sheets.get(0));
        assertRedirects(teacher.post(sheets.get(0) + "/restore"));
        assertThat(all(SHEET_OF_TEAM, text(teacher.get(team)))).isEqualTo(sheets);
    }

    @Test
    void aDeletedMeetingTakesItsSheetsWithIt() {
        assertRedirects(visitor().post("/team/" + link("meeting.team") + "/delete"));

        assertGone("/team/" + link("meeting.team"));
        assertGone("/meet/" + link("meeting.meet"));
        assertThat(Dump.rows(database)).containsEntry("meeting", 1L).containsEntry("meeting_sheet", 0L);
        assertThat(text(deviceThatOpened("family.plan").get("/send/sheets"))).doesNotContain("J. K.");
    }

    @ParameterizedTest
    @CsvSource({"false, 1, 3, 2, 4", "true, 1, 1, 1, 2"})
    void aDeletedPlanLeavesWhatWasSharedUnlessTheFamilyTakesAllBack(
            boolean everything, long plans, long views, long sheets, long asked) {
        FormClient family = deviceThatOpened("family.plan");
        assertThat(text(family.get("/save/delete"))).contains("<form");
        assertRedirects(family.post("/save/delete", field("everything", String.valueOf(everything))));

        assertGone("/back/" + link("family.plan"));
        assertThat(Dump.rows(database))
                .containsEntry("saved_plan", plans)
                .containsEntry("shared_view", views)
                .containsEntry("meeting_sheet", sheets)
                .containsEntry("school_view", asked);
        assertThat(cards(deviceThatOpened("form1.plan"))).isEqualTo(link("form1.cards"));
    }
}

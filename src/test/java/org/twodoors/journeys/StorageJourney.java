package org.twodoors.journeys;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.twodoors.Given;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.Catalog;
import org.twodoors.draft.DraftCookie;
import org.twodoors.sealing.Token;

/** What must be true of everything that is stored, whatever the database. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
abstract class StorageJourney {

    private static final Pattern LINK = Pattern.compile("value=\"http[^\"]*/back/([a-z2-7]{32})\"");

    static final Pattern MEETING_LINK = Pattern.compile("/meet/([a-z2-7]{32})");
    private static final Pattern SHARED_LINK = Pattern.compile("/shared/([a-z2-7]{32})");
    private static final Pattern OWNED_LINK = Pattern.compile("name=\"link\" value=\"([a-f0-9]+)\"");
    private static final Pattern ASK_LINK = Pattern.compile("/ask/([a-z2-7]{32})");
    private static final Pattern SENT_SHEET = Pattern.compile("name=\"sheet\" value=\"([a-z2-7]+)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcTemplate database;

    @Autowired
    Catalog catalog;

    @Autowired
    DraftCookie drafts;

    @Autowired
    List<ScheduledTaskHolder> scheduled;

    @BeforeEach
    void emptyTables() {
        List<String> tables = new ArrayList<>(Dump.TABLES);
        tables.remove("meeting");
        tables.add("meeting");
        tables.forEach(table -> database.update("delete from " + table));
    }

    String address() {
        return "http://localhost:" + port;
    }

    Answers answers() {
        return Drafts.of(WorkedCase.named("C02"), catalog);
    }

    FormClient familyWith(Answers answers) {
        FormClient family = new FormClient(address());
        family.carry(Drafts.cookieOf(drafts, answers));
        return family;
    }

    /** Saves, and returns the token of the come-back link. */
    static String saved(FormClient family) {
        assertThat(family.post("/save").statusCode()).isEqualTo(302);
        return link(family);
    }

    static String link(FormClient family) {
        String page = family.get("/save").body();
        Matcher link = LINK.matcher(page);
        assertThat(link.find()).as("a come-back link on the page of saving").isTrue();
        return link.group(1);
    }

    FormClient deviceThatOpened(String token) {
        FormClient device = new FormClient(address());
        assertThat(device.get("/back/" + token).body()).contains("Welcome back");
        assertThat(device.draft()).isEmpty();
        HttpResponse<String> opened = device.post("/back/" + token);
        assertThat(opened.headers().firstValue("Location")).hasValue("/plan");
        return device;
    }

    private Answers changed(int way) {
        NeedAnswers some = answers().needs().get(0);
        return answers()
                .withNeed(Given.needAnswers(
                        some.need(),
                        SchoolEffect.A_LOT,
                        DailyEffect.SOME,
                        null,
                        null,
                        null,
                        HowOften.values()[way % HowOften.values().length],
                        way % 2 == 0,
                        null));
    }

    /** Changes an answer on this device, as the family would. */
    private void change(FormClient device, Answers answers) {
        NeedAnswers need = answers.needs().stream()
                .filter(said -> !answers().needs().contains(said))
                .findFirst()
                .orElseThrow();
        HttpResponse<String> sent = device.post(
                Questionnaire.pageOf(need.need()),
                field("schoolEffect", "a-lot"),
                field("dailyEffect", "some"),
                field(
                        "howOften",
                        Objects.requireNonNull(need.answer(Question.HOW_OFTEN, HowOften.class))
                                .code()),
                field("go", "check"));
        assertThat(sent.statusCode()).isEqualTo(302);
    }

    @Test
    void whatIsSavedOnOneDeviceOpensOnAnother() {
        String token = saved(familyWith(answers()));
        FormClient other = deviceThatOpened(token);
        assertThat(other.get("/plan").body()).contains("need-row");
        assertThat(other.get("/save").body()).contains("Your plan is saved", token);
        // As somebody types it from paper.
        assertThat(new FormClient(address()).get("/back/" + token.toUpperCase()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void lookingAtALinkChangesNothing() {
        String token = saved(familyWith(answers()));
        Map<String, Object> before = database.queryForMap("select * from saved_plan");
        FormClient other = new FormClient(address());
        HttpResponse<String> page = other.get("/back/" + token);
        assertThat(page.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("draft"));
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(header -> assertThat(header).contains("no-store"));
        assertThat(page.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(header -> assertThat(header).contains("noindex"));
        assertThat(page.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(texts(database.queryForMap("select * from saved_plan"))).isEqualTo(texts(before));
    }

    @Test
    void savingAgainUpdatesAndMovesTheExpiry() {
        FormClient family = familyWith(answers());
        String token = saved(family);
        database.update(
                "update saved_plan set expires_at = ?",
                Timestamp.from(Instant.now().plusSeconds(3600)));
        change(family, changed(1));
        assertThat(family.get("/save").body()).contains("Save your changes", token);
        assertThat(saved(family)).isEqualTo(token);
        assertThat(Dump.rows(database)).containsEntry("saved_plan", 1L);
        assertThat(database.queryForObject("select expires_at from saved_plan", Timestamp.class)
                        .toInstant())
                .isAfter(Instant.now().plus(179, ChronoUnit.DAYS));
    }

    @Test
    void theSecondOfTwoDevicesIsToldAndChooses() {
        FormClient first = familyWith(answers());
        String token = saved(first);
        FormClient second = deviceThatOpened(token);
        change(second, changed(1));
        saved(second);
        change(first, changed(3));
        first.post("/save");
        String told = first.get("/save").body();
        assertThat(told).contains("This plan was saved on another device", "What is not the same", "Keep both");

        // Keep both: a link of its own, and the other one is as it was.
        String ours = first.draft();
        first.post("/save/new");
        String another = link(first);
        assertThat(another).isNotEqualTo(token);
        assertThat(second.get("/save").body()).contains("Your plan is saved");

        // Take what is saved.
        first.carry(ours);
        first.post("/save/take");
        assertThat(link(first)).isEqualTo(token);
        assertThat(second.get("/save").body()).contains("Your plan is saved");

        // Replace what is saved: only the version that was seen.
        first.carry(ours);
        Matcher over = Pattern.compile("name=\"over\" value=\"(\\d+)\"")
                .matcher(first.get("/save").body());
        assertThat(over.find()).isTrue();
        first.post("/save", field("over", "99"));
        assertThat(first.get("/save").body()).contains("This plan was saved on another device");
        first.post("/save", field("over", over.group(1)));
        assertThat(first.get("/save").body()).contains("Your plan is saved");
        assertThat(second.get("/save").body()).contains("This plan was saved on another device");
    }

    @Test
    void ofManySavesAtTheSameMomentOneGetsThrough() throws Exception {
        FormClient first = familyWith(answers());
        String token = saved(first);
        List<FormClient> devices = new ArrayList<>();
        for (int at = 0; at < 6; at++) {
            FormClient device = deviceThatOpened(token);
            change(device, changed(at * 2 + 1));
            device.token();
            devices.add(device);
        }
        ExecutorService hands = Executors.newFixedThreadPool(devices.size());
        try {
            List<Callable<Integer>> saves = devices.stream()
                    .map(device ->
                            (Callable<Integer>) () -> device.post("/save").statusCode())
                    .toList();
            for (Future<Integer> save : hands.invokeAll(saves)) {
                assertThat(save.get()).isEqualTo(302);
            }
        } finally {
            hands.shutdown();
        }
        assertThat(devices.stream()
                        .filter(device -> device.get("/save").body().contains("Your plan is saved"))
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aButtonThatIsPressedManyTimesAtOnceWorksOnceAndNeverFails() throws Exception {
        FormClient family = familyWith(answers());
        shared(family, "J. K.");
        String link = found(OWNED_LINK, family.get("/share/links").body());
        assertThat(atOnce(() -> family.post("/share/links/take-back", field("link", link))))
                .containsOnly(302);
        String question = asked(family, "");
        FormClient teacher = new FormClient(address());
        teacher.token();
        assertThat(atOnce(() -> teacher.post("/ask/" + question, said()))).containsOnly(302);
        assertThat(Dump.rows(database)).containsEntry("shared_view", 0L).containsEntry("school_view", 1L);
        assertThat(atOnce(() -> family.post("/ask-school/take-back", field("link", question))))
                .containsOnly(302);
        assertThat(Dump.rows(database).values()).containsOnly(0L);
    }

    private static List<Integer> atOnce(Callable<HttpResponse<String>> press) throws Exception {
        int times = 5;
        ExecutorService hands = Executors.newFixedThreadPool(times);
        try {
            List<Integer> answers = new ArrayList<>();
            for (Future<HttpResponse<String>> answer : hands.invokeAll(Collections.nCopies(times, press))) {
                answers.add(answer.get().statusCode());
            }
            return answers;
        } finally {
            hands.shutdown();
        }
    }

    /** What a teacher says about every need. */
    private List<FormClient.Field> said() {
        List<FormClient.Field> said = new ArrayList<>(List.of(field("go", "send")));
        for (NeedAnswers asked : answers().needs()) {
            said.add(field("school-" + asked.need(), "a-lot"));
            said.add(field("tried-" + asked.need(), "still-hard"));
            said.add(field("example-" + asked.need(), "Planted zipper at recess"));
        }
        return said;
    }

    @Test
    void otherAnswersOnADeviceAreReplacedOnlyWhenTheFamilySaysSo() {
        String token = saved(familyWith(answers()));
        FormClient other = familyWith(changed(1));
        String here = other.draft();
        assertThat(other.get("/back/" + token).body()).contains("Is this the same child, or another?");
        assertThat(other.post("/back/" + token).headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/back/" + token));
        assertThat(other.draft()).isEqualTo(here);
        assertThat(other.post("/back/" + token, field("replace", "true"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/plan");
        assertThat(link(other)).isEqualTo(token);
    }

    @Test
    void answeringAgainShowsBeforeAndAfter() {
        FormClient family = familyWith(answers());
        assertThat(family.get("/plan/before-and-after").body()).contains("save your plan first");
        saved(family);
        assertThat(family.get("/plan/before-and-after").body()).contains("You have one set of answers so far");
        assertThat(family.post("/save/again").headers().firstValue("Location")).hasValue("/questions/child");
        change(family, changed(1));
        String page = family.get("/plan/before-and-after").body();
        assertThat(page)
                .contains("Need by need", "Before: ", "Now: ", "The same rules were used for both")
                .contains("Your new answers are not saved yet");
        saved(family);
        assertThat(family.get("/plan/before-and-after").body())
                .contains("Before: ")
                .doesNotContain("not saved yet");
        // Pressed twice, with nothing new: what was before stays.
        family.post("/save/again");
        family.post("/save/again");
        assertThat(family.get("/plan/before-and-after").body()).contains("Need by need");
    }

    @Test
    void deletingLeavesNoRowAndTheLinkOpensNothing() {
        FormClient family = familyWith(answers());
        String token = saved(family);
        assertThat(family.get("/save/delete").body()).contains("Delete your saved plan for good?");
        family.post("/save/delete");
        assertThat(Dump.rows(database).values()).containsOnly(0L);
        assertThat(new FormClient(address()).get("/back/" + token).statusCode()).isEqualTo(404);
        assertThat(family.get("/plan").body()).contains("need-row");
        assertThat(saved(family)).as("a deleted link never works again").isNotEqualTo(token);
    }

    @Test
    void aPlanThatAnotherDeviceDeletedIsNotSavedAgainUnasked() {
        FormClient family = familyWith(answers());
        String token = saved(family);
        FormClient other = deviceThatOpened(token);
        family.post("/save/delete");
        other.post("/save");
        assertThat(other.get("/save").body()).contains("Your saved plan is not there any more");
        assertThat(Dump.rows(database)).containsEntry("saved_plan", 0L);
        other.post("/save/new");
        assertThat(link(other)).isNotEqualTo(token);
    }

    @Test
    void theJobDeletesWhatHasExpiredAndNothingElse() {
        String kept = saved(familyWith(answers()));
        FormClient late = familyWith(changed(1));
        String expired = saved(late);
        expire(expired);
        assertThat(new FormClient(address()).get("/back/" + expired).statusCode())
                .as("expired, and not yet deleted")
                .isEqualTo(404);
        assertThat(Dump.rows(database)).containsEntry("saved_plan", 2L);
        runScheduledTasks();
        assertThat(Dump.rows(database)).containsEntry("saved_plan", 1L);
        assertThat(new FormClient(address()).get("/back/" + kept).statusCode()).isEqualTo(200);
    }

    @Test
    void theJobLeavesNothingOfAnyKindThatHasExpired() {
        FormClient family = familyWith(answers());
        saved(family);
        shared(family, "J. K.");
        asked(family, "Room 7");
        String team = madeMeeting(family, "A note.");
        family.post("/meet/" + found(MEETING_LINK, family.get(team).body()), field("child", "same"));
        sendAll(family, "J. K.");
        assertThat(Dump.rows(database).values()).containsOnly(1L);
        runScheduledTasks();
        assertThat(Dump.rows(database).values()).as("nothing has expired yet").containsOnly(1L);

        expireAll();
        runScheduledTasks();
        assertThat(Dump.rows(database).values()).containsOnly(0L);
    }

    private void expire(String token) {
        assertThat(database.update(
                        "update saved_plan set expires_at = ? where find_hash = ?",
                        Timestamp.from(Instant.now().minusSeconds(1)),
                        Token.read(token).hash("saved_plan content")))
                .isEqualTo(1);
    }

    void runScheduledTasks() {
        long ran = scheduled.stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .peek(task -> task.getTask().getRunnable().run())
                .count();
        assertThat(ran).isPositive();
    }

    @Test
    void neitherTheTablesNorTheLogGiveAnythingAway(CapturedOutput output) {
        FormClient family = familyWith(answers());
        String token = saved(family);
        family.post("/save/again");
        change(family, changed(1));
        saved(family);
        deviceThatOpened(token);
        family.get("/back/" + token + "x");
        family.get("/plan/before-and-after");

        Dump dump = Dump.of(database);
        assertThat(dump.isEmpty()).isFalse();
        String need = answers().needs().get(0).need();
        Dump.assertHides(output.getAll(), dump, token, "schoolEffect", "\"need\":\"" + need, need + "\"", "a-lot");
        Dump.assertHides(output.getAll(), dump, tokenBytes(token));
        assertThat(output.getAll()).doesNotContain("\tat org.");
    }

    /** The 160 bits behind the letters. */
    private static byte[] tokenBytes(String token) {
        byte[] bytes = new byte[20];
        for (int bit = 0; bit < 160; bit++) {
            int value = "abcdefghijklmnopqrstuvwxyz234567".indexOf(token.charAt(bit / 5));
            if ((value >> (4 - bit % 5) & 1) == 1) {
                bytes[bit / 8] |= (byte) (0x80 >> (bit % 8));
            }
        }
        return bytes;
    }

    @Test
    void aPageSentToAMeetingIsReadByItsTeamAloneUntilItIsTakenBack(CapturedOutput output) {
        FormClient teacher = new FormClient(address());
        String team = madeMeeting(teacher, "Planted note, room 12");
        String code = found(MEETING_LINK, teacher.get(team + "?read").body());
        FormClient family = familyWith(answers());
        assertThat(family.post("/meet/" + code, field("child", "same")).statusCode())
                .isEqualTo(302);
        sendAll(family, "Planted J. K.");
        assertThat(Dump.rows(database)).containsEntry("meeting", 1L).containsEntry("meeting_sheet", 1L);
        assertThat(teacher.get(team + "?read").body()).contains("Planted note, room 12", "Planted J. K.");
        assertThat(family.get("/team/" + code).statusCode()).isEqualTo(404);
        assertThat(family.get("/meet/" + team.substring("/team/".length())).statusCode())
                .isEqualTo(404);

        Dump dump = Dump.of(database);
        String need = answers().needs().get(0).need();
        Dump.assertHides(
                output.getAll(), dump, "Planted", team.substring("/team/".length()), code, need + "\"", "a-lot");
        Dump.assertHides(output.getAll(), dump, tokenBytes(code));
        Dump.assertHides(output.getAll(), dump, tokenBytes(team.substring("/team/".length())));

        String sheet = found(SENT_SHEET, family.get("/send/sheets").body());
        family.post("/send/take-back", field("sheet", sheet));
        assertThat(Dump.rows(database)).containsEntry("meeting", 1L).containsEntry("meeting_sheet", 0L);
        assertThat(teacher.get(team + "?read").body()).doesNotContain("Planted J. K.");
    }

    @Test
    void deletingAMeetingDeletesAllThatWasSentToItAndSoDoesTheJobWhenItIsOver() {
        FormClient teacher = new FormClient(address());
        for (boolean byHand : List.of(true, false)) {
            String team = madeMeeting(teacher, "");
            String code = found(MEETING_LINK, teacher.get(team + "?read").body());
            FormClient family = familyWith(answers());
            family.post("/meet/" + code, field("child", "same"));
            sendAll(family, "");
            assertThat(Dump.rows(database)).containsEntry("meeting_sheet", 1L);
            if (byHand) {
                assertThat(teacher.post(team + "/delete").statusCode()).isEqualTo(302);
            } else {
                database.update(
                        "update meeting set expires_at = ?",
                        Timestamp.from(Instant.now().minus(1, ChronoUnit.DAYS)));
                assertThat(teacher.get(team + "?read").statusCode()).isEqualTo(404);
                runScheduledTasks();
            }
            assertThat(Dump.rows(database).values()).containsOnly(0L);
            assertThat(teacher.get(team + "?read").statusCode()).isEqualTo(404);
            assertThat(family.get("/meet/" + code).statusCode()).isEqualTo(404);
        }
    }

    static String madeMeeting(FormClient teacher, String note) {
        HttpResponse<String> made = teacher.post("/teachers/meeting", field("note", note));
        assertThat(made.statusCode()).isEqualTo(302);
        return made.headers().firstValue("Location").orElseThrow();
    }

    void sendAll(FormClient family, String label) {
        List<FormClient.Field> choice = choice(label);
        String preview = family.post("/send/preview", choice).body();
        choice.add(field("seen", found(SEEN, preview)));
        assertThat(family.post("/send/sheets", choice).statusCode()).isEqualTo(302);
    }

    static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as("%s", pattern).isTrue();
        return matcher.group(1);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyCanTellWhyALinkOpensNothing(Kind kind) {
        String expired = made(kind);
        expireAll();
        String deleted = made(kind);
        delete(kind, deleted);
        String another = made(kind == Kind.BACK ? Kind.TEAM : Kind.BACK);
        Map<String, String> links = new LinkedHashMap<>();
        links.put("wrong", kind.path + Token.random().text());
        links.put("expired", kind.path + expired);
        links.put("deleted", kind.path + deleted);
        links.put("malformed", kind.path + "abc");
        links.put("of another kind", kind.path + another);
        List<String> oddities = List.of("", "a/b", "%00", "%ff", "a%2fb", "a%5cb", "a;b", "a%25b", "%0a", "a//b");
        oddities.forEach(odd -> links.put(odd, kind.path + odd));

        FormClient visitor = new FormClient(address());
        Map<String, HttpResponse<String>> pages =
                links.entrySet().stream().collect(toMap(Map.Entry::getKey, link -> visitor.get(link.getValue())));
        HttpResponse<String> wrong = pages.get("wrong");
        assertThat(wrong.body()).contains("There is nothing behind this link");
        pages.forEach((why, page) -> {
            assertThat(page.statusCode()).as(why).isEqualTo(404);
            assertThat(page.body()).as(why).isEqualTo(wrong.body());
        });
        // What the server cannot read at all has told nobody anything.
        oddities.forEach(links::remove);
        links.keySet()
                .forEach(why -> assertThat(headers(pages.get(why))).as(why).isEqualTo(headers(wrong)));
        if (timed().contains(kind)) {
            assertTimesCannotBeToldApart(kind, visitor, links);
        }
    }

    /** The kinds of links, by where they lead. */
    enum Kind {
        BACK("/back/"),
        SHARED("/shared/"),
        MEET("/meet/"),
        TEAM("/team/"),
        ASK("/ask/");

        private final String path;

        Kind(String path) {
            this.path = path;
        }
    }

    /** The kinds of links whose answers are timed in every run; {@code -Dtwo-doors.times=all} times them all. */
    Set<Kind> timed() {
        return "all".equals(System.getProperty("two-doors.times")) ? EnumSet.allOf(Kind.class) : EnumSet.of(Kind.BACK);
    }

    /** Makes something with a link of this kind, and returns its token. */
    private String made(Kind kind) {
        FormClient maker = familyWith(answers());
        return switch (kind) {
            case BACK -> saved(maker);
            case SHARED -> shared(maker, "");
            case ASK -> asked(maker, "");
            case TEAM -> madeMeeting(maker, "").substring("/team/".length());
            case MEET -> found(MEETING_LINK, maker.get(madeMeeting(maker, "")).body());
        };
    }

    /** Deletes what a token opens: the only thing of its kind that has not expired. */
    private void delete(Kind kind, String token) {
        assertThat(new FormClient(address()).get(kind.path + token).statusCode())
                .as("%s while it is there", kind)
                .isEqualTo(200);
        String table = switch (kind) {
            case BACK -> "saved_plan";
            case SHARED -> "shared_view";
            case ASK -> "school_view";
            case TEAM, MEET -> "meeting";
        };
        assertThat(database.update("delete from " + table + " where expires_at > ?", Timestamp.from(Instant.now())))
                .isEqualTo(1);
    }

    private void expireAll() {
        for (String table : Dump.TABLES) {
            database.update(
                    "update " + table + " set expires_at = ?",
                    Timestamp.from(Instant.now().minusSeconds(1)));
        }
    }

    /** Shares every need with all that was said, and returns the token of the link. */
    String shared(FormClient family, String label) {
        List<FormClient.Field> choice = choice(label);
        choice.add(
                field("seen", found(SEEN, family.post("/share/preview", choice).body())));
        HttpResponse<String> made = family.post("/share/links", choice);
        return found(
                SHARED_LINK,
                family.get(made.headers().firstValue("Location").orElseThrow()).body());
    }

    /** Asks a teacher about every need, and returns the token of the link. */
    String asked(FormClient family, String label) {
        List<FormClient.Field> form =
                new ArrayList<>(List.of(field("who", "teacher"), field("label", label), field("language", "en")));
        answers().needs().forEach(need -> form.add(field("needs", need.need())));
        assertThat(family.post("/ask-school", form).statusCode()).isEqualTo(302);
        return found(ASK_LINK, family.get("/ask-school").body());
    }

    private List<FormClient.Field> choice(String label) {
        List<FormClient.Field> choice =
                new ArrayList<>(List.of(field("daily", "1"), field("label", label), field("days", "7")));
        answers().needs().forEach(need -> choice.add(field("needs", need.need())));
        return choice;
    }

    @Test
    void aViewShowsWhatWasSharedUntilItIsTakenBackAndItsRowShowsNothing(CapturedOutput output) {
        FormClient family = familyWith(answers());
        String token = shared(family, "Planted K. L.");
        String need = answers().needs().get(0).need();
        assertThat(Dump.rows(database)).containsEntry("shared_view", 1L);
        assertThat(new FormClient(address()).get("/shared/" + token).body()).contains("Planted K. L.", "need-card");
        assertThat(family.get("/share/links").body()).contains("Planted K. L.");

        Dump.assertHides(output.getAll(), Dump.of(database), token, "Planted", need + "\"", "a-lot", "daily");
        Dump.assertHides(output.getAll(), Dump.of(database), tokenBytes(token));

        String name = found(OWNED_LINK, family.get("/share/links").body());
        family.post("/share/links/take-back", field("link", name));
        assertThat(Dump.rows(database).values()).containsOnly(0L);
        assertThat(new FormClient(address()).get("/shared/" + token).statusCode())
                .isEqualTo(404);
        Dump.assertHides(output.getAll(), Dump.of(database), "Planted", token);
    }

    @Test
    void whatATeacherSaysReachesTheFamilyAloneUntilItIsTakenBack(CapturedOutput output) {
        FormClient family = familyWith(answers());
        String token = asked(family, "Planted room 7");
        FormClient teacher = new FormClient(address());
        assertThat(teacher.get("/ask/" + token).body()).doesNotContain("Planted");
        assertThat(teacher.post("/ask/" + token, said()).statusCode()).isEqualTo(302);
        assertThat(Dump.rows(database)).containsEntry("school_view", 1L);
        assertThat(family.get("/plan/home-and-school").body()).contains("Planted zipper at recess");

        String need = answers().needs().get(0).need();
        Dump.assertHides(
                output.getAll(), Dump.of(database), token, "Planted", need + "\"", "a-lot", "still-hard", "teacher\"");
        Dump.assertHides(output.getAll(), Dump.of(database), tokenBytes(token));

        family.post("/ask-school/take-back", field("link", token));
        assertThat(Dump.rows(database).values()).containsOnly(0L);
        assertThat(teacher.get("/ask/" + token).statusCode()).isEqualTo(404);
        assertThat(family.get("/plan/home-and-school").body()).doesNotContain("Planted");
        Dump.assertHides(output.getAll(), Dump.of(database), "Planted", token);
    }

    /** All but the time of day. */
    private static Map<String, List<String>> headers(HttpResponse<String> page) {
        return page.headers().map().entrySet().stream()
                .filter(header -> !header.getKey().equalsIgnoreCase("date"))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Taken in turns, so that whatever else this machine does happens to all of them alike. */
    private static void assertTimesCannotBeToldApart(Kind links, FormClient visitor, Map<String, String> addresses) {
        int tries = 1_000;
        Map<String, long[]> nanos = addresses.keySet().stream().collect(toMap(kind -> kind, kind -> new long[tries]));
        addresses.values().forEach(link -> visitor.get(link));
        for (int at = 0; at < tries; at++) {
            for (Map.Entry<String, String> link : addresses.entrySet()) {
                long start = System.nanoTime();
                visitor.get(link.getValue());
                nanos.get(link.getKey())[at] = System.nanoTime() - start;
            }
        }
        Map<String, Long> medians = nanos.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        times -> Arrays.stream(times.getValue())
                                .sorted()
                                .skip(tries / 2)
                                .findFirst()
                                .orElseThrow()));
        System.out.println(links + ": medians of " + tries + " tries each, in nanoseconds: " + medians);
        long wrong = medians.get("wrong");
        medians.forEach((kind, median) -> assertThat(Math.abs(median - wrong))
                .as("%s against wrong (%d ns)", kind, wrong)
                .isLessThan(Math.max(wrong / 5, 1_000_000)));
    }

    private static Map<String, String> texts(Map<String, Object> row) {
        return row.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() instanceof byte[] bytes
                                ? Arrays.toString(bytes)
                                : String.valueOf(entry.getValue())));
    }
}

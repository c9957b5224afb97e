package org.twodoors.journeys;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;

import java.net.http.HttpResponse;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
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

/** What the stories of storage have in common: a family that saves, shares, asks and sends, on whatever database there is. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
abstract class StorageFixture {

    static final Pattern LINK = Pattern.compile("value=\"http[^\"]*/back/([a-z2-7]{32})\"");

    static final Pattern MEETING_LINK = Pattern.compile("/meet/([a-z2-7]{32})");
    static final Pattern TEAM_LINK = Pattern.compile("/team/([a-z2-7]{32})");
    static final Pattern TEAM_SHEET = Pattern.compile("/sheets/([a-z2-7]{12,})\"");
    static final Pattern SHARED_LINK = Pattern.compile("/shared/([a-z2-7]{32})");
    static final Pattern OWNED_LINK = Pattern.compile("name=\"link\" value=\"([a-f0-9]+)\"");
    static final Pattern ASK_LINK = Pattern.compile("/ask/([a-z2-7]{32})");
    static final Pattern SENT_SHEET = Pattern.compile("name=\"sheet\" value=\"([a-z2-7]+)\"");
    static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]+)\"");

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

    Answers changed(int way) {
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
    void change(FormClient device, Answers answers) {
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

    /** What a teacher says about every need. */
    List<FormClient.Field> said() {
        List<FormClient.Field> said = new ArrayList<>(List.of(field("go", "send")));
        for (NeedAnswers asked : answers().needs()) {
            said.add(field("school-" + asked.need(), "a-lot"));
            said.add(field("tried-" + asked.need(), "still-hard"));
            said.add(field("example-" + asked.need(), "Planted zipper at recess"));
            said.add(field("support-more-time-" + asked.need(), "1"));
            said.add(field("weeks-more-time-" + asked.need(), "7"));
            said.add(field("went-more-time-" + asked.need(), "did-not-help"));
            said.add(field("support-other-" + asked.need(), "Planted hook on the zipper"));
        }
        return said;
    }

    void expire(String token) {
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

    /** The 160 bits behind the letters. */
    static byte[] tokenBytes(String token) {
        byte[] bytes = new byte[20];
        for (int bit = 0; bit < 160; bit++) {
            int value = "abcdefghijklmnopqrstuvwxyz234567".indexOf(token.charAt(bit / 5));
            if ((value >> (4 - bit % 5) & 1) == 1) {
                bytes[bit / 8] |= (byte) (0x80 >> (bit % 8));
            }
        }
        return bytes;
    }

    static String madeMeeting(FormClient teacher, String note) {
        return madeMeeting(teacher, note, "");
    }

    /** Everything that can be typed is; for several, the path of their list. */
    static String madeMeeting(FormClient teacher, String note, String many) {
        HttpResponse<String> made = teacher.post(
                "/teachers/meeting",
                field("from", "Planted Ms. Lee"),
                field("time", "Planted 2 pm"),
                field("place", "Planted place"),
                field("title", "Planted title"),
                field("note", note),
                field("papers", many));
        assertThat(made.statusCode()).isEqualTo(302);
        return made.headers().firstValue("Location").orElseThrow();
    }

    void sendAll(FormClient family, String label) {
        List<FormClient.Field> choice = choice(label);
        family.post("/send/preview", choice);
        String preview = family.get("/send/preview").body();
        choice.add(field("seen", found(SEEN, preview)));
        assertThat(family.post("/send/sheets", choice).statusCode()).isEqualTo(302);
    }

    static String found(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        assertThat(matcher.find()).as("%s", pattern).isTrue();
        return matcher.group(1);
    }

    void expireAll() {
        for (String table : Dump.TABLES) {
            database.update(
                    "update " + table + " set expires_at = ?",
                    Timestamp.from(Instant.now().minusSeconds(1)));
        }
    }

    /** Shares every need with all that was said, and returns the token of the link. */
    String shared(FormClient family, String label) {
        List<FormClient.Field> choice = choice(label);
        family.post("/share/preview", choice);
        choice.add(field("seen", found(SEEN, family.get("/share/preview").body())));
        HttpResponse<String> made = family.post("/share/links", choice);
        return found(
                SHARED_LINK,
                family.get(made.headers().firstValue("Location").orElseThrow()).body());
    }

    /** Asks a teacher about every need, and returns the token of the link. */
    String asked(FormClient family, String label) {
        return asked(family, "teacher", label);
    }

    /** The same of anybody who knows the child. */
    String asked(FormClient family, String who, String label) {
        List<FormClient.Field> form =
                new ArrayList<>(List.of(field("who", who), field("label", label), field("language", "en")));
        answers().needs().forEach(need -> form.add(field("needs", need.need())));
        assertThat(family.post("/ask-school", form).statusCode()).isEqualTo(302);
        return found(ASK_LINK, family.get("/ask-school").body());
    }

    List<FormClient.Field> choice(String label) {
        List<FormClient.Field> choice =
                new ArrayList<>(List.of(field("daily", "1"), field("label", label), field("days", "7")));
        choice.add(field("age", "1"));
        choice.add(field("grade", "Planted grade"));
        answers().needs().forEach(need -> {
            choice.add(field("needs", need.need()));
            choice.add(field("words-" + need.need(), "Planted words"));
            choice.add(field("since-" + need.need(), "months"));
        });
        return choice;
    }

    static Map<String, String> texts(Map<String, Object> row) {
        return row.entrySet().stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() instanceof byte[] bytes
                                ? Arrays.toString(bytes)
                                : String.valueOf(entry.getValue())));
    }
}

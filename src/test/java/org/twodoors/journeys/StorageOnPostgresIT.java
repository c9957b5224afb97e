package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.twodoors.TwoDoorsApplication;

/** Storage on a real PostgreSQL, with a second node beside the first. */
@ActiveProfiles("postgres")
@DirtiesContext
class StorageOnPostgresIT extends StorageJourney {

    private static final String KEY = Base64.getEncoder().encodeToString("a key that both nodes have......".getBytes());

    private static EmbeddedPostgres postgres;

    @TempDir
    static Path data;

    @DynamicPropertySource
    static void runsOnPostgres(DynamicPropertyRegistry properties) throws IOException {
        postgres = EmbeddedPostgres.start();
        properties.add("TWO_DOORS_DB_URL", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("TWO_DOORS_DB_USER", () -> "postgres");
        properties.add("TWO_DOORS_DB_PASSWORD", () -> "postgres");
        properties.add("two-doors.data-directory", data::toString);
        properties.add("two-doors.key", () -> KEY);
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void twoNodesShareADatabaseAndAKeyAndEitherMayBeRestarted() {
        FormClient onFirst = familyWith(answers());
        String token = saved(onFirst);
        ConfigurableApplicationContext second = node();
        try {
            FormClient onSecond = new FormClient(addressOf(second));
            onSecond.post("/back/" + token);
            assertThat(onSecond.get("/save").body()).contains("Your plan is saved", token);

            // The family's next request may land on any node: the draft goes with the family.
            FormClient anywhere = new FormClient(addressOf(second));
            anywhere.carry(onFirst.draft());
            assertThat(link(anywhere)).isEqualTo(token);

            second.close();
            second = node();
            FormClient afterRestart = new FormClient(addressOf(second));
            afterRestart.carry(onSecond.draft());
            assertThat(afterRestart.post("/save").statusCode()).isEqualTo(302);
            assertThat(link(afterRestart)).isEqualTo(token);
            assertThat(onFirst.get("/save").body()).contains("This plan was saved on another device");
        } finally {
            second.close();
        }
    }

    @Test
    void whateverIsMadeOnOneNodeOpensOnTheOther() {
        FormClient onFirst = familyWith(answers());
        String view = shared(onFirst, "J. K.");
        String question = asked(onFirst, "Room 7");
        FormClient teacher = new FormClient(address());
        String team = madeMeeting(teacher, "A note.");
        ConfigurableApplicationContext second = node();
        try {
            FormClient onSecond = new FormClient(addressOf(second));
            assertThat(onSecond.get("/shared/" + view).body()).contains("J. K.");
            assertThat(onSecond.get("/ask/" + question).statusCode()).isEqualTo(200);
            onSecond.carry(onFirst.draft());
            String code = found(MEETING_LINK, onSecond.get(team).body());
            assertThat(onSecond.post("/meet/" + code, field("child", "same")).statusCode())
                    .isEqualTo(302);
            sendAll(onSecond, "Sent by the other node");
            assertThat(teacher.get(team).body()).contains("Sent by the other node");
            assertThat(onSecond.post(team + "/delete").statusCode()).isEqualTo(302);
            assertThat(teacher.get(team).statusCode()).isEqualTo(404);
        } finally {
            second.close();
        }
    }

    /** Made on the first node, changed on the second, opened on the first, sent on the second, read on the first: whoever comes second is told. */
    @Test
    void aListOfMeetingsIsMadeChangedPrintedAndSentToOnEitherNode() {
        FormClient onFirst = new FormClient(address());
        String list = madeMeeting(onFirst, "A note.", "5");
        ConfigurableApplicationContext second = node();
        try {
            FormClient onSecond = new FormClient(addressOf(second));
            List<String> teams = Jsoup.parse(onSecond.get(list).body())
                    .select(".meeting-list__link")
                    .eachAttr("href");
            assertThat(teams).hasSize(5).doesNotHaveDuplicates();
            String team = teams.get(2);
            String code = found(MEETING_LINK, onSecond.get(team).body());
            LocalDate day = LocalDate.now().plusDays(20);
            List<FormClient.Field> change = List.of(
                    field("date", day.toString()), field("place", "Room of the second"), field("note", "Changed."));
            List<FormClient.Field> seen = new ArrayList<>(change);
            seen.add(field("seen", "0"));
            assertThat(onSecond.post(team + "/edit", seen).statusCode()).isEqualTo(302);
            HttpResponse<String> late = onFirst.post(team + "/edit", field("place", "Gym"), field("seen", "0"));
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body()).contains("Room of the second", "value=\"Gym\"");

            Document papers = Jsoup.parse(onFirst.get(list + "/papers?in=en").body());
            List<String> halves = papers.select(".flyer__half").eachText();
            assertThat(halves)
                    .hasSize(5)
                    .filteredOn(half -> half.contains("Room of the second"))
                    .hasSize(1);
            assertThat(halves.get(2)).contains("No. 3", "Room of the second", code);

            FormClient family = familyWith(answers());
            assertThat(family.get("/meet/" + code).body()).contains("Room of the second", "Changed.");
            assertThat(family.post("/meet/" + code, field("child", "same")).statusCode())
                    .isEqualTo(302);
            FormClient moved = new FormClient(addressOf(second));
            moved.carry(family.draft());
            assertThat(moved.get("/plan").body()).contains("choose and send one page");
            sendAll(moved, "Sent by the second");
            assertThat(onFirst.get(team).body()).contains("Sent by the second");
            String sheet =
                    team + "/sheets/" + found(TEAM_SHEET, onFirst.get(team).body());
            assertThat(onFirst.get(sheet).body()).contains("Planted words");
            assertThat(onSecond.get(teams.get(3)).body()).doesNotContain("Sent by the second");

            assertThat(onFirst.post(sheet + "/remove").statusCode()).isEqualTo(302);
            assertThat(moved.get("/send/sheets").body()).contains("The team removed this page");
            assertThat(onSecond.get(sheet).statusCode()).isEqualTo(404);
            assertThat(onSecond.post(sheet + "/restore").statusCode()).isEqualTo(302);
            assertThat(onFirst.get(sheet).body()).contains("Planted words");
            String own = found(SENT_SHEET, moved.get("/send/sheets").body());
            moved.post("/send/take-back", field("sheet", own));
            assertThat(onFirst.get(team).body())
                    .contains("the family took it back")
                    .doesNotContain("Sent by the second");

            assertThat(onSecond.post(list + "/delete").statusCode()).isEqualTo(302);
            for (String gone : List.of(list, list + "/papers", team, team + "/edit", "/meet/" + code)) {
                assertThat(onFirst.get(gone).statusCode()).as(gone).isEqualTo(404);
            }
        } finally {
            second.close();
        }
    }

    private static ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(TwoDoorsApplication.class)
                .profiles("postgres")
                .properties(
                        "server.port=0",
                        "two-doors.key=" + KEY,
                        "two-doors.data-directory=" + data,
                        "TWO_DOORS_DB_URL=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "TWO_DOORS_DB_USER=postgres",
                        "TWO_DOORS_DB_PASSWORD=postgres")
                .run("--server.port=0");
    }

    private static String addressOf(ConfigurableApplicationContext node) {
        return "http://localhost:"
                + ((WebServerApplicationContext) node).getWebServer().getPort();
    }
}

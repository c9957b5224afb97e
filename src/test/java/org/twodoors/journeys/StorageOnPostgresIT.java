package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
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
            assertThat(onSecond.post("/meet/" + code, FormClient.field("child", "same"))
                            .statusCode())
                    .isEqualTo(302);
            sendAll(onSecond, "Sent by the other node");
            assertThat(teacher.get(team).body()).contains("Sent by the other node");
            assertThat(onSecond.post(team + "/delete").statusCode()).isEqualTo(302);
            assertThat(teacher.get(team).statusCode()).isEqualTo(404);
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

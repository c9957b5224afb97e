package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.twodoors.TwoDoorsApplication;

/** Two nodes on a real PostgreSQL count together what makes rows. On the release before, each node gave a client all of its limit. */
class LimitsOfTwoNodesIT {

    private static final int MOST = 4;

    @TempDir
    private static Path data;

    private static EmbeddedPostgres postgres;
    private static ConfigurableApplicationContext first;
    private static ConfigurableApplicationContext second;
    private static JdbcTemplate database;

    @BeforeAll
    static void start() throws Exception {
        postgres = EmbeddedPostgres.start();
        first = node();
        second = node();
        database = first.getBean(JdbcTemplate.class);
    }

    @AfterAll
    static void stop() throws Exception {
        second.close();
        first.close();
        postgres.close();
    }

    @BeforeEach
    void nothingIsCountedYet() {
        database.update("delete from making_limit");
    }

    @Test
    void aClientHasOneLimitWhicheverNodeItMeets() {
        List<Integer> statuses = new ArrayList<>();
        for (int time = 0; time < MOST + 2; time++) {
            statuses.add(made(time % 2 == 0 ? first : second, "203.0.113.77").statusCode());
        }
        assertThat(statuses).containsExactly(302, 302, 302, 302, 429, 429);
        HttpResponse<String> refused = made(second, "203.0.113.77");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 3601);
        assertThat(made(second, "203.0.113.78").statusCode()).as("its neighbor").isEqualTo(302);
    }

    @Test
    void theTableSaysNobodysAddress() {
        made(first, "203.0.113.77");
        made(first, "2001:db8:1:77::1");
        List<Map<String, Object>> rows = database.queryForList("select * from making_limit");
        assertThat(rows).as("a client, three networks of another, all together").hasSize(5);
        for (Map<String, Object> row : rows) {
            assertThat(row.get("id").toString()).matches("[0-9a-f]{64}");
            String state = HexFormat.of().formatHex((byte[]) row.get("state"));
            assertThat(state)
                    .doesNotContain("cb00714d", "20010db8", HexFormat.of().formatHex("203.0.113.77".getBytes()));
        }
    }

    @Test
    void whatSaysNothingAnyMoreIsDeletedAndSoIsWhatAClockWroteThatWasAhead() {
        made(first, "203.0.113.77");
        made(first, "203.0.113.78");
        List<String> ids = database.queryForList("select id from making_limit order by id", String.class);
        assertThat(ids).hasSize(3);
        long now = System.currentTimeMillis();
        expires(ids.get(0), now - 1);
        expires(ids.get(1), now + TimeUnit.DAYS.toMillis(300));
        cleanUp();
        assertThat(database.queryForList("select id from making_limit", String.class))
                .as("an hour has not passed for the others")
                .containsExactly(ids.get(2));
    }

    private static void expires(String id, long when) {
        assertThat(database.update("update making_limit set expires_at = ? where id = ?", when, id))
                .isOne();
    }

    private static void cleanUp() {
        first.getBeansOfType(ScheduledTaskHolder.class).values().stream()
                .flatMap(holder -> holder.getScheduledTasks().stream())
                .forEach(task -> task.getTask().getRunnable().run());
    }

    private static HttpResponse<String> made(ConfigurableApplicationContext node, String client) {
        FormClient teacher = new FormClient("http://localhost:"
                + ((WebServerApplicationContext) node).getWebServer().getPort());
        String form = FormClient.encoded(
                List.of(field("note", "x"), field("_csrf", teacher.token()), field("draft", teacher.mark())));
        return teacher.send(teacher.request("/teachers/meeting")
                .header("X-Forwarded-For", client)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static ConfigurableApplicationContext node() {
        return new SpringApplicationBuilder(TwoDoorsApplication.class)
                .profiles("postgres")
                .run(
                        "--server.port=0",
                        "--two-doors.prime=false",
                        "--two-doors.key=" + "A".repeat(43) + "=",
                        "--two-doors.data-directory=" + data,
                        "--two-doors.limits.making.per-client=" + MOST,
                        "--two-doors.limits.making.per=1h",
                        "--TWO_DOORS_DB_URL=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--TWO_DOORS_DB_USER=postgres",
                        "--TWO_DOORS_DB_PASSWORD=postgres");
    }
}

package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.twodoors.WorkedCase;
import org.twodoors.catalog.Catalog;
import org.twodoors.draft.DraftCookie;

/** The database stops and comes back while families are at work. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("postgres")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class DatabaseAwayIT {

    /** Nobody waits longer than this to be told that saving does not work right now. */
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    /** More than the server has threads. */
    private static final int AT_ONCE = 230;

    /** Half of the threads of the server. */
    private static final int MOST_WAITING = 100;

    @TempDir
    static Path data;

    private static int databasePort;
    private static EmbeddedPostgres postgres;

    @LocalServerPort
    private int port;

    @Autowired
    private Catalog catalog;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private DataSource pool;

    @DynamicPropertySource
    static void runsOnPostgres(DynamicPropertyRegistry properties) throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            databasePort = free.getLocalPort();
        }
        postgres = start();
        properties.add("TWO_DOORS_DB_URL", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("TWO_DOORS_DB_USER", () -> "postgres");
        properties.add("TWO_DOORS_DB_PASSWORD", () -> "postgres");
        properties.add("two-doors.data-directory", data::toString);
        properties.add("two-doors.key", () -> Base64.getEncoder().encodeToString(new byte[32]));
    }

    private static EmbeddedPostgres start() throws IOException {
        return EmbeddedPostgres.builder()
                .setDataDirectory(data.resolve("database"))
                .setCleanDataDirectory(false)
                .setPort(databasePort)
                .start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Test
    void everythingButSavingGoesOnAndSavingWorksAgainWhenItIsBack(CapturedOutput output) throws IOException {
        FormClient saved = family();
        String token = StorageJourney.saved(saved);
        FormClient family = family();
        family.token();
        String draft = family.draft();
        postgres.close();

        for (String page : List.of("/", "/questions/child", "/questions/check", "/plan", "/plan/school", "/learn")) {
            assertThat(family.get(page).statusCode()).as(page).isEqualTo(200);
        }
        assertThat(family.post(Questionnaire.CHILD, field("years", "8"), field("setting", "public"))
                        .statusCode())
                .isEqualTo(302);
        family.carry(draft);

        HttpResponse<String> notNow = inTime(() -> family.post("/save"));
        assertThat(notNow.statusCode()).isEqualTo(503);
        assertThat(notNow.body())
                .contains("This does not work right now", "nothing is lost", "action=\"/save\"", "Try again");
        assertThat(notNow.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("draft"));
        assertThat(family.draft()).isEqualTo(draft);
        assertThat(inTime(() -> saved.get("/save")).statusCode()).isEqualTo(503);
        assertThat(inTime(() -> family.get("/back/" + token)).statusCode()).isEqualTo(503);
        assertThat(family.get("/actuator/health/readiness").statusCode()).isEqualTo(200);
        assertThat(output.getAll()).doesNotContain(token);

        postgres = start();
        // The pool looks for it every few seconds.
        Instant patience = Instant.now().plusSeconds(20);
        while (family.get("/back/" + token).statusCode() != 200) {
            assertThat(Instant.now()).as("works again by itself").isBefore(patience);
        }
        assertThat(StorageJourney.saved(family)).isNotEqualTo(token);
        assertThat(family.get("/actuator/health").body()).contains("\"UP\"");
    }

    /** A database that takes connections and says nothing, and more families at once than the server has threads. */
    @Test
    void whileItHangsThePagesThatNeedNoneAreServed() throws Exception {
        List<FormClient> families = Stream.generate(this::family).limit(AT_ONCE).toList();
        families.forEach(FormClient::mark);
        postgres.close();
        ExecutorService hands = Executors.newFixedThreadPool(AT_ONCE + 1);
        try (ServerSocket silent = new ServerSocket(databasePort)) {
            assertThat(silent.isBound()).isTrue();
            List<Future<HttpResponse<String>>> saves = families.stream()
                    .map(family -> hands.submit(() -> family.post("/save")))
                    .toList();
            Future<Integer> mostWaiting = hands.submit(() -> mostWaitingUntil(saves));
            FormClient reader = family();
            do {
                for (String page : List.of("/", "/plan", "/questions/child", "/actuator/health/readiness")) {
                    assertThat(inTime(() -> reader.get(page)).statusCode())
                            .as(page)
                            .isEqualTo(200);
                }
            } while (!saves.stream().allMatch(Future::isDone));
            // No clock says on a busy machine whether a page stood in line behind those that save. This does: half of
            // the threads stay free for pages.
            assertThat(mostWaiting.get()).isBetween(2, MOST_WAITING);
            for (Future<HttpResponse<String>> save : saves) {
                assertThat(save.get().statusCode()).isEqualTo(503);
                assertThat(save.get().headers().firstValue("Retry-After")).isPresent();
                assertThat(save.get().body()).contains("This does not work right now", "nothing is lost");
            }
        } finally {
            hands.shutdownNow();
            postgres = start();
        }
        FormClient family = family();
        Instant patience = Instant.now().plusSeconds(30);
        while (family.post("/save").statusCode() != 302) {
            assertThat(Instant.now()).as("works again by itself").isBefore(patience);
        }
    }

    @Test
    void withoutItTheStartEndsWithOneSentence() throws Exception {
        ApplicationProcess.Ended ended = ApplicationProcess.thatDoesNotStart(
                Files.createDirectory(data.resolve("other")),
                List.of(
                        "--spring.profiles.active=postgres",
                        "--TWO_DOORS_DB_URL=jdbc:postgresql://localhost:1/twodoors",
                        "--TWO_DOORS_DB_USER=postgres",
                        "--TWO_DOORS_DB_PASSWORD=hidden-password"));
        assertThat(ended.errors().lines().toList())
                .singleElement()
                .asString()
                .startsWith("Two Doors does not start. The database cannot be used: ")
                .contains("localhost:1 refused");
        assertThat(ended.output()).doesNotContain("\tat ", "hidden-password");
        assertThat(ended.code()).isNotZero();
    }

    private int mostWaitingUntil(List<? extends Future<?>> answered) throws Exception {
        HikariPoolMXBean connections = pool.unwrap(HikariDataSource.class).getHikariPoolMXBean();
        int most = 0;
        while (!answered.stream().allMatch(Future::isDone)) {
            most = Math.max(most, connections.getThreadsAwaitingConnection());
            Thread.sleep(5);
        }
        return most;
    }

    private FormClient family() {
        FormClient family = new FormClient("http://localhost:" + port);
        family.carry(Drafts.cookieOf(drafts, Drafts.of(WorkedCase.named("C02"), catalog)));
        return family;
    }

    private static HttpResponse<String> inTime(Supplier<HttpResponse<String>> request) {
        long start = System.nanoTime();
        HttpResponse<String> answer = request.get();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(PATIENCE);
        return answer;
    }
}

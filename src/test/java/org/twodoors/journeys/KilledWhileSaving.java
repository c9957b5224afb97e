package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twodoors.TwoDoorsApplication;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.draft.DraftOwner;
import org.twodoors.sealing.Sealer;
import org.twodoors.sealing.Token;

/**
 * The application runs in a process of its own and is killed (signal 9) again and again in the middle of saves. Every
 * save that it answered with success must open afterwards. {@code -Dtwo-doors.kills=50} makes it longer: every start takes seconds.
 */
abstract class KilledWhileSaving {

    private static final int KILLS = Integer.getInteger("two-doors.kills", 2);

    private static final int HANDS = 3;

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final Catalog catalog = CatalogReader.read();
    private final Answers answers = Drafts.of(WorkedCase.named("C02"), catalog);
    private final DraftCookie drafts = new DraftCookie(Sealer.withKeys(KEY), catalog, Clock.systemUTC());
    private final Random random = new Random(9);

    @TempDir
    Path data;

    /** Arguments that choose the database. */
    abstract List<String> database();

    @Test
    void every_save_that_was_answered_opens_afterwards() throws Exception {
        List<String> answered = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            int port = freePort();
            Process application = start(port);
            try {
                waitFor(port, application);
                assertOpen(port, last(answered, 20));
                answered.addAll(saveUntilKilled(port, application));
            } finally {
                application.destroyForcibly().waitFor();
            }
        }
        System.out.println(KILLS + " kills, " + answered.size() + " saves answered with success");
        assertThat(answered.size()).isGreaterThan(KILLS);
        int port = freePort();
        Process application = start(port);
        try {
            waitFor(port, application);
            assertOpen(port, answered);
        } finally {
            application.destroyForcibly().waitFor();
        }
    }

    private List<String> saveUntilKilled(int port, Process application) throws InterruptedException {
        Queue<String> answered = new ConcurrentLinkedQueue<>();
        List<Thread> hands = new ArrayList<>();
        for (int hand = 0; hand < HANDS; hand++) {
            Thread thread = new Thread(() -> save(port, application, answered));
            thread.start();
            hands.add(thread);
        }
        while (answered.size() < HANDS && application.isAlive()) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(300));
        application.destroyForcibly().waitFor();
        for (Thread hand : hands) {
            hand.join();
        }
        return List.copyOf(answered);
    }

    private void save(int port, Process application, Queue<String> answered) {
        try {
            FormClient family = new FormClient("http://localhost:" + port);
            while (application.isAlive()) {
                Token token = Token.random();
                family.carry(draft(token));
                if (family.post("/save").statusCode() == 302) {
                    answered.add(token.text());
                }
            }
        } catch (AssertionError e) {
            // The connection broke: it was killed, and nothing was answered.
        }
    }

    private String draft(Token token) {
        return DraftCookies.of(drafts, answers, new DraftOwner(token, token, null))
                .getValue();
    }

    private static void assertOpen(int port, List<String> tokens) {
        FormClient visitor = new FormClient("http://localhost:" + port);
        for (String token : tokens) {
            assertThat(visitor.get("/back/" + token).statusCode()).isEqualTo(200);
        }
    }

    private static List<String> last(List<String> all, int some) {
        return all.subList(Math.max(0, all.size() - some), all.size());
    }

    private Process start(int port) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                TwoDoorsApplication.class.getName(),
                "--server.port=" + port,
                "--two-doors.key=" + KEY,
                "--two-doors.data-directory=" + data,
                // Only what a request asks for is made: a start takes a third of the time.
                "--spring.main.lazy-initialization=true"));
        command.addAll(database());
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data.toFile(), "log")))
                .start();
    }

    private static void waitFor(int port, Process application) throws Exception {
        long until = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        FormClient visitor = new FormClient("http://localhost:" + port);
        while (System.nanoTime() < until) {
            assertThat(application.isAlive()).as("the application is alive").isTrue();
            try {
                if (visitor.get("/privacy").statusCode() == 200) {
                    return;
                }
            } catch (AssertionError notYet) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
        throw new AssertionError("the application did not start");
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}

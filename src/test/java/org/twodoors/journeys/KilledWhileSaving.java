package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.draft.DraftOwner;
import org.twodoors.sealing.Token;

/**
 * The application runs in a process of its own and is killed (signal 9) again and again in the middle of saves. Every
 * save that it answered with success must open afterwards. {@code -Dtwo-doors.kills=50} makes it longer: every start takes seconds.
 */
abstract class KilledWhileSaving {

    private static final int KILLS = Integer.getInteger("two-doors.kills", 2);

    private static final int HANDS = 3;

    private final Catalog catalog = CatalogReader.read();
    private final Answers answers = Drafts.of(WorkedCase.named("C02"), catalog);
    private final Random random = new Random(9);

    @TempDir
    Path data;

    /** Arguments that choose the database. */
    abstract List<String> database();

    @Test
    void everySaveThatWasAnsweredOpensAfterwards() throws Exception {
        List<String> answered = new ArrayList<>();
        for (int kill = 0; kill < KILLS; kill++) {
            try (ApplicationProcess application = start()) {
                assertOpen(application, last(answered, 20));
                answered.addAll(saveUntilKilled(application));
            }
        }
        System.out.println(KILLS + " kills, " + answered.size() + " saves answered with success");
        assertThat(answered.size()).isGreaterThan(KILLS);
        try (ApplicationProcess application = start()) {
            assertOpen(application, answered);
        }
    }

    private ApplicationProcess start() throws Exception {
        return ApplicationProcess.ofTheTestClasses(data, database());
    }

    private List<String> saveUntilKilled(ApplicationProcess application) throws InterruptedException {
        Queue<String> answered = new ConcurrentLinkedQueue<>();
        List<Thread> hands = new ArrayList<>();
        for (int hand = 0; hand < HANDS; hand++) {
            Thread thread = new Thread(() -> save(application, answered));
            thread.start();
            hands.add(thread);
        }
        while (answered.size() < HANDS && application.isAlive()) {
            Thread.sleep(5);
        }
        Thread.sleep(random.nextInt(300));
        application.close();
        for (Thread hand : hands) {
            hand.join();
        }
        return List.copyOf(answered);
    }

    private void save(ApplicationProcess application, Queue<String> answered) {
        try {
            FormClient family = application.visitor();
            while (application.isAlive()) {
                Token token = Token.random();
                family.carry(ApplicationProcess.draft(answers, new DraftOwner(token, token, null), catalog));
                if (family.post("/save").statusCode() == 302) {
                    answered.add(token.text());
                }
            }
        } catch (AssertionError e) {
            // The connection broke: it was killed, and nothing was answered.
        }
    }

    private static void assertOpen(ApplicationProcess application, List<String> tokens) {
        FormClient visitor = application.visitor();
        for (String token : tokens) {
            assertThat(visitor.get("/back/" + token).statusCode()).isEqualTo(200);
        }
    }

    private static List<String> last(List<String> all, int some) {
        return all.subList(Math.max(0, all.size() - some), all.size());
    }
}

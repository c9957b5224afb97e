package org.twodoors.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Nobody waits behind somebody who asks for much. */
@Timeout(20)
class TurnsTest {

    private static final Duration LONG = Duration.ofSeconds(15);

    private final ExecutorService clients = Executors.newCachedThreadPool();
    private final List<String> served = new CopyOnWriteArrayList<>();
    private final Semaphore begun = new Semaphore(0);
    private final Semaphore goOn = new Semaphore(0);

    @AfterEach
    void stop() {
        goOn.release(10_000);
        clients.shutdownNow();
    }

    private Future<Boolean> ask(Turns turns, String client, Duration patience) {
        return clients.submit(() -> {
            if (!turns.begin(client, patience)) {
                return false;
            }
            served.add(client);
            begun.release();
            goOn.acquire();
            turns.end(client);
            return true;
        });
    }

    private static void waitUntilTheyWait() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(300);
    }

    @Test
    void whoAsksForOneIsServedBeforeTheRestOfWhoAskedForMany() throws Exception {
        Turns turns = new Turns(2, 1_000);
        List<Future<Boolean>> all = new ArrayList<>();
        for (int at = 0; at < 100; at++) {
            all.add(ask(turns, "many", LONG));
        }
        begun.acquire(2);
        waitUntilTheyWait();
        all.add(ask(turns, "one", LONG));
        waitUntilTheyWait();
        goOn.release();
        begun.acquire();

        assertThat(served).containsExactly("many", "many", "one");
        goOn.release(1_000);
        for (Future<Boolean> one : all) {
            assertThat(one.get()).isTrue();
        }
        assertThat(served).hasSize(101);
    }

    @Test
    void ofClientsWhoHaveAsFewWhoeverCameFirstIsNext() throws Exception {
        Turns turns = new Turns(1, 1_000);
        ask(turns, "first", LONG);
        begun.acquire();
        for (String client : List.of("b", "a", "c")) {
            ask(turns, client, LONG);
            waitUntilTheyWait();
        }
        goOn.release(4);
        begun.acquire(3);

        assertThat(served).containsExactly("first", "b", "a", "c");
    }

    @Test
    void whoWaitsTooLongIsToldAndTakesNoTurnFromTheOthers() throws Exception {
        Turns turns = new Turns(1, 1_000);
        Future<Boolean> first = ask(turns, "first", LONG);
        begun.acquire();
        assertThat(ask(turns, "hasty", Duration.ofMillis(50)).get()).isFalse();
        Future<Boolean> patient = ask(turns, "patient", LONG);
        goOn.release(2);

        assertThat(first.get()).isTrue();
        assertThat(patient.get()).isTrue();
        assertThat(ask(turns, "later", Duration.ofMillis(50))).isNotNull();
        goOn.release();
        begun.acquire(2);
        assertThat(served).containsExactly("first", "patient", "later");
    }

    @Test
    void whereTooManyWaitOneOfManyGivesAPlaceAndOneMoreIsRefused() throws Exception {
        Turns turns = new Turns(1, 3);
        ask(turns, "many", LONG);
        begun.acquire();
        List<Future<Boolean>> many = new ArrayList<>();
        for (int at = 0; at < 3; at++) {
            many.add(ask(turns, "many", LONG));
        }
        waitUntilTheyWait();
        assertThat(ask(turns, "many", LONG).get())
                .as("no room for one more of many")
                .isFalse();

        Future<Boolean> one = ask(turns, "one", LONG);
        waitUntilTheyWait();
        assertThat(many.stream().filter(Future::isDone)).hasSize(1);
        goOn.release(10);
        assertThat(one.get()).isTrue();
    }
}

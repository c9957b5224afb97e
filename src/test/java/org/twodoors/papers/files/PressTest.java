package org.twodoors.papers.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** A school full of families asks at once; or one asks for a hundred files, and another for one. */
@Timeout(20)
class PressTest {

    private static final int MANY = 100;
    private static final int AT_ONCE = 2;
    private static final int WAITING = 60;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final Press press = new Press(AT_ONCE, Duration.ofSeconds(15));
    private final Semaphore done = new Semaphore(0);
    private final Semaphore begun = new Semaphore(0);
    private final List<String> made = new CopyOnWriteArrayList<>();

    @AfterEach
    void stop() {
        done.release(1_000);
        others.shutdownNow();
    }

    @Test
    void whoAsksForOneIsNextAndFindsRoomThoughAnotherAskedForMany() throws Exception {
        List<Future<Optional<byte[]>>> many = new ArrayList<>();
        for (int at = 0; at < MANY; at++) {
            many.add(ask("many"));
        }
        begun.acquire(AT_ONCE);
        // Some are made, some wait, and the others are told at once.
        while (many.stream().filter(Future::isDone).count() < MANY - AT_ONCE - WAITING) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        Future<Optional<byte[]>> one = ask("one");
        // One of the many gives its place.
        while (many.stream().filter(Future::isDone).count() < MANY - AT_ONCE - WAITING + 1) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        done.release();
        assertThat(one(one)).isPresent();
        // The others go on; a copy holds still.
        assertThat(List.copyOf(made).subList(0, 3)).containsExactly("many", "many", "one");
    }

    /** None is refused, though they come from one address and a file takes its time. */
    @Test
    void sixtyFamiliesOfOneSchoolWhoAskAtOnceAllGetTheirFile() throws Exception {
        Press shipped = new Press();
        CountDownLatch all = new CountDownLatch(1);
        List<Future<Optional<byte[]>>> families = new ArrayList<>();
        for (int at = 0; at < WAITING; at++) {
            families.add(others.submit(() -> {
                all.await();
                return shipped.make("school", PressTest::slowFile);
            }));
        }
        all.countDown();
        for (Future<Optional<byte[]>> family : families) {
            assertThat(family.get()).isPresent();
        }
    }

    private static byte[] slowFile() {
        try {
            TimeUnit.MILLISECONDS.sleep(150);
            return new byte[1];
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aHouseholdIsOneClientHoweverItsAddressIsWritten() {
        assertThat(client("2001:db8:1:2::3"))
                .isEqualTo(client("[2001:db8:1:2::99]:443"))
                .isNotEqualTo(client("2001:db8:1:3::3"));
        assertThat(client("203.0.113.09:4711")).isEqualTo(client("203.0.113.9"));
        assertThat(client("unknown")).isEqualTo("unknown");
    }

    private static String client(String address) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            return Press.client();
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private Optional<byte[]> one(Future<Optional<byte[]>> one) throws Exception {
        begun.acquire();
        done.release(1_000);
        return one.get();
    }

    private Future<Optional<byte[]>> ask(String client) {
        return others.submit(() -> press.make(client, () -> {
            made.add(client);
            begun.release();
            done.acquireUninterruptibly();
            return new byte[1];
        }));
    }
}

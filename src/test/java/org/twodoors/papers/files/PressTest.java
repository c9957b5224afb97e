package org.twodoors.papers.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
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

/** One asks for forty files at once, another for one. */
@Timeout(20)
class PressTest {

    private static final int MANY = 40;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private final Press press = new Press();
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
        begun.acquire(2);
        // Two are made, sixteen wait, and the others are told at once.
        while (many.stream().filter(Future::isDone).count() < MANY - 18) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        Future<Optional<byte[]>> one = ask("one");
        // One of the many gives its place.
        while (many.stream().filter(Future::isDone).count() < MANY - 17) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
        done.release();
        assertThat(one(one)).isPresent();
        // The others go on; a copy holds still.
        assertThat(List.copyOf(made).subList(0, 3)).containsExactly("many", "many", "one");
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

package org.twodoors.papers.files;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.twodoors.pages.ClientAddress;

/**
 * The one place where files are made, PDFs and others: each takes processor time and memory, and with more at once nobody else
 * would get a page. Whoever has fewer files in the making is next, so nobody waits behind somebody who asks for many. As many as a
 * school full of families may wait, until the file is there; each holds a thread, so one more is refused before any work is done.
 * Where it is full, one who has several waiting gives a place to one who has fewer.
 */
public class Press {

    /** The most that the memory of a node has room for (docs/operate.md), on however many processors. */
    private static final int AT_ONCE = 4;

    /** With those that may wait for the database, this leaves a few dozen threads of the server for all other pages. */
    private static final int MOST_WAITING = 60;

    /** Less than a proxy waits for an answer (docs/deploy/nginx.conf), and than a node that is stopped has for what it began. */
    private static final Duration PATIENCE = Duration.ofSeconds(25);

    private final int atOnce;
    private final Duration patience;

    /** Both are touched only while this is locked. */
    private final Deque<Job> made = new ArrayDeque<>();

    private final Deque<Job> waiting = new ArrayDeque<>();

    /** Nothing is in the making. */
    Press() {
        this(Math.min(AT_ONCE, 2 * Runtime.getRuntime().availableProcessors()), PATIENCE);
    }

    /** Takes how many files are made at a time, at least 1, and how long one more waits to be begun. */
    Press(int atOnce, Duration patience) {
        this.atOnce = atOnce;
        this.patience = patience;
    }

    /** One file for one client. */
    private static final class Job {

        private final String client;
        private boolean called;
        private boolean sentAway;

        Job(String client) {
            this.client = client;
        }
    }

    /**
     * Makes a file for the client of the current request, after a wait if others are in the making.
     *
     * @param work makes it
     * @return the file, or empty when too many others are in the making
     */
    public Optional<byte[]> make(Supplier<byte[]> work) {
        return make(client(), work);
    }

    /** The same for a client by any name. */
    Optional<byte[]> make(String client, Supplier<byte[]> work) {
        Job job = new Job(client);
        if (!begin(job)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            end(job);
        }
    }

    /** As wherever a client is counted: an address, or a household's network, however a proxy writes it. */
    static String client() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request)) {
            return "";
        }
        String address = request.getRequest().getRemoteAddr();
        return ClientAddress.networks(address).stream()
                .findFirst()
                .map(ClientAddress.Network::name)
                .orElse(address);
    }

    private synchronized boolean begin(Job job) {
        if (made.size() < atOnce && waiting.isEmpty()) {
            made.add(job);
            return true;
        }
        if (waiting.size() >= MOST_WAITING && !makesRoom(job)) {
            return false;
        }
        waiting.addLast(job);
        long last = System.nanoTime() + patience.toNanos();
        try {
            while (!job.called && !job.sentAway) {
                long rest = TimeUnit.NANOSECONDS.toMillis(last - System.nanoTime());
                if (rest <= 0) {
                    break;
                }
                wait(rest);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        waiting.remove(job);
        return job.called;
    }

    /** Whether one of a client with more of them waiting was sent away. */
    private boolean makesRoom(Job job) {
        return waiting.stream()
                .max(Comparator.comparingLong(other -> of(other.client, waiting)))
                .filter(other -> of(other.client, waiting) > of(job.client, waiting) + 1)
                .map(other -> {
                    other.sentAway = true;
                    waiting.remove(other);
                    notifyAll();
                    return true;
                })
                .orElse(false);
    }

    private synchronized void end(Job job) {
        made.remove(job);
        waiting.stream()
                .min(Comparator.comparingLong(other -> of(other.client, made)))
                .ifPresent(next -> {
                    next.called = true;
                    waiting.remove(next);
                    made.add(next);
                    notifyAll();
                });
    }

    private static long of(String client, Deque<Job> jobs) {
        return jobs.stream().filter(job -> job.client.equals(client)).count();
    }
}

package org.twodoors.papers.files;

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
 * The one place where files are made, PDFs and others: a file can hold a processor for seconds, and with more at once nobody else
 * would get a page. Whoever has fewer files in the making is next, so nobody waits behind somebody who asks for many. Few may wait,
 * for each holds a thread; where it is full, one who has several waiting gives a place to one who has fewer.
 */
public class Press {

    private static final int AT_ONCE = 2;
    private static final int MOST_WAITING = 16;
    private static final long PATIENCE_IN_NANOS = TimeUnit.SECONDS.toNanos(4);

    /** Both are touched only while this is locked. */
    private final Deque<Job> made = new ArrayDeque<>();

    private final Deque<Job> waiting = new ArrayDeque<>();

    /** Nothing is in the making. */
    Press() {}

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
     * Makes a file for the client of the current request, after a short wait if others are in the making.
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
        if (made.size() < AT_ONCE && waiting.isEmpty()) {
            made.add(job);
            return true;
        }
        if (waiting.size() >= MOST_WAITING && !makesRoom(job)) {
            return false;
        }
        waiting.addLast(job);
        long last = System.nanoTime() + PATIENCE_IN_NANOS;
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

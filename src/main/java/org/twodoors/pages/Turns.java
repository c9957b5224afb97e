package org.twodoors.pages;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets no more be made at a time than there is room for, and nobody wait behind somebody who asks for much: next is the client with
 * the fewest in the making, and of those who have as few, whoever came first. Where too many wait, one of a client with several
 * waiting gives a place to one who has fewer. A client is a name of any kind, usually {@link ClientAddress#nameOf}.
 */
public final class Turns {

    private final int atOnce;
    private final int mostWaiting;

    // What follows is touched only while this is locked.
    private final Map<String, Integer> inTheMaking = new HashMap<>();
    private final Map<String, Deque<Turn>> waiting = new HashMap<>();

    private int busy;
    private int inTheQueue;
    private long came;

    /**
     * Room for some.
     *
     * @param atOnce how many are made at a time, at least 1
     * @param mostWaiting how many more may wait
     */
    public Turns(int atOnce, int mostWaiting) {
        this.atOnce = atOnce;
        this.mostWaiting = mostWaiting;
    }

    /** One that waits for its turn. */
    private static final class Turn {

        private final long number;
        private final CountDownLatch over = new CountDownLatch(1);
        private boolean called;

        Turn(long number) {
            this.number = number;
        }
    }

    /**
     * Waits for a turn. Whoever got one must {@link #end} it.
     *
     * @param client who asks
     * @param patience how long to wait
     * @return whether it is this client's turn; not when it waited too long, or too many others wait
     */
    public boolean begin(String client, Duration patience) {
        Turn turn;
        synchronized (this) {
            if (busy < atOnce && inTheQueue == 0) {
                give(client);
                return true;
            }
            if (inTheQueue >= mostWaiting && !makesRoom(client)) {
                return false;
            }
            turn = new Turn(came++);
            waiting.computeIfAbsent(client, first -> new ArrayDeque<>()).addLast(turn);
            inTheQueue++;
        }
        try {
            if (!turn.over.await(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                leave(client, turn);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            leave(client, turn);
        }
        synchronized (this) {
            return turn.called;
        }
    }

    /**
     * Gives the turn back.
     *
     * @param client whose turn it was
     */
    public synchronized void end(String client) {
        busy--;
        inTheMaking.computeIfPresent(client, (who, many) -> many == 1 ? null : many - 1);
        next().ifPresent(its -> {
            String who = its.getKey();
            Turn turn = its.getValue().getFirst();
            take(who, turn);
            turn.called = true;
            give(who);
            turn.over.countDown();
        });
    }

    private void give(String client) {
        busy++;
        inTheMaking.merge(client, 1, Integer::sum);
    }

    private Optional<Map.Entry<String, Deque<Turn>>> next() {
        return waiting.entrySet().stream()
                .min(Comparator.<Map.Entry<String, Deque<Turn>>>comparingInt(
                                it -> inTheMaking.getOrDefault(it.getKey(), 0))
                        .thenComparingLong(it -> it.getValue().getFirst().number));
    }

    /** Whether one of a client with more of them waiting was sent away. */
    private boolean makesRoom(String client) {
        int own = waiting.getOrDefault(client, new ArrayDeque<>()).size();
        return waiting.entrySet().stream()
                .max(Comparator.comparingInt(it -> it.getValue().size()))
                .filter(it -> it.getValue().size() > own + 1)
                .map(it -> {
                    Turn newest = it.getValue().getLast();
                    take(it.getKey(), newest);
                    newest.over.countDown();
                    return true;
                })
                .orElse(false);
    }

    private synchronized void leave(String client, Turn turn) {
        if (!turn.called) {
            take(client, turn);
        }
    }

    private void take(String client, Turn turn) {
        Deque<Turn> its = waiting.get(client);
        if (its != null && its.remove(turn)) {
            inTheQueue--;
            if (its.isEmpty()) {
                waiting.remove(client);
            }
        }
    }
}

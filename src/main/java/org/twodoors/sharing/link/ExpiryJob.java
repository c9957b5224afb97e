package org.twodoors.sharing.link;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.twodoors.time.SiteClock;

/**
 * Deletes what has expired, of every table. Nobody could open it any more anyway; several nodes may do it at once.
 *
 * <p>A clock that was set forward, perhaps by mistake, makes everything look expired. So nothing is deleted until it has kept that time for
 * a day: once it is set right, what it made unfindable is found again.
 */
@Component
class ExpiryJob {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryJob.class);

    /** No clock that is set right from time to time is wrong by more. */
    private static final Duration LARGEST_STEP = Duration.ofHours(1);

    private static final Duration KEPT_ITS_TIME = Duration.ofDays(1);

    private final LinkStore links;
    private final SiteClock clock;

    private Instant last;
    private long lastTick;
    private @Nullable Long jumped;

    @Autowired
    ExpiryJob(LinkStore links, SiteClock clock) {
        this(links, clock, System.nanoTime());
    }

    ExpiryJob(LinkStore links, SiteClock clock, long tick) {
        this.links = links;
        this.clock = clock;
        this.last = clock.now();
        this.lastTick = tick;
    }

    /** Runs by itself; while the database is away, the next run does its work. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${two-doors.sharing.clean-up-every:PT1H}")
    void run() {
        run(System.nanoTime());
    }

    /** Takes what a clock says that nobody sets, in nanoseconds. */
    synchronized void run(long tick) {
        if (mayBeWrong(tick)) {
            LOG.warn("the clock was set forward: nothing is deleted until it has kept its time for a day");
            return;
        }
        try {
            int deleted = links.deleteExpired();
            if (deleted > 0) {
                LOG.info("deleted {} expired rows", deleted);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the database cannot be used: {}", e.getClass().getSimpleName());
        }
    }

    private boolean mayBeWrong(long tick) {
        Instant now = clock.now();
        Duration step = Duration.between(last, now).minusNanos(tick - lastTick);
        last = now;
        lastTick = tick;
        if (step.compareTo(LARGEST_STEP) > 0) {
            jumped = tick;
        } else if (jumped != null && tick - jumped >= KEPT_ITS_TIME.toNanos()) {
            jumped = null;
        }
        return jumped != null;
    }
}

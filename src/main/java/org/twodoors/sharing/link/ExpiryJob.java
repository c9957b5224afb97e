package org.twodoors.sharing.link;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/** Deletes what has expired, of every table. Nobody could open it any more anyway; several nodes may do it at once. */
@Component
class ExpiryJob {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryJob.class);

    private final LinkStore links;

    ExpiryJob(LinkStore links) {
        this.links = links;
    }

    /** Runs by itself; while the database is away, the next run does its work. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${two-doors.sharing.clean-up-every:PT1H}")
    void run() {
        try {
            int deleted = links.deleteExpired();
            if (deleted > 0) {
                LOG.info("deleted {} expired rows", deleted);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the database cannot be used: {}", e.getClass().getSimpleName());
        }
    }
}

package org.twodoors.sharing.savedplan;

import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import org.twodoors.sharing.link.SharingTime;
import org.twodoors.sharing.meeting.Meetings;
import org.twodoors.sharing.meeting.SheetRows;
import org.twodoors.sharing.school.SchoolViews;
import org.twodoors.sharing.view.SharedViews;

/** Deletes what has expired, of every table. Nobody could open it any more anyway; several nodes may do it at once. */
@Component
class ExpiryJob {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiryJob.class);

    private final SavedPlans plans;
    private final SharedViews views;
    private final SheetRows sheets;
    private final Meetings meetings;
    private final SchoolViews schoolViews;
    private final SharingTime time;
    private final TransactionTemplate transactions;

    ExpiryJob(
            SavedPlans plans,
            SharedViews views,
            SheetRows sheets,
            Meetings meetings,
            SchoolViews schoolViews,
            SharingTime time,
            PlatformTransactionManager transactions) {
        this.plans = plans;
        this.views = views;
        this.sheets = sheets;
        this.meetings = meetings;
        this.schoolViews = schoolViews;
        this.time = time;
        this.transactions = new TransactionTemplate(transactions);
    }

    /** Runs by itself; while the database is away, the next run does its work. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "${two-doors.sharing.clean-up-every:PT1H}")
    void run() {
        try {
            int deleted = deleteExpired();
            if (deleted > 0) {
                LOG.info("deleted {} expired rows", deleted);
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("the database cannot be used: {}", e.getClass().getSimpleName());
        }
    }

    /**
     * Deletes what has expired.
     *
     * @return how many rows are gone, without the sheets that went with their meeting
     */
    int deleteExpired() {
        Instant now = time.now();
        Integer deleted = transactions.execute(status -> plans.deleteExpired(now)
                + views.deleteExpired(now)
                + sheets.deleteExpired(now)
                + meetings.deleteExpired(now)
                + schoolViews.deleteExpired(now));
        return deleted == null ? 0 : deleted;
    }
}

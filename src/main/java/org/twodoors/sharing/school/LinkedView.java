package org.twodoors.sharing.school;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Catalog;

/**
 * A view that was asked for, opened with its link.
 *
 * @param content what was asked and answered
 * @param today the day of this visit
 * @param lastDay the last day it is kept
 * @param version goes up with every change
 */
record LinkedView(AskedContent content, LocalDate today, LocalDate lastDay, long version) {

    /** Days after the first sending on which the answers can still be corrected. */
    static final int DAYS_TO_CORRECT = 7;

    /** The same without needs that a later catalog dropped. */
    LinkedView knownTo(Catalog catalog) {
        return new LinkedView(content.knownTo(catalog), today, lastDay, version);
    }

    /** Whether answers were sent. */
    public boolean answered() {
        return content.sent() != null;
    }

    /** The day the answers were first sent. */
    public @Nullable LocalDate sent() {
        return content.sent();
    }

    /** The last day the answers can be corrected, or null before they were sent. */
    public @Nullable LocalDate correctUntil() {
        LocalDate sent = content.sent();
        return sent == null ? null : sent.plusDays(DAYS_TO_CORRECT);
    }

    /** Whether answers may be sent, for the first time or again. */
    public boolean open() {
        LocalDate until = correctUntil();
        return until == null || !today.isAfter(until);
    }

    /** Who was asked. */
    public Role role() {
        return content.asked();
    }

    /** Whether a teacher was asked: the only view that may count in a plan. */
    public boolean teacher() {
        return role() == Role.TEACHER;
    }

    /** Whether there are answers for a page to the school therapist: a teacher sees that something gets in the way. */
    public boolean referable() {
        return teacher() && answered() && content.answers().stream().anyMatch(SchoolAnswer::getsInTheWay);
    }

    /** The day the family said that school may have that page; null while it has not. */
    public @Nullable LocalDate referral() {
        return content.referral();
    }

    @Override
    public String toString() {
        return "LinkedView[sealed]";
    }
}

package org.twodoors.doors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twodoors.states.EvaluationClock;
import org.twodoors.states.EvaluationClock.CountedFrom;
import org.twodoors.states.StateFacts;
import org.twodoors.states.StateFacts.NoDate;

/**
 * The little form that asks when the time for an evaluation started.
 *
 * @param clock the clock that starts then
 * @param from the day that starts it
 * @param noDate why no date may be given, or null; then there is no form
 * @param date what was answered
 * @param due what follows from it, or null
 * @param remark what to know about such dates
 */
record Consent(
        String clock,
        CountedFrom from,
        @Nullable NoDate noDate,
        ConsentDate date,
        @Nullable DueDate due,
        RemarkCard remark) {

    /** Reads the answer, unless no date may come of it. The federal days count where nothing is known of other ones. */
    static Consent read(
            String clock,
            int federalDays,
            StateFacts facts,
            @Nullable String typed,
            LocalDate today,
            RemarkCard remark) {
        NoDate noDate = facts.noDate().orElse(null);
        ConsentDate date = ConsentDate.read(noDate == null ? typed : null, today);
        int days = facts.clockForADate().map(EvaluationClock::days).orElse(federalDays);
        CountedFrom from =
                facts.clockForADate().map(EvaluationClock::countedFrom).orElse(CountedFrom.PARENT_CONSENT);
        DueDate due = date.day() == null ? null : DueDate.after(date.day(), clock, days, today);
        return new Consent(clock, from, noDate, date, due, remark);
    }
}

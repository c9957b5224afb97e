package org.twodoors.doors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.StartDate;
import org.twodoors.answers.TypedText;

/**
 * The day a parent signed the consent form, as it came with the form. It is read, shown and forgotten.
 *
 * @param typed what was sent, empty when nothing was; a day that was understood is written as a date field writes it
 * @param day the day it means, or null
 * @param errorKey message key of what is wrong with it, or null
 */
record ConsentDate(
        String typed, @Nullable LocalDate day, @Nullable String errorKey) {

    /** Older than this and the year is more likely a slip; a new evaluation would be due by then (34 CFR 300.303). */
    static final int YEARS_BACK = 3;

    /** East of us it is tomorrow already. */
    private static final int DAYS_AHEAD = 1;

    static ConsentDate read(@Nullable String raw, LocalDate today) {
        String typed = TypedText.line(raw);
        if (typed.isEmpty()) {
            return new ConsentDate("", null, null);
        }
        LocalDate day = StartDate.read(typed).orElse(null);
        if (day == null) {
            return new ConsentDate(typed, null, "doors.consent.error.unreadable");
        }
        // A browser's date field takes no other way of writing a day.
        String written = day.toString();
        if (day.isAfter(today.plusDays(DAYS_AHEAD))) {
            return new ConsentDate(written, null, "doors.consent.error.future");
        }
        return day.isBefore(today.minusYears(YEARS_BACK))
                ? new ConsentDate(written, null, "doors.consent.error.old")
                : new ConsentDate(written, day, null);
    }

    @Override
    public String toString() {
        return "ConsentDate[sealed]";
    }
}

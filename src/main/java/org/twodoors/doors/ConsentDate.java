package org.twodoors.doors;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.twodoors.forms.TypedDate;

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
        TypedDate typed = TypedDate.of(raw);
        String errorKey = typed.isEmpty() ? null : errorKey(typed.day(), today);
        return new ConsentDate(typed.fieldValue(), errorKey == null ? typed.day() : null, errorKey);
    }

    private static @Nullable String errorKey(@Nullable LocalDate day, LocalDate today) {
        if (day == null) {
            return "doors.consent.error.unreadable";
        }
        if (day.isAfter(today.plusDays(DAYS_AHEAD))) {
            return "doors.consent.error.future";
        }
        return day.isBefore(today.minusYears(YEARS_BACK)) ? "doors.consent.error.old" : null;
    }

    @Override
    public String toString() {
        return "ConsentDate[sealed]";
    }
}

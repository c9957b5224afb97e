package org.twodoors.doors;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * The day a parent signed the consent form, as it came with the address. It is read, shown and forgotten.
 *
 * @param typed what was sent, empty when nothing was
 * @param day the day it means, or null
 * @param errorKey message key of what is wrong with it, or null
 */
record ConsentDate(
        String typed, @Nullable LocalDate day, @Nullable String errorKey) {

    /** Older than this and the year is more likely a slip; a new evaluation would be due by then (34 CFR 300.303). */
    static final int YEARS_BACK = 3;

    /** East of us it is tomorrow already. */
    private static final int DAYS_AHEAD = 1;

    static ConsentDate read(@Nullable String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return new ConsentDate("", null, null);
        }
        try {
            LocalDate day = LocalDate.parse(typed.strip());
            if (day.isAfter(today.plusDays(DAYS_AHEAD))) {
                return new ConsentDate(typed, null, "doors.consent.error.future");
            }
            if (day.isBefore(today.minusYears(YEARS_BACK))) {
                return new ConsentDate(typed, null, "doors.consent.error.old");
            }
            return new ConsentDate(typed, day, null);
        } catch (DateTimeParseException e) {
            return new ConsentDate(typed, null, "doors.consent.error.unreadable");
        }
    }

    @Override
    public String toString() {
        return "ConsentDate[sealed]";
    }
}

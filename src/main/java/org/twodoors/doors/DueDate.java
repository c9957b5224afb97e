package org.twodoors.doors;

import java.time.LocalDate;

/**
 * By when something is due, counted in days on the calendar.
 *
 * @param clock the clock that says so
 * @param days how many days it counts
 * @param day the last of them
 * @param passed whether that day has gone by
 */
record DueDate(String clock, int days, LocalDate day, boolean passed) {

    static DueDate after(LocalDate start, String clock, int days, LocalDate today) {
        LocalDate day = start.plusDays(days);
        return new DueDate(clock, days, day, day.isBefore(today));
    }
}

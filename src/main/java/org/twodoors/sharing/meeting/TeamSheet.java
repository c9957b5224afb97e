package org.twodoors.sharing.meeting;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A page that a family sent, as the list of its team has it.
 *
 * @param number its place in the order it came, from 1 on; it stays, whatever ends
 * @param sheet what it is; null when the family took it back, or the team removed it for too long
 * @param at when it came, to the minute
 * @param removed the day the team removed it, or null
 * @param restorable the last day it can be put back; null when it cannot
 * @param takenBack the day the family took it back, or null
 * @param replacedBy the number of the page that came in its place, or null
 */
record TeamSheet(
        int number,
        @Nullable SentSheet sheet,
        Instant at,
        @Nullable LocalDate removed,
        @Nullable LocalDate restorable,
        @Nullable LocalDate takenBack,
        @Nullable Integer replacedBy) {

    /** Whether the team can read it now. */
    public boolean isThere() {
        return sheet != null && removed == null;
    }

    boolean isNamed(String name) {
        return sheet != null && sheet.name().equals(name);
    }

    @Override
    public String toString() {
        return "TeamSheet[sealed]";
    }
}

package org.twodoors.states;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the school has for a first evaluation.
 *
 * @param days number of days, 1 to 365
 * @param unit what kind of days
 * @param countedFrom the day it starts
 * @param doneBy what must be done when the time is up, or null when the data does not say
 * @param pauses whether some days, such as summer, do not count
 * @param more what else the state says about it, in the order to say it
 */
public record EvaluationClock(
        int days,
        DayUnit unit,
        CountedFrom countedFrom,
        @Nullable Milestone doneBy,
        boolean pauses,
        List<Prose> more) {

    /** Copies the list; one that is left out is empty. */
    public EvaluationClock {
        more = more == null ? List.of() : List.copyOf(more);
    }

    /**
     * Whether a start date gives an end date without the district's calendar.
     *
     * @return true for calendar days that never pause
     */
    public boolean canBecomeDate() {
        return unit == DayUnit.CALENDAR_DAYS && !pauses;
    }

    /**
     * About how many weeks that is when no break falls into it.
     *
     * @return weeks, rounded
     */
    public int weeks() {
        return Math.round((float) days / unit.inAWeek());
    }
}

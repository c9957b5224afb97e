package org.twodoors.states;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Coded;

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

    /** Whether a start date gives an end date without the district's calendar: true for calendar days that never pause. */
    public boolean canBecomeDate() {
        return unit == DayUnit.CALENDAR_DAYS && !pauses;
    }

    /**
     * Whether the IEP is due within this time as well, so that the federal 30 days are never added to it.
     *
     * @return true when what must be done by then goes beyond the decision
     */
    public boolean holdsThePlan() {
        return doneBy != null && doneBy.holdsThePlan();
    }

    /** About how many weeks that is when no break falls into it: weeks, rounded. */
    public int weeks() {
        return Math.round((float) days / unit.inAWeek());
    }

    /** What kind of days a clock counts. Words: messages {@code states.unit.<code>}. */
    public enum DayUnit implements Coded {
        /** All days. */
        CALENDAR_DAYS(7),
        /** Days on which school is open. */
        SCHOOL_DAYS(5),
        /** Monday to Friday without holidays. */
        BUSINESS_DAYS(5),
        /** Days on which classes are held. */
        INSTRUCTIONAL_DAYS(5);

        private final int inAWeek;

        DayUnit(int inAWeek) {
            this.inAWeek = inAWeek;
        }

        int inAWeek() {
            return inAWeek;
        }

        /**
         * The first day on which so many of these days can have passed.
         *
         * @param start the day they are counted from
         * @param days how many
         * @return the day when no day off falls between; each one makes it later
         */
        public LocalDate after(LocalDate start, int days) {
            return this == CALENDAR_DAYS ? start.plusDays(days) : AnswerTime.weekdays(start, days);
        }
    }

    /** The day a clock starts. Words: messages {@code states.from.<code>}. */
    public enum CountedFrom implements Coded {
        /** The day the parent signs consent. */
        PARENT_CONSENT,
        /** The day the school gets a request in writing. */
        WRITTEN_REFERRAL,
        /** The day the school gets a request. */
        REFERRAL
    }

    /** What must be done when the time is up; states differ. Words: messages {@code states.done.<code>}. */
    public enum Milestone implements Coded {
        /** The evaluation. */
        EVALUATION,
        /** The evaluation and its report. */
        REPORT,
        /** The report is in the parents' hands. */
        REPORT_TO_PARENTS,
        /** The evaluation, and the team's decision about special education. */
        DECISION,
        /** The evaluation and the case conference (Indiana). */
        CONFERENCE,
        /** A written yes or no (Michigan). */
        NOTICE,
        /** The evaluation, the decision and, after a yes, the IEP. */
        IEP,
        /** As {@link #IEP}, and the IEP is in place (Connecticut). */
        IEP_IN_PLACE,
        /** As {@link #IEP}, and where it happens is settled (North Carolina). */
        PLACEMENT,
        /** As {@link #IEP}, and the help has begun. */
        SERVICES;

        /** Whether the plan, or the offer of it, is part of what must be done. */
        boolean holdsThePlan() {
            return switch (this) {
                case EVALUATION, REPORT, REPORT_TO_PARENTS, DECISION -> false;
                case CONFERENCE, NOTICE, IEP, IEP_IN_PLACE, PLACEMENT, SERVICES -> true;
            };
        }
    }
}

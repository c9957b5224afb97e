package org.twodoors.states;

import org.twodoors.answers.UsState;
import org.twodoors.catalog.Coded;
import org.twodoors.states.EvaluationClock.DayUnit;

/**
 * By when a state wants the IEP after a first evaluation, where it says so beside its time for the evaluation. It takes
 * the place of the federal 30 days (34 CFR 300.323(c)(1)).
 *
 * @param days number of days, 1 to 365
 * @param unit what kind of days
 * @param countedFrom the day it starts
 * @param doneBy what must be done when the time is up
 */
public record IepClock(int days, DayUnit unit, CountedFrom countedFrom, Milestone doneBy) {

    /** The day it starts. Words: messages {@code states.iep.from.<code>}. */
    public enum CountedFrom implements Coded {
        /** The day the parent signs consent. */
        PARENT_CONSENT,
        /** The day the evaluation is done. */
        EVALUATION,
        /** The day the report is done. */
        REPORT,
        /** The day the team says that the child can have special education. */
        DECISION
    }

    /** What must be done when the time is up. Words: messages {@code states.iep.done.<code>}. */
    public enum Milestone implements Coded {
        /** The meeting. */
        MEETING,
        /** The report, the decision and the meeting. */
        REPORT_AND_MEETING,
        /** The IEP is written. */
        IEP,
        /** The help has begun. */
        SERVICES
    }

    /** Where the time for the IEP stands in a state; see {@link States#of(UsState)}. Words: messages {@code states.iep.<code>}. */
    public enum Place implements Coded {
        /** The state's time for the evaluation holds the IEP already: no days come on top. */
        CONTAINED,
        /** The state has a time of its own for it. */
        OWN,
        /** Neither is known: the federal 30 days after the team's decision, as the latest day. */
        FEDERAL
    }
}

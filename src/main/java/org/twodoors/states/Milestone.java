package org.twodoors.states;

import org.twodoors.catalog.Coded;

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
    SERVICES
}

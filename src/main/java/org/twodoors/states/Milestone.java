package org.twodoors.states;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.twodoors.catalog.Coded;

/**
 * What must be done when the time is up; states differ. Words: messages {@code states.done.<code>}. Each constant lists the
 * texts of the data that mean it.
 */
public enum Milestone implements Coded {
    /** The evaluation. */
    EVALUATION("evaluation", "assessments"),
    /** The evaluation and its report. */
    REPORT("evaluation and written report", "written evaluation report"),
    /** The report is in the parents' hands. */
    REPORT_TO_PARENTS("evaluation report given to parents"),
    /** The evaluation, and the team's decision about special education. */
    DECISION(
            "evaluation_and_eligibility",
            "evaluation and team meeting on eligibility",
            "evaluation and IEP team eligibility meeting"),
    /** The evaluation and the case conference (Indiana). */
    CONFERENCE("evaluation and case conference"),
    /** A written yes or no (Michigan). */
    NOTICE("notice of an offer of services, or of ineligibility"),
    /** The evaluation, the decision and, after a yes, the IEP. */
    IEP(
            "evaluation and, if eligible, IEP",
            "assessment, IEP meeting and IEP",
            "evaluation, eligibility conference, and IEP",
            "evaluation, eligibility, and initial IEP"),
    /** As {@link #IEP}, and the IEP is in place (Connecticut). */
    IEP_IN_PLACE("evaluation, eligibility, and IEP put in place if eligible"),
    /** As {@link #IEP}, and where it happens is settled (North Carolina). */
    PLACEMENT("evaluation, eligibility, IEP and placement"),
    /** As {@link #IEP}, and the help has begun. */
    SERVICES("evaluation, eligibility, IEP and start of services");

    private final List<String> inTheData;

    Milestone(String... inTheData) {
        this.inTheData = List.of(inTheData);
    }

    static Optional<Milestone> meantBy(String text) {
        return Arrays.stream(values())
                .filter(milestone -> milestone.inTheData.contains(text))
                .findFirst();
    }
}

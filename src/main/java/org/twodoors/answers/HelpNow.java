package org.twodoors.answers;

import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Coded;

/** Who works on a need with the child now (question helpNow). */
public enum HelpNow implements Coded {
    /** Nobody: the question was asked and neither box was ticked. */
    NONE,
    /** A school therapist, or a goal in the school plan; under 3, early intervention. */
    SCHOOL,
    /** A therapist at a clinic. */
    CLINIC,
    /** School and clinic. */
    BOTH,
    /** It was not asked; the rules read it like {@link #NONE}. */
    UNKNOWN;

    /** Whether the school, or under 3 early intervention, works on it. */
    public boolean atSchool() {
        return this == SCHOOL || this == BOTH;
    }

    /** Whether a clinic works on it. */
    public boolean atClinic() {
        return this == CLINIC || this == BOTH;
    }

    /**
     * The answer of two ticks.
     *
     * @param school whether the school works on it
     * @param clinic whether a clinic works on it
     * @return never {@link #UNKNOWN}
     */
    public static HelpNow of(boolean school, boolean clinic) {
        if (school) {
            return clinic ? BOTH : SCHOOL;
        }
        return clinic ? CLINIC : NONE;
    }

    /**
     * What is left of an answer when some boxes cannot be shown.
     *
     * @param schoolBox whether school can be ticked
     * @param clinicBox whether the clinic can be ticked
     * @return null when there is no box, and so no question
     */
    public @Nullable HelpNow within(boolean schoolBox, boolean clinicBox) {
        if (!schoolBox && !clinicBox) {
            return null;
        }
        return this == UNKNOWN ? this : of(atSchool() && schoolBox, atClinic() && clinicBox);
    }
}

package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** Where the child learns ({@link Question#SETTING}). */
public enum Setting implements Coded {
    /** Public school. */
    PUBLIC,
    /** Public charter school; counts as public. */
    CHARTER,
    /** Private school. */
    PRIVATE,
    /** Learns at home. */
    HOMESCHOOL,
    /** Preschool or child care. */
    PRESCHOOL,
    /** Not in school yet. */
    NOT_IN_SCHOOL,
    /** Finished school: diploma, or past the age limit. */
    FINISHED_SCHOOL;

    /** Whether the child is in some school now: false when school has not begun or has ended. */
    public boolean inSchool() {
        return switch (this) {
            case PUBLIC, CHARTER, PRIVATE, HOMESCHOOL, PRESCHOOL -> true;
            case NOT_IN_SCHOOL, FINISHED_SCHOOL -> false;
        };
    }
}

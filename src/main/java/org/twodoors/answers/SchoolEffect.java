package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** How much a need gets in the way at school, with the help there is now ({@link Question#SCHOOL_EFFECT}). */
public enum SchoolEffect implements Coded {
    /** Not at all; 0 in the rules. */
    NONE,
    /** A bit harder than for other children; 1 in the rules. */
    SOME,
    /** Misses out, falls behind, or needs lots of help; 2 in the rules. */
    A_LOT,
    /** The person does not know; never scored as no. */
    UNKNOWN,
    /** Not in school. */
    NOT_IN_SCHOOL
}

package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** How much a need gets in the way at home and around town ({@link Question#DAILY_EFFECT}). */
public enum DailyEffect implements Coded {
    /** Not at all; 0 in the rules. */
    NONE,
    /** Some; 1 in the rules. */
    SOME,
    /** Much harder than for other children of the age; 2 in the rules. */
    A_LOT,
    /** The person does not know; never scored as no. */
    UNKNOWN
}

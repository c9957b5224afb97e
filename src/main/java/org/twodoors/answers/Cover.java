package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** The health cover of the child ({@link Question#COVER}). */
public enum Cover implements Coded {
    /** Medicaid or CHIP. */
    MEDICAID_CHIP,
    /** Private insurance. */
    PRIVATE,
    /** Another kind. */
    OTHER,
    /** None. */
    NONE,
    /** The family is not sure. */
    NOT_SURE
}

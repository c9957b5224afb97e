package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** The health cover of the child (question C6). */
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

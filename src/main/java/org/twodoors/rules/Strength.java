package org.twodoors.rules;

import org.twodoors.catalog.Coded;

/** How sure a class is: "strong signs" or "some signs". */
public enum Strength implements Coded {
    /** Every door that opened did so with {@link Level#YES}. */
    STRONG,
    /** At least one door opened with {@link Level#LIKELY}. */
    SOME
}

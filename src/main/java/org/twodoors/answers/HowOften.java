package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** How often and for how long ({@link Question#HOW_OFTEN}). */
public enum HowOften implements Coded {
    /** Most days or weeks, for a month or more; also the default. */
    OFTEN,
    /** Now and then. */
    SOMETIMES,
    /** Started in the last month. */
    NEW,
    /** Not sure; treated as often. */
    UNKNOWN
}

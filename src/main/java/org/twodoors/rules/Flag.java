package org.twodoors.rules;

import org.twodoors.catalog.Coded;

/** The other door may open too, once more is known. */
public enum Flag implements Coded {
    /** Educational now; the clinic door is unclear (rule R32). */
    MAYBE_MEDICAL,
    /** Medical now; the school door is unclear (rule R34). */
    MAYBE_SCHOOL
}

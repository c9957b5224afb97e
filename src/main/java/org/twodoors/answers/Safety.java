package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** Whether and where someone could get hurt, choke, or go without food or sleep ({@link Question#SAFETY}). */
public enum Safety implements Coded {
    /** No; also the default. */
    NONE,
    /** At school. */
    SCHOOL,
    /** At home or out. */
    HOME,
    /** At school and at home or out. */
    BOTH
}

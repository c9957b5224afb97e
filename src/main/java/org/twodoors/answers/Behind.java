package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** Whether the child is behind or must be taught in a different way ({@link Question#BEHIND}). */
public enum Behind implements Coded {
    /** Yes. */
    YES,
    /** Learning is on track. */
    NO,
    /** The family is not sure. */
    NOT_SURE
}

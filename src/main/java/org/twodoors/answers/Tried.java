package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** Whether school has tried simple help ({@link Question#TRIED}). */
public enum Tried implements Coded {
    /** Yes, it worked. */
    WORKED,
    /** Yes, and it is still hard. */
    STILL_HARD,
    /** Not yet. */
    NOT_YET,
    /** The person does not know. */
    UNKNOWN,
    /** The question was skipped; never an answer. */
    NOT_ASKED
}

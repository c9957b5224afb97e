package org.twodoors.states;

import org.twodoors.catalog.Coded;

/** What speaks against a value; the family reads it beside the value. Words: messages {@code states.doubt.<code>}. */
public enum Doubt implements Coded {
    /** A fair guess: general knowledge of medium confidence. Shown only beside what holds without it. */
    UNSURE,
    /** General knowledge; no official page was read. */
    GENERAL,
    /** Only a part of the value was read in the source. */
    PARTS,
    /** Sources disagree, or a change may be under way. */
    CONFLICT,
    /** The source is dated 2020 or earlier. */
    STALE,
    /** Read in a copy of the official page that somebody else made. */
    THIRD_PARTY,
    /** There is more to say that was not checked, so it is not said. */
    MORE
}

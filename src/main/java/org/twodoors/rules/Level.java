package org.twodoors.rules;

import org.twodoors.catalog.Coded;

/** How strongly the answers point to one door, strongest first. */
public enum Level implements Coded {
    /** Clearly. */
    YES,
    /** Probably. */
    LIKELY,
    /** The answers cannot tell. */
    UNCLEAR,
    /** Nothing points there. */
    NO;

    /** Whether the answers point to the door: true for yes and likely. */
    public boolean positive() {
        return this == YES || this == LIKELY;
    }
}

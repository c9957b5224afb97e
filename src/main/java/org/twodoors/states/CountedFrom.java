package org.twodoors.states;

import org.twodoors.catalog.Coded;

/** The day a clock starts. Words: messages {@code states.from.<code>}. */
public enum CountedFrom implements Coded {
    /** The day the parent signs consent. */
    PARENT_CONSENT,
    /** The day the school gets a request in writing. */
    WRITTEN_REFERRAL,
    /** The day the school gets a request. */
    REFERRAL
}

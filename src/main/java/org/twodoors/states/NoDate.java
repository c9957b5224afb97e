package org.twodoors.states;

import org.twodoors.catalog.Coded;

/** Why a start date cannot be turned into an end date. Words: messages {@code states.noDate.<code>}. */
public enum NoDate implements Coded {
    /** The days of a school or an office are counted: nobody here knows the district's calendar. */
    DISTRICT_CALENDAR,
    /** Some days, such as summer, do not count. */
    PAUSES,
    /** Something speaks against the number. */
    DOUBT
}

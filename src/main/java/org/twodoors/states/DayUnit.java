package org.twodoors.states;

import org.twodoors.catalog.Coded;

/** What kind of days a clock counts. Words: messages {@code states.unit.<code>}. */
public enum DayUnit implements Coded {
    /** All days. */
    CALENDAR_DAYS(7),
    /** Days on which school is open. */
    SCHOOL_DAYS(5),
    /** Monday to Friday without holidays. */
    BUSINESS_DAYS(5),
    /** Days on which classes are held. */
    INSTRUCTIONAL_DAYS(5);

    private final int inAWeek;

    DayUnit(int inAWeek) {
        this.inAWeek = inAWeek;
    }

    int inAWeek() {
        return inAWeek;
    }
}

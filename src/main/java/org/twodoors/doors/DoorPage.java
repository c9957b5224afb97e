package org.twodoors.doors;

import org.twodoors.catalog.Coded;

/** A page behind the plan. The code is its address, its template and part of its messages. */
enum DoorPage implements Coded {
    SCHOOL,
    CLINIC,
    TOGETHER,
    IF_THEY_SAY_NO,
    FIND_OUT,
    ALL_FINE;

    static final String UNDER = "/plan/";

    /** Where it is, for example {@code /plan/school}. */
    public String path() {
        return UNDER + code();
    }
}

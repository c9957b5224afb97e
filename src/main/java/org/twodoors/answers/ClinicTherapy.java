package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** Whether the child gets therapy at a clinic ({@link Question#CLINIC_THERAPY}). */
public enum ClinicTherapy implements Coded {
    /** Now. */
    YES,
    /** In the past. */
    PAST,
    /** No; also the default. */
    NO
}

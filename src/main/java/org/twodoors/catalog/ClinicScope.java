package org.twodoors.catalog;

/** How payers usually see a need. */
public enum ClinicScope implements Coded {
    /** A daily-life function. */
    DIRECT,
    /** Often called schoolwork, vocational, leisure or home management (sources S48, S49, S53). */
    LIMITED
}

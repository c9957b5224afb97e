package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** Whether the child gets clinic occupational therapy (question C7). */
public enum ClinicTherapy implements Coded {
    /** Now. */
    YES,
    /** In the past. */
    PAST,
    /** No; also the default. */
    NO
}

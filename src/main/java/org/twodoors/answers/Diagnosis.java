package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** Whether a doctor has named a condition or disability ({@link Question#DIAGNOSIS}). */
public enum Diagnosis implements Coded {
    /** A doctor has named one. */
    YES,
    /** It is being checked. */
    BEING_CHECKED,
    /** No. */
    NO,
    /** The family is not sure. */
    NOT_SURE
}

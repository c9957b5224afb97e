package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** Whether the health plan or state asks for a doctor's referral ({@link Question#REFERRAL_NEEDED}). */
public enum Referral implements Coded {
    /** Yes. */
    YES,
    /** No. */
    NO,
    /** The family is not sure. */
    NOT_SURE
}

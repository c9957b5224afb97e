package org.twodoors.catalog;

/** What a doctor or clinic can be asked for because of a need, safety first. Its words are messages {@code clinicAsk.<code>.…}. */
public enum ClinicAsk implements Coded {
    /** A feeding and swallowing team. */
    FEEDING_TEAM,
    /** Mental health care. */
    MENTAL_HEALTH,
    /** Another clinic or a specialist, through the doctor: after a clinic said no. */
    DOCTOR_FIRST,
    /** Occupational therapy. */
    THERAPY,
    /** Equipment, and somebody who fits it. */
    EQUIPMENT
}

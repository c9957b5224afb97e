package org.twodoors.catalog;

/** What is special about a need. */
public enum NeedFlag implements Coded {
    /** See a doctor before or along with therapy. */
    HEALTH_FIRST,
    /** Counts as a lost skill. */
    SKILLS_BACK,
    /** Has words on what to put out of reach, said when someone could get hurt. */
    OUT_OF_REACH,
    /** The doctor finds the cause first; help at school does not wait for it (rule R87). */
    DOCTOR_FIRST,
    /** Single sounds, which come at different ages (rule R86). */
    LATE_SOUNDS
}

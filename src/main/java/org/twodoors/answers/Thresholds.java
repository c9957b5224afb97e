package org.twodoors.answers;

/** Every number that decides something, and the only place with an age. Ages are in years, reached on the birthday. */
public final class Thresholds {

    /** School services start; before that, early intervention (R6, R41, R42; sources S27, S28). */
    public static final int SCHOOL_SERVICES_AGE = 3;

    /** From this age in months the step from early intervention to the school district is near (R41; source S28). */
    public static final int DISTRICT_STEP_MONTHS = 30;

    /** Up to this age in months a child without a plan may have come from early intervention a short time ago (source S28). */
    public static final int JUST_OUT_OF_EARLY_MONTHS = 42;

    /** The preschool route ends (R42; source S13). */
    public static final int PRESCHOOL_ENDS_AGE = 6;

    /** Up to this birthday single sounds may still come (R86; our own choice). */
    public static final int LATE_SOUNDS_AGE = 7;

    /** A teen may come along to the meeting of the team (source S127; from when is our own choice). */
    public static final int AT_MEETING_AGE = 13;

    /** A teen may be asked, by a link of their own (our own choice). */
    public static final int OWN_VIEW_AGE = 14;

    /** An IEP plans for daily living and work (R5; source S95; some states start earlier). */
    public static final int TRANSITION_AGE = 16;

    /** Rights at school may pass to the student (R50). */
    public static final int RIGHTS_TRANSFER_AGE = 18;

    /** Years; from here on what comes after school is near. */
    public static final int LEAVING_SCHOOL_AGE = 17;

    /** The district looks for a child out of school until this birthday (R42; 34 CFR 300.111, 300.101). */
    public static final int CHILD_FIND_ENDS_AGE = 22;

    /** The oldest that can be answered; past every state's age limit for school services. */
    public static final int OLDEST_AGE = 26;

    /** So many needs at school together point to a full evaluation (R46; our own choice). */
    public static final int MANY_SCHOOL_NEEDS = 3;

    private Thresholds() {}
}

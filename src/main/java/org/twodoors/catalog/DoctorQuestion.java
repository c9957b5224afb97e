package org.twodoors.catalog;

/** The one extra question that some needs ask (section 2.2b of the rules). It never changes a class. */
public enum DoctorQuestion implements Coded {
    /** Losing weight, choking, wet voice, or fewer foods each month (source S92). */
    EATING_DANGER(true),
    /** New accidents, pain, blood or hard stools. */
    TOILET_CHANGE(false),
    /** Snoring with pauses, or very hard to wake. */
    SLEEP_BREATHING(false),
    /** Eyes not checked this year. */
    VISION_CHECK(false),
    /** Hearing not checked, or ear infections. */
    HEARING_CHECK(false),
    /** Sleeps less than the hours for the age (source S91). */
    SLEEP_HOURS(false),
    /** New clumsiness, weakness, pain or stiffness (sources S87, S93). */
    NEW_WEAKNESS(true),
    /** Talks of dying or hurting self, or hurts self (source S94). */
    SELF_HARM(true),
    /** Has left home or school alone (source S93). */
    LEFT_ALONE(false),
    /** Eats or swallows what is not food (source S148). */
    EATS_OBJECTS(false),
    /** Headache, vomiting or sleepiness getting worse (source S93). */
    WORSE_AFTER_INJURY(true);

    private final boolean urgent;

    DoctorQuestion(boolean urgent) {
        this.urgent = urgent;
    }

    /**
     * Whether "yes" calls the urgent card (rule R40). Otherwise "yes" is a note for the doctor (rule R51).
     *
     * @return true for the questions marked R40
     */
    public boolean urgent() {
        return urgent;
    }
}

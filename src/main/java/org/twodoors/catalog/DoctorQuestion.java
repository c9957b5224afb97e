package org.twodoors.catalog;

import org.jspecify.annotations.Nullable;

/** The one extra question that some needs ask. It never changes a class. */
public enum DoctorQuestion implements Coded {
    /** Losing weight, choking, wet voice, or fewer foods each month (source S92). */
    EATING_DANGER(Urgency.DOCTOR_SOON),
    /** New accidents, pain, blood or hard stools. */
    TOILET_CHANGE(null),
    /** Snoring with pauses. */
    SLEEP_BREATHING(null),
    /** Eyes not checked this year. */
    VISION_CHECK(null),
    /** Hearing not checked, or ear infections. */
    HEARING_CHECK(null),
    /** Sleeps less than the hours for the age (source S91). */
    SLEEP_HOURS(null),
    /** New clumsiness, weakness, pain or stiffness (sources S87, S93). */
    NEW_WEAKNESS(Urgency.DOCTOR_NOW),
    /** Talks of dying or hurting self, or hurts self (source S94). */
    SELF_HARM(Urgency.CRISIS),
    /** Has left home or school alone (source S93). */
    LEFT_ALONE(null),
    /** Eats or swallows what is not food (source S148). */
    EATS_OBJECTS(null),
    /** Headache, vomiting or sleepiness getting worse (source S93). */
    WORSE_AFTER_INJURY(Urgency.EMERGENCY);

    private final @Nullable Urgency urgency;

    DoctorQuestion(@Nullable Urgency urgency) {
        this.urgency = urgency;
    }

    /** How soon "yes" needs somebody; null for a note to the doctor that can wait. */
    public @Nullable Urgency urgency() {
        return urgency;
    }

    /**
     * Whether "yes" calls the urgent card (rule R40). Otherwise "yes" is a note for the doctor (rule R51).
     *
     * @return true for the questions marked R40
     */
    public boolean urgent() {
        return urgency != null;
    }
}

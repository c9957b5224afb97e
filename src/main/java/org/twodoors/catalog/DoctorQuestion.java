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
    WORSE_AFTER_INJURY(Urgency.EMERGENCY),
    /** A stutter that began suddenly, or after a head injury or illness. */
    SUDDEN_STUTTER(null),
    /** Hoarse for some weeks, or talking hurts (sources S218, S284). */
    VOICE_CHECK(null),
    /** Silent everywhere, or since something frightening. */
    SILENT_EVERYWHERE(null),
    /** Hearing dropped suddenly, or fluid or blood from an ear (source S275); how soon waits for a pediatrician (decision 37). */
    EAR_SIGNS(null),
    /** Floppy, stiff, one side only, or hands on the legs to get up (source S257). */
    MOTOR_WEAKNESS(null),
    /** A tilt that came on suddenly, after a fall, or with fever or vomiting. */
    TILT_SUDDEN(Urgency.DOCTOR_NOW),
    /** Chest pain, fainting or short breath on effort, or new weakness (source S87). */
    EXERTION(Urgency.DOCTOR_NOW),
    /** On toes past 2, tight, one side only, or walked flat before (source S257b). */
    TOE_WALK(null),
    /** Pain, blister or red marks under a brace (source S260). */
    BRACE_SKIN(null),
    /** Sores, red skin or pain in a position. */
    POSITION_SKIN(null),
    /** Swollen or warm joint, stiff mornings, pain most days (source S278). */
    JOINT_SIGNS(null),
    /** Cannot put weight on it, swelling, or a knock to the head (sources S93, S270). */
    SPORT_INJURY(Urgency.DOCTOR_NOW);

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

package org.twodoors.answers;

import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Urgency;

/** What is happening now that comes before everything else ({@link Question#RED_FLAGS}). */
public enum RedFlag implements Coded {
    /**
     * Not breathing well, choking, cannot be woken, seizure, bad bleeding, sudden weakness or slurred speech, large burn, swallowed battery or
     * magnets (sources S93, S121, S273, S274).
     */
    EMERGENCY_SIGNS(Urgency.EMERGENCY),
    /** Talk or acts of suicide or self-harm (source S94). */
    SELF_HARM(Urgency.CRISIS),
    /** Swallowed poison or medicine (source S93). */
    POISON(Urgency.POISON),
    /** A skill is going, bit by bit or lately; new clumsiness or staring spells (source S87). */
    LOST_SKILLS(Urgency.DOCTOR_NOW),
    /** Coughs, chokes or gags often, wet voice, weight loss, chest infections (source S92). */
    FEEDING_DANGER(Urgency.DOCTOR_SOON),
    /** Head injury with later headache, vomiting, sleepiness or confusion (source S93). */
    HEAD_INJURY(Urgency.EMERGENCY),
    /** New injury, surgery, cast, small burn, or pain with use (source S58). */
    NEW_INJURY(Urgency.DOCTOR_NOW),
    /** Being hurt by someone, or unsafe at home or school. */
    NOT_SAFE(Urgency.NOT_SAFE),
    /** Snoring with pauses or gasps, very sleepy by day. */
    SLEEP_BREATHING(Urgency.DOCTOR_SOON),
    /** New daytime accidents, pain, hard stools, blood. */
    TOILET_CHANGE(Urgency.DOCTOR_SOON),
    /** A harsh noise on breathing in, without struggle (source S273). */
    NOISY_BREATHING(Urgency.DOCTOR_NOW),
    /** Back pain with weakness, numbness, trouble walking, or new bladder or bowel trouble (source S281). */
    BACK_NERVE(Urgency.DOCTOR_NOW),
    /** A limp that is no better after a day or two of rest (sources S270, S271). */
    LIMP_STAYS(Urgency.DOCTOR_SOON);

    private final Urgency urgency;

    RedFlag(Urgency urgency) {
        this.urgency = urgency;
    }

    /** How soon it needs somebody. */
    public Urgency urgency() {
        return urgency;
    }
}

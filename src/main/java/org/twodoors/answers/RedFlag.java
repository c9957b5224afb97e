package org.twodoors.answers;

import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Urgency;

/** What is happening now that comes before everything else ({@link Question#RED_FLAGS}). */
public enum RedFlag implements Coded {
    /** Not breathing well, choking, cannot be woken, seizure, bad bleeding, sudden weakness, large burn, swallowed battery or magnets (sources S93, S121). */
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
    TOILET_CHANGE(Urgency.DOCTOR_SOON);

    private final Urgency urgency;

    RedFlag(Urgency urgency) {
        this.urgency = urgency;
    }

    /** How soon it needs somebody. */
    public Urgency urgency() {
        return urgency;
    }
}

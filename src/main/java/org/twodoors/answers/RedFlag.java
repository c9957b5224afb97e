package org.twodoors.answers;

import org.twodoors.catalog.Coded;

/** What is happening now that comes before everything else (question C8), one for each row of the red-flag table. */
public enum RedFlag implements Coded {
    /** Not breathing well, choking now, passed out, seizure, serious head injury, severe bleeding, sudden confusion (source S93). */
    EMERGENCY_SIGNS,
    /** Talk or acts of suicide or self-harm (source S94). */
    SELF_HARM,
    /** Swallowed poison or medicine (source S93). */
    POISON,
    /** Loses skills once had; new weakness, clumsiness or staring spells (source S87). */
    LOST_SKILLS,
    /** Coughs, chokes or gags often, wet voice, weight loss, very long meals, chest infections (source S92). */
    FEEDING_DANGER,
    /** Head injury with later headache, vomiting, sleepiness or confusion (source S93). */
    HEAD_INJURY,
    /** New injury, surgery, cast, burn, or pain with use (source S58). */
    NEW_INJURY,
    /** Being hurt by someone, or unsafe at home or school. */
    NOT_SAFE,
    /** Snoring with pauses, very hard to wake, daytime collapse. */
    SLEEP_BREATHING,
    /** New daytime wetting or soiling, pain, constipation, blood. */
    TOILET_CHANGE
}

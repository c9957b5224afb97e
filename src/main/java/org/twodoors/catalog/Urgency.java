package org.twodoors.catalog;

/** How soon a sign of danger needs somebody, the weightiest first. The weightiest sign that is there leads (rule R40). */
public enum Urgency implements Coded {
    /** 911 or the emergency room, now (sources S93, S121). */
    EMERGENCY,
    /** Poison Help, now (source S120). */
    POISON,
    /** The crisis line 988, now (sources S94, S119). */
    CRISIS,
    /** Somebody hurts the child: Childhelp, or 911 (K). */
    NOT_SAFE,
    /** The doctor, today or tomorrow (source S87). */
    DOCTOR_NOW,
    /** The doctor, this week (source S92). */
    DOCTOR_SOON
}

package org.twodoors.catalog;

import java.util.List;

/** How soon a sign of danger needs somebody, the weightiest first. The weightiest sign that is there leads (rule R40). */
@SuppressWarnings("ImmutableEnumChecker") // the list cannot be changed
public enum Urgency implements Coded {
    /** 911 or the emergency room, now (sources S93, S121). */
    EMERGENCY(Dial.CALL_911),
    /** Poison Help, now (source S120). */
    POISON(Dial.POISON_HELP, Dial.CALL_911),
    /** The crisis line 988, now (sources S94, S119). */
    CRISIS(Dial.CALL_988, Dial.TEXT_988, Dial.CALL_911),
    /** Somebody hurts the child: Childhelp, or 911 (source K). */
    NOT_SAFE(Dial.CALL_911, Dial.CHILDHELP, Dial.TEXT_CHILDHELP),
    /** The doctor, today or tomorrow (source S87). */
    DOCTOR_NOW(),
    /** The doctor, this week (source S92). */
    DOCTOR_SOON();

    private final List<Dial> dials;

    Urgency(Dial... dials) {
        this.dials = List.of(dials);
    }

    /** The numbers to dial, the first one first; empty where the number is that of the child's own doctor. */
    public List<Dial> dials() {
        return dials;
    }
}

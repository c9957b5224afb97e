package org.twodoors.sharing.school;

import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.Coded;

/** How much somebody who was asked says that a need gets in the way there. */
enum ReportedEffect implements Coded {
    /** Not at all; 0 in the rules. */
    NONE(SchoolEffect.NONE),
    /** A bit harder than for others; 1 in the rules. */
    SOME(SchoolEffect.SOME),
    /** Misses out, falls behind, or needs lots of help; 2 in the rules. */
    A_LOT(SchoolEffect.A_LOT),
    /** They do not know. */
    UNKNOWN(SchoolEffect.UNKNOWN),
    /** They have not seen the child do it. To the rules that is not knowing. */
    NOT_SEEN(SchoolEffect.UNKNOWN);

    private final SchoolEffect effect;

    ReportedEffect(SchoolEffect effect) {
        this.effect = effect;
    }

    /** The answer as the rules know it. */
    SchoolEffect effect() {
        return effect;
    }

    /** Whether it gets in the way, some or a lot: what was tried is asked only then; false for none, unknown and not seen. */
    public boolean getsInTheWay() {
        return this == SOME || this == A_LOT;
    }
}

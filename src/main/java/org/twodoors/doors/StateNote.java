package org.twodoors.doors;

import org.twodoors.answers.Cover;
import org.twodoors.catalog.Coded;

/**
 * What of the family's own state belongs to a step or to lists. Words above it: messages {@code states.head.<code>}; the
 * template {@code doors/state-notes} shows it. The clock of the evaluation is none of these: it is the clock of its step.
 */
enum StateNote implements Coded {
    RESPONSE,
    TEAM,
    PREREFERRAL,
    PRESCHOOL,
    EARLY,
    CENTER,
    AGENCY,
    REFERRAL,
    REFERRAL_AT_SCHOOL,
    COVER,
    AGE,
    RULES;

    /** Whether its step shows the heading and the number, and the rest on tap; a number to call stands open. */
    public boolean foldsAtItsStep() {
        return this == RESPONSE || this == PREREFERRAL || this == REFERRAL || this == REFERRAL_AT_SCHOOL;
    }

    /** Whether anything is known, and of a therapy that the family asks for. */
    public boolean isSaid(OwnState state) {
        return switch (this) {
            case REFERRAL -> !state.clinic().isEmpty();
            case REFERRAL_AT_SCHOOL -> !state.ordersAtSchool().isEmpty();
            case PRESCHOOL -> state.preschoolTeam() != null;
            case RULES -> !state.rules().isEmpty();
            case RESPONSE, TEAM, PREREFERRAL, EARLY, CENTER, AGENCY, COVER, AGE -> true;
        };
    }

    /** What Medicaid and CHIP are called is of use to families that have them, may get them or do not know. */
    boolean isFor(Cover cover) {
        return this != COVER || cover == Cover.MEDICAID_CHIP || cover == Cover.NONE || cover == Cover.NOT_SURE;
    }
}

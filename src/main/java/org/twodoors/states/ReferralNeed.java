package org.twodoors.states;

import org.twodoors.catalog.Coded;

/** Whether state law asks for a referral before OT. Words: messages {@code states.referral.<code>}. */
public enum ReferralNeed implements Coded {
    /** No. */
    NO,
    /** No, up to a limit. */
    NO_WITH_LIMIT,
    /** Only to treat a medical condition. */
    YES_FOR_MEDICAL_CONDITION,
    /** It depends on the reason. */
    DEPENDS,
    /** The law does not speak of it. */
    NOT_IN_STATUTE
}

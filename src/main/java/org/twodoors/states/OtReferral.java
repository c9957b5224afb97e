package org.twodoors.states;

import org.jspecify.annotations.Nullable;

/**
 * What state law says about a doctor's referral for OT. What a payer asks for is another matter.
 *
 * @param forEvaluation before an evaluation, or null when the law was not clear
 * @param forTreatment before treatment
 * @param schoolExempt whether the law leaves school OT out
 * @param plain the same in a few sentences
 */
public record OtReferral(
        @Nullable ReferralNeed forEvaluation, ReferralNeed forTreatment, boolean schoolExempt, Prose plain) {}

package org.twodoors.answers;

import java.util.Set;
import java.util.stream.Stream;
import org.twodoors.catalog.Coded;

/** When a question is asked, given the other answers of its page. The code is part of a style name. */
@SuppressWarnings("ImmutableEnumChecker") // a set of enum constants
public enum FollowUp implements Coded {
    /** Whatever was answered. */
    ALWAYS(true),
    /** Of nobody. */
    NEVER(false),
    /** It gets in the way at school. */
    IF_SCHOOL(false, SchoolEffect.SOME, SchoolEffect.A_LOT),
    /** It gets in the way anywhere. */
    IF_ANY(false, SchoolEffect.SOME, SchoolEffect.A_LOT, DailyEffect.SOME, DailyEffect.A_LOT),
    /** Whatever was answered, but shown only once an effect was. */
    IF_ANSWERED(true) {
        @Override
        public boolean opensWith(Object answer) {
            return answer instanceof SchoolEffect || answer instanceof DailyEffect;
        }
    },
    /** The school plan can hold therapy: a 504 plan or an IEP. */
    IF_PLAN(false, SchoolPlan.SECTION_504, SchoolPlan.IEP),
    /** The child gets therapy at a clinic. */
    IF_CLINIC(false, ClinicTherapy.YES),
    /** The health cover is not Medicaid or CHIP, which asks for a referral anyway. */
    UNLESS_MEDICAID(true, Cover.MEDICAID_CHIP);

    private final boolean askedOtherwise;
    private final Set<Coded> turning;

    FollowUp(boolean askedOtherwise, Coded... turning) {
        this.askedOtherwise = askedOtherwise;
        this.turning = Set.of(turning);
    }

    /**
     * Whether the question is asked.
     *
     * @param answers the answers of the same page
     * @return true if its answer counts
     */
    public boolean isAsked(Stream<?> answers) {
        return askedOtherwise != answers.anyMatch(turning::contains);
    }

    /**
     * Whether an answer opens the question on the page.
     *
     * @param answer an answer of the same page
     * @return true if the question is to be seen with it
     */
    public boolean opensWith(Object answer) {
        return !askedOtherwise && turning.contains(answer);
    }

    /**
     * Whether an answer closes the question on the page.
     *
     * @param answer an answer of the same page
     * @return true if the question is not to be seen with it
     */
    public boolean closesWith(Object answer) {
        return askedOtherwise && turning.contains(answer);
    }
}

package org.twodoors.answers;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the family said about the child (questions C1 to C10). Null means not answered.
 *
 * @param ageMonths age in months, {@value #MIN_AGE_MONTHS} to {@value #MAX_AGE_MONTHS} (C1)
 * @param setting where the child learns (C2)
 * @param schoolPlan what school help is in place (C3)
 * @param diagnosis whether a condition has been named (C4)
 * @param behind whether the child is behind or must be taught differently (C5)
 * @param cover health cover (C6)
 * @param clinicTherapy whether the child gets clinic OT (C7)
 * @param redFlags what is happening now; empty means none of it (C8)
 * @param state the state (C9)
 * @param referralNeeded whether a doctor's referral is asked for (C10)
 */
public record ChildAnswers(
        @Nullable Integer ageMonths,
        @Nullable Setting setting,
        @Nullable SchoolPlan schoolPlan,
        @Nullable Diagnosis diagnosis,
        @Nullable Behind behind,
        @Nullable Cover cover,
        @Nullable ClinicTherapy clinicTherapy,
        @Nullable Set<RedFlag> redFlags,
        @Nullable UsState state,
        @Nullable Referral referralNeeded) {

    /** The youngest age, in months. */
    public static final int MIN_AGE_MONTHS = 0;

    /** The oldest age, in months: 26 years and 11 months, past every state's age limit for school services. */
    public static final int MAX_AGE_MONTHS = 26 * 12 + 11;

    /** Nothing answered yet. */
    public static final ChildAnswers NONE =
            new ChildAnswers(null, null, null, null, null, null, null, null, null, null);

    /** Copies the set. */
    public ChildAnswers {
        redFlags = redFlags == null ? null : Set.copyOf(redFlags);
    }

    /**
     * Whether the two answers that the rules cannot do without are there: age and setting.
     *
     * @return true if both are given and the age is in range
     */
    public boolean enoughForRules() {
        return ageMonths != null && ageMonths >= MIN_AGE_MONTHS && ageMonths <= MAX_AGE_MONTHS && setting != null;
    }

    /**
     * What "at school" means for this child.
     *
     * @return {@code child-care} under 3, {@code homeschool} when the child learns at home, otherwise {@code school}
     */
    public String schoolPlace() {
        if (ageMonths != null && ageMonths < 36) {
            return "child-care";
        }
        return setting == Setting.HOMESCHOOL ? "homeschool" : "school";
    }

    /**
     * What the rules may read: every default filled in.
     *
     * @return the facts
     * @throws IllegalStateException when age or setting is missing
     */
    public ChildFacts facts() {
        if (!enoughForRules() || ageMonths == null || setting == null) {
            throw new IllegalStateException("age and setting must be answered first");
        }
        return new ChildFacts(
                ageMonths,
                setting,
                schoolPlan == null ? SchoolPlan.NOT_SURE : schoolPlan,
                diagnosis == null ? Diagnosis.NOT_SURE : diagnosis,
                behind == null ? Behind.NOT_SURE : behind,
                cover == null ? Cover.NOT_SURE : cover,
                clinicTherapy == null ? ClinicTherapy.NO : clinicTherapy,
                redFlags == null ? Set.of() : redFlags,
                referralNeeded == null ? Referral.NOT_SURE : referralNeeded);
    }

    /**
     * These answers without those on a branch that was skipped: C10 is not asked of families with Medicaid or CHIP.
     *
     * @return the answers that count
     */
    public ChildAnswers asked() {
        if (cover != Cover.MEDICAID_CHIP) {
            return this;
        }
        return new ChildAnswers(
                ageMonths, setting, schoolPlan, diagnosis, behind, cover, clinicTherapy, redFlags, state, null);
    }

    @Override
    public String toString() {
        return "ChildAnswers[sealed]";
    }
}

package org.twodoors.answers;

import java.util.Set;

/**
 * What the rules read about the child: {@link ChildAnswers} with every default filled in. The state is left out: no rule
 * reads it.
 *
 * @param ageMonths age in months
 * @param setting where the child learns (C2)
 * @param plan what school help is in place (C3)
 * @param diagnosis whether a condition has been named (C4)
 * @param behind whether the child is behind (C5)
 * @param cover health cover (C6)
 * @param clinicTherapy whether the child gets clinic OT (C7)
 * @param redFlags what is happening now (C8)
 * @param referral whether a doctor's referral is asked for (C10)
 */
public record ChildFacts(
        int ageMonths,
        Setting setting,
        SchoolPlan plan,
        Diagnosis diagnosis,
        Behind behind,
        Cover cover,
        ClinicTherapy clinicTherapy,
        Set<RedFlag> redFlags,
        Referral referral) {

    /** Copies the set. */
    public ChildFacts {
        redFlags = Set.copyOf(redFlags);
    }

    /**
     * Whether the child has not reached an age.
     *
     * @param years whole years
     * @return true before that birthday
     */
    public boolean youngerThan(int years) {
        return ageMonths < years * 12;
    }

    @Override
    public String toString() {
        return "ChildFacts[sealed]";
    }
}

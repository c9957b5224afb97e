package org.twodoors.rules;

import static org.twodoors.rules.Flag.MAYBE_MEDICAL;
import static org.twodoors.rules.Flag.MAYBE_SCHOOL;
import static org.twodoors.rules.Level.NO;
import static org.twodoors.rules.Level.UNCLEAR;
import static org.twodoors.rules.NeedClass.BOTH;
import static org.twodoors.rules.NeedClass.EDUCATIONAL;
import static org.twodoors.rules.NeedClass.MEDICAL;
import static org.twodoors.rules.NeedClass.NOT_CLEAR;
import static org.twodoors.rules.Subtype.NONE_NOW;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Table 3.4: the class of a need from its two levels, all sixteen pairs. The first row that matches decides. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum ClassRule implements Rule {
    /** Each place has its own reason. */
    R31(it -> it.school().positive() && it.clinic().positive(), BOTH),
    /** School; say what would make it both. */
    R32(it -> it.school().positive() && it.clinic() == UNCLEAR, EDUCATIONAL, MAYBE_MEDICAL),
    /** School; a clinic is not indicated by these answers. */
    R33(it -> it.school().positive() && it.clinic() == NO, EDUCATIONAL),
    /** Clinic; share the teacher link. */
    R34(it -> it.school() == UNCLEAR && it.clinic().positive(), MEDICAL, MAYBE_SCHOOL),
    /** Clinic; school is not indicated by these answers. */
    R35(it -> it.school() == NO && it.clinic().positive(), MEDICAL),
    /** Neither is positive and at least one is unclear. */
    R36(
            it -> !it.school().positive()
                    && !it.clinic().positive()
                    && (it.school() == UNCLEAR || it.clinic() == UNCLEAR),
            NOT_CLEAR),
    /** No therapy need shows right now. */
    R37(it -> it.school() == NO && it.clinic() == NO, NOT_CLEAR, NONE_NOW);

    private static final List<ClassRule> TABLE = List.of(values());

    private final Row<Levels, Outcome> row;
    private final Outcome outcome;

    /**
     * What the table looks at.
     *
     * @param school how strongly the answers point to the school
     * @param clinic how strongly they point to a doctor or clinic
     */
    record Levels(Level school, Level clinic) {}

    /**
     * What the table gives.
     *
     * @param needClass the class
     * @param flags none or one
     * @param subtype null for all but R37
     */
    record Outcome(
            NeedClass needClass, Set<Flag> flags, @Nullable Subtype subtype) {}

    ClassRule(Predicate<Levels> condition, NeedClass needClass) {
        this(condition, new Outcome(needClass, Set.of(), null));
    }

    ClassRule(Predicate<Levels> condition, NeedClass needClass, Flag flag) {
        this(condition, new Outcome(needClass, Set.of(flag), null));
    }

    ClassRule(Predicate<Levels> condition, NeedClass needClass, Subtype subtype) {
        this(condition, new Outcome(needClass, Set.of(), subtype));
    }

    /** The table names no source and no question: it only puts the two levels together. */
    ClassRule(Predicate<Levels> condition, Outcome outcome) {
        this.row = new Row<>(List.of("POLICY"), Set.of(), condition, levels -> outcome);
        this.outcome = outcome;
    }

    /** The row that decides. */
    static ClassRule first(Level educational, Level medical) {
        return Row.first(TABLE, ClassRule::row, new Levels(educational, medical));
    }

    Outcome outcome() {
        return outcome;
    }

    @Override
    public Row<Levels, Outcome> row() {
        return row;
    }
}

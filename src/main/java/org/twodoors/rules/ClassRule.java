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
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Question;

/** Table 3.4: the class of a need from its two levels, all sixteen pairs. The first row that matches decides. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum ClassRule implements Rule {
    /** Each place has its own reason. */
    R31((school, clinic) -> school.positive() && clinic.positive(), BOTH),
    /** School; say what would make it both. */
    R32((school, clinic) -> school.positive() && clinic == UNCLEAR, EDUCATIONAL, MAYBE_MEDICAL),
    /** School; a clinic is not indicated by these answers. */
    R33((school, clinic) -> school.positive() && clinic == NO, EDUCATIONAL),
    /** Clinic; share the teacher link. */
    R34((school, clinic) -> school == UNCLEAR && clinic.positive(), MEDICAL, MAYBE_SCHOOL),
    /** Clinic; school is not indicated by these answers. */
    R35((school, clinic) -> school == NO && clinic.positive(), MEDICAL),
    /** Neither is positive and at least one is unclear. */
    R36(
            (school, clinic) -> !school.positive() && !clinic.positive() && (school == UNCLEAR || clinic == UNCLEAR),
            NOT_CLEAR),
    /** No therapy need shows right now. */
    R37((school, clinic) -> school == NO && clinic == NO, NOT_CLEAR, NONE_NOW);

    private static final List<ClassRule> ROWS = List.of(values());

    private final BiPredicate<Level, Level> condition;
    private final NeedClass needClass;
    private final Set<Flag> flags;
    private final @Nullable Subtype subtype;

    ClassRule(BiPredicate<Level, Level> condition, NeedClass needClass) {
        this(condition, needClass, Set.of(), null);
    }

    ClassRule(BiPredicate<Level, Level> condition, NeedClass needClass, Flag flag) {
        this(condition, needClass, Set.of(flag), null);
    }

    ClassRule(BiPredicate<Level, Level> condition, NeedClass needClass, Subtype subtype) {
        this(condition, needClass, Set.of(), subtype);
    }

    ClassRule(BiPredicate<Level, Level> condition, NeedClass needClass, Set<Flag> flags, @Nullable Subtype subtype) {
        this.condition = condition;
        this.needClass = needClass;
        this.flags = flags;
        this.subtype = subtype;
    }

    /** The row that decides. */
    static ClassRule first(Level educational, Level medical) {
        for (ClassRule row : ROWS) {
            if (row.applies(educational, medical)) {
                return row;
            }
        }
        throw new IllegalStateException("no class rule matches");
    }

    boolean applies(Level educational, Level medical) {
        return condition.test(educational, medical);
    }

    /**
     * The class this row gives.
     *
     * @return the class
     */
    public NeedClass needClass() {
        return needClass;
    }

    /**
     * The flags this row sets.
     *
     * @return none or one
     */
    public Set<Flag> flags() {
        return flags;
    }

    /**
     * The subtype this row gives.
     *
     * @return null for all but R37
     */
    public @Nullable Subtype subtype() {
        return subtype;
    }

    @Override
    public String id() {
        return name();
    }

    /** The table names no source: it only puts the two levels together. */
    @Override
    public List<String> sources() {
        return List.of("POLICY");
    }

    @Override
    public Set<Question> questions() {
        return Set.of();
    }
}

package org.twodoors.rules;

import static org.twodoors.answers.Question.AGE;
import static org.twodoors.answers.Question.DAILY_EFFECT;
import static org.twodoors.answers.Question.HEALTH_LINK;
import static org.twodoors.answers.Question.HELP_NOW;
import static org.twodoors.answers.Question.HOW_OFTEN;
import static org.twodoors.answers.Question.SAFETY;
import static org.twodoors.answers.Question.SCHOOL_EFFECT;
import static org.twodoors.answers.Question.SETTING;
import static org.twodoors.answers.Question.TRIED;
import static org.twodoors.answers.Question.looksAt;
import static org.twodoors.rules.Level.LIKELY;
import static org.twodoors.rules.Level.NO;
import static org.twodoors.rules.Level.UNCLEAR;
import static org.twodoors.rules.Level.YES;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.Thresholds;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolScope;

/** Table 3.2: how strongly the prepared answers point to the school. The first row that matches decides. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum EducationalRule implements Rule {
    /** School OT starts at 3; early intervention comes first. */
    R6(List.of("S27", "S28"), looksAt(AGE), it -> it.youngerThan(Thresholds.SCHOOL_SERVICES_AGE), it -> NO),
    /** School services have ended. */
    R7(List.of("S110"), looksAt(SETTING), RuleInput::finishedSchool, it -> NO),
    /** Unsafe at school: the child cannot take part. Danger never counts less than no danger. */
    R8(
            List.of("S11", "S12"),
            looksAt(SAFETY, TRIED, HELP_NOW),
            RuleInput::unsafeAtSchool,
            it -> it.tried() == Tried.STILL_HARD || it.inHandAtSchool() ? YES : LIKELY),
    /**
     * The school team works on it already: keeping, changing or ending it is its question. S as R5 left it; T, P and the scope of the
     * need do not count, and "not at all" may be what the help brought about.
     */
    R38(
            List.of("S10", "S13", "S23"),
            looksAt(HELP_NOW, SCHOOL_EFFECT),
            RuleInput::inHandAtSchool,
            it -> it.school() == SchoolEffect.A_LOT ? YES : LIKELY),
    /** Three or older and not enrolled: no school day to judge by yet. */
    R9(
            List.of("S13", "S87"),
            looksAt(SCHOOL_EFFECT, DAILY_EFFECT),
            it -> it.school() == SchoolEffect.NOT_IN_SCHOOL,
            it -> it.dailyForSchool() == DailyEffect.NONE ? NO : UNCLEAR),
    /** The task happens at home; school handles only its effect. */
    R10(
            List.of("S71", "S74", "S82"),
            looksAt(SCHOOL_EFFECT),
            it -> it.scope() != SchoolScope.DIRECT,
            it -> it.school() == SchoolEffect.NONE ? NO : UNCLEAR),
    /** New things often pass. */
    R11(
            List.of("POLICY"),
            looksAt(HOW_OFTEN, SCHOOL_EFFECT, SAFETY, HEALTH_LINK),
            it -> it.settled() && it.isNew() && it.someOrALotAtSchool(),
            it -> UNCLEAR),
    /** A big effect though simple help was tried. */
    R12(
            List.of("S72", "S71"),
            looksAt(SCHOOL_EFFECT, TRIED),
            it -> it.school() == SchoolEffect.A_LOT && it.tried() == Tried.STILL_HARD,
            it -> YES),
    /** A big effect; help that is untried must not block asking. */
    R13(
            List.of("S17"),
            looksAt(SCHOOL_EFFECT, TRIED),
            it -> it.school() == SchoolEffect.A_LOT && it.helpNotTriedForSure(),
            it -> LIKELY),
    /** A big effect and help that worked do not fit. */
    R14(
            List.of("S72"),
            looksAt(SCHOOL_EFFECT, TRIED),
            it -> it.school() == SchoolEffect.A_LOT && it.tried() == Tried.WORKED,
            it -> UNCLEAR),
    /** Some effect that help did not fix. */
    R15(
            List.of("S72"),
            looksAt(SCHOOL_EFFECT, TRIED),
            it -> it.school() == SchoolEffect.SOME && it.tried() == Tried.STILL_HARD,
            it -> LIKELY),
    /** Sounds come at different ages: under 7 single sounds are never a no, whether class help worked or was not tried. */
    R86(
            List.of("POLICY", "S208"),
            looksAt(AGE, SCHOOL_EFFECT, TRIED),
            it -> it.is(NeedFlag.LATE_SOUNDS)
                    && it.youngerThan(Thresholds.LATE_SOUNDS_AGE)
                    && it.school() == SchoolEffect.SOME,
            it -> UNCLEAR),
    /** Some effect; try simple help first. */
    R16(
            List.of("S17", "S72"),
            looksAt(SCHOOL_EFFECT, TRIED),
            it -> it.school() == SchoolEffect.SOME && it.helpNotTriedForSure(),
            it -> UNCLEAR),
    /** Class help meets it. */
    R17(
            List.of("S72", "S74"),
            looksAt(SCHOOL_EFFECT, TRIED),
            it -> it.school() == SchoolEffect.SOME && it.tried() == Tried.WORKED,
            it -> NO),
    /** No effect on school seen. */
    R18(List.of("S74", "A000"), looksAt(SCHOOL_EFFECT), it -> it.school() == SchoolEffect.NONE, it -> NO),
    /** Nobody knows yet; ask the teacher. */
    R19(List.of("S37"), looksAt(SCHOOL_EFFECT), it -> it.school() == SchoolEffect.UNKNOWN, it -> UNCLEAR);

    private static final List<EducationalRule> TABLE = List.of(values());

    private final Row<RuleInput, Level> row;

    EducationalRule(
            List<String> sources,
            Set<Question> questions,
            Predicate<RuleInput> condition,
            Function<RuleInput, Level> outcome) {
        row = new Row<>(sources, questions, condition, outcome);
    }

    /** The row that decides. */
    static EducationalRule first(RuleInput answers) {
        return Row.first(TABLE, EducationalRule::row, answers);
    }

    @Override
    public Row<RuleInput, Level> row() {
        return row;
    }
}

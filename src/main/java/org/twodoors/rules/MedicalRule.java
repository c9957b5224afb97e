package org.twodoors.rules;

import static org.twodoors.answers.Question.DAILY_EFFECT;
import static org.twodoors.answers.Question.HEALTH_LINK;
import static org.twodoors.answers.Question.HELP_NOW;
import static org.twodoors.answers.Question.HOW_OFTEN;
import static org.twodoors.answers.Question.SAFETY;
import static org.twodoors.answers.Question.SCHOOL_EFFECT;
import static org.twodoors.answers.Question.TEACHER;
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
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.Question;
import org.twodoors.catalog.NeedFlag;

/** Table 3.3: how strongly the prepared answers point to a doctor or clinic. The first row that matches decides. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum MedicalRule implements Rule {
    /** A lost or injured skill: doctor, then therapy to regain it. */
    R20(List.of("S46", "S47", "S54", "S87"), looksAt(HEALTH_LINK), it -> it.health() == HealthLink.LOST, it -> YES),
    /** Danger in daily life is a health matter. */
    R21(
            List.of("S49", "S55", "S92"),
            looksAt(SAFETY, HEALTH_LINK),
            RuleInput::unsafeAtHome,
            it -> it.linkedToCondition() ? YES : LIKELY),
    /**
     * Choking and swallowing need a medical look. "Any effect given": what the parent said of school or daily life, or of school after the
     * teacher was merged, was some or a lot before R4 lowered anything, or there is danger at school.
     */
    R22(
            List.of("S92", "S71"),
            looksAt(SCHOOL_EFFECT, DAILY_EFFECT, HEALTH_LINK, SAFETY, TEACHER),
            it -> it.is(NeedFlag.HEALTH_FIRST) && (it.effectGiven() || it.unsafeAtSchool()),
            it -> it.linkedToCondition() ? YES : LIKELY),
    /** A clinic works on it already: keep, change or end it there. What a payer may call schoolwork needs a daily effect. */
    R39(List.of("S48", "S57"), looksAt(HELP_NOW, DAILY_EFFECT, HEALTH_LINK), RuleInput::inHandAtClinic, it -> {
        if (it.limitedAtClinic() && !it.someOrALotInDailyLife()) {
            return UNCLEAR;
        }
        return it.daily() == DailyEffect.A_LOT && it.linkedToCondition() ? YES : LIKELY;
    }),
    /** Too new to call. */
    R23(
            List.of("POLICY"),
            looksAt(HOW_OFTEN, DAILY_EFFECT, SAFETY, HEALTH_LINK),
            it -> it.settled() && it.isNew() && it.someOrALotInDailyLife(),
            it -> UNCLEAR),
    /** Payers often see this as schooling, leisure or home management. */
    R24(
            List.of("S48", "S49", "S53"),
            looksAt(DAILY_EFFECT, HEALTH_LINK),
            it -> it.limitedAtClinic() && it.someOrALotInDailyLife(),
            it -> it.daily() == DailyEffect.A_LOT && it.linkedToCondition() ? LIKELY : UNCLEAR),
    /** A big daily effect from a known condition. */
    R25(
            List.of("S48", "S49", "S57"),
            looksAt(DAILY_EFFECT, HEALTH_LINK),
            it -> it.daily() == DailyEffect.A_LOT && it.linkedToCondition(),
            it -> YES),
    /** A big daily effect; an OT check can find the reason. */
    R26(List.of("S46", "S58", "S90"), looksAt(DAILY_EFFECT), it -> it.daily() == DailyEffect.A_LOT, it -> LIKELY),
    /** A known condition with some daily effect. */
    R27(
            List.of("S46", "S49"),
            looksAt(DAILY_EFFECT, HEALTH_LINK),
            it -> it.daily() == DailyEffect.SOME && it.linkedToCondition(),
            it -> LIKELY),
    /** Some effect, no known cause. */
    R28(List.of("S57"), looksAt(DAILY_EFFECT), it -> it.daily() == DailyEffect.SOME, it -> UNCLEAR),
    /** Daily life is fine. */
    R29(List.of("S49"), looksAt(DAILY_EFFECT), it -> it.daily() == DailyEffect.NONE, it -> NO),
    /** Nobody knows yet; watch and note. */
    R30(List.of("K"), looksAt(DAILY_EFFECT), it -> it.daily() == DailyEffect.UNKNOWN, it -> UNCLEAR);

    private static final List<MedicalRule> TABLE = List.of(values());

    private final Row<RuleInput, Level> row;

    MedicalRule(
            List<String> sources,
            Set<Question> questions,
            Predicate<RuleInput> condition,
            Function<RuleInput, Level> outcome) {
        row = new Row<>(sources, questions, condition, outcome);
    }

    /** The row that decides. */
    static MedicalRule first(RuleInput answers) {
        return Row.first(TABLE, MedicalRule::row, answers);
    }

    @Override
    public Row<RuleInput, Level> row() {
        return row;
    }
}

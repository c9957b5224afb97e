package org.twodoors.rules;

import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolScope;

/**
 * The answers about one need on their way through the preparation rules, and what the other tables look at.
 *
 * @param child about the child
 * @param facts the answers as given
 * @param scope school scope; {@link SchoolScope#TRANSITION} that stays so counts as indirect (R5)
 * @param school S
 * @param daily D
 * @param tried T
 * @param health H
 */
record RuleInput(
        ChildFacts child,
        NeedFacts facts,
        SchoolScope scope,
        SchoolEffect school,
        DailyEffect daily,
        Tried tried,
        HealthLink health) {

    static RuleInput asGiven(ChildFacts child, NeedFacts facts) {
        return new RuleInput(
                child, facts, facts.need().schoolScope(), facts.school(), facts.daily(), facts.tried(), facts.health());
    }

    boolean youngerThan(int years) {
        return child.youngerThan(years);
    }

    boolean finishedSchool() {
        return child.setting() == Setting.FINISHED_SCHOOL;
    }

    boolean iepOrTesting() {
        Object plan = child.answer(Question.SCHOOL_PLAN);
        return plan == SchoolPlan.IEP || plan == SchoolPlan.TESTING;
    }

    @Nullable
    TeacherAnswers teacher() {
        return facts.teacher();
    }

    boolean is(NeedFlag flag) {
        return facts.need().is(flag);
    }

    boolean limitedAtClinic() {
        return facts.need().clinicScope() == ClinicScope.LIMITED;
    }

    boolean unsafeAtSchool() {
        return facts.safety() == Safety.SCHOOL || facts.safety() == Safety.BOTH;
    }

    boolean unsafeAtHome() {
        return facts.safety() == Safety.HOME || facts.safety() == Safety.BOTH;
    }

    /** A school therapist or a goal in the school plan works on it; under 3, early intervention. */
    boolean inHandAtSchool() {
        return facts.helpNow().atSchool();
    }

    boolean inHandAtClinic() {
        return facts.helpNow().atClinic();
    }

    /** Nobody could get hurt and no skill was lost. */
    boolean settled() {
        return facts.safety() == Safety.NONE && health != HealthLink.LOST;
    }

    /** HowOften.UNKNOWN is treated as often: neither of these two. */
    boolean nowAndThen() {
        return facts.answer(Question.HOW_OFTEN) == HowOften.SOMETIMES;
    }

    boolean isNew() {
        return facts.answer(Question.HOW_OFTEN) == HowOften.NEW;
    }

    boolean someOrALotAtSchool() {
        return school == SchoolEffect.SOME || school == SchoolEffect.A_LOT;
    }

    boolean someOrALotInDailyLife() {
        return daily == DailyEffect.SOME || daily == DailyEffect.A_LOT;
    }

    /**
     * D as the school side reads it (R5, R9): that a clinic works on it keeps it from being lowered (R4) for the clinic alone, so that
     * who works on it never changes the other side.
     */
    DailyEffect dailyForSchool() {
        return inHandAtClinic() && settled() && nowAndThen() ? lower(daily) : daily;
    }

    boolean helpNotTriedForSure() {
        return tried == Tried.NOT_YET || tried == Tried.UNKNOWN || tried == Tried.NOT_ASKED;
    }

    boolean linkedToCondition() {
        return health == HealthLink.CONDITION;
    }

    /** Some effect was given by the parent or the teacher, before R4 lowered anything (R22). */
    boolean effectGiven() {
        return isEffect(facts.school())
                || SchoolView.of(facts).getsInTheWay()
                || facts.daily() == DailyEffect.SOME
                || facts.daily() == DailyEffect.A_LOT;
    }

    private static boolean isEffect(SchoolEffect effect) {
        return effect == SchoolEffect.SOME || effect == SchoolEffect.A_LOT;
    }

    RuleInput mergedWithTeacher() {
        SchoolView view = SchoolView.of(facts);
        return new RuleInput(child, facts, scope, view.effect(), daily, view.tried(), health);
    }

    RuleInput raisedForSafety() {
        return new RuleInput(
                child,
                facts,
                scope,
                unsafeAtSchool() ? SchoolEffect.A_LOT : school,
                unsafeAtHome() ? DailyEffect.A_LOT : daily,
                tried,
                health);
    }

    RuleInput countedAsLost() {
        return new RuleInput(child, facts, scope, school, daily, tried, HealthLink.LOST);
    }

    RuleInput loweredOneStep() {
        return new RuleInput(
                child,
                facts,
                scope,
                inHandAtSchool() ? school : lower(school),
                inHandAtClinic() ? daily : lower(daily),
                tried,
                health);
    }

    private static SchoolEffect lower(SchoolEffect effect) {
        return switch (effect) {
            case A_LOT -> SchoolEffect.SOME;
            case SOME -> SchoolEffect.NONE;
            case NONE, UNKNOWN, NOT_IN_SCHOOL -> effect;
        };
    }

    private static DailyEffect lower(DailyEffect effect) {
        return switch (effect) {
            case A_LOT -> DailyEffect.SOME;
            case SOME -> DailyEffect.NONE;
            case NONE, UNKNOWN -> effect;
        };
    }

    RuleInput plannedAsSchoolLifeSkill() {
        return new RuleInput(
                child,
                facts,
                SchoolScope.DIRECT,
                higherOfSchoolAndDaily(),
                daily,
                tried == Tried.NOT_ASKED ? Tried.UNKNOWN : tried,
                health);
    }

    /** "I don't know" and "not in school" are no levels; when neither answer is a level, S stays. */
    private SchoolEffect higherOfSchoolAndDaily() {
        boolean schoolIsLevel = school != SchoolEffect.UNKNOWN && school != SchoolEffect.NOT_IN_SCHOOL;
        return switch (dailyForSchool()) {
            case A_LOT -> SchoolEffect.A_LOT;
            case SOME -> school == SchoolEffect.A_LOT ? school : SchoolEffect.SOME;
            case NONE -> schoolIsLevel ? school : SchoolEffect.NONE;
            case UNKNOWN -> school;
        };
    }

    @Override
    public String toString() {
        return "RuleInput[sealed]";
    }
}

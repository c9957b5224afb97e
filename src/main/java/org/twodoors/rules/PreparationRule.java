package org.twodoors.rules;

import static org.twodoors.answers.Question.AGE;
import static org.twodoors.answers.Question.DAILY_EFFECT;
import static org.twodoors.answers.Question.HEALTH_LINK;
import static org.twodoors.answers.Question.HELP_NOW;
import static org.twodoors.answers.Question.HOW_OFTEN;
import static org.twodoors.answers.Question.SAFETY;
import static org.twodoors.answers.Question.SCHOOL_EFFECT;
import static org.twodoors.answers.Question.SCHOOL_PLAN;
import static org.twodoors.answers.Question.SETTING;
import static org.twodoors.answers.Question.TEACHER;
import static org.twodoors.answers.Question.TRIED;
import static org.twodoors.answers.Question.looksAt;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.twodoors.answers.Question;
import org.twodoors.answers.Safety;
import org.twodoors.answers.Thresholds;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolScope;

/**
 * Gets the answers ready. Every row whose IF is true fires, in order, and is listed even when it changes
 * nothing.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum PreparationRule implements Rule {
    /**
     * The teacher answered: merge. A teacher who does not know leaves the effect at school; one who sees nothing where the parent sees an
     * effect makes it unknown; otherwise it and what was tried are the teacher's, "not asked" when left out. Listed whenever a
     * teacher answered, also with "I don't know".
     */
    R1(
            List.of("S37", "K"),
            looksAt(TEACHER, SCHOOL_EFFECT, TRIED),
            it -> it.teacher() != null,
            RuleInput::mergedWithTeacher),
    /** Danger at school makes its effect a lot; danger at home or out makes that in daily life a lot. Listed whenever there is a danger. */
    R2(
            List.of("S12", "S49", "K"),
            looksAt(SAFETY),
            it -> it.facts().safety() != Safety.NONE,
            RuleInput::raisedForSafety),
    /** The need is about getting skills back: the link with health is a lost skill. */
    R3(List.of("S46", "S47"), looksAt(), it -> it.is(NeedFlag.SKILLS_BACK), RuleInput::countedAsLost),
    /**
     * Settled and now and then: both effects one step lower, each only where nobody works on it now. Listed also when both were none or
     * unknown; not when both sides work on it.
     */
    R4(
            List.of("POLICY"),
            looksAt(HOW_OFTEN, SAFETY, HEALTH_LINK, HELP_NOW),
            it -> it.settled() && it.nowAndThen() && !(it.inHandAtSchool() && it.inHandAtClinic()),
            RuleInput::loweredOneStep),
    /**
     * A life skill that an IEP plans for from 16: the effect at school is the higher of both effects, the need is part of the school
     * day, and what was tried is unknown if it was not asked. In any other case the need counts as indirect, and this rule is not listed. In the
     * higher of both, "I don't know" and "not in school" do not count; when neither answer is a level, that at school stays.
     */
    R5(
            List.of("S95"),
            looksAt(AGE, SETTING, SCHOOL_PLAN, SCHOOL_EFFECT, DAILY_EFFECT, TRIED),
            it -> it.scope() == SchoolScope.TRANSITION
                    && !it.youngerThan(Thresholds.TRANSITION_AGE)
                    && it.child().setting().inSchool()
                    && it.iepOrTesting(),
            RuleInput::plannedAsSchoolLifeSkill);

    private static final List<PreparationRule> TABLE = List.of(values());

    private final Row<RuleInput, RuleInput> row;

    PreparationRule(
            List<String> sources,
            Set<Question> questions,
            Predicate<RuleInput> condition,
            UnaryOperator<RuleInput> change) {
        row = new Row<>(sources, questions, condition, change);
    }

    /** Applies every row that fires, in order, and notes it. */
    static RuleInput prepare(RuleInput given, List<? super PreparationRule> fired) {
        RuleInput answers = given;
        for (PreparationRule rule : TABLE) {
            if (rule.row.applies(answers)) {
                answers = rule.row.outcome(answers);
                fired.add(rule);
            }
        }
        return answers;
    }

    @Override
    public Row<RuleInput, RuleInput> row() {
        return row;
    }
}

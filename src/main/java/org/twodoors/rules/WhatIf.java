package org.twodoors.rules;

import java.util.Optional;
import java.util.function.Predicate;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Coded;

/**
 * The single changed answers that hints may try, most effect first for each question. Danger is never
 * changed, and a condition is never invented where another link was named.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum WhatIf {
    SCHOOL_A_LOT(SchoolEffect.A_LOT),
    SCHOOL_SOME(SchoolEffect.SOME),
    SCHOOL_NONE(SchoolEffect.NONE),
    DAILY_A_LOT(DailyEffect.A_LOT),
    DAILY_SOME(DailyEffect.SOME),
    DAILY_NONE(DailyEffect.NONE),
    STILL_HARD(Tried.STILL_HARD),
    WORKED(Tried.WORKED),
    NOT_YET(Tried.NOT_YET),
    CONDITION(Question.HEALTH_LINK, HealthLink.CONDITION, it -> it.facts().health() == HealthLink.OTHER),
    STILL_THERE_IN_A_MONTH(Question.HOW_OFTEN, HowOften.OFTEN, RuleInput::isNew),
    LOST(Question.HEALTH_LINK, HealthLink.LOST, it -> true);

    private final Question question;
    private final Coded value;
    private final Predicate<RuleInput> allowed;

    WhatIf(SchoolEffect value) {
        this(Question.SCHOOL_EFFECT, value, WhatIf::hasSchoolDay);
    }

    WhatIf(DailyEffect value) {
        this(Question.DAILY_EFFECT, value, it -> true);
    }

    WhatIf(Tried value) {
        this(Question.TRIED, value, it -> SchoolView.of(it.facts()).getsInTheWay());
    }

    WhatIf(Question question, Coded value, Predicate<RuleInput> allowed) {
        this.question = question;
        this.value = value;
        this.allowed = allowed;
    }

    Question question() {
        return question;
    }

    /** The hint this change gives, or empty when it may not be tried or would leave class and subtype as they are. */
    Optional<Hint> hint(Decision now) {
        RuleInput input = now.input();
        if (!allowed.test(input)) {
            return Optional.empty();
        }
        Decision then = Decision.decide(input.child(), changed(input.facts()));
        return then.sameClassAs(now)
                ? Optional.empty()
                : Optional.of(new Hint(question, value, then.needClass(), then.subtype()));
    }

    /** Whoever is not in school has no teacher who could see anything. */
    private static boolean hasSchoolDay(RuleInput it) {
        return it.child().setting().inSchool() && it.facts().school() != SchoolEffect.NOT_IN_SCHOOL;
    }

    /** Where the teacher's word counts it is the teacher's word that would have to change. */
    private NeedFacts changed(NeedFacts it) {
        TeacherAnswers teacher = it.teacher();
        if (value instanceof SchoolEffect effect && teacher != null && teacher.schoolEffect() != SchoolEffect.UNKNOWN) {
            return it.with(Question.TEACHER, new TeacherAnswers(effect, teacher.tried()));
        }
        if (value instanceof Tried tried && teacher != null && SchoolView.of(it).fromTeacher()) {
            return it.with(Question.TEACHER, new TeacherAnswers(teacher.schoolEffect(), tried));
        }
        return it.with(question, value);
    }
}

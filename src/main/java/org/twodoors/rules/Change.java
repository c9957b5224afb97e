package org.twodoors.rules;

import static org.twodoors.answers.Question.DAILY_EFFECT;
import static org.twodoors.answers.Question.HEALTH_LINK;
import static org.twodoors.answers.Question.HOW_OFTEN;
import static org.twodoors.answers.Question.SCHOOL_EFFECT;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
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
 * The single changed answers that hints may try (section 3.6), most effect first for each question. Danger is never
 * changed, and a condition is never invented where another link was named.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum Change {
    SCHOOL_A_LOT(SchoolEffect.A_LOT),
    SCHOOL_SOME(SchoolEffect.SOME),
    SCHOOL_NONE(SchoolEffect.NONE),
    DAILY_A_LOT(DailyEffect.A_LOT),
    DAILY_SOME(DailyEffect.SOME),
    DAILY_NONE(DailyEffect.NONE),
    STILL_HARD(Tried.STILL_HARD),
    WORKED(Tried.WORKED),
    NOT_YET(Tried.NOT_YET),
    CONDITION(
            HEALTH_LINK,
            HealthLink.CONDITION,
            it -> it.facts().health() == HealthLink.OTHER,
            it -> with(it, it.daily(), HealthLink.CONDITION, it.often())),
    STILL_THERE_IN_A_MONTH(
            HOW_OFTEN,
            HowOften.OFTEN,
            it -> it.facts().often() == HowOften.NEW,
            it -> with(it, it.daily(), it.health(), HowOften.OFTEN)),
    LOST(HEALTH_LINK, HealthLink.LOST, it -> true, it -> with(it, it.daily(), HealthLink.LOST, it.often()));

    private final Question question;
    private final Coded value;
    private final Predicate<Prepared> allowed;
    private final UnaryOperator<NeedFacts> change;

    Change(SchoolEffect value) {
        this(SCHOOL_EFFECT, value, Change::hasSchoolDay, it -> withSchool(it, value));
    }

    Change(DailyEffect value) {
        this(DAILY_EFFECT, value, it -> true, it -> with(it, value, it.health(), it.often()));
    }

    Change(Tried value) {
        this(Question.TRIED, value, it -> SchoolView.of(it.facts()).getsInTheWay(), it -> withTried(it, value));
    }

    Change(Question question, Coded value, Predicate<Prepared> allowed, UnaryOperator<NeedFacts> change) {
        this.question = question;
        this.value = value;
        this.allowed = allowed;
        this.change = change;
    }

    Question question() {
        return question;
    }

    /** The hint this change gives, or empty when it may not be tried or would leave class and subtype as they are. */
    Optional<Hint> hint(Decision now) {
        Prepared answers = now.prepared();
        if (!allowed.test(answers)) {
            return Optional.empty();
        }
        Decision then = Decision.decide(answers.child(), change.apply(answers.facts()));
        return then.sameClassAs(now)
                ? Optional.empty()
                : Optional.of(new Hint(question, value, then.needClass(), then.subtype()));
    }

    /** Whoever is not in school has no teacher who could see anything. */
    private static boolean hasSchoolDay(Prepared it) {
        return it.child().setting().inSchool() && it.facts().school() != SchoolEffect.NOT_IN_SCHOOL;
    }

    private static NeedFacts with(NeedFacts it, DailyEffect daily, HealthLink health, HowOften often) {
        return new NeedFacts(
                it.need(), it.school(), daily, it.tried(), health, it.safety(), often, it.doctorSign(), it.teacher());
    }

    /** Where the teacher's word counts it is the teacher's word that would have to change. */
    private static NeedFacts withSchool(NeedFacts it, SchoolEffect school) {
        TeacherAnswers teacher = it.teacher();
        return teacher == null || teacher.schoolEffect() == SchoolEffect.UNKNOWN
                ? withSchoolSide(it, school, it.tried(), teacher)
                : withSchoolSide(it, it.school(), it.tried(), new TeacherAnswers(school, teacher.tried()));
    }

    private static NeedFacts withTried(NeedFacts it, Tried tried) {
        TeacherAnswers teacher = it.teacher();
        return teacher != null && SchoolView.of(it).fromTeacher()
                ? withSchoolSide(it, it.school(), it.tried(), new TeacherAnswers(teacher.schoolEffect(), tried))
                : withSchoolSide(it, it.school(), tried, teacher);
    }

    private static NeedFacts withSchoolSide(
            NeedFacts it, SchoolEffect school, Tried tried, @Nullable TeacherAnswers teacher) {
        return new NeedFacts(
                it.need(), school, it.daily(), tried, it.health(), it.safety(), it.often(), it.doctorSign(), teacher);
    }
}

package org.twodoors.answers;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Question.Subject;
import org.twodoors.catalog.Need;

/**
 * What the rules read about one need: {@link NeedAnswers} with every default filled in.
 *
 * @param need the need
 * @param answers by question
 */
public record NeedFacts(Need need, Map<Question, Object> answers) implements AnswerSheet {

    /** Fills in the defaults. */
    public NeedFacts {
        answers = Question.withDefaults(Subject.NEED, answers);
    }

    /**
     * The same facts with another answer.
     *
     * @param question about a need
     * @param answer of the question's type
     * @return new facts
     */
    public NeedFacts with(Question question, Object answer) {
        return new NeedFacts(need, AnswerSheet.with(answers, question, answer));
    }

    /** Effect at school. */
    public SchoolEffect school() {
        return known(Question.SCHOOL_EFFECT, SchoolEffect.class);
    }

    /** Effect at home and around town. */
    public DailyEffect daily() {
        return known(Question.DAILY_EFFECT, DailyEffect.class);
    }

    /** Whether school tried simple help. */
    public Tried tried() {
        return known(Question.TRIED, Tried.class);
    }

    /** Link with health. */
    public HealthLink health() {
        return known(Question.HEALTH_LINK, HealthLink.class);
    }

    /** Danger. */
    public Safety safety() {
        return known(Question.SAFETY, Safety.class);
    }

    /** Who works on it now. */
    public HelpNow helpNow() {
        return known(Question.HELP_NOW, HelpNow.class);
    }

    /** Whether the need's doctor question was answered with yes. */
    public boolean doctorSign() {
        return known(Question.DOCTOR_SIGN, Boolean.class);
    }

    /** What the teacher answered, or null. */
    public @Nullable TeacherAnswers teacher() {
        return answer(Question.TEACHER, TeacherAnswers.class);
    }

    private <T> T known(Question question, Class<T> type) {
        return requireNonNull(answer(question, type), question.name());
    }

    @Override
    public String toString() {
        return "NeedFacts[sealed]";
    }
}

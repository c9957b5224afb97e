package org.twodoors.answers;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Question.Subject;
import org.twodoors.catalog.Need;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * What was said about one need.
 *
 * @param need id of the need
 * @param answers by question; absent when not answered; never {@link Tried#NOT_ASKED}
 */
@JsonSerialize(using = AnswersJson.SheetWriter.class)
@JsonDeserialize(using = AnswersJson.NeedReader.class)
public record NeedAnswers(String need, Map<Question, Object> answers) implements AnswerSheet {

    /** Copies the answers; they must be about a need. */
    public NeedAnswers {
        answers = Question.copyOf(Subject.NEED, answers);
    }

    /**
     * A need about which nothing was answered yet.
     *
     * @param need id of the need
     * @return empty answers
     */
    public static NeedAnswers none(String need) {
        return new NeedAnswers(need, Map.of());
    }

    /**
     * The same answers with another one.
     *
     * @param question about a need
     * @param answer of the question's type, or null for none
     * @return new answers
     */
    public NeedAnswers with(Question question, @Nullable Object answer) {
        return new NeedAnswers(need, AnswerSheet.with(answers, question, answer));
    }

    /**
     * The same answers, less some.
     *
     * @param wanted the questions to keep
     * @return new answers
     */
    public NeedAnswers only(Predicate<Question> wanted) {
        return new NeedAnswers(need, AnswerSheet.only(answers, wanted));
    }

    /**
     * These answers as a first guess for a need that is close to this one, where nothing else was said: all but the doctor question,
     * which each need has of its own, and what the teacher answered.
     *
     * @param other what was said about the close need
     * @return answers about this need
     */
    public NeedAnswers filledInWith(NeedAnswers other) {
        Map<Question, Object> filled = new EnumMap<>(Question.class);
        filled.putAll(other.only(it -> it != Question.DOCTOR_SIGN && it != Question.TEACHER && it != Question.HELP_NOW)
                .answers());
        filled.putAll(answers);
        return new NeedAnswers(need, filled);
    }

    /** How much it gets in the way at school, or null. */
    public @Nullable SchoolEffect schoolEffect() {
        return answer(Question.SCHOOL_EFFECT, SchoolEffect.class);
    }

    /** How much it gets in the way at home and around town, or null. */
    public @Nullable DailyEffect dailyEffect() {
        return answer(Question.DAILY_EFFECT, DailyEffect.class);
    }

    /** Whether school has tried simple help, or null. */
    public @Nullable Tried tried() {
        return answer(Question.TRIED, Tried.class);
    }

    /** Whether and where someone could get hurt, or null. */
    public @Nullable Safety safety() {
        return answer(Question.SAFETY, Safety.class);
    }

    /** Whether the need's one doctor question was answered with yes. */
    public boolean doctorSign() {
        return Boolean.TRUE.equals(answer(Question.DOCTOR_SIGN));
    }

    /** Who works on it now, or null when that was not asked. */
    public @Nullable HelpNow helpNow() {
        return answer(Question.HELP_NOW, HelpNow.class);
    }

    /** What the teacher answered, or null. */
    public @Nullable TeacherAnswers teacher() {
        return answer(Question.TEACHER, TeacherAnswers.class);
    }

    /** Whether both effects are answered, "I don't know" included: false while the need still waits for an answer. */
    public boolean complete() {
        return schoolEffect() != null && dailyEffect() != null;
    }

    /**
     * Whether a question is asked, given the other answers.
     *
     * @param question about a need
     * @param catalogNeed the need these answers are about
     * @param child what was said about the child
     * @return true if its answer counts
     */
    public boolean isAsked(Question question, Need catalogNeed, ChildAnswers child) {
        return question.followUp(catalogNeed, child).isAsked(answers.values().stream());
    }

    /**
     * The same answers, less the help of now that cannot be true of a child.
     *
     * @param child what was said about the child
     * @return new answers
     */
    public NeedAnswers withHelpNowOf(ChildAnswers child) {
        HelpNow said = helpNow();
        return said == null
                ? this
                : with(Question.HELP_NOW, said.within(child.mayHaveSchoolHelp(), child.mayHaveClinicHelp()));
    }

    /**
     * These answers without those on a branch that was skipped. Pages send hidden fields along; only what was asked may
     * reach the rules.
     *
     * @param catalogNeed the need these answers are about
     * @param child what was said about the child
     * @return the answers that count
     */
    public NeedAnswers asked(Need catalogNeed, ChildAnswers child) {
        return only(question -> isAsked(question, catalogNeed, child)).withHelpNowOf(child);
    }

    /**
     * What the rules may read: {@link Question#byDefault} where nothing was answered, and "I don't know" for an effect that was not
     * answered.
     *
     * @param catalogNeed the need these answers are about
     * @return the facts
     */
    public NeedFacts facts(Need catalogNeed) {
        return new NeedFacts(catalogNeed, answers);
    }

    /** Whether it gets in the way at school, some or a lot: false for none, unknown, not in school and not answered. */
    public boolean someEffectAtSchool() {
        return says(SchoolEffect.SOME) || says(SchoolEffect.A_LOT);
    }

    /** Whether it gets in the way in daily life, some or a lot: false for none, unknown and not answered. */
    public boolean someEffectInDailyLife() {
        return says(DailyEffect.SOME) || says(DailyEffect.A_LOT);
    }

    @Override
    public String toString() {
        return "NeedAnswers[sealed]";
    }
}

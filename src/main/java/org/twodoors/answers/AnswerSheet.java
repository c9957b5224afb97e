package org.twodoors.answers;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Catalog;

/** Answers by question. A question without an answer is absent; "I don't know" is an answer. */
public sealed interface AnswerSheet permits ChildAnswers, ChildFacts, NeedAnswers, NeedFacts {

    /** The answers: by question, in the order of the questions; cannot be changed. */
    Map<Question, Object> answers();

    /**
     * The answer to a question.
     *
     * @param question any
     * @return of the question's type, or null when there is none
     */
    default @Nullable Object answer(Question question) {
        return answers().get(question);
    }

    /**
     * The answer to a question whose type is known.
     *
     * @param question any
     * @param type the question's type
     * @param <T> the question's type
     * @return the answer, or null when there is none
     */
    default <T> @Nullable T answer(Question question, Class<T> type) {
        return type.cast(answer(question));
    }

    /**
     * Whether this is among the answers.
     *
     * @param answer one of the answers of some question
     * @return true if it was given
     */
    default boolean says(Object answer) {
        return answers().containsValue(answer);
    }

    /**
     * The answers in words.
     *
     * @param questions which, in the order wanted
     * @param place what "at school" means for the child, as {@link ChildAnswers#schoolPlace()}
     * @param catalog knows in which order several answers are said
     * @return of those that have an answer
     */
    default List<AnswerText> inWords(Collection<Question> questions, String place, Catalog catalog) {
        return questions.stream()
                .filter(answers()::containsKey)
                .map(question -> AnswerText.of(question, answer(question), place, catalog))
                .toList();
    }

    /** These answers with another one, or without one. */
    static Map<Question, Object> with(Map<Question, Object> answers, Question question, @Nullable Object answer) {
        Map<Question, Object> changed = only(answers, other -> other != question);
        if (answer != null) {
            changed.put(question, answer);
        }
        return changed;
    }

    /** Those of these answers whose question is wanted. */
    static Map<Question, Object> only(Map<Question, Object> answers, Predicate<Question> wanted) {
        Map<Question, Object> kept = new EnumMap<>(Question.class);
        answers.forEach((question, answer) -> {
            if (wanted.test(question)) {
                kept.put(question, answer);
            }
        });
        return kept;
    }
}

package org.twodoors.answers;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Coded;

/**
 * A question and its answer in words.
 *
 * @param question the question
 * @param questionKey message key of the question in short
 * @param words the parts of the answer: one, unless several could be chosen; empty when there is no answer
 */
public record AnswerText(Question question, String questionKey, List<Words> words) {

    /** Copies the list. */
    public AnswerText {
        words = List.copyOf(words);
    }

    /**
     * Part of an answer.
     *
     * @param key message key
     * @param arguments arguments of the message
     */
    public record Words(String key, List<Object> arguments) {

        /** Copies the list. */
        public Words {
            arguments = List.copyOf(arguments);
        }

        private static Words of(String key, Object... arguments) {
            return new Words(key, List.of(arguments));
        }

        @Override
        public String toString() {
            return "Words[sealed]";
        }
    }

    /**
     * Puts an answer into words.
     *
     * @param question the question
     * @param answer its answer, or null when there is none
     * @param place what "at school" means for the child, as {@link ChildAnswers#schoolPlace()}
     * @param catalog knows in which order several are said
     * @return the words
     */
    public static AnswerText of(Question question, @Nullable Object answer, String place, Catalog catalog) {
        return new AnswerText(
                question, question.shortKey(place), answer == null ? List.of() : words(question, answer, catalog));
    }

    private static List<Words> words(Question question, Object answer, Catalog catalog) {
        return switch (question.kind()) {
            case CHOICE -> List.of(Words.of(question.answerKey((Coded) answer)));
            case CHOICES -> several(question, (Set<?>) answer, catalog);
            case NUMBER -> List.of(age((Integer) answer));
            case YES_NO -> List.of(Words.of("q." + question.code() + (answer.equals(true) ? ".yes" : ".no")));
            case TEACHER -> List.of(Words.of(question.answerKey(((TeacherAnswers) answer).schoolEffect())));
        };
    }

    private static List<Words> several(Question question, Set<?> answers, Catalog catalog) {
        return answers.isEmpty()
                ? List.of(Words.of("q." + question.code() + ".none"))
                : question.choices(catalog).stream()
                        .filter(answers::contains)
                        .map(answer -> Words.of(question.answerKey(answer)))
                        .toList();
    }

    private static Words age(int months) {
        if (months < 12) {
            return Words.of("q.age.value.months", months);
        }
        return months % 12 == 0
                ? Words.of("q.age.value.years", months / 12)
                : Words.of("q.age.value.both", months / 12, months % 12);
    }

    @Override
    public String toString() {
        return "AnswerText[sealed]";
    }
}

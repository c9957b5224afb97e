package org.twodoors.rules;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.twodoors.answers.Question;

/**
 * What a row of a decision table says.
 *
 * @param sources what it rests on
 * @param questions the answers it looks at
 * @param condition when it applies
 * @param outcome what it then gives
 * @param <A> what the table looks at
 * @param <O> what it gives
 */
record Row<A, O>(List<String> sources, Set<Question> questions, Predicate<A> condition, Function<A, O> outcome) {

    boolean applies(A input) {
        return condition.test(input);
    }

    O outcome(A input) {
        return outcome.apply(input);
    }

    /** The first row of a table that applies; every table ends with one that does. */
    static <R extends Rule, A> R first(List<R> table, Function<R, Row<A, ?>> row, A input) {
        for (R rule : table) {
            if (row.apply(rule).applies(input)) {
                return rule;
            }
        }
        throw new IllegalStateException("no rule of the table matches");
    }
}

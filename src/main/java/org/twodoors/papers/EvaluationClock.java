package org.twodoors.papers;

import org.jspecify.annotations.Nullable;
import org.twodoors.answers.UsState;

/** How a state counts the time a school has for a first evaluation. */
@FunctionalInterface
public interface EvaluationClock {

    /**
     * Whether the state counts school days. School days never become a date: nobody here knows the school's calendar.
     *
     * @param state the state, or null when the family did not say
     * @return true when a date cannot be given
     */
    boolean schoolDays(@Nullable UsState state);
}

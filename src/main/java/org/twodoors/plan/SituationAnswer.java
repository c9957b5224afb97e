package org.twodoors.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What answers one situation that the family named.
 *
 * @param saidKey message key of what the family said
 * @param answerKey message key of the answer
 * @param knownKey message key of the sentence that takes the place of its last one, or null
 * @param step the first step, where it stands with the answer; null where it is in the list of steps, or there is none
 * @param link what opens its letter where no step does; else null
 * @param besides what opens another paper that may be the one, or null
 * @param asksForATime whether the question is how long it may take, so that the time limits of the state belong to it
 * @param asksForAnAge whether it is until which age the school helps, so that the age in the state belongs to it
 * @param starting whether the family is just starting: the answer then says who to ask about what
 */
record SituationAnswer(
        String saidKey,
        String answerKey,
        @Nullable String knownKey,
        @Nullable NextStep step,
        @Nullable StepButton link,
        @Nullable StepButton besides,
        boolean asksForATime,
        boolean asksForAnAge,
        boolean starting) {

    /** All that its words are made of. */
    public List<Object> words() {
        return List.of(saidKey, answerKey, Optional.ofNullable(knownKey), asksForATime, asksForAnAge);
    }

    /**
     * All that what it leads to is made of.
     *
     * @param whole whether the step is told in all its sentences
     */
    public List<Object> ways(boolean whole) {
        return List.of(Optional.ofNullable(step), Optional.ofNullable(link), Optional.ofNullable(besides), whole);
    }
}

package org.twodoors.plan;

import org.jspecify.annotations.Nullable;

/**
 * What answers one situation that the family named.
 *
 * @param kind id of the situation
 * @param saidKey message key of what the family said
 * @param answerKey message key of the answer
 * @param button what does its first step, the button of that step too; null where there is none
 * @param starting whether the family is just starting, so that the answer also says who to ask about what
 */
record SituationAnswer(
        String kind,
        String saidKey,
        String answerKey,
        @Nullable StepButton button,
        boolean starting) {}

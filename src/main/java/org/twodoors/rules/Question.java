package org.twodoors.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.twodoors.catalog.Coded;

/** The answers that rules look at, so that a page can link each reason to the answer behind it. */
public enum Question implements Coded {
    /** C1. */
    AGE,
    /** C2. */
    SETTING,
    /** C3. */
    SCHOOL_PLAN,
    /** S. */
    SCHOOL_EFFECT,
    /** D. */
    DAILY_EFFECT,
    /** T. */
    TRIED,
    /** H. */
    HEALTH_LINK,
    /** F. */
    SAFETY,
    /** P. */
    HOW_OFTEN,
    /** What the teacher answered. */
    TEACHER;

    /** Some questions in the order above; unlike {@link Set#of} the order is the same in every run. */
    static Set<Question> looksAt(Question... questions) {
        Set<Question> set = EnumSet.noneOf(Question.class);
        set.addAll(Arrays.asList(questions));
        return Collections.unmodifiableSet(set);
    }
}

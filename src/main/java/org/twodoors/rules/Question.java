package org.twodoors.rules;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.twodoors.catalog.Coded;

/** The answers that rules look at, so that a page can link each reason to the answer behind it. */
public enum Question implements Coded {
    /** C1. */
    AGE("age"),
    /** C2. */
    SETTING("setting"),
    /** C3. */
    SCHOOL_PLAN("schoolPlan"),
    /** S. */
    SCHOOL_EFFECT("schoolEffect"),
    /** D. */
    DAILY_EFFECT("dailyEffect"),
    /** T. */
    TRIED("tried"),
    /** H. */
    HEALTH_LINK("healthLink"),
    /** F. */
    SAFETY("safety"),
    /** P. */
    HOW_OFTEN("howOften"),
    /** What the teacher answered. */
    TEACHER("teacher");

    private final String code;

    Question(String code) {
        this.code = code;
    }

    /** The name of the field that holds the answer, as in forms, JSON and message keys. */
    @Override
    public String code() {
        return code;
    }

    /** Some questions in the order above; unlike {@link Set#of} the order is the same in every run. */
    static Set<Question> looksAt(Question... questions) {
        Set<Question> set = EnumSet.noneOf(Question.class);
        set.addAll(Arrays.asList(questions));
        return Collections.unmodifiableSet(set);
    }
}

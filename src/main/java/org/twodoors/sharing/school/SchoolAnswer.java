package org.twodoors.sharing.school;

import org.jspecify.annotations.Nullable;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;

/**
 * What a teacher, or the teen, answered about one need.
 *
 * @param need id of the need
 * @param school how much it gets in the way at school; null only if a newer version wrote something else
 * @param home how much it gets in the way at home and around town; only a teen is asked
 * @param tried whether simple help was tried; only a teacher is asked, and only when it gets in the way
 * @param example one line in their own words, or empty
 */
record SchoolAnswer(
        String need,
        @Nullable ReportedEffect school,
        @Nullable DailyEffect home,
        @Nullable Tried tried,
        String example) {

    /** The most letters of an example. */
    static final int EXAMPLE = 200;

    /** How much it gets in the way at school, as far as this person knows. */
    SchoolEffect effect() {
        return reported().effect();
    }

    /**
     * What the rules may read of a teacher's answer.
     *
     * @param family what the family said about simple help: it stays where the teacher says nothing about it
     */
    TeacherAnswers forRules(@Nullable Tried family) {
        return new TeacherAnswers(effect(), reported().getsInTheWay() ? (tried == null ? family : tried) : null);
    }

    private ReportedEffect reported() {
        return school == null ? ReportedEffect.UNKNOWN : school;
    }

    @Override
    public String toString() {
        return "SchoolAnswer[sealed]";
    }
}

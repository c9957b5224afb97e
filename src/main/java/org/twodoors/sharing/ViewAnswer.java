package org.twodoors.sharing;

import org.jspecify.annotations.Nullable;
import org.twodoors.answers.DailyEffect;
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
record ViewAnswer(
        String need,
        @Nullable SchoolSight school,
        @Nullable DailyEffect home,
        @Nullable Tried tried,
        String example) {

    /** The most letters of an example. */
    static final int EXAMPLE = 200;

    /** What the rules may read of a teacher's answer (section 2.3). */
    TeacherAnswers forRules() {
        SchoolSight sight = school == null ? SchoolSight.UNKNOWN : school;
        return new TeacherAnswers(sight.effect(), sight.getsInTheWay() ? tried : null);
    }

    @Override
    public String toString() {
        return "ViewAnswer[sealed]";
    }
}

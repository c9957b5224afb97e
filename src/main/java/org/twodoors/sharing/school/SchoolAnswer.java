package org.twodoors.sharing.school;

import org.jspecify.annotations.Nullable;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;

/**
 * What somebody who was asked answered about one need.
 *
 * @param need id of the need
 * @param school how much it gets in the way at school; null for an adult who is not asked, or if a newer version wrote
 *     something else
 * @param home how much it gets in the way at home and around town; only a teen is asked
 * @param there how much it gets in the way where they are with the child; only adults other than teachers are asked
 * @param tried whether simple help was tried; only a teacher is asked, and only when it gets in the way
 * @param example one line in their own words, or empty
 */
record SchoolAnswer(
        String need,
        @Nullable ReportedEffect school,
        @Nullable DailyEffect home,
        @Nullable ReportedEffect there,
        @Nullable Tried tried,
        String example) {

    /** The most letters of an example. */
    static final int EXAMPLE = 200;

    /**
     * What a teacher answered.
     *
     * @param tried dropped where it does not get in the way: then it was not asked
     */
    static SchoolAnswer ofTeacher(String need, @Nullable ReportedEffect school, @Nullable Tried tried, String example) {
        boolean asked = school != null && school.getsInTheWay();
        return new SchoolAnswer(need, school, null, null, asked ? tried : null, example);
    }

    /** What a teen answered. */
    static SchoolAnswer ofTeen(
            String need, @Nullable ReportedEffect school, @Nullable DailyEffect home, String example) {
        return new SchoolAnswer(need, school, home, null, null, example);
    }

    /** What another adult answered. */
    static SchoolAnswer ofAdult(String need, @Nullable ReportedEffect there, String example) {
        return new SchoolAnswer(need, null, null, there, null, example);
    }

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

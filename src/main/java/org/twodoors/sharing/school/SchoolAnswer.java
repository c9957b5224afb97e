package org.twodoors.sharing.school;

import java.util.List;
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
 * @param supports what a teacher tried, in the order of the list; the rules never read it
 */
record SchoolAnswer(
        String need,
        @Nullable ReportedEffect school,
        @Nullable DailyEffect home,
        @Nullable ReportedEffect there,
        @Nullable Tried tried,
        String example,
        List<TriedSupport> supports) {

    /** The most letters of an example. */
    static final int EXAMPLE = 200;

    @SuppressWarnings("ConstantValue") // older forms have no list
    SchoolAnswer {
        supports = supports == null
                ? List.of()
                : supports.stream().filter(TriedSupport::isKnown).toList();
    }

    /**
     * What a teacher answered.
     *
     * @param tried dropped where it does not get in the way: then it was not asked
     * @param supports dropped where nothing was tried: then they were not asked
     */
    static SchoolAnswer ofTeacher(
            String need,
            @Nullable ReportedEffect school,
            @Nullable Tried tried,
            String example,
            List<TriedSupport> supports) {
        boolean asked = school != null && school.getsInTheWay();
        boolean maybe = asked && (tried == null || tried == Tried.WORKED || tried == Tried.STILL_HARD);
        return new SchoolAnswer(need, school, null, null, asked ? tried : null, example, maybe ? supports : List.of());
    }

    /** What a teen answered. */
    static SchoolAnswer ofTeen(
            String need, @Nullable ReportedEffect school, @Nullable DailyEffect home, String example) {
        return new SchoolAnswer(need, school, home, null, null, example, List.of());
    }

    /** What another adult answered. */
    static SchoolAnswer ofAdult(String need, @Nullable ReportedEffect there, String example) {
        return new SchoolAnswer(need, null, null, there, null, example, List.of());
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

    /** Whether it gets in the way at school, some or a lot. */
    boolean getsInTheWay() {
        return reported().getsInTheWay();
    }

    private ReportedEffect reported() {
        return school == null ? ReportedEffect.UNKNOWN : school;
    }

    @Override
    public String toString() {
        return "SchoolAnswer[sealed]";
    }
}

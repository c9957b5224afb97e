package org.twodoors.rules;

import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;

/**
 * How school looks once the teacher's answers are merged with the parent's (rule R1).
 *
 * @param effect effect at school
 * @param tried whether school tried simple help; {@link Tried#NOT_ASKED} when the teacher did not say
 * @param fromTeacher true when the teacher's answers replaced the parent's
 * @param clash true when the parent sees an effect at school and the teacher sees none
 */
public record SchoolView(SchoolEffect effect, Tried tried, boolean fromTeacher, boolean clash) {

    /**
     * Merges the two views. A teacher who does not know leaves the parent's answers; a teacher who sees nothing where
     * the parent does makes it a question, not a no, and the parent's word on what was tried stays.
     *
     * @param facts what was said about a need
     * @return the merged view, the parent's own when no teacher answered
     */
    public static SchoolView of(NeedFacts facts) {
        TeacherAnswers teacher = facts.teacher();
        if (teacher == null || teacher.schoolEffect() == SchoolEffect.UNKNOWN) {
            return new SchoolView(facts.school(), facts.tried(), false, false);
        }
        if (teacher.schoolEffect() == SchoolEffect.NONE && getsInTheWay(facts.school())) {
            return new SchoolView(SchoolEffect.UNKNOWN, facts.tried(), false, true);
        }
        Tried tried = teacher.tried();
        return new SchoolView(teacher.schoolEffect(), tried == null ? Tried.NOT_ASKED : tried, true, false);
    }

    /** Whether the need gets in the way at school: true for some and a lot. */
    public boolean getsInTheWay() {
        return getsInTheWay(effect);
    }

    private static boolean getsInTheWay(SchoolEffect effect) {
        return effect == SchoolEffect.SOME || effect == SchoolEffect.A_LOT;
    }

    @Override
    public String toString() {
        return "SchoolView[sealed]";
    }
}

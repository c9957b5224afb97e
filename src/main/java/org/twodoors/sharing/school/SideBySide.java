package org.twodoors.sharing.school;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Need;
import org.twodoors.plan.Door;
import org.twodoors.rules.NeedResult;

/**
 * One need as everybody sees it.
 *
 * @param need the need
 * @param area its area
 * @param family what the family answered; null when the need is no longer in its plan
 * @param replies what teachers and others answered
 * @param alone what the rules say by the family's answers alone; null when the need is not in the plan
 * @param withSchool what they say with the teacher's answers; null when no teacher answered
 * @param points what to talk about
 */
record SideBySide(
        Need need,
        Area area,
        @Nullable NeedAnswers family,
        List<Reply> replies,
        @Nullable Outcome alone,
        @Nullable Outcome withSchool,
        List<TalkingPoint> points) {

    SideBySide {
        replies = List.copyOf(replies);
        points = List.copyOf(points);
    }

    /**
     * What one person answered.
     *
     * @param role who it is
     * @param label whom the link was for, in the family's words
     * @param day when it was sent
     * @param answer the answer
     * @param counts whether this is the teacher's answer that the rules read
     */
    record Reply(Role role, String label, LocalDate day, SchoolAnswer answer, boolean counts) {

        /** Whether it is a teacher's. */
        public boolean teacher() {
            return role == Role.TEACHER;
        }
    }

    /**
     * What the rules say.
     *
     * @param result class and reasons
     * @param door where it is shown
     */
    record Outcome(NeedResult result, Door door) {

        static Outcome of(NeedResult result) {
            return new Outcome(result, Door.of(result.needClass()));
        }
    }

    /** Whether the teacher's answers lead to another class. */
    public boolean changes() {
        return alone != null
                && withSchool != null
                && (alone.result().needClass() != withSchool.result().needClass()
                        || alone.result().subtype() != withSchool.result().subtype());
    }

    @Override
    public String toString() {
        return "SideBySide[sealed]";
    }
}

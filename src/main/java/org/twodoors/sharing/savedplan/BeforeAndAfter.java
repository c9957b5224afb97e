package org.twodoors.sharing.savedplan;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.AnswerText;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Need;
import org.twodoors.plan.Door;
import org.twodoors.rules.NeedResult;

/**
 * Two looks at the same child, side by side. Both sides show what today's rules say, so that a change is a change of the
 * answers; where the rules of that day said something else, it is said.
 *
 * @param day when the earlier answers were saved
 * @param rulesThen the version of the rules that day
 * @param rulesNow the version of the rules today
 * @param child what changed about the child
 * @param needs every need of either look
 */
record BeforeAndAfter(LocalDate day, String rulesThen, String rulesNow, List<Change> child, List<NeedChange> needs) {

    /**
     * An answer that is not what it was.
     *
     * @param questionKey message key of the question in short
     * @param before what it was, or null when it was not answered
     * @param after what it is, or null when it is not answered
     */
    record Change(
            String questionKey,
            @Nullable AnswerText before,
            @Nullable AnswerText after) {}

    /**
     * What the rules say about a need.
     *
     * @param door where it is shown
     * @param classKey message prefix of the class
     */
    record Side(Door door, String classKey) {

        static final Side UNKNOWN = new Side(Door.UNCLEAR, "class.not-clear");

        static Side of(NeedResult result) {
            return new Side(Door.of(result.needClass()), result.classKey());
        }
    }

    /**
     * A need, before and after.
     *
     * @param need the need
     * @param area its area
     * @param before null when it was not marked as hard
     * @param after null when it is not marked as hard any more
     * @param saidThen message prefix of what the rules of that day said, when that was something else; or null
     * @param changes which answers changed
     */
    record NeedChange(
            Need need,
            Area area,
            @Nullable Side before,
            @Nullable Side after,
            @Nullable String saidThen,
            List<Change> changes) {

        /** Whether another door shows than before. */
        public boolean moved() {
            return before != null && after != null && before.door() != after.door();
        }
    }

    /** Whether today's rules are others than that day's. */
    public boolean rulesChanged() {
        return !rulesThen.equals(rulesNow);
    }

    @Override
    public String toString() {
        return "BeforeAndAfter[sealed]";
    }
}

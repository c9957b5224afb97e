package org.twodoors.draft;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.sealing.Token;

/**
 * What the cookie holds.
 *
 * @param answers what was said
 * @param owner ties the draft to what was saved or shared; null until then
 * @param meeting the code of the meeting whose link the family opened last; null when there was none
 * @param id tells it from any other draft on the same device; null in drafts from before they had one
 * @param day the day of that meeting; null when it has none, or the draft came back from a saved plan
 * @param seen ids of what the family ticked that it sees of its needs, for its papers
 */
record Draft(
        Answers answers,
        @Nullable DraftOwner owner,
        @Nullable Token meeting,
        @Nullable DraftId id,
        @Nullable LocalDate day,
        Set<String> seen) {

    static final Draft NONE = new Draft(Answers.NONE, null, null, null);

    Draft {
        seen = Set.copyOf(seen);
    }

    /** A draft in which nothing is ticked. */
    Draft(Answers answers, @Nullable DraftOwner owner, @Nullable Token meeting, @Nullable DraftId id) {
        this(answers, owner, meeting, id, null, Set.of());
    }
}

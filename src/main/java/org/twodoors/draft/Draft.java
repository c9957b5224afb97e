package org.twodoors.draft;

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
 */
record Draft(
        Answers answers,
        @Nullable DraftOwner owner,
        @Nullable Token meeting,
        @Nullable DraftId id) {

    static final Draft NONE = new Draft(Answers.NONE, null, null, null);
}

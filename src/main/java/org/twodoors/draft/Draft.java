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
 */
record Draft(
        Answers answers,
        @Nullable DraftOwner owner,
        @Nullable Token meeting) {

    static final Draft NONE = new Draft(Answers.NONE, null, null);
}

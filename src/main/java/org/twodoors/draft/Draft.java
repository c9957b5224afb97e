package org.twodoors.draft;

import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.sealing.Token;

/**
 * The answers so far, as this request brought them. A controller method may take one as a parameter.
 *
 * @param answers what was said; {@link Answers#NONE} unless the draft was opened
 * @param state what became of the cookie
 * @param family ties the draft to what was saved or shared; null until then
 * @param meeting the code of the meeting whose link the family opened last; null when there was none
 */
public record Draft(
        Answers answers,
        State state,
        @Nullable Family family,
        @Nullable Token meeting) {

    /** What became of the cookie. */
    public enum State {
        /** There was no cookie. */
        NONE,
        /** It was opened. */
        OPENED,
        /** It was changed, cut short, sealed with a key we no longer have, too old or too large. */
        UNREADABLE
    }

    /**
     * A draft of a family that saved and shared nothing yet.
     *
     * @param answers what was said
     * @param state what became of the cookie
     */
    public Draft(Answers answers, State state) {
        this(answers, state, null, null);
    }

    /**
     * A draft of a family that was not asked to a meeting.
     *
     * @param answers what was said
     * @param state what became of the cookie
     * @param family ties the draft to what was saved or shared
     */
    public Draft(Answers answers, State state, @Nullable Family family) {
        this(answers, state, family, null);
    }

    static final Draft NONE = new Draft(Answers.NONE, State.NONE);

    static final Draft UNREADABLE = new Draft(Answers.NONE, State.UNREADABLE);

    /**
     * Whether anything was answered yet.
     *
     * @return true from the first answer on
     */
    public boolean hasAnswers() {
        return !answers.isEmpty();
    }
}

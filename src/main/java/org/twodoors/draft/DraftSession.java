package org.twodoors.draft;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.sealing.Token;

/**
 * The answers so far, as the browser brought them and as this request leaves them. A controller method may take one as a
 * parameter; what it saves here goes into the cookie once, when the request is answered.
 */
public final class DraftSession {

    private Draft draft;
    private boolean unreadable;
    private Change change = Change.NONE;

    /** What is still to be done with the cookie. */
    enum Change {
        NONE,
        SAVED,
        CLEARED
    }

    /**
     * A session.
     *
     * @param found what the cookie held; empty when there was one that could not be opened
     */
    DraftSession(Optional<Draft> found) {
        this.draft = found.orElse(Draft.NONE);
        this.unreadable = found.isEmpty();
    }

    /**
     * What was said.
     *
     * @return {@link Answers#NONE} without a draft that can be opened
     */
    public Answers answers() {
        return draft.answers();
    }

    /**
     * Whether anything was answered yet.
     *
     * @return true from the first answer on
     */
    public boolean hasAnswers() {
        return !draft.answers().isEmpty();
    }

    /**
     * Whether the draft was changed, cut short, sealed with a key we no longer have, too old or too large.
     *
     * @return true until something is saved in its place
     */
    public boolean unreadable() {
        return unreadable;
    }

    /**
     * What ties the draft to what the family saved or shared.
     *
     * @return null until they do either
     */
    public @Nullable DraftOwner owner() {
        return draft.owner();
    }

    /**
     * The owner of what is about to be stored. A new one is kept only once it is saved.
     *
     * @return the family's own, or a new one
     */
    public DraftOwner ownerOrNew() {
        DraftOwner owner = draft.owner();
        return owner == null ? DraftOwner.make() : owner;
    }

    /**
     * Whether something may have been shared from this device that no come-back link leads to.
     *
     * @return true when there is an owner without a saved plan
     */
    public boolean ownsUnsaved() {
        DraftOwner owner = draft.owner();
        return owner != null && owner.version() == null;
    }

    /**
     * The code of the meeting whose link the family opened last.
     *
     * @return null when there was none
     */
    public @Nullable Token meeting() {
        return draft.meeting();
    }

    /**
     * Keeps answers as the new draft, good for seven days. Owner and meeting stay.
     *
     * @param answers everything said so far
     */
    public void save(Answers answers) {
        save(answers, draft.owner());
    }

    /**
     * Keeps answers as the new draft, tied to what the family saved or shared. The meeting stays.
     *
     * @param answers everything said so far
     * @param owner what ties them; null to tie them to nothing
     */
    public void save(Answers answers, @Nullable DraftOwner owner) {
        keep(new Draft(answers, owner, draft.meeting()));
    }

    /**
     * Keeps answers as the new draft, together with the meeting that the family gets ready for.
     *
     * @param answers everything said so far
     * @param meeting the code of the meeting
     */
    public void invite(Answers answers, Token meeting) {
        keep(new Draft(answers, draft.owner(), meeting));
    }

    /**
     * Makes sure that a draft with answers has an owner, before anything is stored with it. So a button that is pressed
     * twice stores both for one family, and nothing is left that nobody can take back.
     */
    public void tie() {
        DraftOwner owner = draft.owner();
        if (hasAnswers() && (owner == null || owner.plan() == null)) {
            save(draft.answers(), owner == null ? DraftOwner.make() : owner.notSaved());
        }
    }

    /** Removes the draft from the family's device. */
    public void clear() {
        draft = Draft.NONE;
        unreadable = false;
        change = Change.CLEARED;
    }

    private void keep(Draft next) {
        draft = next;
        unreadable = false;
        change = Change.SAVED;
    }

    Draft draft() {
        return draft;
    }

    /** Told once, so that the cookie is written once. */
    Change takeChange() {
        Change taken = change;
        change = Change.NONE;
        return taken;
    }
}

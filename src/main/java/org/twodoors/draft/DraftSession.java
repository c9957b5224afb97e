package org.twodoors.draft;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.sealing.Token;

/**
 * The answers so far, as the browser brought them and as this request leaves them. A controller method may take one as a
 * parameter; what it saves here goes into the cookie once, when the request is answered.
 */
@HoldsDraft
public final class DraftSession {

    /**
     * Name of a request attribute: the fields of a form that was made for answers that are gone now, a {@code Map<String, String[]>}.
     * Its page may give back what was typed; nothing else may come of it.
     */
    public static final String SENT = "org.twodoors.draft.sent";

    /** Of the model of a page: the {@link Answers} of the family whose page it is. */
    public static final String ANSWERS = "familyAnswers";

    /** The page for answers that cannot be opened: they stay on the device, until the family tries again or begins anew. */
    public static final String SHUT = "/answers-shut";

    /** More than a cookie can hold beside the answers about every need; no page of a letter has room for so much. */
    private static final int MOST_SEEN = 60;

    private Draft draft;
    private boolean unreadable;
    private Change change = Change.NONE;
    private @Nullable String first;

    /** What is still to be done with the cookie. */
    enum Change {
        NONE,
        SAVED,
        CLEARED
    }

    /** Takes what the cookie held; empty when there was one that could not be opened. */
    DraftSession(Optional<Draft> found) {
        this.draft = found.orElse(Draft.NONE);
        this.unreadable = found.isEmpty();
    }

    /** What was said; {@link Answers#NONE} without a draft that can be opened. */
    public Answers answers() {
        return draft.answers();
    }

    /** Whether anything was answered yet. */
    public boolean hasAnswers() {
        return !draft.answers().isEmpty();
    }

    /**
     * Whether the draft was changed, cut short, sealed with a key we no longer have, too old or too large; until something
     * is saved in its place.
     */
    public boolean unreadable() {
        return unreadable;
    }

    /** What ties the draft to what the family saved or shared; null until they do either. */
    public @Nullable DraftOwner owner() {
        return draft.owner();
    }

    /** The owner of what is about to be stored; a new one is kept only once it is saved. */
    public DraftOwner ownerOrNew() {
        DraftOwner owner = draft.owner();
        return owner == null ? DraftOwner.make() : owner;
    }

    /** Whether something may have been shared from this device that no come-back link leads to. */
    public boolean ownsUnsaved() {
        DraftOwner owner = draft.owner();
        return owner != null && owner.version() == null;
    }

    /** The code of the meeting whose link the family opened last; null when there was none. */
    public @Nullable Token meeting() {
        return draft.meeting();
    }

    /** Whether there is no draft, readable or not. */
    boolean isNone() {
        return !unreadable && draft.equals(Draft.NONE);
    }

    /**
     * Whether a form was made for this draft.
     *
     * @param mark what the form says of itself; null or blank for a page that knows of no drafts, which was open before
     *     they had ids
     * @return true if it may change the draft
     */
    boolean takes(@Nullable String mark) {
        DraftId id = draft.id();
        if (unreadable || mark == null || mark.isBlank()) {
            return unreadable || id == null;
        }
        if (id == null && DraftId.isNew(mark)) {
            first = mark;
            return true;
        }
        return id != null && id.isOf(mark);
    }

    /** What the forms of a page that is made now say of themselves. */
    String mark() {
        DraftId id = draft.id();
        return id == null ? DraftId.newMark() : id.text();
    }

    /**
     * Puts a saved plan in place of what is here. Opened once more it stays the same draft; the plan of another child is another one.
     *
     * @param answers what was saved
     * @param owner what ties them to the plan
     * @param meeting the code of the meeting they were saved with, or null
     */
    public void open(Answers answers, DraftOwner owner, @Nullable Token meeting) {
        DraftOwner here = draft.owner();
        boolean same = here != null && here.token().equals(owner.token());
        Token invited = meeting == null && same ? draft.meeting() : meeting;
        keep(new Draft(
                answers,
                owner,
                invited,
                same ? draft.id() : DraftId.make(first),
                invited != null && invited.equals(draft.meeting()) ? draft.day() : null,
                same ? draft.seen() : Set.of()));
    }

    /** Keeps everything said so far as the new draft, good for seven days. Owner and meeting stay. */
    public void save(Answers answers) {
        save(answers, draft.owner());
    }

    /**
     * Keeps everything said so far as the new draft, with what ties it to what the family saved or shared, or null. The
     * meeting stays.
     */
    public void save(Answers answers, @Nullable DraftOwner owner) {
        keep(new Draft(answers, owner, draft.meeting(), draft.id(), draft.day(), draft.seen()));
    }

    /** Ids of what the family ticked that it sees of its needs, such as {@code toileting.school.accidents}; its papers say only that. */
    public Set<String> seen() {
        return draft.seen();
    }

    /**
     * Keeps what the family sees of a need.
     *
     * @param before what could be ticked
     * @param ticked what of it is
     */
    public void see(Collection<String> before, Collection<String> ticked) {
        Set<String> seen = new LinkedHashSet<>(draft.seen());
        seen.removeAll(Set.copyOf(before));
        ticked.stream().limit(MOST_SEEN - Math.min(seen.size(), MOST_SEEN)).forEach(seen::add);
        keep(new Draft(draft.answers(), draft.owner(), draft.meeting(), draft.id(), draft.day(), seen));
    }

    /** The day of that meeting as it was said when it was last looked at; null for none. */
    public @Nullable LocalDate meetingDay() {
        return draft.day();
    }

    /** Keeps everything said so far, and the code of the meeting that the family gets ready for, with its day or null. */
    public void invite(Answers answers, Token meeting, @Nullable LocalDate day) {
        keep(new Draft(answers, draft.owner(), meeting, draft.id(), day, draft.seen()));
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
        draft = next.id() == null
                ? new Draft(next.answers(), next.owner(), next.meeting(), DraftId.make(first), next.day(), next.seen())
                : next;
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

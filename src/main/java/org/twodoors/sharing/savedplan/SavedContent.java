package org.twodoors.sharing.savedplan;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.sealing.Token;

/**
 * What a saved plan holds under its seal.
 *
 * @param v version of this form
 * @param then the answers as they were last saved
 * @param before what was saved before the family answered again; null until they do
 * @param owner the token that owns what the family shares; null in form 1, where it was the token of the plan itself
 * @param meeting the code of the meeting these answers were made for, so that it comes back with them; null when there was none
 */
record SavedContent(
        int v,
        Snapshot then,
        @Nullable Snapshot before,
        @Nullable String owner,
        @Nullable String meeting) {

    /** Form 1 had no owner. */
    static final int FORM = 2;

    /**
     * One snapshot of the child's needs.
     *
     * @param day when it was saved
     * @param rulesVersion the rules of that day
     * @param answers what was said
     * @param classes what the rules of that day said, by need: codes of {@code NeedClass}
     */
    record Snapshot(LocalDate day, String rulesVersion, Answers answers, Map<String, String> classes) {

        Snapshot {
            classes = Map.copyOf(classes);
        }

        @Override
        public String toString() {
            return "Snapshot[sealed]";
        }
    }

    /** The same with newer answers, made for a meeting or null. */
    SavedContent saved(Snapshot now, @Nullable Token meeting) {
        return new SavedContent(FORM, now, before, owner, text(meeting));
    }

    /** The same, ready to be answered again: what is saved now is what was before. Twice is no more than once. */
    SavedContent again() {
        boolean nothingNew = before != null && before.answers().equals(then.answers());
        return nothingNew ? this : new SavedContent(FORM, then, then, owner, meeting);
    }

    /** What is saved first of a family's answers. */
    static SavedContent first(Snapshot now, Token owner, @Nullable Token meeting) {
        return new SavedContent(FORM, now, null, owner.text(), text(meeting));
    }

    /** The meeting, or null. */
    @Nullable
    Token invitation() {
        return meeting == null ? null : Token.read(meeting);
    }

    private static @Nullable String text(@Nullable Token meeting) {
        return meeting == null ? null : meeting.text();
    }

    /**
     * The family that saved it.
     *
     * @param plan the token this was opened with
     * @return the token that owns what they share
     */
    Token ownerOr(Token plan) {
        return owner == null ? plan : Token.read(owner);
    }

    @Override
    public String toString() {
        return "SavedContent[sealed]";
    }
}

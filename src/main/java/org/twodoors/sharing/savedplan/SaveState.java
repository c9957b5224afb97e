package org.twodoors.sharing.savedplan;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Coded;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.sharing.link.LinkStore.Found;

/** How the answers on this device stand to what is saved. The code is part of messages {@code save.<code>.…}. */
enum SaveState implements Coded {
    /** There is nothing to save. */
    EMPTY,
    /** Never saved. */
    NEW,
    /** Saved as they are. */
    SAVED,
    /** Changed since they were saved. */
    CHANGED,
    /** Saved from another device since. */
    ELSEWHERE,
    /** Saved once, and deleted or expired since. */
    GONE;

    static SaveState of(DraftSession draft, Optional<Found<SavedContent>> saved) {
        DraftOwner owner = draft.owner();
        @Nullable Long seen = owner == null ? null : owner.version();
        if (saved.isPresent() && (seen == null || seen != saved.get().version())) {
            return ELSEWHERE;
        }
        if (seen != null && saved.isEmpty()) {
            return draft.hasAnswers() ? GONE : EMPTY;
        }
        if (saved.isEmpty()) {
            return draft.hasAnswers() ? NEW : EMPTY;
        }
        return saved.get().content().then().answers().equals(draft.answers()) ? SAVED : CHANGED;
    }

    /** Whether there is a come-back link to show: true while a saved plan is there. */
    public boolean hasLink() {
        return this == SAVED || this == CHANGED;
    }
}

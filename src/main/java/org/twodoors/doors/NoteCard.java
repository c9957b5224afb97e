package org.twodoors.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Source;
import org.twodoors.doors.DoorData.Note;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.pathways.StepLink;

/**
 * A pathway that is a card, with everything it rests on.
 *
 * @param note the pathway
 * @param link the button of its first step, or null
 * @param sources of its rule
 */
record NoteCard(Note note, @Nullable StepLink link, List<Source> sources) {

    /** What its messages begin with, for example {@code pathway.start-help}. */
    public String key() {
        return "pathway." + note.kind();
    }

    /** Whether it answers a question of this family, and so shows the answers behind it. */
    public boolean answersAQuestion() {
        return note.rule() == PathwayRule.R58 || note.rule() == PathwayRule.R59;
    }
}

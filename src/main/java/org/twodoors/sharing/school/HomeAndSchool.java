package org.twodoors.sharing.school;

import java.util.List;
import org.twodoors.catalog.Coded;

/**
 * The page that puts home and school side by side.
 *
 * @param cards one for each need that somebody answered about
 * @param waiting how many links nobody has answered yet
 * @param teacher whether a teacher answered anything about this plan
 * @param state how the plan uses what teachers answered
 * @param referable what teachers answered that can be a page for the school therapist
 */
record HomeAndSchool(List<SideBySide> cards, long waiting, boolean teacher, State state, List<AskedView> referable) {

    /** How the plan uses what teachers answered: messages {@code sides.plan.<code>}. */
    enum State implements Coded {
        /** It goes by the family's answers alone. */
        ALONE,
        /** The school's view counts in it. */
        COUNTED,
        /** A school's view counts in it that has changed since. */
        CHANGED
    }

    HomeAndSchool {
        cards = List.copyOf(cards);
        referable = List.copyOf(referable);
    }

    /** The needs that another class shows for when the school's view counts. */
    public List<SideBySide> changes() {
        return cards.stream().filter(SideBySide::changes).toList();
    }

    /** Whether anybody answered whose view stands beside the family's and never counts. */
    public boolean others() {
        return cards.stream().flatMap(card -> card.replies().stream()).anyMatch(reply -> !reply.teacher());
    }

    @Override
    public String toString() {
        return "HomeAndSchool[sealed]";
    }
}

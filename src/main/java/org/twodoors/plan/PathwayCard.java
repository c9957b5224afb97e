package org.twodoors.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Source;
import org.twodoors.pathways.Pathway;

/**
 * One pathway that applies: who to ask, the first step, words to use.
 *
 * @param pathway the pathway
 * @param door the door it leads through
 * @param address where all its steps are, or null when it has no page of its own
 * @param sources what it rests on
 */
record PathwayCard(Pathway pathway, Door door, @Nullable String address, List<Source> sources) {

    /** Message prefix, for example {@code pathway.iep}. */
    public String key() {
        return "pathway." + pathway.kind();
    }
}

package org.twodoors.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Source;
import org.twodoors.pathways.Pathway;

/**
 * One pathway that applies: who to ask, the first step, words to use.
 *
 * @param pathway the pathway
 * @param door the door it leads through
 * @param address where all its steps are, or null when it has no page of its own
 * @param catalog knows what it rests on
 */
record PathwayCard(Pathway pathway, Door door, @Nullable String address, Catalog catalog) {

    /** What it rests on. */
    public List<Source> sources() {
        return catalog.sources(pathway.rule().sources());
    }

    /** Message prefix, for example {@code pathway.iep}. */
    public String key() {
        return "pathway." + pathway.kind();
    }
}

package org.twodoors.doors;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Source;
import org.twodoors.doors.DoorData.AdviceList;

/**
 * What stands under one heading, for one family.
 *
 * @param id its name
 * @param titleKey message key of its heading; null where that is the name of the state
 * @param lists the lists that are for this family, in their order
 * @param state what of the family's own state belongs to them
 * @param sources of all their items, each once
 */
record GroupCard(
        String id, @Nullable String titleKey, List<AdviceList> lists, List<StateNote> state, List<Source> sources) {}

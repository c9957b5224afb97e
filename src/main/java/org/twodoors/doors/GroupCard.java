package org.twodoors.doors;

import java.util.List;
import org.twodoors.catalog.Source;
import org.twodoors.doors.DoorData.AdviceList;

/**
 * Lists that stand together, for one family.
 *
 * @param id its name
 * @param lists the lists that are for this family, in their order
 * @param state what of the family's own state belongs to them
 * @param sources of all their items, each once
 */
record GroupCard(String id, List<AdviceList> lists, List<StateNote> state, List<Source> sources) {}

package org.twodoors.plan;

import java.util.List;
import org.twodoors.pathways.UrgentSign;

/**
 * Everything the plan page shows, in its order.
 *
 * @param urgent what comes before everything else; empty when nothing does
 * @param cards one for each need
 * @param steps the next three
 * @param pathways the pathways that apply, without the urgent one
 * @param rulesVersion version of the rules that decided
 */
record PlanPage(
        List<UrgentSign> urgent,
        List<NeedCard> cards,
        List<NextStep> steps,
        List<PathwayCard> pathways,
        String rulesVersion) {

    /** The cards under one door, in their order. */
    public List<NeedCard> under(Door door) {
        return cards.stream().filter(card -> card.door() == door).toList();
    }
}

package org.twodoors.plan;

import java.util.List;
import java.util.stream.Stream;
import org.twodoors.pathways.UrgentSign;

/**
 * Everything the plan shows, in its order.
 *
 * @param urgent what comes before everything else; empty when nothing does
 * @param answers what answers the situations that the family named
 * @param steps the next three, and what can wait
 * @param cards one for each need
 * @param pathways the pathways that apply, without the urgent one
 * @param rulesVersion version of the rules that decided
 */
record PlanPage(
        List<UrgentSign> urgent,
        SituationAnswers answers,
        NextSteps steps,
        List<NeedCard> cards,
        List<PathwayCard> pathways,
        String rulesVersion) {

    /** The cards under one door, in their order. */
    public List<NeedCard> under(Door door) {
        return cards.stream().filter(card -> card.door() == door).toList();
    }

    /** The doors with a need under them, in the order of the picture. */
    public List<Door> doors() {
        return Stream.of(Door.values()).filter(door -> !under(door).isEmpty()).toList();
    }

    /** The doors with no need under them. */
    public List<Door> emptyDoors() {
        return Stream.of(Door.SCHOOL, Door.BOTH, Door.CLINIC)
                .filter(door -> under(door).isEmpty())
                .toList();
    }

    /** What to ask a school about: what it does not work on yet. */
    public List<NeedCard> forSchool() {
        return cards.stream()
                .filter(card -> card.result().needClass().school() && !card.inHandAtSchool())
                .toList();
    }

    /** What to ask a clinic about: what it does not work on yet. */
    public List<NeedCard> forClinic() {
        return cards.stream()
                .filter(card -> card.result().needClass().clinic() && !card.inHandAtClinic())
                .toList();
    }

    /** What the school works on now. */
    public List<NeedCard> inHandAtSchool() {
        return cards.stream().filter(NeedCard::inHandAtSchool).toList();
    }

    /** What a clinic works on now. */
    public List<NeedCard> inHandAtClinic() {
        return cards.stream().filter(NeedCard::inHandAtClinic).toList();
    }

    /** Whether nothing says yet who to ask, and nobody works on anything. */
    public boolean nothingClear() {
        return forSchool().isEmpty()
                && forClinic().isEmpty()
                && inHandAtSchool().isEmpty()
                && inHandAtClinic().isEmpty();
    }
}

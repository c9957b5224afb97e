package org.twodoors.doors;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Situation;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.SituationWords;
import org.twodoors.pathways.StepLink;
import org.twodoors.pathways.StepLinks;

/**
 * What a family said has happened at a door, with its answer and the button of its first step.
 *
 * @param situation what it said
 * @param door at which door that is
 * @param words the keys of the words that answer it
 * @param asksForATime whether the time limits of the state belong to the answer
 * @param link the button of the first step, or null
 */
record SituationCard(
        Situation situation,
        DoorPage door,
        SituationWords words,
        boolean asksForATime,
        @Nullable StepLink link) {

    /** Those that have a door, the weightiest first. */
    static List<SituationCard> all(Findings findings, StepLinks links) {
        return findings.pathways().situations().stream()
                .flatMap(way -> Optional.ofNullable(way.rule().situation())
                        .filter(situation -> situation.group() != Situation.Group.STARTING)
                        .map(situation -> new SituationCard(
                                situation,
                                door(situation),
                                SituationWords.of(situation, findings),
                                SituationWords.asksForATime(situation, findings),
                                links.link(way, findings).orElse(null)))
                        .stream())
                .toList();
    }

    private static DoorPage door(Situation situation) {
        return switch (situation.group()) {
            case AT_SCHOOL, STARTING -> DoorPage.SCHOOL;
            case AT_CLINIC -> DoorPage.CLINIC;
            case GOING_WELL -> situation == Situation.KEEP_HELP ? DoorPage.SCHOOL : DoorPage.TOGETHER;
        };
    }
}

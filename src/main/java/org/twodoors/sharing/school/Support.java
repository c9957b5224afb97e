package org.twodoors.sharing.school;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Coded;
import org.twodoors.content.Content;

/**
 * A help in class that a teacher may have tried, in words {@code support.<code>}: what the page for teachers says to try, said
 * as what was done.
 */
@SuppressWarnings("ImmutableEnumChecker") // List.of never changes
enum Support implements Coded {
    /** Another seat or place; like the next two, for any need. */
    PLACE(null, "S73", "S101"),
    /** Reminders. */
    REMINDERS(null, "S73", "S101"),
    /** More time. */
    MORE_TIME(null, "S73", "S101"),
    /** Another tool to write with. */
    SCHOOLWORK_TOOL("schoolwork", "S107", "K"),
    /** A seat that fits. */
    SCHOOLWORK_SEAT("schoolwork", "S107", "K"),
    /** Answers that are not written by hand. */
    SCHOOLWORK_WAY("schoolwork", "S73", "K"),
    /** One step at a time. */
    ATTENTION_ORGANIZING_STEPS("attention-organizing", "S100", "K"),
    /** Work in parts. */
    ATTENTION_ORGANIZING_PARTS("attention-organizing", "S100", "K"),
    /** A place for each thing. */
    ATTENTION_ORGANIZING_PLACE("attention-organizing", "S100", "K"),
    /** A calm place. */
    FEELINGS_SENSES_CALM("feelings-senses", "S96", "S101"),
    /** What comes next. */
    FEELINGS_SENSES_NEXT("feelings-senses", "S96", "K"),
    /** Less noise, light or crowd. */
    FEELINGS_SENSES_LESS("feelings-senses", "S101", "K"),
    /** A part in a game. */
    FRIENDS_PLAY_ROLE("friends-play", "S98", "K"),
    /** Words to join in with. */
    FRIENDS_PLAY_WORDS("friends-play", "S98", "S103"),
    /** Another game. */
    FRIENDS_PLAY_CHOICE("friends-play", "S98", "K"),
    /** Steps in pictures. */
    SELF_CARE_PICTURES("self-care", "S103", "K"),
    /** The last step alone. */
    SELF_CARE_LAST("self-care", "K"),
    /** Another seat at lunch. */
    EATING_SEAT("eating", "S97", "S99"),
    /** A way to open lunch packs. */
    EATING_OPEN("eating", "S97", "K"),
    /** Hard tasks first. */
    REST_HEALTH_TIRED("rest-health", "K"),
    /** Planned breaks. */
    REST_HEALTH_BREAKS("rest-health", "K"),
    /** A check of glasses and aids. */
    REST_HEALTH_AIDS("rest-health", "K"),
    /** A clear way. */
    MOVING_SAFETY_PATH("moving-safety", "S101", "K"),
    /** An early start. */
    MOVING_SAFETY_TIME("moving-safety", "K"),
    /** A real task. */
    COMMUNITY_GROWING_UP_REAL("community-growing-up", "S95", "S106"),
    /** Pictures of a new place. */
    COMMUNITY_GROWING_UP_NEW("community-growing-up", "K"),
    /** A job that counts. */
    COMMUNITY_GROWING_UP_JOB("community-growing-up", "S95", "K"),
    /** A few small changes. */
    GETTING_SKILLS_BACK_SMALL("getting-skills-back", "S60", "S60b"),
    /** More time to answer. */
    TALKING_UNDERSTANDING_TIME("talking-understanding", "S217", "K"),
    /** Short sentences with pictures. */
    TALKING_UNDERSTANDING_SHORT("talking-understanding", "S219", "K"),
    /** Another way to answer. */
    TALKING_UNDERSTANDING_WAY("talking-understanding", "S225", "K"),
    /** A short way and a place to rest. */
    MOVING_BODY_REST("moving-body", "S248", "K"),
    /** The rail side of the stairs. */
    MOVING_BODY_RAIL("moving-body", "S248", "S249"),
    /** A plan for drills. */
    MOVING_BODY_DRILL("moving-body", "S248", "S249");

    private final @Nullable String area;
    private final List<String> sources;

    Support(@Nullable String area, String... sources) {
        this.area = area;
        this.sources = List.of(sources);
    }

    /** What may have been tried for the needs of an area: first what is its own, then what fits any. */
    static List<Support> of(Area area) {
        return Arrays.stream(values())
                .filter(support -> support.area == null || support.area.equals(area.id()))
                .sorted((one, other) -> Boolean.compare(one.area == null, other.area == null))
                .toList();
    }

    /** The area whose needs it is for; null for any. */
    @Nullable
    String area() {
        return area;
    }

    /** What each help is called, and what it rests on. */
    @Component
    static class Words implements Content {

        @Override
        public Map<String, List<String>> words() {
            return Map.of(
                    "schoolview",
                    Arrays.stream(values())
                            .map(support -> "support." + support.code())
                            .toList());
        }

        @Override
        public Map<String, List<String>> claims() {
            return Arrays.stream(values())
                    .collect(Collectors.toMap(support -> "support " + support.code(), support -> support.sources));
        }
    }
}

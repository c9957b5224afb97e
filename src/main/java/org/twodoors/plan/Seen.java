package org.twodoors.plan;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a family may see of a need, to tick.
 *
 * @param places where it is seen; none when there is nothing to tick
 */
record Seen(List<Place> places) {

    /**
     * A place with what may be seen there.
     *
     * @param code {@code school} or {@code clinic}, which stands for home and around town; its words are {@code plan.see.<code>}
     * @param choices at least one
     */
    record Place(String code, List<Choice> choices) {}

    /**
     * Something to tick.
     *
     * @param id of the scene
     * @param ticked whether it is
     */
    record Choice(String id, boolean ticked) {

        /** Message key of its words. */
        public String key() {
            return "impact." + id;
        }
    }

    static Seen of(List<String> ids, Set<String> ticked) {
        return new Seen(Stream.of("school", "clinic")
                .map(place -> new Place(
                        place,
                        ids.stream()
                                .filter(id -> id.contains("." + place + "."))
                                .map(id -> new Choice(id, ticked.contains(id)))
                                .toList()))
                .filter(place -> !place.choices().isEmpty())
                .toList());
    }

    /** Whether there is nothing to tick. */
    public boolean isEmpty() {
        return places.isEmpty();
    }

    /** What is ticked. */
    public List<Choice> ticked() {
        return places.stream()
                .flatMap(place -> place.choices().stream())
                .filter(Choice::ticked)
                .toList();
    }

    @Override
    public String toString() {
        return "Seen[sealed]";
    }
}

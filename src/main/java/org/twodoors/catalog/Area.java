package org.twodoors.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A part of the day, with its needs. Its words are messages {@code area.<id>.…}; its icon has the same id.
 *
 * @param id kebab-case id, unique
 * @param needs the needs in the order they are asked, at least one
 */
public record Area(String id, List<Need> needs) {

    /** Copies the list. */
    public Area {
        requireNonNull(id, "an area has no id");
        needs = requireNonNull(needs, () -> "area " + id + " has no needs").stream()
                .map(need -> need.in(id))
                .toList();
    }
}

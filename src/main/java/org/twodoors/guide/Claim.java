package org.twodoors.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A few words of advice that rest on the same sources. The words are messages; the pages that show them know which.
 *
 * @param id kebab-case, part of the message keys
 * @param sources keys of sources in the catalog, at least one
 */
record Claim(String id, List<String> sources) {

    Claim {
        requireNonNull(id, "a claim has no id");
        sources = List.copyOf(requireNonNull(sources, () -> "claim " + id + " has no sources"));
    }
}

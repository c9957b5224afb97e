package org.twodoors.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question parents ask: messages {@code question.<id>.ask} and {@code .answer}.
 *
 * @param id kebab-case, unique; its anchor on the page
 * @param letter id of the letter or script that helps with it, or null
 * @param sources keys of sources in the catalogue, at least one
 */
record LearnQuestion(String id, @Nullable String letter, List<String> sources) {

    LearnQuestion {
        requireNonNull(id, "a question has no id");
        sources = List.copyOf(requireNonNull(sources, () -> "question " + id + " has no sources"));
    }
}

package org.twodoors.guide;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;

/**
 * A word of the glossary. Its words are messages {@code term.<id>.name} and {@code term.<id>.meaning}.
 *
 * @param id kebab-case; the anchor on the glossary page
 * @param sources keys of sources in the catalogue, at least one
 * @param match for each language, the forms of the word that open its meaning where they first appear on a page; empty
 *     for a word whose everyday use means something else
 */
record Term(String id, List<String> sources, Map<String, List<String>> match) {

    Term {
        requireNonNull(id, "a term has no id");
        sources = List.copyOf(requireNonNull(sources, () -> "term " + id + " has no sources"));
        match = Map.copyOf(requireNonNull(match, () -> "term " + id + " has no match"));
    }

    /** What the term claims: its meaning, and what that rests on. */
    Claim claim() {
        return new Claim(id, sources);
    }
}

package org.twodoors.papers;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.twodoors.catalog.Coded;
import org.twodoors.pathways.PathwayRule;

/**
 * A message a family can send. Its words are messages {@code letter.<id>.…}: title, when, subject, greeting, body.1 and
 * on, close.
 *
 * @param id kebab-case id, unique
 * @param door who it goes to
 * @param rules the pathways it helps with
 * @param sources keys of the sources its words rest on, at least one
 */
record Letter(String id, Door door, List<PathwayRule> rules, List<String> sources) {

    /** Who a message goes to. The code is part of style names and of messages {@code door.<code>}. */
    enum Door implements Coded {
        /** Somebody at school. */
        SCHOOL,
        /** The doctor, a clinic or the health plan. */
        CLINIC,
        /** The school and a clinic, the same message. */
        BOTH
    }

    Letter {
        requireNonNull(id, "a letter has no id");
        requireNonNull(door, () -> "letter " + id + " has no door");
        rules = List.copyOf(requireNonNull(rules, () -> "letter " + id + " has no rules"));
        sources = List.copyOf(requireNonNull(sources, () -> "letter " + id + " has no sources"));
    }

    /** Message prefix, for example {@code letter.teacher}. */
    public String key() {
        return "letter." + id;
    }
}

package org.twodoors.catalog;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from. A source has two addresses: the official one that a parent sees, and the stored copies that
 * reviewers check, which are never shown as authority.
 *
 * @param key short key, for example {@code S6}
 * @param title what it says, in plain words
 * @param citation the official citation, or the name of the paper or page
 * @param address the official address a parent may open, or null when none is known for sure
 * @param mark how far it was checked
 * @param kind what sort of source it is, kebab-case
 * @param therapy code of the one therapy it is about, where a need of another has no use for it; null where it is about more
 * @param copies addresses of the copies that were seen; for reviewers only
 */
public record Source(
        String key,
        String title,
        String citation,
        @Nullable String address,
        Mark mark,
        String kind,
        @Nullable String therapy,
        List<String> copies) {

    /** How far a source was checked. Unsure facts have no mark here because they are never shown. */
    public enum Mark {
        /** Seen in a stored copy. */
        V,
        /** Settled law or practice; copy not seen. */
        K
    }

    /** Copies the list; every field but the official address must be there. */
    public Source {
        requireNonNull(key, "a source has no key");
        requireNonNull(title, () -> "source " + key + " has no title");
        requireNonNull(citation, () -> "source " + key + " has no citation");
        requireNonNull(mark, () -> "source " + key + " has no mark");
        requireNonNull(kind, () -> "source " + key + " has no kind");
        requireNonNull(copies, () -> "source " + key + " has no copies");
        copies = List.copyOf(copies);
    }
}

package org.twodoors.sharing.school;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Coded;

/**
 * A help in class that a teacher tried. It stands beside the answers and decides nothing.
 *
 * @param support which one; null for one in the teacher's words, or one that only a later release knows
 * @param words what it was, if it is not on the list; else empty
 * @param weeks for how many weeks, 1 to {@value #MOST_WEEKS}; null when nothing was said
 * @param went how it went; null when nothing was said
 */
record TriedSupport(
        @Nullable Support support,
        String words,
        @Nullable Integer weeks,
        @Nullable Outcome went) {

    /** The most letters of {@link #words}. */
    static final int WORDS = 80;

    /** The most weeks: a year. */
    static final int MOST_WEEKS = 52;

    /** How it went: words {@code asking.went.<code>}. */
    enum Outcome implements Coded {
        /** It helped. */
        HELPED,
        /** It helped some. */
        HELPED_SOME,
        /** It did not help. */
        DID_NOT_HELP,
        /** The teacher cannot tell. */
        CANNOT_TELL
    }

    TriedSupport {
        words = requireNonNullElse(words, "");
    }

    /** Whether there is anything to show. */
    boolean isKnown() {
        return support != null || !words.isEmpty();
    }

    @Override
    public String toString() {
        return "TriedSupport[sealed]";
    }
}

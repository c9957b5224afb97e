package org.twodoors.states;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from, as it is printed. Words: messages {@code states.citation.<kind>}.
 *
 * @param kind what there is to print
 * @param text the law or the page, in the words of the data; null unless named
 * @param month when the official page was copied; null unless captured
 */
public record Citation(
        Kind kind, @Nullable String text, @Nullable YearMonth month) {

    /** What there is to print. */
    public enum Kind {
        /** A law, a rule or a page. */
        NAMED,
        /** An official page, read in a copy of a known month. */
        CAPTURED,
        /** Nothing: general knowledge. */
        GENERAL
    }

    static final Citation GENERAL = new Citation(Kind.GENERAL, null, null);

    static Citation named(String text) {
        return new Citation(Kind.NAMED, text, null);
    }

    static Citation captured(YearMonth month) {
        return new Citation(Kind.CAPTURED, null, month);
    }

    /**
     * Whether there is a law, a rule or a page to name.
     *
     * @return true when {@link #text()} is there
     */
    public boolean isNamed() {
        return kind == Kind.NAMED;
    }

    /**
     * Whether it was read in a copy of an official page.
     *
     * @return true when {@link #month()} is there
     */
    public boolean isCaptured() {
        return kind == Kind.CAPTURED;
    }
}

package org.twodoors.states;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Where a fact comes from, as it is printed. With neither text nor month it is general knowledge. Words: messages {@code
 * states.citation.<kind>}.
 *
 * @param text the law, the rule or the page, in the words of the data; null when there is none to name
 * @param month when the official page was copied in which it was read; null when it was read in none
 */
public record Citation(@Nullable String text, @Nullable YearMonth month) {

    static final Citation GENERAL = new Citation(null, null);

    /** Whether there is a law, a rule or a page to name: true when {@link #text()} is there. */
    public boolean isNamed() {
        return text != null;
    }

    /** Whether it was read in a copy of an official page: true when {@link #month()} is there. */
    public boolean isCaptured() {
        return month != null;
    }
}

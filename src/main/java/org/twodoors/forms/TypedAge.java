package org.twodoors.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An age as somebody typed it, read by an {@link AgeReader}.
 *
 * @param months the whole age in months; null when it cannot be told
 * @param problems the fields to mend, {@code years} or {@code months} or both; empty when the age is told
 */
public record TypedAge(@Nullable Integer months, List<String> problems) {

    /** Copies the list. */
    public TypedAge {
        problems = List.copyOf(problems);
    }

    @Override
    public String toString() {
        return "TypedAge[sealed]";
    }
}

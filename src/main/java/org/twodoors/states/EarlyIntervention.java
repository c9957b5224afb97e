package org.twodoors.states;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The program for children under 3.
 *
 * @param program its name
 * @param phone the number to call, or null when none was seen
 * @param website its page, or null when none was seen
 * @param more what else to know
 */
public record EarlyIntervention(
        String program, @Nullable Phone phone, @Nullable Link website, List<Prose> more) {

    /** Copies the list; one that is left out is empty. */
    public EarlyIntervention {
        more = more == null ? List.of() : List.copyOf(more);
    }
}

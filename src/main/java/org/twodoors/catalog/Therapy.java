package org.twodoors.catalog;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A therapy as families tick it: it is in a school plan, or a clinic gives it. Which can be ticked is data,
 * {@link Catalog#therapies()}; what was kept before may name another.
 *
 * @param code of the discipline, such as {@code slp}
 */
public record Therapy(String code) implements Coded {

    /** Speech-language therapy. */
    public static final Therapy SLP = new Therapy("slp");

    /** Physical therapy. */
    public static final Therapy PT = new Therapy("pt");

    /** Occupational therapy. */
    public static final Therapy OT = new Therapy("ot");

    /** None of them, or the family is not sure; stands alone. */
    public static final Therapy UNKNOWN = new Therapy("unknown");

    /** Takes any code: whoever reads strictly asks the catalog. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Therapy {
        requireNonNull(code, "a therapy has no code");
    }

    /** Its code: it is no constant that has a name. */
    @Override
    public String name() {
        return code;
    }

    /**
     * What was ticked, without "none or not sure" where a therapy was ticked too: a tick counts more.
     *
     * @param ticked any
     * @return a set that can be sent
     */
    public static Set<Object> settled(Set<?> ticked) {
        Set<Object> settled = new LinkedHashSet<>(ticked);
        if (settled.size() > 1) {
            settled.remove(UNKNOWN);
        }
        return settled;
    }
}

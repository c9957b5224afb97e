package org.twodoors.pathways;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Need;

/**
 * What became different in a plan since the family changed an answer.
 *
 * @param needs the needs that are new, gone, or asked about elsewhere
 * @param first whether something else comes first now: a sign of danger that did not before
 * @param steps whether the next steps are other ones
 * @param reasons whether anything else is, such as why
 */
public record PlanChange(List<Moved> needs, boolean first, boolean steps, boolean reasons) {

    /** So many needs are named. */
    private static final int MOST = 3;

    /**
     * A need that is asked about elsewhere.
     *
     * @param need the need
     * @param was message key of its class before; null when it is new in the plan
     * @param now message key of its class; null when it is gone from the plan
     */
    public record Moved(
            Need need, @Nullable String was, @Nullable String now) {

        @Override
        public String toString() {
            return "Moved[sealed]";
        }
    }

    /** Copies the list. */
    public PlanChange {
        needs = List.copyOf(needs);
    }

    /** The needs that are named: a list with at most three. */
    public List<Moved> named() {
        return needs.subList(0, Math.min(MOST, needs.size()));
    }

    /** How many needs are not named: 0 or more. */
    public int more() {
        return needs.size() - named().size();
    }

    /** Whether no need moved and the steps are the same: true where only the reasons, or nothing, can have changed. */
    public boolean sameSteps() {
        return needs.isEmpty() && !first && !steps;
    }

    @Override
    public String toString() {
        return "PlanChange[sealed]";
    }
}

package org.twodoors.plan;

import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Coded;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.rules.NeedClass;

/** Under which door something is shown. The code is part of the style names and of messages {@code door.<code>}. */
public enum Door implements Coded {
    /** The school door. */
    SCHOOL,
    /** Both doors, each for its own reason. */
    BOTH,
    /** The clinic door. */
    CLINIC,
    /** Not clear yet. */
    UNCLEAR;

    /**
     * The door of a class.
     *
     * @param needClass what the rules said about a need
     * @return where it is shown
     */
    public static Door of(NeedClass needClass) {
        return switch (needClass) {
            case EDUCATIONAL -> SCHOOL;
            case MEDICAL -> CLINIC;
            case BOTH -> BOTH;
            case NOT_CLEAR -> UNCLEAR;
        };
    }

    /** The door a pathway leads through, or null for the urgent one, which has a card of its own. */
    static @Nullable Door of(PathwayRule rule) {
        return switch (rule) {
            case R40 -> null;
            case R41, R54, R55 -> UNCLEAR;
            case R42, R43, R44, R45, R46, R47, R48, R49, R50, R57, R58 -> SCHOOL;
            case R51, R52, R59 -> CLINIC;
            case R53, R56 -> BOTH;
        };
    }
}

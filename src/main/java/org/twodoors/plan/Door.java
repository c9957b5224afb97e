package org.twodoors.plan;

import org.twodoors.catalog.Coded;
import org.twodoors.rules.NeedClass;

/** Under which door something is shown. The code is part of the style names and of messages {@code door.<code>}. */
public enum Door implements Coded {
    /** The school door. */
    SCHOOL(NeedClass.EDUCATIONAL),
    /** Both doors, each for its own reason. */
    BOTH(NeedClass.BOTH),
    /** The clinic door. */
    CLINIC(NeedClass.MEDICAL),
    /** Not clear yet. */
    UNCLEAR(NeedClass.NOT_CLEAR);

    private final NeedClass needClass;

    Door(NeedClass needClass) {
        this.needClass = needClass;
    }

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

    /**
     * The message that says who to ask, as on badges.
     *
     * @return for example {@code class.educational.name}
     */
    public String askKey() {
        return "class." + needClass.code() + ".name";
    }
}

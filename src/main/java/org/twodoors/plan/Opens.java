package org.twodoors.plan;

import org.twodoors.catalog.Coded;

/** What the button of a step opens. Its words are messages {@code plan.open.<code>}, those of a letter {@code plan.open.<letter>}. */
enum Opens implements Coded {
    /** A letter, a note or words for a call, which names itself. */
    PAPER,
    /** The page for the meeting. */
    SHEET("/plan/meeting-sheet"),
    /** The dates to put into a calendar. */
    CALENDAR("/plan/calendar"),
    /** A link for the teacher to answer. */
    TEACHER_LINK("/ask-school"),
    /** What to find out, and how. */
    FIND_OUT("/plan/find-out"),
    /** Ideas while little gets in the way. */
    ALL_FINE("/plan/all-fine"),
    /** All steps at the school door. */
    SCHOOL_DOOR("/plan/school"),
    /** All of the plan in one piece. */
    PRINT("/plan/print"),
    /** A link to come back with. */
    SAVE("/save");

    private static final String LETTERS = "/plan/messages/";

    private final String page;

    Opens() {
        this("");
    }

    Opens(String page) {
        this.page = page;
    }

    /** Whether it opens one of the letters, which has an id of its own. */
    boolean isPaper() {
        return page.isEmpty();
    }

    /**
     * Where it is.
     *
     * @param letter id of the letter, empty for what is none
     */
    String address(String letter) {
        return isPaper() ? LETTERS + letter : page;
    }
}

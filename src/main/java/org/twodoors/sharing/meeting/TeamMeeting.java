package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.twodoors.sealing.Token;

/**
 * A meeting as its team sees it.
 *
 * @param family the code in the families' link
 * @param title the team's own name for it; empty for none
 * @param number of a meeting that was made with others, from 1; 0 for one by itself
 * @param invitation what families are told
 * @param version goes up with every change
 * @param until the last day it is kept
 * @param sheets what families sent, in the order it came
 */
record TeamMeeting(
        Token family,
        String title,
        int number,
        Invitation invitation,
        long version,
        LocalDate until,
        List<SentSheet> sheets) {

    TeamMeeting {
        sheets = List.copyOf(sheets);
    }

    /** A sheet by its name. */
    Optional<SentSheet> sheet(String name) {
        return sheets.stream().filter(sheet -> sheet.name().equals(name)).findFirst();
    }

    @Override
    public String toString() {
        return "TeamMeeting[sealed]";
    }
}

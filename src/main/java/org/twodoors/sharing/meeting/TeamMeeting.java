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
 * @param sheets what families sent, and what has ended of it, in the order it came
 */
record TeamMeeting(
        Token family,
        String title,
        int number,
        Invitation invitation,
        long version,
        LocalDate until,
        List<TeamSheet> sheets) {

    TeamMeeting {
        sheets = List.copyOf(sheets);
    }

    /** The sheets that the team can read now. */
    public List<TeamSheet> there() {
        return sheets.stream().filter(TeamSheet::isThere).toList();
    }

    /** A sheet that the team can read now, by its name. */
    Optional<TeamSheet> sheet(String name) {
        return there().stream().filter(sheet -> sheet.isNamed(name)).findFirst();
    }

    @Override
    public String toString() {
        return "TeamMeeting[sealed]";
    }
}

package org.twodoors.sharing;

import java.time.LocalDate;
import org.twodoors.sealing.Token;

/**
 * A meeting as its team sees it.
 *
 * @param family the code in the families' link
 * @param invitation what families are told
 * @param until the last day it is kept
 */
record TeamMeeting(Token family, Invitation invitation, LocalDate until) {

    @Override
    public String toString() {
        return "TeamMeeting[sealed]";
    }
}

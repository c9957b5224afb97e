package org.twodoors.sharing.meeting;

import java.time.LocalDate;

/**
 * A meeting as families see it.
 *
 * @param invitation what its maker says
 * @param until the last day something can be sent to it
 */
record Invited(Invitation invitation, LocalDate until) {

    @Override
    public String toString() {
        return "Invited[sealed]";
    }
}

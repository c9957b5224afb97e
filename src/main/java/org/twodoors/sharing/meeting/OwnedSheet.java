package org.twodoors.sharing.meeting;

import java.time.LocalDate;

/**
 * A sheet the family sent, in its own list.
 *
 * @param kept what the family keeps of it
 * @param until the last day the team can read it
 */
record OwnedSheet(SheetOwner kept, LocalDate until) {

    @Override
    public String toString() {
        return "OwnedSheet[sealed]";
    }
}

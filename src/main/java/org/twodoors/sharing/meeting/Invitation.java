package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who makes a meeting link says to the families that get it.
 *
 * @param v version of this form
 * @param date day of the meeting, or null
 * @param note what was typed; empty for nothing
 * @param language language tag of the link, or null for each family's own
 * @param areas ids of the parts of the day to think about
 */
record Invitation(
        int v,
        @Nullable LocalDate date,
        String note,
        @Nullable String language,
        List<String> areas) {

    static final int VERSION = 1;

    Invitation {
        areas = List.copyOf(areas);
    }

    @Override
    public String toString() {
        return "Invitation[sealed]";
    }
}

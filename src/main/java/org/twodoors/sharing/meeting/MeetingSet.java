package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;

/**
 * Meetings that were made together, as whoever looks after them sees them.
 *
 * @param meetings by the token in the team's link, in the order of their numbers; what families sent is not in them
 * @param until the last day the list is kept
 */
record MeetingSet(Map<String, TeamMeeting> meetings, LocalDate until) {

    MeetingSet {
        meetings = Collections.unmodifiableMap(meetings);
    }

    @Override
    public String toString() {
        return "MeetingSet[sealed]";
    }
}

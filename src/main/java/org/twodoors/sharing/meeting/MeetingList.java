package org.twodoors.sharing.meeting;

import java.util.List;

/**
 * What the link of a list opens.
 *
 * @param v version of this form
 * @param organisers the tokens in the teams' links, in the order of their numbers
 */
record MeetingList(int v, List<String> organisers) {

    static final int VERSION = 1;

    MeetingList {
        organisers = List.copyOf(organisers);
    }

    @Override
    public String toString() {
        return "MeetingList[sealed]";
    }
}

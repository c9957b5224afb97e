package org.twodoors.draft;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.twodoors.sealing.Token;

/**
 * The bar of the meeting that a family gets ready for, on its plan and beside its answers (fragment {@code plan/answers :: meeting}).
 * It says the day that the meeting has now. The draft stays as it is: a page that is looked at changes nothing.
 */
public class MeetingBar {

    /** The day that the bar says; where nothing else is known, the one in the draft. */
    static final String DAY = "meetingDay";

    private final ObjectProvider<MeetingLookup> meetings;

    MeetingBar(ObjectProvider<MeetingLookup> meetings) {
        this.meetings = meetings;
    }

    /**
     * What the page has to know. No look at the database but for a family that took up an invitation.
     *
     * @param draft the family's draft
     * @return attributes: the day, {@code sent} ({@link MeetingLookup.Sent} or null), {@code meetingGone}; none without a meeting, or
     *     where nothing can be told now
     */
    public Map<String, @Nullable Object> of(DraftSession draft) {
        Map<String, @Nullable Object> told = new HashMap<>();
        Token meeting = draft.meeting();
        DraftOwner owner = draft.owner();
        if (meeting != null) {
            meetings.ifAvailable(it -> it.look(meeting, owner == null ? null : owner.token())
                    .ifPresent(now -> {
                        told.put(DAY, now.day());
                        told.put("sent", now.sent());
                        told.put("meetingGone", !now.there());
                    }));
        }
        return told;
    }
}

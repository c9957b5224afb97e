package org.twodoors.draft;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twodoors.sealing.Token;

/** Says how it stands with the meeting that a family gets ready for; whoever keeps meetings knows it. Looking writes nothing. */
@FunctionalInterface
public interface MeetingLookup {

    /**
     * A meeting as it is now.
     *
     * @param there whether it is there; false once it is over or deleted
     * @param day its day, which its team may have moved; null for none
     * @param sent what the family sent to it; null for nothing
     */
    record MeetingNow(
            boolean there,
            @Nullable LocalDate day,
            @Nullable Sent sent) {

        @Override
        public String toString() {
            return "MeetingNow[sealed]";
        }
    }

    /**
     * What was sent and not taken back.
     *
     * @param needs about how many needs; at least one
     * @param day the day of the newest page
     */
    record Sent(int needs, LocalDate day) {

        @Override
        public String toString() {
            return "Sent[sealed]";
        }
    }

    /**
     * Looks a meeting up.
     *
     * @param meeting the code in the family's link
     * @param family the family's token; null where it never sent or saved anything
     * @return empty when it cannot be told now
     */
    Optional<MeetingNow> look(Token meeting, @Nullable Token family);
}

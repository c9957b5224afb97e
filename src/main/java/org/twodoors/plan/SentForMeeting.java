package org.twodoors.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.twodoors.sealing.Token;

/** Says what a family sent for the meeting it gets ready for; whoever keeps that knows it. */
@FunctionalInterface
public interface SentForMeeting {

    /**
     * What was sent.
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
     * What a family sent to a meeting and did not take back.
     *
     * @param family the family's token
     * @param meeting the code in the family's link
     * @return empty when there is nothing, or it cannot be told now
     */
    Optional<Sent> sent(Token family, Token meeting);
}

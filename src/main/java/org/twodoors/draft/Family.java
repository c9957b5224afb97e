package org.twodoors.draft;

import org.jspecify.annotations.Nullable;
import org.twodoors.sealing.Token;

/**
 * What ties a draft to what the family saved or shared. It is made when they first do either, and travels in the sealed
 * draft.
 *
 * @param token the family's secret; their come-back link carries it
 * @param version the version of the saved plan this draft was last saved to or came back from; null when nothing was
 *     saved yet
 */
public record Family(Token token, @Nullable Long version) {

    /**
     * A family that saved and shared nothing yet.
     *
     * @return with a new secret
     */
    public static Family make() {
        return new Family(Token.random(), null);
    }

    /**
     * The same family, once its plan is saved.
     *
     * @param saved the version of the saved plan
     * @return the family that knows it
     */
    public Family savedAs(long saved) {
        return new Family(token, saved);
    }

    /**
     * The same family, once its saved plan is deleted.
     *
     * @return the family without a saved plan
     */
    public Family notSaved() {
        return new Family(token, null);
    }
}

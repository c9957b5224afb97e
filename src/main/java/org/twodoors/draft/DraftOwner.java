package org.twodoors.draft;

import org.jspecify.annotations.Nullable;
import org.twodoors.sealing.Token;

/**
 * What ties a draft to what the family saved or shared. It is made before they first do either, and travels in the sealed
 * draft.
 *
 * @param token the family's secret: owns all that they share, and stays as long as they have anything; no link carries it
 * @param plan the secret in their come-back link, of the plan that is saved or of the next one to be; null in drafts from
 *     before there were two secrets
 * @param version the version of the saved plan this draft was last saved to or came back from; null when nothing was
 *     saved yet
 */
public record DraftOwner(
        Token token, @Nullable Token plan, @Nullable Long version) {

    /** The owner for a family that saved and shared nothing yet, with new secrets. */
    public static DraftOwner make() {
        return new DraftOwner(Token.random(), Token.random(), null);
    }

    /** The same owner, once its plan is saved: with the secret in the come-back link, and the version of the plan. */
    public DraftOwner savedAs(Token link, long saved) {
        return new DraftOwner(token, link, saved);
    }

    /** The same owner, once its plan is deleted. The next plan gets another link: the old one never opens anything again. */
    public DraftOwner notSaved() {
        return new DraftOwner(token, Token.random(), null);
    }
}

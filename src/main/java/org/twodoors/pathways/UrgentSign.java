package org.twodoors.pathways;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Dial;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.Urgency;

/**
 * Something that comes before everything else, and what to do about it.
 *
 * @param messageKey the message with the advice
 * @param checkedKey the message with what the family checked, without the advice that follows
 * @param need the need it came up with, or null for a red flag about the child
 * @param urgency how soon
 */
public record UrgentSign(
        String messageKey, String checkedKey, @Nullable Need need, Urgency urgency) {

    /** Swallowed poison and self-harm together, which is an emergency (R40). */
    static final String POISON_AND_SELF_HARM = "urgent.poisonAndSelfHarm";

    /** The message that names the sign in a few words: a message key. */
    public String shortKey() {
        return messageKey.replaceFirst("\\.advice$", "") + ".short";
    }

    /** The numbers to dial, the first one first; empty where the number is that of the child's own doctor. */
    public List<Dial> dials() {
        return messageKey.equals(POISON_AND_SELF_HARM) ? List.of(Dial.CALL_911, Dial.POISON_HELP) : urgency.dials();
    }

    @Override
    public String toString() {
        return "UrgentSign[sealed]";
    }
}

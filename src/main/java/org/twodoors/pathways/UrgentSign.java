package org.twodoors.pathways;

import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.Urgency;

/**
 * Something that comes before everything else, and what to do about it.
 *
 * @param messageKey the message with the advice
 * @param need the need it came up with, or null for a red flag about the child
 * @param urgency how soon
 */
public record UrgentSign(String messageKey, @Nullable Need need, Urgency urgency) {

    @Override
    public String toString() {
        return "UrgentSign[sealed]";
    }
}

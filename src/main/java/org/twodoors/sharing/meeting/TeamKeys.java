package org.twodoors.sharing.meeting;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;
import org.twodoors.sealing.Token;

/**
 * What only the team's link opens.
 *
 * @param v version of this form
 * @param key opens the sheets that families sent
 * @param family the code in the families' link
 * @param title the team's own name for the meeting, as typed; empty for none
 * @param number of a meeting that was made with others, from 1; 0 for one by itself
 * @param list what the list of those is found by, so that it is kept as long as they are; it opens nothing. Null for none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TeamKeys(int v, byte[] key, String family, String title, Integer number, byte @Nullable [] list) {

    static final int VERSION = 4;

    TeamKeys {
        title = requireNonNullElse(title, "");
        number = requireNonNullElse(number, 0);
    }

    /** The same under another name. */
    TeamKeys named(String other) {
        return new TeamKeys(VERSION, key, family, other, number, list);
    }

    /** The secret in the families' link. */
    Token code() {
        return Token.read(family);
    }

    @Override
    public String toString() {
        return "TeamKeys[sealed]";
    }
}

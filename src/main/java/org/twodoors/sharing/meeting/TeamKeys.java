package org.twodoors.sharing.meeting;

import org.twodoors.sealing.Token;

/**
 * What only the team's link opens.
 *
 * @param v version of this form
 * @param key opens the sheets that families sent
 * @param family the code in the families' link
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record TeamKeys(int v, byte[] key, String family) {

    static final int VERSION = 1;

    /** The secret in the families' link. */
    Token code() {
        return Token.read(family);
    }

    @Override
    public String toString() {
        return "TeamKeys[sealed]";
    }
}

package org.twodoors.sharing.view;

import java.util.HexFormat;
import java.util.List;
import org.twodoors.sealing.Token;

/**
 * What the family keeps of a view it shared, sealed with its own token.
 *
 * @param v version of this form
 * @param token the link's
 * @param label what the family wrote on it; empty for nothing
 * @param needs ids of the chosen needs
 * @param daily whether daily life and health went along
 */
record SharedOwner(int v, String token, String label, List<String> needs, boolean daily) {

    static final int VERSION = 1;

    private static final int SHORT = 10;

    SharedOwner {
        needs = List.copyOf(needs);
    }

    static SharedOwner of(Token link, SharedContent content) {
        return new SharedOwner(VERSION, link.text(), content.label(), content.needIds(), content.daily());
    }

    boolean isOf(SharedOwner other) {
        return token.equals(other.token);
    }

    /** Opens the view. */
    public Token link() {
        return Token.read(token);
    }

    /** A name for it in addresses of the family's own pages: says nothing without the family's draft. */
    public String name() {
        return name(link());
    }

    static String name(Token link) {
        return HexFormat.of().formatHex(link.hash("shared_view page"), 0, SHORT);
    }

    @Override
    public String toString() {
        return "SharedOwner[sealed]";
    }
}

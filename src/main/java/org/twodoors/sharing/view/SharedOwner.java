package org.twodoors.sharing.view;

import java.util.List;

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

    SharedOwner {
        needs = List.copyOf(needs);
    }

    @Override
    public String toString() {
        return "SharedOwner[sealed]";
    }
}

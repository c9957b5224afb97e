package org.twodoors.sharing.view;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.sealing.Token;

/**
 * A view the family shared, in its own list.
 *
 * @param link opens the view
 * @param label what the family wrote on it; empty for nothing
 * @param needs ids of the needs in it
 * @param daily whether daily life and health are in it
 * @param made the day it was made
 * @param until the last day it can be read
 * @param opened the last day somebody opened it, or null
 */
record OwnedView(
        Token link,
        String label,
        List<String> needs,
        boolean daily,
        LocalDate made,
        LocalDate until,
        @Nullable LocalDate opened) {

    private static final int SHORT = 10;

    /** A name for it in addresses of the family's own pages: says nothing without the family's draft. */
    public String name() {
        return name(link);
    }

    static String name(Token link) {
        return HexFormat.of().formatHex(link.hash("shared_view page"), 0, SHORT);
    }

    @Override
    public String toString() {
        return "OwnedView[sealed]";
    }
}

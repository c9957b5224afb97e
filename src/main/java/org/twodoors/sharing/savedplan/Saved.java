package org.twodoors.sharing.savedplan;

import java.time.LocalDate;

/**
 * A saved plan, opened.
 *
 * @param content what was under the seal
 * @param version goes up with every save
 * @param keptUntil the last day it is kept
 */
record Saved(SavedContent content, long version, LocalDate keptUntil) {

    @Override
    public String toString() {
        return "Saved[sealed]";
    }
}

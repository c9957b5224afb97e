package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.sharing.view.SharedContent;

/**
 * What the family keeps of a sheet it sent, sealed with its own token.
 *
 * @param v version of this form
 * @param name the sheet's
 * @param label what the family wrote on it; empty for nothing
 * @param needs ids of the chosen needs
 * @param daily whether daily life and health went along
 * @param sent the day it was sent
 * @param meeting the day of the meeting, or null
 */
record SheetOwner(
        int v,
        String name,
        String label,
        List<String> needs,
        boolean daily,
        LocalDate sent,
        @Nullable LocalDate meeting) {

    static final int VERSION = 1;

    SheetOwner {
        needs = List.copyOf(needs);
    }

    static SheetOwner of(SentSheet sheet, @Nullable LocalDate meeting) {
        SharedContent content = sheet.content();
        return new SheetOwner(
                VERSION, sheet.name(), content.label(), content.needIds(), content.daily(), sheet.sent(), meeting);
    }

    boolean isOf(SheetOwner other) {
        return name.equals(other.name);
    }

    @Override
    public String toString() {
        return "SheetOwner[sealed]";
    }
}

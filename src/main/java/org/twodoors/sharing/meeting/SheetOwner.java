package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.sealing.Token;
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
 * @param meeting the day of the meeting when it was sent, or null
 * @param code the code in the family's link, by which the day of today is found; null in one of before there was any
 * @param content what is on it, so that the family can read it again and change it; null in one of before it was kept
 */
record SheetOwner(
        int v,
        String name,
        String label,
        List<String> needs,
        boolean daily,
        LocalDate sent,
        @Nullable LocalDate meeting,
        @Nullable String code,
        @Nullable SharedContent content) {

    static final int VERSION = 3;

    SheetOwner {
        needs = List.copyOf(needs);
    }

    static SheetOwner of(SentSheet sheet, @Nullable LocalDate meeting, Token code) {
        SharedContent content = sheet.content();
        return new SheetOwner(
                VERSION,
                sheet.name(),
                content.label(),
                content.needIds(),
                content.daily(),
                sheet.sent(),
                meeting,
                code.text(),
                content);
    }

    /** The same for a meeting that was moved. */
    SheetOwner on(@Nullable LocalDate day) {
        return new SheetOwner(v, name, label, needs, daily, sent, day, code, content);
    }

    boolean is(String other) {
        return name.equals(other);
    }

    boolean isOf(SheetOwner other) {
        return name.equals(other.name);
    }

    @Override
    public String toString() {
        return "SheetOwner[sealed]";
    }
}

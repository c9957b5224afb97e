package org.twodoors.sharing.meeting;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody who makes a meeting link says to the families that get it.
 *
 * @param v version of this form
 * @param date day of the meeting, or null
 * @param time when on that day, as typed; empty for nothing
 * @param place where, as typed; empty for nothing
 * @param from who asks, as typed; empty for nothing
 * @param note what was typed; empty for nothing
 * @param noteLanguage language tag of the page the note was typed on, or of the ready note that it began as; null in a
 *     meeting of before there were any
 * @param language language tag of the link, or null for each family's own
 * @param areas ids of the parts of the day to think about
 */
record Invitation(
        int v,
        @Nullable LocalDate date,
        String time,
        String place,
        String from,
        String note,
        @Nullable String noteLanguage,
        @Nullable String language,
        List<String> areas) {

    static final int VERSION = 2;

    Invitation {
        time = requireNonNullElse(time, "");
        place = requireNonNullElse(place, "");
        from = requireNonNullElse(from, "");
        areas = List.copyOf(areas);
    }

    /** Whether the note is for readers of a language: it is nobody's translation. */
    public boolean hasNoteIn(String language) {
        return !note.isEmpty() && (noteLanguage == null || noteLanguage.equals(language));
    }

    @Override
    public String toString() {
        return "Invitation[sealed]";
    }
}

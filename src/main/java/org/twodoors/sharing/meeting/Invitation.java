package org.twodoors.sharing.meeting;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twodoors.sealing.SealedBox;

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
 * @param key {@link SealedBox#fingerprint} of what pages for this meeting are sealed with: whoever can write into the database cannot put
 *     a key of their own in its place; null in a meeting of before there was any
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
        List<String> areas,
        @Nullable String key) {

    static final int VERSION = 2;

    private static final int MOST_LINES = 8;

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

    /** Whether its lines, one under the other, would not fit on half a page. */
    public boolean isNoteOfManyLines() {
        return note.lines().count() > MOST_LINES;
    }

    /** What a printed paper says of when and where. */
    List<Object> when() {
        return List.of(Optional.ofNullable(date), time, place);
    }

    /** The same, vouching for a key. */
    Invitation vouchingFor(@Nullable String fingerprint) {
        return new Invitation(v, date, time, place, from, note, noteLanguage, language, areas, fingerprint);
    }

    @Override
    public String toString() {
        return "Invitation[sealed]";
    }
}

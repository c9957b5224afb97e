package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import java.util.List;
import org.springframework.validation.Errors;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.forms.KnownLanguage;
import org.twodoors.forms.Letters;
import org.twodoors.forms.Ticks;
import org.twodoors.forms.TypedDate;
import org.twodoors.forms.TypedText;

/**
 * The form for a meeting link, as it came. Every field may be left empty.
 *
 * @param date the day of the meeting, as typed
 * @param note the note, as typed
 * @param language language tag of the link; empty for each family's own
 * @param areas ids of the ticked areas
 */
record MeetingForm(
        String date,

        @Letters(max = LONGEST_NOTE, message = "{meeting.error.note}")
        String note,

        @KnownLanguage String language,
        List<String> areas) {

    static final MeetingForm BLANK = new MeetingForm("", "", "", List.of());

    /** Letters of a note. */
    static final int LONGEST_NOTE = 500;

    /** A meeting further away than a year is more likely a slip. */
    private static final int DAYS_AHEAD = 366;

    MeetingForm {
        date = TypedText.visibleLine(date);
        note = TypedText.visibleText(note);
        language = TypedText.visibleLine(language);
        areas = areas == null ? List.of() : List.copyOf(areas);
    }

    /**
     * What the families are told, once nothing has to be mended.
     *
     * @param catalog knows the areas
     * @param today the day
     * @param errors where to note what has to be mended
     */
    Invitation read(Catalog catalog, LocalDate today, Errors errors) {
        TypedDate day = TypedDate.of(date);
        if (!day.isEmpty() && day.day() == null) {
            errors.rejectValue("date", "meeting.error.date");
        } else if (day.day() != null && !isSoon(day.day(), today)) {
            errors.rejectValue("date", "meeting.error.far");
        }
        List<Area> known = Ticks.known(areas, catalog.areas(), Area::id, "areas", errors);
        return new Invitation(
                Invitation.VERSION,
                day.day(),
                note,
                language.isEmpty() ? null : language,
                known.stream().map(Area::id).toList());
    }

    /** A day back, because somewhere it is still yesterday. */
    private static boolean isSoon(LocalDate day, LocalDate today) {
        return !day.isBefore(today.minusDays(1)) && !day.isAfter(today.plusDays(DAYS_AHEAD));
    }

    @Override
    public String toString() {
        return "MeetingForm[sealed]";
    }
}

package org.twodoors.sharing.meeting;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.forms.DateReader;
import org.twodoors.forms.KnownLanguage;
import org.twodoors.forms.Letters;
import org.twodoors.forms.Ticks;
import org.twodoors.forms.TypedDate;
import org.twodoors.forms.TypedText;

/**
 * The form for a meeting link, as it came. Every field may be left empty.
 *
 * @param from who asks, as typed
 * @param date the day of the meeting, as typed
 * @param time when on that day, as typed
 * @param place where, as typed
 * @param note the note, as typed
 * @param noteLanguage language tag of the ready note that it began as; empty for that of the page
 * @param title the team's own name for the meeting, as typed
 * @param language language tag of the link; empty for each family's own
 * @param areas ids of the ticked areas
 * @param papers how many numbered meetings, as typed; empty for one by itself
 */
record MeetingForm(
        @Letters(max = LONGEST_FROM, message = "{meeting.error.from}")
        String from,

        String date,

        @Letters(max = LONGEST_TIME, message = "{meeting.error.time}")
        String time,

        @Letters(max = LONGEST_PLACE, message = "{meeting.error.place}")
        String place,

        @Letters(max = LONGEST_NOTE, message = "{meeting.error.note}")
        String note,

        @KnownLanguage String noteLanguage,

        @Letters(max = LONGEST_PLACE, message = "{meeting.error.title}")
        String title,

        @KnownLanguage String language,
        List<String> areas,
        String papers) {

    static final MeetingForm BLANK = new MeetingForm("", "", "", "", "", "", "", "", List.of(), "");

    /** Letters of a note. */
    static final int LONGEST_NOTE = 500;

    /** Numbered meetings at a time: a class. */
    static final int MOST_PAPERS = 30;

    private static final int LONGEST_FROM = 120;
    private static final int LONGEST_TIME = 40;
    private static final int LONGEST_PLACE = 80;

    /** A meeting further away than a year is more likely a slip. */
    private static final int DAYS_AHEAD = 366;

    MeetingForm {
        from = TypedText.visibleLine(from);
        date = TypedText.visibleLine(date);
        time = TypedText.visibleLine(time);
        place = TypedText.visibleLine(place);
        note = TypedText.visibleText(note);
        noteLanguage = TypedText.visibleLine(noteLanguage);
        title = TypedText.visibleLine(title);
        language = TypedText.visibleLine(language);
        areas = areas == null ? List.of() : List.copyOf(areas);
        papers = TypedText.visibleLine(papers);
    }

    /** The same with a ready note, which can be changed. */
    MeetingForm withNote(String ready, String noteLanguage) {
        return new MeetingForm(from, date, time, place, ready, noteLanguage, title, language, areas, papers);
    }

    /**
     * What a meeting says, to be changed.
     *
     * @param meeting the meeting
     * @param dates reads the day again
     * @param page the language of the page, in which the day is written
     * @param today the day
     */
    static MeetingForm of(TeamMeeting meeting, DateReader dates, Locale page, LocalDate today) {
        Invitation said = meeting.invitation();
        return new MeetingForm(
                said.from(),
                said.date() == null ? "" : written(said.date(), dates, page, today),
                said.time(),
                said.place(),
                said.note(),
                requireNonNullElse(said.noteLanguage(), ""),
                meeting.title(),
                requireNonNullElse(said.language(), ""),
                said.areas(),
                "");
    }

    /** In words, if they are read as that very day. */
    private static String written(LocalDate day, DateReader dates, Locale page, LocalDate today) {
        String words = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(page)
                .format(day);
        return day.equals(dates.read(words, page, today).day()) ? words : day.toString();
    }

    /** The same for another day, that is not known yet. */
    MeetingForm undated() {
        return new MeetingForm(from, "", time, place, note, noteLanguage, title, language, areas, papers);
    }

    /**
     * How many meetings to make.
     *
     * @param errors where to note a number that cannot be
     * @return 0 for one by itself, else from 2 to {@value #MOST_PAPERS}
     */
    int many(Errors errors) {
        if (papers.isEmpty() || papers.equals("1")) {
            return 0;
        }
        int many = papers.matches("\\d{1,3}") ? Integer.parseInt(papers) : 0;
        if (many < 2 || many > MOST_PAPERS) {
            errors.rejectValue("papers", "meeting.error.papers", new Object[] {MOST_PAPERS}, null);
        }
        return many;
    }

    /** Whether anything is chosen that stands folded. */
    public boolean more() {
        return !title.isEmpty() || !language.isEmpty() || !areas.isEmpty() || !papers.isEmpty();
    }

    /**
     * What the families are told, once nothing has to be mended.
     *
     * @param catalog knows the areas
     * @param dates reads the day
     * @param page the language of the page
     * @param today the day
     * @param before the day that the meeting has already, which may have passed; null for none
     * @param errors where to note what has to be mended
     */
    Invitation read(
            Catalog catalog,
            DateReader dates,
            Locale page,
            LocalDate today,
            @Nullable LocalDate before,
            Errors errors) {
        TypedDate day = dates.read(date, page, today);
        if (day.asked().isEmpty() && !day.isEmpty() && day.day() == null) {
            errors.rejectValue("date", "meeting.error.date");
        } else if (day.asked().size() == 1) {
            errors.rejectValue("date", "meeting.error.date.sure", inWords(day, page), null);
        } else if (day.asked().size() > 1) {
            errors.rejectValue("date", "meeting.error.date.which", inWords(day, page), null);
        } else if (day.day() != null && !day.day().equals(before) && !isSoon(day.day(), today)) {
            errors.rejectValue("date", "meeting.error.far");
        }
        List<Area> known = Ticks.known(areas, catalog.areas(), Area::id, "areas", errors);
        return new Invitation(
                Invitation.VERSION,
                day.day(),
                time,
                place,
                from,
                note,
                noteLanguage.isEmpty() ? page.toLanguageTag() : noteLanguage,
                language.isEmpty() ? null : language,
                known.stream().map(Area::id).toList(),
                null);
    }

    private static Object[] inWords(TypedDate day, Locale page) {
        DateTimeFormatter words =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(page);
        return day.asked().stream().map(words::format).toArray();
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

package org.twodoors.sharing.meeting;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.forms.TypedDate;
import org.twodoors.forms.TypedText;
import org.twodoors.sharing.link.FormProblem;

/**
 * The form for a meeting link, as it came. Every field may be left empty.
 *
 * @param date the day of the meeting, as typed
 * @param note the note, as typed
 * @param language language tag of the link; empty for each family's own
 * @param areas ids of the ticked areas
 * @param whole whether it is a form that our page can have sent
 */
record MeetingForm(String date, String note, String language, List<String> areas, boolean whole) {

    static final MeetingForm BLANK = new MeetingForm("", "", "", List.of(), true);

    /** Letters of a note. */
    static final int LONGEST_NOTE = 500;

    /** A meeting further away than a year is more likely a slip. */
    private static final int DAYS_AHEAD = 366;

    private static final Set<String> FIELDS = Set.of("date", "note", "language", "areas", "fresh", "lang", "_csrf");

    /** Ticks that somebody made up are refused, not carried around. */
    private static final int MOST_AREAS = 50;

    MeetingForm {
        areas = List.copyOf(areas);
    }

    static MeetingForm of(HttpServletRequest form) {
        String[] areas = form.getParameterValues("areas");
        return new MeetingForm(
                TypedText.visibleLine(form.getParameter("date")),
                TypedText.visibleText(form.getParameter("note")),
                TypedText.visibleLine(form.getParameter("language")),
                areas == null
                        ? List.of()
                        : Stream.of(areas).distinct().limit(MOST_AREAS).toList(),
                isWhole(form));
    }

    private static boolean isWhole(HttpServletRequest form) {
        return form.getParameterMap().entrySet().stream()
                .allMatch(field -> FIELDS.contains(field.getKey())
                        && (field.getValue().length == 1 || field.getKey().equals("areas")));
    }

    /**
     * What has to be mended before a link can be made.
     *
     * @param catalog knows the areas
     * @param languages language tags there are words for
     * @param today the day
     */
    List<FormProblem> problems(
            Catalog catalog, List<String> languages, LocalDate today, MessageSource words, Locale locale) {
        List<FormProblem> problems = new ArrayList<>();
        if (!whole) {
            problems.add(FormProblem.of("date", "error.form.unknownField", words, locale));
        }
        dateProblem(today).ifPresent(key -> problems.add(FormProblem.of("date", key, words, locale)));
        if (TypedText.length(note) > LONGEST_NOTE) {
            problems.add(FormProblem.of("note", "meeting.error.note", words, locale));
        }
        if (!language.isEmpty() && !languages.contains(language)) {
            problems.add(FormProblem.of("language", "error.unknownAnswer", words, locale));
        }
        if (areas.stream().anyMatch(id -> catalog.area(id).isEmpty())) {
            problems.add(FormProblem.of("areas", "error.areas.unknown", words, locale));
        }
        return List.copyOf(problems);
    }

    private Optional<String> dateProblem(LocalDate today) {
        if (date.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = day();
        if (day == null) {
            return Optional.of("meeting.error.date");
        }
        // A day back, because somewhere it is still yesterday.
        boolean soon = !day.isBefore(today.minusDays(1)) && !day.isAfter(today.plusDays(DAYS_AHEAD));
        return soon ? Optional.empty() : Optional.of("meeting.error.far");
    }

    private @Nullable LocalDate day() {
        return TypedDate.of(date).day();
    }

    /** What the families are told; only for a form without problems. */
    Invitation invitation(Catalog catalog) {
        return new Invitation(
                Invitation.VERSION,
                day(),
                note,
                language.isEmpty() ? null : language,
                catalog.areas().stream().map(Area::id).filter(areas::contains).toList());
    }

    @Override
    public String toString() {
        return "MeetingForm[sealed]";
    }
}

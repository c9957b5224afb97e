package org.twodoors.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.twodoors.answers.StartDate;
import org.twodoors.answers.TypedText;

/**
 * The page of dates after one request. Dates live as long as the request.
 *
 * @param typed what was typed, by id of the entry
 * @param dates what becomes of it, soonest first
 * @param problems what to mend
 */
record CalendarPage(Map<String, String> typed, List<Due> dates, List<Problem> problems) {

    static final CalendarPage BLANK = new CalendarPage(Map.of(), List.of(), List.of());

    /**
     * An entry with its day.
     *
     * @param entry the entry
     * @param day when it is due
     * @param body what it says
     */
    record Due(CalendarEntry entry, LocalDate day, String body) {}

    /**
     * Reads the form.
     *
     * @param time the time for an evaluation, where the family lives
     * @param all every entry
     * @param form the fields by id of the entry
     * @param words what to say of a mistake
     * @param locale in which language
     */
    static CalendarPage of(
            EvaluationTime time,
            List<CalendarEntry> all,
            UnaryOperator<@Nullable String> form,
            MessageSource words,
            Locale locale) {
        List<CalendarEntry> entries = time.dated(all);
        Map<String, String> typed = new LinkedHashMap<>();
        List<Due> dates = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (CalendarEntry entry : entries) {
            String day = TypedText.line(form.apply(entry.id()));
            if (day.isEmpty()) {
                continue;
            }
            Optional<LocalDate> start = StartDate.read(day);
            // A browser's date field takes no other way of writing a day.
            typed.put(entry.id(), start.map(LocalDate::toString).orElse(day));
            start.ifPresentOrElse(
                    from -> dates.add(new Due(entry, from.plusDays(entry.days()), time.body(entry, words, locale))),
                    () -> problems.add(new Problem(entry.id(), words.getMessage("papers.error.date", null, locale))));
        }
        for (CalendarEntry entry : time.undated(all)) {
            keep(entry, form, typed, problems, words.getMessage("papers.error.noDateHere", null, locale));
        }
        if (typed.isEmpty() && !entries.isEmpty()) {
            problems.add(new Problem(entries.get(0).id(), words.getMessage("papers.error.noDate", null, locale)));
        }
        dates.sort((one, other) -> one.day().compareTo(other.day()));
        return new CalendarPage(Map.copyOf(typed), List.copyOf(dates), List.copyOf(problems));
    }

    /** A page may be older than the state: a day that is no longer asked for is never dropped in silence. */
    private static void keep(
            CalendarEntry entry,
            UnaryOperator<@Nullable String> form,
            Map<String, String> typed,
            List<Problem> problems,
            String message) {
        String day = TypedText.line(form.apply(entry.id()));
        if (!day.isEmpty()) {
            typed.put(entry.id(), day);
            problems.add(new Problem(entry.id(), message));
        }
    }

    /** The same problems by field. */
    public Map<String, String> problemsByField() {
        return problems.stream().collect(Collectors.toMap(Problem::target, Problem::message));
    }

    @Override
    public String toString() {
        return "CalendarPage[sealed]";
    }
}

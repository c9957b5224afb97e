package org.twodoors.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.validation.Errors;
import org.twodoors.forms.FormFields;
import org.twodoors.forms.TypedDate;

/**
 * The page of dates after one request. Dates live as long as the request.
 *
 * @param typed what was typed, by id of the entry
 * @param dates what becomes of it, soonest first
 */
record CalendarPage(Map<String, String> typed, List<Due> dates) {

    static final CalendarPage BLANK = new CalendarPage(Map.of(), List.of());

    /**
     * An entry with its day.
     *
     * @param entry the entry
     * @param day when it is due
     * @param body what it says
     */
    record Due(CalendarEntry entry, LocalDate day, String body) {}

    /**
     * Reads the form, and notes in it what to mend.
     *
     * @param time the time for an evaluation, where the family lives
     * @param all every entry
     * @param form the fields by id of the entry
     * @param words what the entries say
     * @param locale in which language
     */
    static CalendarPage of(
            EvaluationTime time, List<CalendarEntry> all, FormFields form, MessageSource words, Locale locale) {
        form.only(all.stream().map(CalendarEntry::id).collect(Collectors.toSet()));
        Errors errors = form.errors();
        List<CalendarEntry> entries = time.dated(all);
        Map<String, String> typed = new LinkedHashMap<>();
        List<Due> dates = new ArrayList<>();
        for (CalendarEntry entry : entries) {
            TypedDate start = TypedDate.of(form.value(entry.id()));
            if (start.day() != null) {
                dates.add(new Due(entry, start.day().plusDays(entry.days()), time.body(entry, words, locale)));
            } else if (!start.isEmpty()) {
                errors.rejectValue(entry.id(), "papers.error.date");
            }
            keep(entry, start.fieldValue(), typed);
        }
        // A page may be older than the state: a day that is no longer asked for is never dropped in silence.
        for (CalendarEntry entry : time.undated(all)) {
            if (keep(entry, TypedDate.of(form.value(entry.id())).text(), typed)) {
                errors.rejectValue(entry.id(), "papers.error.noDateHere");
            }
        }
        if (typed.isEmpty() && !entries.isEmpty()) {
            errors.rejectValue(entries.get(0).id(), "papers.error.noDate");
        }
        dates.sort(Comparator.comparing(Due::day));
        return new CalendarPage(Map.copyOf(typed), List.copyOf(dates));
    }

    private static boolean keep(CalendarEntry entry, String day, Map<String, String> typed) {
        if (!day.isEmpty()) {
            typed.put(entry.id(), day);
        }
        return !day.isEmpty();
    }

    @Override
    public String toString() {
        return "CalendarPage[sealed]";
    }
}

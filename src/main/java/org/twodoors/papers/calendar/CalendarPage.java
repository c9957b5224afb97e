package org.twodoors.papers.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.validation.Errors;
import org.twodoors.catalog.Coded;
import org.twodoors.forms.FormFields;
import org.twodoors.forms.TypedDate;

/**
 * The page of dates after one request. Dates live as long as the request.
 *
 * @param typed what was typed or chosen, by name of the field
 * @param dates what becomes of it, soonest first
 * @param said message keys of what to know where no date of ours is given
 */
record CalendarPage(Map<String, String> typed, List<Due> dates, List<String> said) {

    /** The field of a letter by which Medicaid denies care: that it stops or cuts care. */
    static final String CARE_NOW = "care-now";

    /** The field of such a letter: who sent it. */
    static final String LETTER_FROM = "letter-from";

    static final CalendarPage BLANK = new CalendarPage(Map.of(), List.of(), List.of());

    /** Who sent the letter of a denial. Words: messages {@code calendar.letter-from.<code>}. */
    enum Sender implements Coded {
        /** A health plan that Medicaid pays. */
        PLAN,
        /** The state. */
        STATE,
        /** The family cannot tell. */
        NOT_SURE
    }

    /**
     * An entry with its day.
     *
     * @param entry the entry
     * @param start the day it started
     * @param day when it is due
     * @param body what it says
     */
    record Due(CalendarEntry entry, LocalDate start, LocalDate day, String body) {}

    /**
     * Reads the form, and notes in it what to mend.
     *
     * @param all every entry
     * @param form the fields by the start of the entry
     * @param words what the entries say to this family
     * @param asked the entries whose days are asked for, in the order of the page
     */
    static CalendarPage of(List<CalendarEntry> all, FormFields form, CalendarWords words, List<CalendarEntry> asked) {
        Set<String> names = new HashSet<>(Set.of(CARE_NOW, LETTER_FROM));
        all.forEach(entry -> names.add(entry.start()));
        form.only(names);
        Errors errors = form.errors();
        Map<String, String> typed = new LinkedHashMap<>();
        String careNow = form.value(CARE_NOW) == null ? "" : CARE_NOW;
        String from = form.value(LETTER_FROM);
        Sender sender =
                from == null ? Sender.NOT_SURE : Coded.find(Sender.class, from).orElse(Sender.NOT_SURE);
        keep(CARE_NOW, careNow, typed);
        keep(LETTER_FROM, from == null ? "" : sender.code(), typed);
        List<Due> dates = new ArrayList<>();
        List<String> said = new ArrayList<>();
        boolean anyDay = false;
        for (CalendarEntry entry : all) {
            TypedDate start = TypedDate.of(form.value(entry.start()));
            boolean first = !typed.containsKey(entry.start());
            boolean offered = words.clocks().offers(entry);
            if (start.isEmpty()) {
                continue;
            }
            anyDay = true;
            // A page may be older than the answers: a day that is no longer asked for is never dropped in silence.
            keep(entry.start(), offered ? start.fieldValue() : start.text(), typed);
            if (!offered && first) {
                errors.rejectValue(entry.start(), "papers.error.noDateHere");
            } else if (offered && start.day() == null && first) {
                errors.rejectValue(entry.start(), "papers.error.date");
            } else if (offered && start.day() != null) {
                if (isSaid(entry, careNow, sender)) {
                    dates.add(new Due(entry, start.day(), words.clocks().due(entry, start.day()), words.body(entry)));
                }
                if (first && entry.startsWithALetterOfMedicaid()) {
                    said.add(entry.startKey() + ".next." + sender.code());
                }
            }
        }
        if (!anyDay) {
            asked.stream().findFirst().ifPresent(entry -> errors.rejectValue(entry.start(), "papers.error.noDate"));
        }
        dates.sort(Comparator.comparing(Due::day));
        return new CalendarPage(Map.copyOf(typed), List.copyOf(dates), List.copyOf(said));
    }

    private static boolean isSaid(CalendarEntry entry, String careNow, Sender sender) {
        return entry.when() == null
                || switch (entry.when()) {
                    case CARE_NOW -> !careNow.isEmpty();
                    case FROM_PLAN -> sender == Sender.PLAN;
                };
    }

    private static void keep(String field, String value, Map<String, String> typed) {
        if (!value.isEmpty()) {
            typed.put(field, value);
        }
    }

    @Override
    public String toString() {
        return "CalendarPage[sealed]";
    }
}

package org.twodoors.papers;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.twodoors.pathways.PathwayRule;

/**
 * A clock a family may have started. Its words are messages {@code calendar.<id>.…}: label, event, body.
 *
 * @param id kebab-case id, unique
 * @param days calendar days from the start to the entry
 * @param remindDays how many days before the entry the calendar reminds; 0 for no reminder
 * @param schoolEvaluation whether it is the school's limit for an evaluation, for which states have a time of their own
 * @param rules the pathways it belongs to
 * @param sources keys of the sources its words rest on, at least one
 */
record CalendarEntry(
        String id, int days, int remindDays, boolean schoolEvaluation, List<PathwayRule> rules, List<String> sources) {

    CalendarEntry {
        requireNonNull(id, "a calendar entry has no id");
        rules = List.copyOf(requireNonNull(rules, () -> "calendar entry " + id + " has no rules"));
        sources = List.copyOf(requireNonNull(sources, () -> "calendar entry " + id + " has no sources"));
    }

    /** The same entry with another number of days. */
    CalendarEntry counting(int otherDays) {
        return new CalendarEntry(id, otherDays, remindDays, schoolEvaluation, rules, sources);
    }

    /** Message prefix, for example {@code calendar.consent-60}. */
    public String key() {
        return "calendar." + id;
    }
}

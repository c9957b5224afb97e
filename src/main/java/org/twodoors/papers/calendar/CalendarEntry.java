package org.twodoors.papers.calendar;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Cover;
import org.twodoors.catalog.Coded;
import org.twodoors.content.ContentException;
import org.twodoors.pathways.PathwayRule;

/**
 * A clock a family may have started. Its words are messages {@code calendar.<id>.event} and {@code .body}; the question for
 * the day that starts it is {@code calendar.<start>.label}.
 *
 * @param id kebab-case id, unique
 * @param start id of the day it starts with, which several entries may share; left out when it is the entry's own
 * @param days calendar days from the start to the entry; null where {@code counts} says how many
 * @param counts how the days are counted; left out for days that are the same for everybody
 * @param where the families it is for, by age and school
 * @param covers the answers about health cover it is for; left out when it is for everybody
 * @param when what else must be said of the letter that starts it, or null
 * @param rules the pathways it belongs to
 * @param sources keys of the sources its words rest on, at least one
 */
public record CalendarEntry(
        String id,
        String start,
        @Nullable Integer days,
        Counts counts,
        Where where,
        List<Cover> covers,
        @Nullable When when,
        List<PathwayRule> rules,
        List<String> sources) {

    /** Checks that its days can be. */
    public CalendarEntry {
        requireNonNull(id, "a calendar entry has no id");
        start = start == null ? id : start;
        counts = counts == null ? Counts.DAYS : counts;
        where = where == null ? Where.EVERYBODY : where;
        covers = covers == null ? List.of() : List.copyOf(covers);
        rules = List.copyOf(requireNonNull(rules, () -> "calendar entry " + id + " has no rules"));
        sources = List.copyOf(requireNonNull(sources, () -> "calendar entry " + id + " has no sources"));
        if (counts.needsDays() != (days != null) || (days != null && days <= 0)) {
            throw new ContentException("calendar." + id + " has days that cannot be");
        }
    }

    /** How the days of an entry are counted. */
    enum Counts implements Coded {
        /** The entry's own days, for everybody. */
        DAYS,
        /** The state's time for an evaluation, else the entry's days. */
        EVALUATION,
        /** The state's time for the IEP, else the entry's days; none where the evaluation's time holds the IEP. */
        IEP,
        /** The state's time for an answer to a request in writing, else a polite one. */
        ANSWER,
        /** A polite time of our own. */
        POLITE,
        /** The state's time to ask for a hearing so that help stays, else the day before the change. */
        STAY_PUT;

        boolean needsDays() {
            return this == DAYS || this == EVALUATION || this == IEP;
        }
    }

    /** Which families an entry is for, by age and school. */
    enum Where implements Coded {
        /** All. */
        EVERYBODY,
        /** A child under 3. */
        EARLY,
        /** A child of 3 or older who has not finished school. */
        SCHOOL
    }

    /** What must be said of the letter of a denial besides its day. */
    enum When implements Coded {
        /** It stops or cuts care that is under way. */
        CARE_NOW,
        /** A health plan sent it. */
        FROM_PLAN
    }

    /** Message prefix, for example {@code calendar.consent-60}. */
    public String key() {
        return "calendar." + id;
    }

    /** Message prefix of the day it starts with. */
    public String startKey() {
        return "calendar." + start;
    }

    /** Whether the start is a letter by which Medicaid or CHIP denies care, of which two more things are asked. */
    public boolean startsWithALetterOfMedicaid() {
        return when != null;
    }
}

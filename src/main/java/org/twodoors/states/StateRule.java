package org.twodoors.states;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Coded;
import org.twodoors.states.EvaluationClock.DayUnit;
import org.twodoors.states.Fact.Doubt;

/**
 * A rule that one state has and most have not. It is said only where the state has it; elsewhere the family asks.
 *
 * @param topic what it is about
 * @param days number of days, 1 to 365, or null when it is not about days
 * @param unit what kind of days, or null with {@code days}
 * @param countedFrom the day they are counted from, or null when that follows from the topic
 * @param what the rule in a sentence or two
 * @param citation where it comes from
 * @param doubts what speaks against it
 * @param link where a family may read it, or null
 */
public record StateRule(
        Topic topic,
        @Nullable Integer days,
        @Nullable DayUnit unit,
        @Nullable CountedFrom countedFrom,
        Prose what,
        Citation citation,
        List<Doubt> doubts,
        @Nullable Link link) {

    /** Copies the list; a citation that is left out is general knowledge. */
    public StateRule {
        requireNonNull(topic, "a rule of a state has no topic");
        requireNonNull(what, "a rule of a state says nothing");
        citation = citation == null ? Citation.GENERAL : citation;
        doubts = doubts == null ? List.of() : List.copyOf(doubts);
    }

    /** The day a time is counted from. Words: messages {@code calendar.stay-put.label.<code>}. */
    public enum CountedFrom implements Coded {
        /** The date of the school's notice. */
        NOTICE,
        /** The IEP meeting. */
        MEETING
    }

    /** What a rule is about. Words: messages {@code states.rule.<code>}. */
    public enum Topic implements Coded {
        /** Whether occupational therapy can be the special education itself. */
        OT_ALONE,
        /** By when the team meets after a parent asks for a meeting. */
        MEETING,
        /** By when the school shows its records. */
        RECORDS,
        /** By when the drafts come before a meeting. */
        DRAFTS,
        /** How fast a hearing is asked for so that the help in place stays. */
        STAY_PUT,
        /** What the school does when help has not begun. */
        HELP_NOT_BEGUN,
        /** What the school may not ask about medicine. */
        MEDICINE,
        /** Whether schools ask for a doctor's order before occupational therapy. */
        SCHOOL_ORDER;

        /** Code of the therapy that it is about, or null for a rule that is for every family. */
        @Nullable
        String therapy() {
            return this == OT_ALONE || this == SCHOOL_ORDER ? "ot" : null;
        }
    }
}

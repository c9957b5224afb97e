package org.twodoors.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.twodoors.answers.UsState;
import org.twodoors.states.EvaluationClock;
import org.twodoors.states.Fact;
import org.twodoors.states.StateFacts;
import org.twodoors.states.StateFacts.NoDate;
import org.twodoors.states.States;

/**
 * The time a school has for a first evaluation, where the family lives.
 *
 * @param own the state's own clock, if it may become a date; null for the federal one
 * @param noDate why no date may be given, or null
 */
record EvaluationTime(
        Fact.@Nullable Known<EvaluationClock> own, @Nullable NoDate noDate) {

    static EvaluationTime of(States states, @Nullable UsState state) {
        StateFacts facts = state == null ? states.federal() : states.of(state);
        Fact.Known<EvaluationClock> own = facts.clockForADate().isPresent()
                        && facts.evaluationTimeline() instanceof Fact.Known<EvaluationClock> known
                ? known
                : null;
        return new EvaluationTime(own, facts.noDate().orElse(null));
    }

    /** The entries that may become a date, with the state's own days. */
    List<CalendarEntry> dated(List<CalendarEntry> entries) {
        return entries.stream()
                .filter(entry -> noDate == null || !entry.schoolEvaluation())
                .map(entry -> own == null || !entry.schoolEvaluation()
                        ? entry
                        : entry.counting(own.value().days()))
                .toList();
    }

    /** The entries that may not become a date here. */
    List<CalendarEntry> undated(List<CalendarEntry> entries) {
        return entries.stream()
                .filter(entry -> noDate != null && entry.schoolEvaluation())
                .toList();
    }

    /** Message key of the question for the day that starts it. */
    public String labelKey(CalendarEntry entry) {
        return own == null || !entry.schoolEvaluation()
                ? entry.key() + ".label"
                : "calendar.evaluation.label." + own.value().countedFrom().code();
    }

    /** What an entry says: what is done by then, where that comes from, and what to do if it is not. */
    String body(CalendarEntry entry, MessageSource words, Locale language) {
        return own == null || !entry.schoolEvaluation()
                ? words.getMessage(entry.key() + ".body", null, language)
                : String.join(" ", sentences(own, new Speaker(words, language)));
    }

    private static List<String> sentences(Fact.Known<EvaluationClock> own, Speaker speaker) {
        EvaluationClock clock = own.value();
        String days = speaker.say("states.unit." + clock.unit().code(), clock.days());
        String start = speaker.say("states.from." + clock.countedFrom().code());
        List<String> said = new ArrayList<>();
        said.add(speaker.say("calendar.evaluation.time", days));
        said.add(speaker.say("states.clock.from", start));
        if (clock.doneBy() != null) {
            said.add(speaker.say(
                    "states.clock.then",
                    speaker.say("states.done." + clock.doneBy().code())));
        }
        said.add(speaker.say("states.source") + " " + own.citation().text() + ".");
        own.doubts().forEach(doubt -> said.add(speaker.say("states.doubt." + doubt.code())));
        said.add(speaker.say("states.ask.district"));
        said.add(speaker.say("calendar.evaluation.late"));
        return said;
    }

    private record Speaker(MessageSource words, Locale language) {
        String say(String key, Object... arguments) {
            return words.getMessage(key, arguments, language);
        }
    }
}

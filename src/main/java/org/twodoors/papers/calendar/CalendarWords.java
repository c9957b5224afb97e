package org.twodoors.papers.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.twodoors.states.AnswerTime;
import org.twodoors.states.Citation;
import org.twodoors.states.EvaluationClock;
import org.twodoors.states.EvaluationClock.DayUnit;
import org.twodoors.states.Fact;
import org.twodoors.states.IepClock;
import org.twodoors.states.StateFacts;
import org.twodoors.states.StateRule;

/**
 * What calendar entries say to one family: the words of its state where the state counts in its own way.
 *
 * @param clocks the clocks of the family
 * @param words all words
 * @param language of the words
 */
record CalendarWords(FamilyClocks clocks, MessageSource words, Locale language) {

    /**
     * What an entry says.
     *
     * @param entry an entry that is offered to the family
     * @return what is done by then, where that comes from, and what to do if it is not
     */
    String body(CalendarEntry entry) {
        List<String> own = switch (entry.counts()) {
            case EVALUATION -> evaluation();
            case IEP -> iep();
            case ANSWER -> answer();
            case STAY_PUT -> stayPut();
            case DAYS, POLITE -> List.of();
        };
        return own.isEmpty() ? say(entry.key() + ".body", place()) : String.join(" ", own);
    }

    private List<String> evaluation() {
        if (facts().clockForADate().isEmpty()
                || !(facts().evaluationTimeline() instanceof Fact.Known<EvaluationClock> known)) {
            return List.of();
        }
        EvaluationClock clock = known.value();
        List<String> said = new ArrayList<>();
        said.add(say("calendar.evaluation.time", days(clock.unit(), clock.days()), place()));
        said.add(say(
                "states.clock.from", say("states.from." + clock.countedFrom().code())));
        if (clock.doneBy() != null) {
            said.add(
                    say("states.clock.then", say("states.done." + clock.doneBy().code())));
        }
        said.addAll(proof(known.citation(), known.doubts()));
        said.add(say("calendar.evaluation.late"));
        return said;
    }

    private List<String> iep() {
        Fact.Known<IepClock> known = clocks.ownIep();
        if (known == null) {
            return List.of();
        }
        IepClock clock = known.value();
        List<String> said = new ArrayList<>();
        said.add(say("calendar.iep.time", days(clock.unit(), clock.days()), place()));
        said.add(say(
                "states.clock.from",
                say("states.iep.from." + clock.countedFrom().code())));
        said.add(
                say("states.clock.then", say("states.iep.done." + clock.doneBy().code())));
        said.addAll(proof(known.citation(), known.doubts()));
        said.add(say("calendar.evaluation.late"));
        return said;
    }

    private List<String> answer() {
        AnswerTime time = facts().answerTime();
        if (time.rule() == null) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        said.add(say("calendar.answer.time", days(time.unit(), time.days())));
        said.add(say(time.rule().value().what().key()));
        if (!time.exact()) {
            said.add(say("calendar.weekdays"));
        }
        said.addAll(proof(time.rule().citation(), time.rule().doubts()));
        said.add(say("calendar.answer.late"));
        return said;
    }

    private List<String> stayPut() {
        StateRule rule = clocks.stayPut();
        if (rule == null) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        said.add(say(rule.what().key()));
        if (rule.unit() != DayUnit.CALENDAR_DAYS) {
            said.add(say("calendar.weekdays.hurry"));
        }
        said.addAll(proof(rule.citation(), rule.doubts()));
        said.add(say("calendar.stay-put.help"));
        return said;
    }

    private List<String> proof(Citation citation, List<Fact.Doubt> doubts) {
        Stream<String> source =
                citation.isNamed() ? Stream.of(say("states.source") + " " + citation.text() + ".") : Stream.empty();
        Stream<String> against = doubts.stream().map(doubt -> say("states.doubt." + doubt.code()));
        return Stream.of(source, against, Stream.of(say("states.ask.district")))
                .flatMap(said -> said)
                .toList();
    }

    private StateFacts facts() {
        return clocks.facts();
    }

    private String place() {
        return say(clocks.placeKey());
    }

    private String days(DayUnit unit, int days) {
        return say("states.unit." + unit.code(), days);
    }

    private String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, language);
    }
}

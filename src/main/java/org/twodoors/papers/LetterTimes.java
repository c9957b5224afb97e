package org.twodoors.papers;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.twodoors.answers.UsState;
import org.twodoors.forms.TypedDate;
import org.twodoors.states.AnswerTime;
import org.twodoors.states.EvaluationClock;
import org.twodoors.states.Fact;
import org.twodoors.states.StateFacts;
import org.twodoors.states.StateRule;
import org.twodoors.states.States;

/** By when an answer is asked for, the times a school has, and the rules of the family's state, in the words of a message. */
class LetterTimes {

    private final MessageSource words;
    private final States states;

    LetterTimes(MessageSource words, States states) {
        this.words = words;
        this.states = states;
    }

    /** The day a message is written, in words. */
    String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    private StateFacts state(LetterFacts facts) {
        UsState state = facts.state();
        return state == null ? states.federal() : states.of(state);
    }

    String answer(Letter letter, LetterFacts facts) {
        if (letter.answer() == null) {
            return "";
        }
        LocalDate sent = sent(facts);
        AnswerTime time = state(facts).answerTime();
        if (letter.answer() == Letter.AnswerWithin.STATE_TIME && time.rule() != null) {
            String days = days(time.days(), time.unit(), facts);
            return time.exact()
                    ? say(facts, "letter.answer.by", day(time.earliest(sent), facts.language()), days)
                    : say(facts, "letter.answer.within", days);
        }
        int days = letter.answer().schoolDays();
        LocalDate by = sent;
        for (int left = days; left > 0; ) {
            by = by.plusDays(1);
            left -= by.getDayOfWeek().getValue() <= 5 ? 1 : 0;
        }
        return say(facts, "letter.answer.polite", day(by, facts.language()));
    }

    /** The day the message is sent: the one typed, if it is one, else today. */
    private static LocalDate sent(LetterFacts facts) {
        LocalDate typed = facts.form()
                .typed()
                .value(Blank.DATE)
                .map(date -> TypedDate.of(date).day())
                .orElse(null);
        return typed == null ? facts.today() : typed;
    }

    String answerTime(LetterFacts facts) {
        Fact.@Nullable Known<StateFacts.Response> rule =
                state(facts).answerTime().rule();
        return rule == null
                ? say(facts, "letter.time.answer.federal")
                : say(
                        facts,
                        "letter.time.answer",
                        days(rule.value().days(), rule.value().unit(), facts),
                        citation(rule, facts));
    }

    String evaluationTime(LetterFacts facts) {
        Fact<EvaluationClock> fact = state(facts).evaluationTimeline();
        if (!(fact instanceof Fact.Known<EvaluationClock> known) || !fact.sure()) {
            return say(facts, "letter.time.evaluation.federal");
        }
        EvaluationClock clock = known.value();
        return say(
                facts,
                "letter.time.evaluation",
                days(clock.days(), clock.unit(), facts),
                word(facts, "letter.time.from." + clock.countedFrom().code()),
                citation(known, facts));
    }

    private String citation(Fact.Known<?> rule, LetterFacts facts) {
        String text = rule.citation().text();
        return text == null ? word(facts, "letter.time.stateRule") : text;
    }

    String rule(Letter letter, LetterFacts facts) {
        return letter.rule() == null
                ? ""
                : state(facts)
                        .rule(letter.rule())
                        .map(StateRule::what)
                        .map(what -> word(facts, what.key()))
                        .orElse("");
    }

    /** Counted from the first of the days that count which was typed. */
    String daysGone(LetterFacts facts) {
        return Stream.of(Blank.CONSENT_DATE, Blank.REQUEST_DATE)
                .flatMap(blank -> facts.form().typed().value(blank).stream())
                .map(typed -> TypedDate.of(typed).day())
                .filter(Objects::nonNull)
                .map(day -> ChronoUnit.DAYS.between(day, sent(facts)))
                .filter(days -> days > 0)
                .findFirst()
                .map(String::valueOf)
                .orElse("");
    }

    String program(LetterFacts facts) {
        return state(facts).earlyIntervention() instanceof Fact.Known<StateFacts.EarlyIntervention> known
                ? known.value().program()
                : word(facts, "letter.program");
    }

    /** The committee for preschool children where the state has one by a name of its own. */
    String office(LetterFacts facts) {
        return state(facts).iepTeamName() instanceof Fact.Known<StateFacts.TeamName> known
                        && known.value().preschool() != null
                ? known.value().preschool()
                : word(facts, "letter.office");
    }

    private String days(int number, EvaluationClock.DayUnit unit, LetterFacts facts) {
        return say(facts, "states.unit." + unit.code(), number);
    }

    private String say(LetterFacts facts, String key, Object... arguments) {
        return words.getMessage(key, arguments, facts.language());
    }

    private String word(LetterFacts facts, String key) {
        return words.getMessage(key, null, facts.language());
    }

    /** Every message there must be beside those of the letters. */
    static List<String> keys() {
        return Stream.of(
                        Stream.of("by", "within", "polite").map(it -> "letter.answer." + it),
                        Stream.of("answer", "answer.federal", "evaluation", "evaluation.federal", "stateRule")
                                .map(it -> "letter.time." + it),
                        Stream.of(EvaluationClock.CountedFrom.values()).map(it -> "letter.time.from." + it.code()),
                        Stream.of("letter.program", "letter.office"))
                .flatMap(keys -> keys)
                .toList();
    }
}

package org.twodoors.papers;

import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Discipline;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.pathways.NamedTherapies;
import org.twodoors.pathways.UrgentSign;

/** What stands in the placeholders of messages, in words: the family's answers, and the times of its state by {@link LetterTimes}. */
class LetterSlots {

    /** What a letter says of help so far; that none was tried would be read as a reason to wait. */
    private static final List<Tried> TRIED = List.of(Tried.WORKED, Tried.STILL_HARD, Tried.UNKNOWN);

    /** What a student says in other words. */
    private static final Set<String> STUDENT_WORDS = Set.of(
            "impact.effect.some",
            "impact.effect.a-lot",
            "impact.effect.teacher.some",
            "impact.effect.teacher.a-lot",
            "impact.effect.unknown",
            "letter.tried.still-hard");

    /** The paragraph that asks for a safety plan before everything else. */
    private static final String SAFETY_PLAN = "all.safetyPlan";

    private static final String SELF_HARM_FLAG = "redFlag." + RedFlag.SELF_HARM.code() + ".";
    private static final String SELF_HARM_QUESTION = "doctor.self-harm.";
    private static final String HEAD_INJURY = "redFlag." + RedFlag.HEAD_INJURY.code() + ".label";
    /** Age in years up to which a hit to the head shows as it does in a baby. */
    static final int HEAD_SIGNS_OF_A_BABY = 2;

    private final MessageSource words;
    private final Catalog catalog;
    private final LetterTimes times;

    LetterSlots(MessageSource words, Catalog catalog, LetterTimes times) {
        this.words = words;
        this.catalog = catalog;
        this.times = times;
    }

    /** The words for each; empty for what there is nothing to say about. */
    Map<LetterSlot, String> of(Letter letter, LetterFacts facts) {
        Map<LetterSlot, String> slots = new EnumMap<>(LetterSlot.class);
        List<PaperNeed> told = facts.told(letter);
        slots.put(LetterSlot.CHILD, child(facts));
        slots.put(LetterSlot.PLACE, word(facts, place(letter).key()));
        slots.put(LetterSlot.CONCERNS, concerns(facts.side(letter), told, facts));
        slots.put(LetterSlot.HOME, lines(Letter.Side.DAILY, facts.needs(), facts));
        slots.put(LetterSlot.DANGER, danger(facts));
        slots.put(LetterSlot.ASKS, asks(letter, told, facts));
        slots.put(LetterSlot.ANSWER, times.answer(letter, facts));
        slots.put(LetterSlot.ENCLOSED, enclosed(letter, facts));
        slots.put(LetterSlot.AREAS, areas(told, facts));
        slots.put(LetterSlot.TRIED, tried(told, facts));
        // A need that is about getting skills back says itself that it was not always so.
        slots.put(
                LetterSlot.HEALTH,
                health(
                        told.stream()
                                .filter(need -> !need.need().is(NeedFlag.SKILLS_BACK))
                                .toList(),
                        facts));
        slots.put(LetterSlot.RULE, times.rule(letter, facts));
        slots.put(LetterSlot.ANSWER_TIME, times.answerTime(facts));
        slots.put(LetterSlot.EVALUATION_TIME, times.evaluationTime(facts));
        slots.put(LetterSlot.DAYS_GONE, times.daysGone(facts));
        slots.put(LetterSlot.PROGRAM, times.program(facts));
        slots.put(LetterSlot.SENDER, word(facts, facts.form().sender().key()));
        slots.put(LetterSlot.OFFICE, times.office(facts));
        slots.put(LetterSlot.THERAPY, named("{therapy}", letter, facts));
        slots.put(LetterSlot.CLINIC_THERAPY, named("{clinicTherapy}", letter, facts));
        slots.put(LetterSlot.PEOPLE, people(told, facts));
        List<Need> again = facts.lookAgain();
        slots.put(LetterSlot.GIVEN_NOW, givenNow(again, facts));
        slots.put(
                LetterSlot.LOOK_AGAIN,
                again.stream()
                        .map(need -> word(facts, "need." + need.id() + ".label"))
                        .collect(joining("; ")));
        slots.put(
                LetterSlot.DOCTOR_NOTES,
                facts.doctorNotes().stream()
                        .map(question -> "- “" + word(facts, "doctor." + question.code() + ".question") + "”")
                        .collect(joining("\n")));
        return slots;
    }

    /** The therapies of the family by their full names, as a letter to somebody who may not know the short ones. */
    private String named(String text, Letter letter, LetterFacts facts) {
        return facts.therapies(letter)
                .fill(text, (key, arguments) -> words.getMessage(key, arguments, facts.language()));
    }

    /** Whoever of the school looks at the needs too, and is no therapist: people to include (rule R81). */
    private String people(List<PaperNeed> told, LetterFacts facts) {
        List<Discipline> people = told.stream()
                .flatMap(need -> need.need().leadSchool().all().stream())
                .filter(it -> it.role() == Discipline.Role.PEOPLE)
                .distinct()
                .toList();
        return NamedTherapies.list(
                people, "person", (key, arguments) -> words.getMessage(key, arguments, facts.language()));
    }

    private String givenNow(List<Need> again, LetterFacts facts) {
        List<Discipline> given = again.stream()
                .flatMap(need -> need.leadSchool().asked().stream())
                .distinct()
                .toList();
        return NamedTherapies.list(
                given, "therapy", (key, arguments) -> words.getMessage(key, arguments, facts.language()));
    }

    static Blank place(Letter letter) {
        return switch (letter.door()) {
            case SCHOOL, BOTH -> Blank.SCHOOL;
            case CLINIC -> Blank.PLAN;
        };
    }

    /** "My child", or "my daughter" where the family said so; the blank of the name where it typed one. */
    String child(LetterFacts facts) {
        boolean named = facts.form().typed().value(Blank.CHILD).isPresent();
        return word(facts, named ? Blank.CHILD.key() : facts.form().childKey());
    }

    /** One line for each need; names alone where nothing is known of how they get in the way; a blank without needs. */
    private String concerns(Letter.Side side, List<PaperNeed> told, LetterFacts facts) {
        if (side != Letter.Side.NAMES) {
            String lines = lines(side, told, facts);
            if (!lines.isEmpty()) {
                return lines;
            }
        }
        String names = told.stream().map(need -> "- " + label(need, facts)).collect(joining("\n"));
        return names.isEmpty() ? word(facts, "papers.concerns.blank") : names;
    }

    /** A line for each need of which something was answered; how often it is so is said once, below them. */
    private String lines(Letter.Side side, List<PaperNeed> needs, LetterFacts facts) {
        List<PaperNeed> answered = needs.stream()
                .filter(need -> !need.said(side, facts.seen()).isEmpty())
                .toList();
        String often = often(
                answered.stream()
                        .filter(need ->
                                side != Letter.Side.SCHOOL || need.said().someEffectAtSchool())
                        .toList(),
                facts);
        return answered.stream().map(need -> line(side, need, facts)).collect(joining("\n"))
                + (often.isEmpty() ? "" : "\n" + often);
    }

    private String often(List<PaperNeed> answered, LetterFacts facts) {
        Set<Object> answers = new HashSet<>();
        answered.forEach(need -> answers.add(String.valueOf(need.said().answer(Question.HOW_OFTEN))));
        if (answered.isEmpty()) {
            return "";
        }
        if (answers.size() != 1) {
            return grouped(Question.HOW_OFTEN, Question.HOW_OFTEN.choices(), "letter.often.", answered, facts);
        }
        Coded often = answered.get(0).said().answer(Question.HOW_OFTEN, Coded.class);
        String all = often == null
                ? null
                : words.getMessage("letter.often.all." + often.code(), null, null, facts.language());
        return Objects.requireNonNullElse(all, "");
    }

    private String line(Letter.Side side, PaperNeed need, LetterFacts facts) {
        List<String> said = need.said(side, facts.seen()).stream()
                .map(key -> childWord(facts, own(facts, key)))
                .toList();
        return "- " + label(need, facts) + ": " + String.join(" ", said);
    }

    /** Our sentences say "my child"; where the family chose another word they say that. */
    private String childWord(LetterFacts facts, String text) {
        String ours = word(facts, LetterForm.ChildWord.CHILD.key());
        String chosen = word(facts, facts.form().childKey());
        return text.replace(ours, chosen).replace(capital(ours), capital(chosen));
    }

    /** The words of the one who writes, where a student has others. */
    private String own(LetterFacts facts, String key) {
        return word(facts, STUDENT_WORDS.contains(key) ? facts.form().sender().words(key) : key);
    }

    private static String capital(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private String danger(LetterFacts facts) {
        return facts.findings() == null
                ? ""
                : facts.findings().pathways().urgentSigns().stream()
                        .map(sign -> "- “" + sign(sign, facts) + "”")
                        .distinct()
                        .collect(joining("\n"));
    }

    private String sign(UrgentSign sign, LetterFacts facts) {
        return word(facts, signKey(sign, facts.isYounger(HEAD_SIGNS_OF_A_BABY)));
    }

    /**
     * A sign of danger as a paper of the family says it: what the family fears it fears itself, and what is asked of a baby is left out
     * for an older child.
     *
     * @param sign the sign
     * @param baby whether the child is under 2
     * @return message key
     */
    static String signKey(UrgentSign sign, boolean baby) {
        String key = sign.checkedKey();
        if (key.startsWith(SELF_HARM_FLAG) || key.startsWith(SELF_HARM_QUESTION)) {
            return "letter.sign.self-harm";
        }
        return key.equals(HEAD_INJURY) && !baby ? "letter.sign.head-injury" : key;
    }

    /** What is asked for besides therapy. What follows from a sign of danger is asked of a school only where that is named. */
    private String asks(Letter letter, List<PaperNeed> told, LetterFacts facts) {
        Stream<String> asked;
        if (letter.door() == Letter.Door.CLINIC) {
            asked = facts.clinicAsks().stream()
                    .filter(ask -> ask != ClinicAsk.THERAPY)
                    .map(ask -> "clinicAsk." + ask.code());
        } else {
            boolean saidFirst = facts.ticked().contains("safety-plan") && letter.hasParagraph(SAFETY_PLAN);
            asked = facts.schoolAsks(told).stream()
                    .filter(ask -> ask != SchoolAsk.THERAPY)
                    .filter(ask -> !saidFirst || (ask != SchoolAsk.SAFETY_PLAN && ask != SchoolAsk.COUNSELOR))
                    .map(ask -> "schoolAsk." + ask.code());
        }
        return asked.map(key -> word(facts, key + ".name")).collect(joining("; "));
    }

    private String enclosed(Letter letter, LetterFacts facts) {
        return letter.ticks(Letter.Tick.Kind.ENCLOSURE, facts).stream()
                .filter(tick -> facts.ticked().contains(tick.tick()))
                .map(tick -> word(facts, "letter.enclosure." + tick.tick()))
                .collect(joining("; "));
    }

    /** The areas that the needs belong to; with tools to try, assistive technology too. */
    private String areas(List<PaperNeed> told, LetterFacts facts) {
        Stream<String> areas = told.stream()
                .map(need -> "letter.area." + catalog.areaOf(need.need()).id())
                .distinct();
        boolean tools = facts.schoolAsks(told).contains(SchoolAsk.TOOLS);
        return Stream.concat(areas, tools ? Stream.of("letter.area.tools") : Stream.empty())
                .map(key -> word(facts, key))
                .collect(joining(", "));
    }

    /** What was tried, said once for all needs with the same answer. */
    private String tried(List<PaperNeed> told, LetterFacts facts) {
        return grouped(Question.TRIED, TRIED, "letter.tried.", told, facts);
    }

    private String health(List<PaperNeed> told, LetterFacts facts) {
        return grouped(Question.HEALTH_LINK, List.of(HealthLink.values()), "letter.health.", told, facts);
    }

    private String grouped(
            Question question, List<? extends Coded> answers, String prefix, List<PaperNeed> told, LetterFacts facts) {
        return answers.stream()
                .map(answer -> {
                    String names = told.stream()
                            .filter(need -> need.said().answer(question) == answer)
                            .map(need -> label(need, facts))
                            .collect(joining("; "));
                    return names.isEmpty()
                            ? null
                            : words.getMessage(
                                    STUDENT_WORDS.contains(prefix + answer.code())
                                            ? facts.form().sender().words(prefix + answer.code())
                                            : prefix + answer.code(),
                                    new Object[] {names},
                                    null,
                                    facts.language());
                })
                .filter(Objects::nonNull)
                .collect(joining("\n"));
    }

    private String label(PaperNeed need, LetterFacts facts) {
        return word(facts, "need." + need.need().id() + ".label");
    }

    private String word(LetterFacts facts, String key) {
        return words.getMessage(key, null, facts.language());
    }

    /** The sentences of the bundle {@code impact} in the words of a student. */
    static Stream<String> impactKeys() {
        return STUDENT_WORDS.stream().filter(key -> key.startsWith("impact.")).map(LetterForm.Sender.STUDENT::words);
    }

    /** Every message there must be beside those of the letters. */
    static List<String> keys(Collection<String> areas) {
        return Stream.of(
                        areas.stream().map(area -> "letter.area." + area),
                        Stream.of("letter.area.tools"),
                        TRIED.stream().map(it -> "letter.tried." + it.code()),
                        STUDENT_WORDS.stream()
                                .filter(key -> key.startsWith("letter."))
                                .map(LetterForm.Sender.STUDENT::words),
                        Stream.of("letter.sign.head-injury", "letter.sign.self-harm"),
                        Question.HOW_OFTEN.choices().stream()
                                .filter(it -> !it.code().equals("unknown"))
                                .flatMap(it -> Stream.of("letter.often." + it.code(), "letter.often.all." + it.code())),
                        Stream.of("letter.health.condition", "letter.health.lost"))
                .flatMap(keys -> keys)
                .toList();
    }
}

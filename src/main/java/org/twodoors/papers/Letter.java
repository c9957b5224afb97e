package org.twodoors.papers;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Coded;
import org.twodoors.content.ContentException;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.states.StateRule;

/**
 * A message a family can send. Its words are messages {@code letter.<id>.…}: title, when, subject, and one for each
 * paragraph.
 *
 * @param id kebab-case id, unique
 * @param door who it goes to
 * @param about which side of the needs it tells; null for that of the door
 * @param when what must be so of a family to be offered it
 * @param instead ids of the letters that take its place for another family, the first that fits
 * @param offered whether every family is offered it, or only one with a pathway of {@code rules}; null for every family
 * @param rules the pathways it helps with
 * @param rule a rule that some states have and the letter rests on where there is one, or null
 * @param answer by when an answer is asked for, or null
 * @param ticks what the family may add by a tick, which is not kept
 * @param body the paragraphs in their order
 * @param sources keys of the sources its words rest on, at least one
 */
record Letter(
        String id,
        Door door,
        @Nullable Side about,
        List<LetterCondition> when,
        List<String> instead,
        @Nullable Offered offered,
        List<PathwayRule> rules,
        StateRule.@Nullable Topic rule,
        @Nullable AnswerWithin answer,
        List<Tick> ticks,
        List<Paragraph> body,
        List<String> sources) {

    /** Who counts as a parent: message {@code papers.letter.maySign}. */
    static final String MAY_SIGN = "S132";

    /** Who a message goes to. The code is part of style names and of messages {@code door.<code>}. */
    enum Door implements Coded {
        /** Somebody at school. */
        SCHOOL,
        /** The doctor, a clinic or the health plan. */
        CLINIC,
        /** The school and a clinic, the same message. */
        BOTH
    }

    /** Which side of the needs a message tells. */
    enum Side implements Coded {
        /** The school day. */
        SCHOOL,
        /** Daily life outside school. */
        DAILY,
        /** Daily life, to a doctor or a clinic: what is often not seen as care is left out unless its class opens that door. */
        CARE,
        /** The same to somebody who pays for care: schoolwork is left out. */
        PAYER,
        /** The whole day of a child under 3. */
        DAY,
        /** The names of the needs alone. */
        NAMES
    }

    /** Who is offered a message. */
    enum Offered implements Coded {
        /** Only a family with a pathway of its rules: a message about a no needs a no. */
        WITH_RULE
    }

    /** By when an answer is asked for. */
    enum AnswerWithin implements Coded {
        /** The time that the state sets for an answer to a request, else ten school days (POLICY). */
        STATE_TIME(10),
        /** Ten school days (POLICY). */
        TEN_SCHOOL_DAYS(10),
        /** Five school days (POLICY). */
        FIVE_SCHOOL_DAYS(5);

        private final int schoolDays;

        AnswerWithin(int schoolDays) {
            this.schoolDays = schoolDays;
        }

        int schoolDays() {
            return schoolDays;
        }
    }

    /**
     * What a family may add.
     *
     * @param tick kebab-case id; its words are {@code letter.tick.<tick>}, of an enclosure also {@code letter.enclosure.<tick>}
     * @param kind what it adds
     * @param when what must be so of a family to be asked
     * @param likely what must be so of a family to be asked at once, with the letter; empty where nothing is known of it
     * @param set what must be so of a family to find it ticked, since a step promises it; empty where no step does
     */
    record Tick(
            String tick,
            Kind kind,
            List<LetterCondition> when,
            List<LetterCondition> likely,
            List<LetterCondition> set) {

        /** What a tick adds. */
        enum Kind implements Coded {
            /** A fact that the family may keep to itself. */
            FACT,
            /** A paper that goes along. */
            ENCLOSURE
        }

        Tick {
            requireNonNull(tick, "a tick has no id");
            requireNonNull(kind, () -> "tick " + tick + " has no kind");
            when = when == null ? List.of() : List.copyOf(when);
            likely = likely == null ? List.of() : List.copyOf(likely);
            set = set == null ? List.of() : List.copyOf(set);
        }

        /** Whether it is likely so of a family, by what is known of it. */
        boolean isLikely(LetterFacts facts) {
            return !likely.isEmpty() && likely.stream().allMatch(it -> it.holds(facts));
        }

        /** Whether a family finds it ticked. */
        boolean isSet(LetterFacts facts) {
            return !set.isEmpty() && set.stream().allMatch(it -> it.holds(facts));
        }

        /** Message key of its label on the page. */
        public String key() {
            return "letter.tick." + tick;
        }
    }

    /**
     * One paragraph, or a line of one.
     *
     * @param text its message: {@code letter.<id>.<text>}, or {@code letter.<text>} where it has a full stop in it
     * @param when what must be so of a family
     * @param ticked the id of a tick that must be there, or null
     * @param unticked ids of ticks that may not be there
     * @param as what is special about it
     */
    record Paragraph(
            @Nullable String text,
            @Nullable String block,
            List<LetterCondition> when,
            @Nullable String ticked,
            List<String> unticked,
            Set<Form> as) {

        /** What is special about a paragraph. */
        enum Form implements Coded {
            /** Stands on the next line of the paragraph before it. */
            LINE,
            /** Is left out while a blank in it is open. */
            OPTIONAL,
            /** Says whom it goes to and whom it is from; the page folds it. */
            ADDRESS,
            /** Has other words where the student writes: the message with {@code .student} behind it. */
            STUDENT
        }

        Paragraph {
            if ((text == null) == (block == null)) {
                throw new ContentException("a paragraph of a letter has either a text or a block");
            }
            when = when == null ? List.of() : List.copyOf(when);
            unticked = unticked == null ? List.of() : List.copyOf(unticked);
            as = as == null ? Set.of() : Set.copyOf(as);
        }

        String name() {
            return requireNonNull(text);
        }

        boolean is(Form form) {
            return as.contains(form);
        }

        boolean fits(LetterFacts facts) {
            return when.stream().allMatch(it -> it.holds(facts))
                    && (ticked == null || facts.ticked().contains(ticked))
                    && unticked.stream().noneMatch(facts.ticked()::contains);
        }
    }

    Letter {
        requireNonNull(id, "a letter has no id");
        requireNonNull(door, () -> "letter " + id + " has no door");
        when = when == null ? List.of() : List.copyOf(when);
        instead = instead == null ? List.of() : List.copyOf(instead);
        rules = List.copyOf(requireNonNull(rules, () -> "letter " + id + " has no rules"));
        ticks = ticks == null ? List.of() : List.copyOf(ticks);
        body = List.copyOf(requireNonNull(body, () -> "letter " + id + " has no body"));
        sources = List.copyOf(requireNonNull(sources, () -> "letter " + id + " has no sources"));
        Set<String> known = ticks.stream().map(Tick::tick).collect(Collectors.toSet());
        String letter = id;
        body.stream()
                .flatMap(paragraph ->
                        Stream.concat(Stream.ofNullable(paragraph.ticked()), paragraph.unticked().stream()))
                .filter(tick -> !known.contains(tick))
                .forEach(tick -> {
                    throw new ContentException("letter " + letter + " has no tick " + tick);
                });
    }

    /** The same letter with another body. */
    Letter with(List<Paragraph> paragraphs) {
        return new Letter(id, door, about, when, instead, offered, rules, rule, answer, ticks, paragraphs, sources);
    }

    /** Whether it has a paragraph of this name. */
    boolean hasParagraph(String text) {
        return body.stream().anyMatch(paragraph -> text.equals(paragraph.text()));
    }

    /** Message prefix, for example {@code letter.teacher}. */
    public String key() {
        return "letter." + id;
    }

    /** Message key of a paragraph. */
    String key(Paragraph paragraph) {
        String text = paragraph.name();
        return text.contains(".") ? "letter." + text : key() + "." + text;
    }

    /** Message key of a paragraph in the words of the one who sends it. */
    String key(Paragraph paragraph, LetterForm.Sender sender) {
        return paragraph.is(Paragraph.Form.STUDENT) ? sender.words(key(paragraph)) : key(paragraph);
    }

    /** Whether it names the signs of danger, as a note for a doctor does. */
    boolean namesDanger() {
        return body.stream().anyMatch(paragraph -> "danger".equals(paragraph.text()));
    }

    /** Names of the paragraphs that say whom it goes to and whom it is from. */
    Set<String> address() {
        return body.stream()
                .filter(paragraph -> paragraph.is(Paragraph.Form.ADDRESS))
                .map(Paragraph::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The side of the needs that it tells. */
    Side side() {
        if (about != null) {
            return about;
        }
        return switch (door) {
            case SCHOOL -> Side.SCHOOL;
            case CLINIC -> Side.DAILY;
            case BOTH -> Side.NAMES;
        };
    }

    /** Keys of the sources of its words, and of the line about who may sign as a parent. */
    List<String> whatItRestsOn() {
        return door == Door.CLINIC
                ? sources
                : Stream.concat(sources.stream(), Stream.of(MAY_SIGN))
                        .distinct()
                        .toList();
    }

    /** Whether it is written to a family like this one. */
    boolean fits(LetterFacts facts) {
        return when.stream().allMatch(it -> it.holds(facts));
    }

    /** Whether a family with these pathways is offered it; without answers every message is. */
    boolean isOffered(LetterFacts facts) {
        return facts.findings() == null
                || (fits(facts) && (offered == null || rules.stream().anyMatch(facts::has)));
    }

    /** Ids of the ticks that a family finds ticked. */
    Set<String> set(LetterFacts facts) {
        return ticks.stream().filter(tick -> tick.isSet(facts)).map(Tick::tick).collect(Collectors.toUnmodifiableSet());
    }

    /** The ticks that a family is asked for, of one kind. */
    List<Tick> ticks(Tick.Kind kind, LetterFacts facts) {
        return ticks.stream()
                .filter(tick -> tick.kind() == kind)
                .filter(tick -> tick.when().stream().allMatch(it -> it.holds(facts)))
                .toList();
    }
}

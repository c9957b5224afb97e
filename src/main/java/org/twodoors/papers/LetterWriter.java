package org.twodoors.papers;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Writes messages: our words, the family's answers, and the names they typed. */
class LetterWriter {

    /** Stand in for {0}, {1} and {2} while a message is formatted, so that what was typed is never read as a blank. */
    private static final String CHILD = "\uE000";

    private static final String CONCERNS = "\uE001";
    private static final String PLACE = "\uE002";
    private static final Object[] ARGUMENTS = {CHILD, CONCERNS, PLACE};

    private static final Pattern BLANKS = Pattern.compile("[\uE000-\uE002]|\\[[^\\[\\]]+]");

    private final MessageSource words;

    LetterWriter(MessageSource words) {
        this.words = words;
    }

    /**
     * Writes a message.
     *
     * @param letter which one
     * @param language in which language
     * @param typed what the family typed
     * @param needs what it is about, strongest first; may be empty
     * @return the text
     */
    LetterText write(Letter letter, Locale language, Typed typed, List<PaperNeed> needs) {
        Map<String, String> values = values(letter, language, typed);
        values.put(CONCERNS, concerns(letter.door(), needs, language));
        List<String> paragraphs = new ArrayList<>();
        parts(letter, language).forEach(part -> paragraphs.add(fill(part, values)));
        return new LetterText(fill(subject(letter, language), values), paragraphs);
    }

    /**
     * Fills the blanks that still stand in a paragraph the family changed.
     *
     * @param text the paragraph
     * @param letter the message it is from
     * @param language its language
     * @param typed what the family typed
     * @return the paragraph
     */
    String fill(String text, Letter letter, Locale language, Typed typed) {
        Map<String, String> values = values(letter, language, typed);
        values.keySet().removeIf(blank -> !blank.startsWith("["));
        // A name that holds a blank itself would be filled in again with every request, and the text would grow.
        Set<String> blanks = names(language).keySet();
        values.values().removeIf(value -> blanks.stream().anyMatch(value::contains));
        return fill(text, values);
    }

    /** The blanks a message asks for, in the order of the form. */
    Set<Blank> blanks(Letter letter, Locale language) {
        Map<String, Blank> known = names(language);
        Set<Blank> found = EnumSet.noneOf(Blank.class);
        String all = subject(letter, language) + String.join(" ", parts(letter, language));
        Matcher blank = BLANKS.matcher(all);
        while (blank.find()) {
            switch (blank.group()) {
                case CHILD -> found.add(Blank.CHILD);
                case PLACE -> found.add(place(letter));
                case CONCERNS -> {
                    // The family's answers fill it.
                }
                default -> {
                    Blank name = known.get(blank.group());
                    if (name == null) {
                        throw new IllegalStateException(letter.key() + " has a blank nobody knows: " + blank.group());
                    }
                    found.add(name);
                }
            }
        }
        return found;
    }

    private static String fill(String text, Map<String, String> values) {
        return BLANKS.matcher(text)
                .replaceAll(blank -> Matcher.quoteReplacement(values.getOrDefault(blank.group(), blank.group())));
    }

    /** What stands for each blank: what was typed, or else the blank itself. */
    private Map<String, String> values(Letter letter, Locale language, Typed typed) {
        Map<String, String> values = new HashMap<>();
        names(language)
                .forEach((name, blank) -> values.put(name, typed.value(blank).orElse(name)));
        values.put(CHILD, typed.value(Blank.CHILD).orElseGet(() -> word("papers.myChild", language)));
        values.put(
                PLACE,
                typed.value(place(letter)).orElseGet(() -> word(place(letter).key(), language)));
        return values;
    }

    private static Blank place(Letter letter) {
        return switch (letter.door()) {
            case SCHOOL, BOTH -> Blank.SCHOOL;
            case CLINIC -> Blank.PLAN;
        };
    }

    private Map<String, Blank> names(Locale language) {
        Map<String, Blank> names = new HashMap<>();
        for (Blank blank : Blank.values()) {
            names.put(word(blank.key(), language), blank);
        }
        return names;
    }

    private String subject(Letter letter, Locale language) {
        return words.getMessage(letter.key() + ".subject", ARGUMENTS, language);
    }

    /** Greeting, body and close. */
    private List<String> parts(Letter letter, Locale language) {
        List<String> parts = new ArrayList<>();
        parts.add(words.getMessage(letter.key() + ".greeting", ARGUMENTS, language));
        String part = body(letter, 1, language);
        for (int at = 2; part != null; at++) {
            parts.add(part);
            part = body(letter, at, language);
        }
        parts.add(words.getMessage(letter.key() + ".close", ARGUMENTS, language));
        return parts;
    }

    private @Nullable String body(Letter letter, int at, Locale language) {
        return words.getMessage(letter.key() + ".body." + at, ARGUMENTS, null, language);
    }

    /** One line for each need, or a blank when nothing is known. */
    private String concerns(Letter.Door door, List<PaperNeed> needs, Locale language) {
        String lines = needs.stream()
                .map(need -> concern(door, need, language))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        if (!lines.isEmpty()) {
            return lines;
        }
        String names = needs.stream().map(need -> "- " + label(need, language)).collect(Collectors.joining("\n"));
        return names.isEmpty() ? word("papers.concerns.blank", language) : names;
    }

    /** A need in the words of the door. Both doors at once get its name alone: a talk between them needs no more. */
    private String concern(Letter.Door door, PaperNeed need, Locale language) {
        List<String> keys = switch (door) {
            case SCHOOL -> need.impact().inSchoolWords();
            case CLINIC -> need.impact().inClinicWords();
            case BOTH -> List.of();
        };
        return keys.isEmpty()
                ? ""
                : "- " + label(need, language) + ": "
                        + keys.stream().map(key -> word(key, language)).collect(Collectors.joining(" "));
    }

    private String label(PaperNeed need, Locale language) {
        return word("need." + need.need().id() + ".label", language);
    }

    private String word(String key, Locale language) {
        return words.getMessage(key, null, language);
    }
}

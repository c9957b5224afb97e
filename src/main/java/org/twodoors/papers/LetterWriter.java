package org.twodoors.papers;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.twodoors.papers.Letter.Paragraph;
import org.twodoors.papers.Letter.Paragraph.Form;

/** Writes messages: our words, the family's answers, and the names they typed. */
class LetterWriter {

    private static final Object[] MARKS =
            Stream.of(LetterSlot.values()).map(LetterSlot::mark).toArray();

    private static final Pattern SLOTS = Pattern.compile("\uE000[A-Z_]+\uE001");
    private static final Pattern BLANKS = Pattern.compile(SLOTS.pattern() + "|\\[[^\\[\\]]+]");

    private final MessageSource words;
    private final LetterSlots slots;
    private final LetterTimes times;

    LetterWriter(MessageSource words, LetterSlots slots, LetterTimes times) {
        this.words = words;
        this.slots = slots;
        this.times = times;
    }

    /**
     * Writes a message.
     *
     * @param letter which one
     * @param facts to whom it is written for
     * @return the text
     */
    LetterText write(Letter letter, LetterFacts facts) {
        Map<LetterSlot, String> said = slots.of(letter, facts);
        Map<String, String> values = ours(facts);
        said.forEach((slot, text) -> values.put(slot.mark(), text));
        Map<String, String> paragraphs = new LinkedHashMap<>();
        String before = "";
        for (Paragraph paragraph : letter.body()) {
            String text = text(letter, paragraph, facts, facts.language());
            boolean left = paragraph.is(Form.OPTIONAL) && isOpen(text, facts);
            if (!paragraph.fits(facts) || isSilent(text, said) || left) {
                continue;
            }
            if (paragraph.is(Form.LINE) && !before.isEmpty()) {
                paragraphs.merge(before, fill(text, values), (first, next) -> first + "\n" + next);
            } else {
                before = paragraph.name();
                paragraphs.put(before, fill(text, values));
            }
        }
        return new LetterText(fill(subject(letter, facts.language()), values), paragraphs);
    }

    /** Whether there is nothing to say in one of its placeholders. */
    private static boolean isSilent(String text, Map<LetterSlot, String> said) {
        return said.entrySet().stream()
                .anyMatch(slot ->
                        slot.getValue().isEmpty() && text.contains(slot.getKey().mark()));
    }

    private boolean isOpen(String text, LetterFacts facts) {
        Map<String, Blank> names = names(facts.language());
        return BLANKS.matcher(text)
                .results()
                .map(MatchResult::group)
                .anyMatch(blank ->
                        names.containsKey(blank) && value(names, blank, facts).equals(blank));
    }

    /**
     * A text as it is sent: what was typed stands in its blanks.
     *
     * @param text the text
     * @param facts what was typed
     * @param longest where to stop, in letters
     * @return the text, or empty when it would be longer
     */
    Optional<String> filled(String text, LetterFacts facts, long longest) {
        Map<String, String> values = values(facts);
        Matcher blank = BLANKS.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (blank.find() && filled.length() <= longest) {
            blank.appendReplacement(
                    filled, Matcher.quoteReplacement(values.getOrDefault(blank.group(), blank.group())));
        }
        return filled.length() > longest
                ? Optional.empty()
                : Optional.of(blank.appendTail(filled).toString());
    }

    /** The blank that a word in brackets is, or empty for another word. */
    Optional<Blank> blank(String inBrackets, Locale language) {
        return Optional.ofNullable(names(language).get(inBrackets));
    }

    /** A text in pieces: words in brackets, and what stands between them. */
    static List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        Matcher blank = BLANKS.matcher(text);
        int at = 0;
        while (blank.find()) {
            pieces.add(text.substring(at, blank.start()));
            pieces.add(blank.group());
            at = blank.end();
        }
        pieces.add(text.substring(at));
        pieces.removeIf(String::isEmpty);
        return List.copyOf(pieces);
    }

    /** The blanks a message asks for, in the order of the form, and whether it can do without. */
    Map<Blank, Boolean> blanks(Letter letter, LetterFacts facts) {
        Map<Blank, Boolean> found = new EnumMap<>(Blank.class);
        collect(subject(letter, facts.page()), letter, false, facts.page(), found);
        letter.body().stream()
                .filter(paragraph -> paragraph.fits(facts))
                .forEach(paragraph -> collect(
                        text(letter, paragraph, facts, facts.page()),
                        letter,
                        paragraph.is(Form.OPTIONAL),
                        facts.page(),
                        found));
        // Today is filled in.
        found.computeIfPresent(Blank.DATE, (blank, optional) -> true);
        // A name alone opens the lines about a language.
        if (letter.body().stream().anyMatch(paragraph -> paragraph.when().contains(LetterCondition.OTHER_LANGUAGE))) {
            found.put(Blank.LANGUAGE, true);
        }
        return found;
    }

    private void collect(String text, Letter letter, boolean optional, Locale language, Map<Blank, Boolean> found) {
        Map<String, Blank> known = names(language);
        Matcher blank = BLANKS.matcher(text);
        while (blank.find()) {
            String name = blank.group();
            if (SLOTS.matcher(name).matches()) {
                if (name.equals(LetterSlot.CHILD.mark())) {
                    found.putIfAbsent(Blank.CHILD, true);
                } else if (name.equals(LetterSlot.PLACE.mark())) {
                    found.merge(LetterSlots.place(letter), optional, Boolean::logicalAnd);
                } else if (name.equals(LetterSlot.DAYS_GONE.mark()) && !found.containsKey(Blank.CONSENT_DATE)) {
                    found.putIfAbsent(Blank.REQUEST_DATE, true);
                }
            } else {
                Blank asked = known.get(name);
                if (asked == null) {
                    throw new IllegalStateException(letter.key() + " has a blank nobody knows: " + name);
                }
                found.merge(asked, optional, Boolean::logicalAnd);
            }
        }
    }

    private static String fill(String text, Map<String, String> values) {
        return BLANKS.matcher(text)
                .replaceAll(blank -> Matcher.quoteReplacement(values.getOrDefault(blank.group(), blank.group())));
    }

    /** What we know ourselves, or what was typed in its place: it stands in the text, the other names in their blanks. */
    private Map<String, String> ours(LetterFacts facts) {
        Map<String, String> ours = values(facts);
        names(facts.language()).forEach((name, blank) -> {
            if (blank != Blank.DATE && blank != Blank.LANGUAGE) {
                ours.remove(name);
            }
        });
        return ours;
    }

    /** What stands for each blank: what was typed, or what we know ourselves, or else the blank. */
    private Map<String, String> values(LetterFacts facts) {
        Map<String, Blank> names = names(facts.language());
        Map<String, String> values = new HashMap<>();
        names.keySet().forEach(name -> values.put(name, value(names, name, facts)));
        return values;
    }

    private String value(Map<String, Blank> names, String name, LetterFacts facts) {
        Blank blank = names.get(name);
        if (blank == null) {
            return name;
        }
        return facts.form().typed().value(blank).orElseGet(() -> switch (blank) {
            case DATE -> times.day(facts.today(), facts.language());
            case LANGUAGE -> facts.otherLanguage().orElse(name);
            default -> name;
        });
    }

    private Map<String, Blank> names(Locale language) {
        Map<String, Blank> names = new HashMap<>();
        for (Blank blank : Blank.values()) {
            names.put(words.getMessage(blank.key(), null, language), blank);
        }
        return names;
    }

    private String subject(Letter letter, Locale language) {
        return words.getMessage(letter.key() + ".subject", MARKS, language);
    }

    private String text(Letter letter, Paragraph paragraph, LetterFacts facts, Locale language) {
        return words.getMessage(letter.key(paragraph, facts.form().sender()), MARKS, language);
    }
}

package org.twodoors.guide;

import static java.util.Objects.requireNonNullElse;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.text.Collator;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** The glossary in one language: its words from a to z, and where a text uses one of them. */
final class Glossary {

    /** A form with two capitals in one word, such as IEP, ADLs or RtI, means something else in small letters. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{L}*\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*");

    /** Letters of all parts of pages that are remembered. */
    private static final long MOST_LETTERS = 4L * 1024 * 1024;

    private final Cache<String, TaggedText> tagged = Caffeine.newBuilder()
            .maximumWeight(MOST_LETTERS)
            .weigher((String part, TaggedText apart) -> part.length())
            .build();

    private final Locale language;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<Character, List<Form>> byFirstLetter = new HashMap<>();

    /**
     * Puts the terms into words.
     *
     * @param terms the terms
     * @param language the language
     * @param messages the words
     */
    Glossary(List<Claim> terms, Locale language, MessageSource messages) {
        this.language = language;
        Properties formsOfWords = Guide.forms(language);
        for (Claim term : terms) {
            String key = "term." + term.id();
            Entry entry = new Entry(term.id(), word(messages, key + ".name"), word(messages, key + ".meaning"));
            entries.add(entry);
            String ofTerm = formsOfWords.getProperty(term.id(), "");
            Stream.of(ofTerm.split("\\|"))
                    .map(String::strip)
                    .filter(form -> !form.isEmpty())
                    .map(form -> new Form(form, ACRONYM.matcher(form).matches(), entry))
                    .forEach(form -> byFirstLetter
                            .computeIfAbsent(firstLetter(form.text(), 0), letter -> new ArrayList<>())
                            .add(form));
        }
        entries.sort(Comparator.comparing(Entry::name, Collator.getInstance(language)));
        // Of two that begin at the same place the longer one is meant.
        byFirstLetter
                .values()
                .forEach(forms -> forms.sort(
                        Comparator.comparingInt((Form form) -> form.text().length())
                                .reversed()));
    }

    /**
     * A way a term is written.
     *
     * @param text as it stands in a sentence
     * @param exactly whether capitals count
     * @param entry the term
     */
    private record Form(String text, boolean exactly, Entry entry) {

        boolean standsAt(int start, String text) {
            return text.regionMatches(!exactly, start, this.text, 0, this.text.length())
                    && !isInWord(text, start + this.text.length());
        }
    }

    /**
     * A term in this language.
     *
     * @param id the anchor on the glossary page
     * @param name the word, spelled out
     * @param meaning what it means
     */
    record Entry(String id, String name, String meaning) {

        /** The letter it stands under, without an accent. */
        String letter() {
            return Normalizer.normalize(name, Normalizer.Form.NFD)
                    .substring(0, 1)
                    .toUpperCase(Locale.ROOT);
        }
    }

    /**
     * A place in a text where a term is used.
     *
     * @param start where it begins
     * @param end where it ends
     * @param entry the term
     */
    record Use(int start, int end, Entry entry) {

        /** The same in a text that begins so much earlier. */
        Use from(int earlier) {
            return new Use(start + earlier, end + earlier, entry);
        }
    }

    /** Whether a word is there, {@code ContentCheck} says, with all that are not. */
    private String word(MessageSource messages, String key) {
        return requireNonNullElse(messages.getMessage(key, null, "", language), "");
    }

    /** The terms under each letter, from a to z. */
    Map<String, List<Entry>> byLetter() {
        return entries.stream().collect(Collectors.groupingBy(Entry::letter, LinkedHashMap::new, Collectors.toList()));
    }

    /** A part of a page with its tags, taken apart; what was taken apart before is remembered. */
    TaggedText tagged(String part) {
        return tagged.get(part, text -> TaggedText.of(text, this));
    }

    /** Every part that is remembered. */
    Set<String> remembered() {
        return tagged.asMap().keySet();
    }

    /** Where a text uses a term, in order. Where two could be meant, it is the longer one. One pass: every page goes through here. */
    List<Use> uses(String text) {
        List<Use> uses = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            Form form = isInWord(text, at - 1) ? null : formAt(text, at);
            if (form == null) {
                at++;
            } else {
                int end = at + form.text().length();
                uses.add(new Use(at, end, form.entry()));
                at = end;
            }
        }
        return uses;
    }

    private @Nullable Form formAt(String text, int start) {
        for (Form form : byFirstLetter.getOrDefault(firstLetter(text, start), List.of())) {
            if (form.standsAt(start, text)) {
                return form;
            }
        }
        return null;
    }

    private static char firstLetter(String text, int at) {
        return Character.toLowerCase(text.charAt(at));
    }

    private static boolean isInWord(String text, int at) {
        return at >= 0 && at < text.length() && Character.isLetterOrDigit(text.charAt(at));
    }
}

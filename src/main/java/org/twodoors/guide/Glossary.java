package org.twodoors.guide;

import static java.util.Objects.requireNonNull;
import static java.util.Objects.requireNonNullElse;

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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;

/** The glossary in one language: its words from a to z, and where a text uses one of them. */
final class Glossary {

    /** A form with two capitals in one word, such as IEP, ADLs or RtI, means something else in small letters. */
    private static final Pattern ACRONYM = Pattern.compile("\\p{L}*\\p{Lu}\\p{L}*\\p{Lu}\\p{L}*");

    private final Locale language;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Entry> byForm = new HashMap<>();
    private final Pattern forms;

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
        List<String> all = new ArrayList<>();
        for (Claim term : terms) {
            String key = "term." + term.id();
            Entry entry = new Entry(term.id(), word(messages, key + ".name"), word(messages, key + ".meaning"));
            entries.add(entry);
            String ofTerm = formsOfWords.getProperty(term.id(), "");
            Stream.of(ofTerm.split("\\|"))
                    .map(String::strip)
                    .filter(form -> !form.isEmpty())
                    .forEach(form -> {
                        all.add(form);
                        byForm.put(folded(form), entry);
                    });
        }
        entries.sort(Comparator.comparing(Entry::name, Collator.getInstance(language)));
        forms = anyOf(all);
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
    record Use(int start, int end, Entry entry) {}

    /** Whether a word is there, {@code ContentCheck} says, with all that are not. */
    private String word(MessageSource messages, String key) {
        return requireNonNullElse(messages.getMessage(key, null, "", language), "");
    }

    /** The terms under each letter, from a to z. */
    Map<String, List<Entry>> byLetter() {
        return entries.stream().collect(Collectors.groupingBy(Entry::letter, LinkedHashMap::new, Collectors.toList()));
    }

    /** Where a text uses a term, in order. Where two could be meant, it is the longer one. */
    List<Use> uses(String text) {
        return forms.matcher(text)
                .results()
                .map(found -> new Use(found.start(), found.end(), meant(found)))
                .toList();
    }

    private Entry meant(MatchResult found) {
        return requireNonNull(byForm.get(folded(found.group())), found::group);
    }

    /** How a form is looked up: acronyms as they are, everything else in small letters. */
    private String folded(String form) {
        return ACRONYM.matcher(form).matches() ? form : form.toLowerCase(language);
    }

    /** Longer forms first: of two that begin at the same place, the first one in the pattern is found. */
    private static Pattern anyOf(List<String> forms) {
        String any = forms.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(form ->
                        ACRONYM.matcher(form).matches() ? Pattern.quote(form) : "(?iu:" + Pattern.quote(form) + ")")
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{N}])");
    }
}

package org.twodoors;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.twodoors.content.MessageFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Words that must not be said, what to say instead, and where they may stand all the same. The lists are data,
 * {@code src/test/resources/words}: {@code quotable.json} holds what a school or a health plan could quote as a
 * refusal, {@code terms.json} one term for one idea in English, {@code terms_es.json} the same in Spanish.
 *
 * @param id its name in the file
 * @param idea what is meant, in English
 * @param say what to say
 * @param not what not to say, as a reader of the table sees it
 * @param patterns what not to say, as a machine finds it, by language tag
 * @param finds sentences in which the patterns of a language must find something
 * @param only keys of messages it is forbidden in; none means everywhere
 * @param except keys of messages it may stand in
 */
public record Wording(
        String id,
        String idea,
        String say,
        String not,
        Map<String, List<Pattern>> patterns,
        Map<String, List<String>> finds,
        List<Pattern> only,
        List<Pattern> except) {

    /** How many characters of a page are shown on each side of what was found. */
    private static final int AROUND = 40;

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    /** What a school or a health plan could quote as a refusal, or what closes a door (promise 3). */
    public static List<Wording> quotable() {
        return read("quotable");
    }

    /** One term for one idea, in English. */
    public static List<Wording> terms() {
        return read("terms");
    }

    /** One term for one idea, in Spanish. */
    public static List<Wording> spanishTerms() {
        return read("terms_es");
    }

    /** Every list. */
    public static List<Wording> all() {
        List<Wording> all = new ArrayList<>(quotable());
        all.addAll(terms());
        all.addAll(spanishTerms());
        return List.copyOf(all);
    }

    /** The words of a message that must not be said in it, if there are any. */
    public Optional<String> in(String key, String words, Locale language) {
        boolean held = (only.isEmpty() || anyOf(only, key)) && !anyOf(except, key);
        return held ? found(words, language) : Optional.empty();
    }

    private Optional<String> foundWithin(String text, Locale language) {
        return found(text, language).map(words -> {
            int at = text.indexOf(words);
            return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + words.length() + AROUND));
        });
    }

    /** The first words a pattern of that language finds. */
    public Optional<String> found(String text, Locale language) {
        return patterns.getOrDefault(language.toLanguageTag(), List.of()).stream()
                .flatMap(pattern -> pattern.matcher(text).results())
                .map(MatchResult::group)
                .findFirst();
    }

    /** Looks for forbidden words on pages and papers of one language. */
    public static final class OnPages {

        /** Citations and names of a state are not ours to say otherwise; the meaning of a word stands in the glossary, which may say what it explains. */
        private static final String NOT_OURS =
                ".source-list, .sources-by-point, .rule-list__from, .state-name, .state-fact__name, .state-proof, .term-card";

        /** Shorter parts of a message, such as a full stop, would take apart the texts of others. */
        private static final int SHORTEST = 10;

        private final Locale language;
        private final Map<Wording, List<String>> allowed = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();

        /** Reads which words of which message may be said. */
        public OnPages(List<Wording> wordings, Locale language) {
            this.language = language;
            for (Wording wording : wordings) {
                if (wording.only.isEmpty() && wording.patterns.containsKey(language.toLanguageTag())) {
                    allowed.put(wording, new ArrayList<>());
                }
            }
            forEachMessage(
                    language,
                    (key, words) -> allowed.forEach((wording, parts) -> {
                        if (anyOf(wording.except, key)) {
                            Stream.of(words.split("\\{\\d[^}]*}"))
                                    .map(String::strip)
                                    .filter(part -> part.length() >= SHORTEST)
                                    .forEach(parts::add);
                        }
                    }));
            allowed.values()
                    .forEach(parts ->
                            parts.sort(Comparator.comparingInt(String::length).reversed()));
        }

        /**
         * What must not be said and is said on a page or paper. What stands in a message that may say it, or in the
         * card of a glossary word, is left aside; what is forbidden in some messages only is held there.
         */
        public List<String> said(String html) {
            Document page = Jsoup.parse(html);
            page.select(NOT_OURS).remove();
            page.select("button.term, .term-hold").unwrap();
            return Stream.concat(
                            Stream.of(page.title()),
                            page.body().select("*").stream().flatMap(OnPages::texts))
                    // Most of what stands on a page stands on others, too.
                    .filter(seen::add)
                    .flatMap(text -> saidIn(text).stream())
                    .toList();
        }

        /** A block without blocks in it, in one piece; of what has some, the words between them. */
        private static Stream<String> texts(Element element) {
            if (!element.isBlock()) {
                return Stream.empty();
            }
            boolean whole = element.select("*").stream().noneMatch(it -> it != element && it.isBlock());
            return Stream.of(whole ? element.text() : element.ownText());
        }

        private List<String> saidIn(String text) {
            List<String> said = new ArrayList<>();
            allowed.forEach((wording, parts) -> {
                if (wording.foundWithin(text, language).isEmpty()) {
                    return;
                }
                String held = text;
                for (String part : parts) {
                    held = held.replace(part, "\n");
                }
                wording.foundWithin(held, language).ifPresent(words -> said.add(wording.id + ": " + words));
            });
            return said;
        }
    }

    /** Walks every message of a language. */
    public static void forEachMessage(Locale language, BiConsumer<String, String> message) {
        for (String bundle : new MessageFiles().bundles()) {
            Properties words = MessageFiles.read("messages/" + bundle, language);
            words.stringPropertyNames().forEach(key -> message.accept(key, words.getProperty(key)));
        }
    }

    @Override
    public String toString() {
        return id;
    }

    private static boolean anyOf(List<Pattern> keys, String key) {
        return keys.stream().anyMatch(pattern -> pattern.matcher(key).matches());
    }

    private static List<Wording> read(String name) {
        try (InputStream in = Wording.class.getResourceAsStream("/words/" + name + ".json")) {
            List<Wording> all = new ArrayList<>();
            for (JsonNode entry : JsonMapper.builder().build().readTree(in)) {
                Map<String, List<Pattern>> patterns = new LinkedHashMap<>();
                Map<String, List<String>> finds = new LinkedHashMap<>();
                for (String language : SiteLanguages.tags()) {
                    if (entry.has(language)) {
                        patterns.put(language, compiled(entry.path(language)));
                        finds.put(language, texts(entry.path("finds").path(language)));
                    }
                }
                all.add(new Wording(
                        entry.path("id").asString(),
                        entry.path("idea").asString(""),
                        entry.path("say").asString(""),
                        entry.path("not").asString(""),
                        patterns,
                        finds,
                        compiled(entry.path("only")),
                        compiled(entry.path("except"))));
            }
            return List.copyOf(all);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Pattern> compiled(JsonNode texts) {
        return texts(texts).stream().map(text -> Pattern.compile(text, FLAGS)).toList();
    }

    private static List<String> texts(JsonNode node) {
        List<String> texts = new ArrayList<>();
        node.forEach(text -> texts.add(text.asString()));
        return List.copyOf(texts);
    }
}

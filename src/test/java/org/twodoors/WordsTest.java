package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.content.MessageFiles;

/** What must be true of every word a family reads, in every language. */
class WordsTest {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path LETTERS = Path.of("docs/letters");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    static Stream<Path> english() {
        return files(MESSAGES, ".properties")
                .filter(file -> !file.getFileName().toString().contains("_"))
                .sorted();
    }

    static Stream<Path> everyLanguage() {
        return files(MESSAGES, ".properties").sorted();
    }

    static Stream<Path> templates() {
        return files(TEMPLATES, ".html").sorted();
    }

    @Test
    void thereAreBundlesAndTemplatesToCheck() {
        assertThat(english().count()).isGreaterThanOrEqualTo(9);
        assertThat(templates().count()).isGreaterThanOrEqualTo(15);
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyMessageExistsInEveryLanguage(Path file) {
        for (Locale language : SiteLanguages.all()) {
            assertThat(new TreeSet<>(read(in(language, file)).stringPropertyNames()))
                    .as("%s in %s", file, language)
                    .isEqualTo(new TreeSet<>(read(file).stringPropertyNames()));
        }
    }

    @ParameterizedTest
    @MethodSource("english")
    void everyLanguageTakesTheSameArguments(Path file) {
        for (Locale language : SiteLanguages.all()) {
            Properties other = read(in(language, file));
            read(file)
                    .forEach((key, words) -> assertThat(arguments(other.getProperty((String) key)))
                            .as("%s in %s", key, language)
                            .isEqualTo(arguments((String) words)));
        }
    }

    @ParameterizedTest
    @MethodSource("everyLanguage")
    void noMessageIsEmptyHoldsMarkupOrAStraightApostrophe(Path file) {
        read(file).forEach((key, words) -> {
            assertThat((String) words).as((String) key).isNotBlank().doesNotContain("<", ">", "&");
            assertThat((String) words).as((String) key).doesNotContain("'", "\"");
        });
    }

    /** Every list of {@code src/test/resources/words}, one entry at a time. */
    static Stream<Wording> wordings() {
        return Wording.all().stream();
    }

    @ParameterizedTest
    @MethodSource("wordings")
    void noMessageSaysWhatMustNotBeSaid(Wording wording) {
        List<String> wrong = new ArrayList<>();
        for (Locale language : SiteLanguages.all()) {
            Wording.forEachMessage(
                    language,
                    (key, words) -> wording.in(key, words, language)
                            .ifPresent(said -> wrong.add("%s [%s] says “%s”".formatted(key, language, said))));
        }
        assertThat(wrong).as("%s, say: %s", wording.id(), wording.say()).isEmpty();
    }

    /** Letters as families send them: {@code docs/letters}, written from the words with their blanks filled. */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void noLetterSaysWhatMustNotBeSaid(Locale language) throws IOException {
        Wording.OnPages wordings = new Wording.OnPages(Wording.all(), language);
        List<Path> letters =
                files(LETTERS, "-" + language.toLanguageTag() + ".md").toList();
        assertThat(letters).hasSizeGreaterThanOrEqualTo(3);
        for (Path letter : letters) {
            // Its headings are the ids of letters, for developers.
            String text = Files.readString(letter).replaceAll("(?m)^#.*$", "");
            assertThat(wordings.said(text)).as(letter.toString()).isEmpty();
        }
    }

    /** A pattern that finds nothing holds nothing. */
    @ParameterizedTest
    @MethodSource("wordings")
    void everyPatternFindsWhatItIsFor(Wording wording) {
        assertThat(wording.patterns()).as(wording.id()).isNotEmpty();
        wording.patterns().forEach((language, patterns) -> {
            List<String> sentences = wording.finds().get(language);
            assertThat(sentences).as(wording.id()).isNotEmpty();
            assertThat(sentences)
                    .allSatisfy(sentence -> assertThat(wording.found(sentence, Locale.forLanguageTag(language)))
                            .as("%s finds: %s", wording.id(), sentence)
                            .isPresent());
            patterns.forEach(pattern -> assertThat(sentences)
                    .as("%s: %s", wording.id(), pattern)
                    .anyMatch(sentence -> pattern.matcher(sentence).find()));
        });
    }

    /** It has to stand in the glossary, because letters use it; anywhere else it could be quoted. */
    @ParameterizedTest
    @MethodSource("everyLanguage")
    void eligibilityIsExplainedAndNotUsed(Path file) {
        read(file).forEach((key, words) -> {
            if (!key.equals("term.eligibility.name")) {
                assertThat((String) words).as((String) key).doesNotContainIgnoringCase("eligib");
            }
        });
    }

    @Test
    void noKeyStandsInTwoBundles() {
        Map<String, String> seen = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        english()
                .forEach(file -> read(file).stringPropertyNames().forEach(key -> {
                    if (seen.put(key, file.toString()) != null) {
                        twice.add(key);
                    }
                }));
        assertThat(twice).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void noTemplatePrintsUnescapedText(Path file) throws IOException {
        assertThat(Files.readString(file))
                .doesNotContain("th:utext", "[(", "style=\"", "onclick")
                // A script is a file of ours, never text in a page.
                .doesNotContainPattern("<script(?! th:replace=\"[^\"]+\"></script>)"
                        + "(?! th:fragment=\"script\" th:src=\"@\\{/assets/[a-z-]+\\.js}\" defer></script>)");
    }

    /** Every text in a template is a sample that a message replaces: its element carries th:text. */
    @ParameterizedTest
    @MethodSource("templates")
    void noTemplateHoldsTextThatNoMessageReplaces(Path file) throws IOException {
        String html = Files.readString(file).replaceAll("(?s)<!--.*?-->", "");
        Matcher text = Pattern.compile("<([a-zA-Z:]+)([^<>]*(?:\"[^\"]*\"[^<>]*)*)>([^<>]*\\p{L}[^<>]*)<")
                .matcher(html);
        List<String> hard = new ArrayList<>();
        while (text.find()) {
            if (!text.group(2).contains("th:text")) {
                hard.add(text.group(3).strip());
            }
        }
        assertThat(hard).isEmpty();
    }

    private static Path in(Locale language, Path english) {
        String bundle = english.getFileName().toString().replace(".properties", "");
        return english.resolveSibling(MessageFiles.name(bundle, language));
    }

    private static TreeSet<String> arguments(String words) {
        TreeSet<String> found = new TreeSet<>();
        Matcher argument = Pattern.compile("\\{\\d}").matcher(words);
        while (argument.find()) {
            found.add(argument.group());
        }
        return found;
    }

    private static Properties read(Path file) {
        Properties words = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }

    private static Stream<Path> files(Path folder, String ending) {
        try {
            return Files.walk(folder).filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

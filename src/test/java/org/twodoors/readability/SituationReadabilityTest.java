package org.twodoors.readability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.content.MessageFiles;

/** What a family is answered first is short enough to be read at once, and easy enough for everybody. */
class SituationReadabilityTest {

    private static final int MOST_WORDS = 60;
    private static final int MOST_SENTENCES = 3;
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
    private static final Pattern SENTENCE = Pattern.compile("[.!?](?:[”)]|\\s|$)");

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void anAnswerIsThreeShortSentences(Locale language) {
        answers(language).forEach((key, answer) -> {
            assertThat(WORD.matcher(answer).results().count()).as(key).isBetween(20L, (long) MOST_WORDS);
            assertThat(SENTENCE.matcher(answer).results().count()).as(key).isBetween(2L, (long) MOST_SENTENCES);
        });
    }

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void whatWasSaidTheStepAndTheDayAreALineEach(Locale language) {
        words(language).forEach((key, words) -> {
            if (key.contains(".said")) {
                assertThat(words).as(key).hasSizeLessThanOrEqualTo(90);
            } else if (key.contains(".first")) {
                assertThat(words).as(key).hasSizeLessThanOrEqualTo(60).doesNotEndWith(".");
            } else if (key.contains(".when")) {
                assertThat(words).as(key).hasSizeLessThanOrEqualTo(150).endsWith(".");
            }
        });
    }

    @ParameterizedTest
    @EnumSource
    void theAnswersAreEasyToRead(Measure measure) {
        KeptTerms kept = KeptTerms.read(measure);
        Locale language = Locale.forLanguageTag(measure.language());
        List<String> all = answers(language).values().stream().toList();

        assertThat(measure.isHarder(measure.of(Readability.of(all, kept, measure)), measure.hardest()))
                .isFalse();
        double slack = measure == Measure.FLESCH_KINCAID ? 2 : -10;
        answers(language)
                .forEach((key, answer) -> assertThat(measure.isHarder(
                                measure.of(Readability.of(List.of(answer), kept, measure)), measure.hardest() + slack))
                        .as(key)
                        .isFalse());
    }

    /** A private plan’s 180 days are never said to a family on Medicaid, nor its days to anybody else. */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void noCoverIsToldTheDaysOfAnother(Locale language) {
        for (String id : List.of("plan-no", "told-school")) {
            assertThat(about(language, id, "medicaid-chip"))
                    .contains("60")
                    .doesNotContain("180", "external", "externa");
            assertThat(about(language, id, "private")).contains("180").doesNotContain("60 d", "10 d");
            assertThat(about(language, id, "other")).doesNotContainPattern("\\d");
            assertThat(words(language).get("situation." + id + ".when")).doesNotContainPattern("\\d");
        }
        // A further language says it in words that no test knows.
        String paid = Map.of("en", "pay for it", "es", "pagarla").getOrDefault(language.getLanguage(), "");
        assertThat(words(language).get("situation.plan-no.when.medicaid-chip"))
                .as("that care may have to be paid for stands beside the ten days")
                .contains("10", paid);
    }

    /** An evaluation at public cost is from 3 on; before that the law has none, and no answer may speak of it. */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void underThreeEarlyInterventionSpeaksForItself(Locale language) {
        // A further language says it in words that no test knows.
        String early = Map.of("en", "[Ee]arly intervention", "es", "intervención temprana")
                .getOrDefault(language.getLanguage(), "");
        for (String id : List.of("school-silent", "school-no", "school-cut", "not-followed", "disagree")) {
            assertThat(words(language).get("situation." + id + ".answer.early"))
                    .as(id)
                    .doesNotContainPattern("IEP|504|independ|distri")
                    .containsPattern(early);
        }
    }

    private static String about(Locale language, String id, String cover) {
        StringBuilder all = new StringBuilder();
        Stream.of("answer", "first", "when")
                .forEach(part ->
                        all.append(words(language).getOrDefault("situation." + id + "." + part + "." + cover, "")));
        return all.toString();
    }

    private static TreeMap<String, String> answers(Locale language) {
        TreeMap<String, String> answers = words(language);
        answers.keySet().removeIf(key -> !key.contains(".answer"));
        assertThat(answers).hasSizeGreaterThan(30);
        return answers;
    }

    private static TreeMap<String, String> words(Locale language) {
        Properties read = MessageFiles.read("messages/situations", language);
        TreeMap<String, String> words = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> words.put(key, read.getProperty(key)));
        return words;
    }
}

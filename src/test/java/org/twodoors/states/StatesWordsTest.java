package org.twodoors.states;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.content.MessageFiles;

/** Every sentence of the data has plain words in every language, and they say the same numbers. */
class StatesWordsTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final States STATES = States.read();

    static List<Locale> languages() {
        return new MessageFiles().languages();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everySentenceHasWordsAndNoWordsAreLeftOver(Locale language) {
        TreeSet<String> keys =
                new TreeSet<>(MessageFiles.read("messages/states", language).stringPropertyNames());
        keys.removeIf(key -> !key.matches("states\\.[A-Z]{2}\\..*"));
        assertThat(keys)
                .hasSizeGreaterThan(100)
                .isEqualTo(new TreeSet<>(STATES.prose().stream().map(Prose::key).toList()));
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theWordsSayTheNumbersOfTheData(Locale language) {
        Properties words = MessageFiles.read("messages/states", language);
        ReviewedStates.read().prose().forEach((key, said) -> {
            String text = key.endsWith(".phone") ? said.replaceFirst("(1-)?\\d{3}-\\d{3}-\\d{4}", "") : said;
            assertThat(numbers(words.getProperty(key))).as(key).isEqualTo(numbers(text));
        });
    }

    private static TreeSet<String> numbers(String text) {
        return new TreeSet<>(
                NUMBER.matcher(text).results().map(MatchResult::group).toList());
    }
}

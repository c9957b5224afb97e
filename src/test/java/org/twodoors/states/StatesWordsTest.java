package org.twodoors.states;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.twodoors.catalog.CatalogException;
import org.twodoors.states.EvaluationClock.CountedFrom;
import org.twodoors.states.EvaluationClock.DayUnit;
import org.twodoors.states.EvaluationClock.Milestone;
import org.twodoors.states.Fact.Doubt;
import org.twodoors.states.StateFacts.ReferralNeed;

/** Every sentence of the data has plain words in every language, and they say the same numbers. */
class StatesWordsTest {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final States STATES = States.read();

    @ParameterizedTest
    @ValueSource(strings = {"states.properties", "states_es.properties"})
    void everySentenceHasWordsAndNoWordsAreLeftOver(String bundle) throws IOException {
        TreeSet<String> keys = new TreeSet<>(read(bundle).stringPropertyNames());
        keys.removeIf(key -> !key.matches("states\\.[A-Z]{2}\\..*"));
        assertThat(keys)
                .hasSizeGreaterThan(100)
                .isEqualTo(new TreeSet<>(STATES.prose().stream().map(Prose::key).toList()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"states.properties", "states_es.properties"})
    void theWordsSayTheNumbersOfTheData(String bundle) throws IOException {
        Properties words = read(bundle);
        ReviewedStates.read().prose().forEach((key, said) -> {
            String text = key.endsWith(".phone") ? said.replaceFirst("(1-)?\\d{3}-\\d{3}-\\d{4}", "") : said;
            assertThat(numbers(words.getProperty(key))).as(key).isEqualTo(numbers(text));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"states.properties", "states_es.properties"})
    void everyCodeHasWords(String bundle) throws IOException {
        Properties words = read(bundle);
        for (Doubt doubt : Doubt.values()) {
            assertThat(words).containsKey("states.doubt." + doubt.code());
        }
        for (DayUnit unit : DayUnit.values()) {
            assertThat(words).containsKey("states.unit." + unit.code()).containsKey("states.weeks." + unit.code());
        }
        for (CountedFrom from : CountedFrom.values()) {
            assertThat(words).containsKey("states.from." + from.code());
        }
        for (Milestone milestone : Milestone.values()) {
            assertThat(words).containsKey("states.done." + milestone.code());
        }
        for (ReferralNeed need : ReferralNeed.values()) {
            assertThat(words).containsKey("states.referral." + need.code());
        }
    }

    @Test
    void aMissingMessageStopsTheStart() {
        assertThatNoException()
                .isThrownBy(() -> StatesWords.check(STATES, new ClassPathResource("messages/states.properties")));
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> StatesWords.check(
                        STATES, new ByteArrayResource("a=b".getBytes(StandardCharsets.UTF_8), "nothing.properties")))
                .withMessageContaining("is missing in")
                .withMessageContaining("nothing.properties");
    }

    private static TreeSet<String> numbers(String text) {
        return new TreeSet<>(
                NUMBER.matcher(text).results().map(MatchResult::group).toList());
    }

    private static Properties read(String bundle) throws IOException {
        Properties words = new Properties();
        try (Reader reader = new StringReader(Files.readString(Path.of("src/main/resources/messages", bundle)))) {
            words.load(reader);
        }
        return words;
    }
}

package org.twodoors.states;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.answers.UsState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps the published {@code states/states.json} in step with what the reviewers wrote. Made anew with {@code
 * -Dwrite.states=true}.
 */
class PublishedStatesTest {

    private static final Path PUBLISHED = Path.of("src/main/resources/states/states.json");

    private static final JsonMapper WRITER = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_EMPTY))
            .changeDefaultVisibility(visible -> visible.withGetterVisibility(Visibility.NONE)
                    .withIsGetterVisibility(Visibility.NONE)
                    .withFieldVisibility(Visibility.ANY))
            .build();

    private static final States REVIEWED = ReviewedStates.read().states();

    @Test
    void theFileHoldsWhatTheReviewersLetThrough() throws IOException {
        String file = file();
        if (Boolean.getBoolean("write.states")) {
            Files.writeString(PUBLISHED, file);
        }
        assertThat(Files.readString(PUBLISHED))
                .as("%s; make it anew with ./mvnw test -Dtest=PublishedStatesTest -Dwrite.states=true", PUBLISHED)
                .isEqualTo(file);
    }

    @ParameterizedTest
    @EnumSource(UsState.class)
    void theApplicationReadsEveryFactThatTheReviewersLetThrough(UsState state) {
        assertThat(States.read().of(state)).isEqualTo(REVIEWED.of(state));
    }

    @Test
    void theApplicationReadsTheFederalRuleAndEverySentence() {
        States read = States.read();
        assertThat(read.federal()).isEqualTo(REVIEWED.federal());
        assertThat(read.militaryBases()).isEqualTo(REVIEWED.militaryBases());
        assertThat(read.lastChecked()).isEqualTo(REVIEWED.lastChecked());
        assertThat(read.prose()).containsExactlyInAnyOrderElementsOf(REVIEWED.prose());
    }

    /** What is for reviewers alone, by the names it has in their file. */
    @Test
    void nothingMeantForReviewersIsPublished() throws IOException {
        String published = Files.readString(PUBLISHED);
        assertThat(published).doesNotContain("note\":", "unverified", "conflict\":", "authority", "detail\":");
        RawStates.sources()
                .filter(source -> source.path("authority").stringValue().matches("secondary|capture"))
                .forEach(source -> assertThat(published)
                        .doesNotContain('"' + source.path("title").stringValue() + '"')
                        .doesNotContain('"' + source.path("url").stringValue() + '"'));
    }

    private String file() {
        ObjectNode all = WRITER.valueToTree(REVIEWED);
        all.remove("prose");
        JsonNode federal = all.path("federal");
        for (JsonNode state : all.path("states")) {
            for (String rule : List.copyOf(federal.propertyNames())) {
                if (state.path(rule).equals(federal.path(rule))) {
                    ((ObjectNode) state).remove(rule);
                } else if (state.path(rule) instanceof ObjectNode fact) {
                    fact.remove("instead");
                }
            }
        }
        ((ObjectNode) all.path("militaryBases")).remove("instead");
        return WRITER.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n";
    }
}

package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twodoors.Given;

/** The rows of the pathway table as a whole. */
class PathwayRuleTest extends PathwayRuleCases {

    @Test
    void theRowsAreR40ToR59WithoutAGap() {
        assertThat(PathwayRule.values())
                .extracting(PathwayRule::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(40, 59).mapToObj(i -> "R" + i).toList());
    }

    @Test
    void everyRowSaysWhichKindsItMayShow() {
        assertThat(Arrays.stream(PathwayRule.values()).flatMap(rule -> rule.kinds().stream()))
                .containsExactly(
                        "urgent",
                        "early-intervention",
                        "preschool",
                        "iep-meeting-ot",
                        "iep-meeting",
                        "testing",
                        "504-meeting",
                        "iep",
                        "504",
                        "mtss",
                        "private",
                        "homeschool",
                        "student-rights",
                        "clinic-doctor",
                        "clinic-direct",
                        "together",
                        "find-out",
                        "all-fine",
                        "maybe-both",
                        "start-help",
                        "clinic-only",
                        "school-only");
    }

    @ParameterizedTest
    @CsvSource({
        "R40, S87 S92 S93 S94",
        "R41, S27 S28 S87",
        "R42, S13 S17b S87",
        "R43, S10 S18",
        "R44, S37 K",
        "R45, S1 S35",
        "R46, S7 S17 S18",
        "R47, S33 S35 S36",
        "R48, S17 S29 S101",
        "R49, S25 S26",
        "R50, K",
        "R51, S48 S58 S66",
        "R52, S65 S70",
        "R53, S42 S86",
        "R54, POLICY",
        "R55, POLICY",
        "R56, POLICY",
        "R57, S17",
        "R58, A000",
        "R59, A000"
    })
    void sourcesAreThoseOfTheDocument(PathwayRule rule, String sources) {
        assertThat(rule.sources())
                .containsExactly(sources.split(" "))
                .allMatch(key -> CATALOG.source(key).isPresent());
    }

    @Test
    void withoutNeedsNothingIsSaidToBeFineOrUnclear() {
        assertThat(pathways(Given.child(), new String[0]).pathways()).isEmpty();
    }
}

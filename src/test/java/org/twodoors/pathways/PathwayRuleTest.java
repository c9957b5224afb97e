package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twodoors.Given;
import org.twodoors.answers.Situation;

/**
 * The rows of the pathway table as a whole, and one by one. All are tests of one class named after the table, so that the mutation run
 * tries them first.
 */
class PathwayRuleTest extends ClinicAndOtherPathwayCases {

    @Test
    void theRowsStandInTheOrderTheyAreShownEachOnce() {
        assertThat(PathwayRule.values())
                .extracting(PathwayRule::id)
                .containsExactly(
                        "R40", "R68", "R67", "R74", "R66", "R65", "R69", "R70", "R73", "R63", "R64", "R72", "R71",
                        "R75", "R62", "R41", "R42", "R43", "R44", "R45", "R60", "R76", "R46", "R47", "R48", "R49",
                        "R50", "R51", "R52", "R61", "R77", "R53", "R54", "R55", "R56", "R57", "R58", "R59");
    }

    @Test
    void everySituationIsAnsweredByOneRowWithItsOwnKind() {
        List<PathwayRule> answers = Stream.of(PathwayRule.values())
                .filter(rule -> rule.situation() != null)
                .toList();

        assertThat(answers).extracting(PathwayRule::situation).containsExactlyInAnyOrder(Situation.values());
        for (PathwayRule rule : answers) {
            assertThat(rule.kinds()).containsExactly(rule.situation().code());
            Pathway pathway = new Pathway(rule, rule.situation().code());
            assertThat(pathway.messagePrefix())
                    .isEqualTo("situation." + rule.situation().code());
            assertThat(pathway.titleKey())
                    .isEqualTo("situation." + rule.situation().code() + ".said");
        }
    }

    @Test
    void everyRowSaysWhichKindsItMayShow() {
        assertThat(Arrays.stream(PathwayRule.values())
                        .filter(rule -> rule.situation() == null)
                        .flatMap(rule -> rule.kinds().stream()))
                .containsExactly(
                        "urgent",
                        "early-intervention",
                        "early-intervention-goals",
                        "early-intervention-again",
                        "preschool",
                        "child-find",
                        "iep-meeting-ot",
                        "iep-meeting",
                        "testing",
                        "504-meeting",
                        "team-testing",
                        "team",
                        "in-plan-testing",
                        "in-plan",
                        "iep",
                        "504",
                        "mtss",
                        "private",
                        "homeschool",
                        "student-rights",
                        "clinic-doctor",
                        "clinic-direct",
                        "your-clinic-bring",
                        "your-clinic-keep",
                        "your-clinic-goal",
                        "may-ask-school",
                        "together",
                        "find-out",
                        "all-fine",
                        "maybe-both",
                        "start-help-home",
                        "start-help",
                        "clinic-only",
                        "clinic-only-early",
                        "clinic-only-after-school",
                        "school-only");
    }

    @ParameterizedTest
    @CsvSource({
        "R40, S87 S92 S93 S94",
        "R41, S27 S28 S87",
        "R42, S13 S17b S87 K",
        "R43, S10 S18",
        "R44, S37 K",
        "R45, S1 S35",
        "R46, S7 S16 S17 S18 S33",
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
        "R59, A000",
        "R60, S10 S37",
        "R61, S48 S57",
        "R62, S7 S58",
        "R63, S5 S16 S18 S42",
        "R64, S42 S43 S83 S116 K",
        "R65, S6 S18 S20",
        "R66, S18 S19 S20 S31",
        "R67, S18 S23 S122 S123 K",
        "R68, S15 S20 S128 S129 K",
        "R69, S7 S11 S130 K",
        "R70, S19 S124 S125 K",
        "R71, S13 S72",
        "R72, S58 K",
        "R73, S43 S44 S57",
        "R74, S61 S114 S115 S116 S117 K",
        "R75, S85 S86",
        "R76, S10 S13",
        "R77, S17 S37"
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

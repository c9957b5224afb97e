package org.twodoors.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twodoors.answers.Question;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;

/** What every row of every table carries with it. */
class RuleTest {

    private static final Catalog CATALOG = CatalogReader.read();

    private static List<Rule> rules() {
        return Rule.all();
    }

    @Test
    void theRowsAreR1ToR39AndR86EachOnceAndTheNewOnesStandWhereTheTableSays() {
        assertThat(rules())
                .extracting(Rule::id)
                .containsExactlyInAnyOrderElementsOf(IntStream.concat(IntStream.rangeClosed(1, 39), IntStream.of(86))
                        .mapToObj(i -> "R" + i)
                        .toList());
        assertThat(EducationalRule.values())
                .containsSubsequence(EducationalRule.R8, EducationalRule.R38, EducationalRule.R9, EducationalRule.R11)
                .containsSubsequence(EducationalRule.R15, EducationalRule.R86, EducationalRule.R16);
        assertThat(MedicalRule.values()).containsSubsequence(MedicalRule.R22, MedicalRule.R39, MedicalRule.R23);
    }

    @Test
    void everyRowNamesSourcesOfTheCatalogue() {
        for (Rule rule : rules()) {
            assertThat(rule.sources()).as(rule.id()).isNotEmpty();
            assertThat(rule.sources())
                    .as(rule.id())
                    .allMatch(key -> CATALOG.source(key).isPresent());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "R1, S37 K",
        "R2, S12 S49 K",
        "R3, S46 S47",
        "R4, POLICY",
        "R5, S95",
        "R6, S27 S28",
        "R7, S110",
        "R8, S11 S12",
        "R38, S10 S13 S23",
        "R9, S13 S87",
        "R10, S71 S74 S82",
        "R11, POLICY",
        "R12, S72 S71",
        "R13, S17",
        "R14, S72",
        "R15, S72",
        "R16, S17 S72",
        "R17, S72 S74",
        "R18, S74 A000",
        "R19, S37",
        "R20, S46 S47 S54 S87",
        "R21, S49 S55 S92",
        "R22, S92 S71",
        "R39, S48 S57",
        "R23, POLICY",
        "R24, S48 S49 S53",
        "R25, S48 S49 S57",
        "R26, S46 S58 S90",
        "R27, S46 S49",
        "R28, S57",
        "R29, S49",
        "R30, K",
        "R31, POLICY",
        "R37, POLICY"
    })
    void sourcesAreThoseOfTheDocument(String id, String sources) {
        assertThat(rule(id).sources()).containsExactly(sources.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "R1, SCHOOL_EFFECT TRIED TEACHER",
        "R2, SAFETY",
        "R4, HEALTH_LINK SAFETY HOW_OFTEN HELP_NOW",
        "R5, AGE SETTING SCHOOL_PLAN SCHOOL_EFFECT DAILY_EFFECT TRIED",
        "R6, AGE",
        "R7, SETTING",
        "R8, TRIED SAFETY HELP_NOW",
        "R38, SCHOOL_EFFECT HELP_NOW",
        "R9, SCHOOL_EFFECT DAILY_EFFECT",
        "R10, SCHOOL_EFFECT",
        "R11, SCHOOL_EFFECT HEALTH_LINK SAFETY HOW_OFTEN",
        "R12, SCHOOL_EFFECT TRIED",
        "R13, SCHOOL_EFFECT TRIED",
        "R14, SCHOOL_EFFECT TRIED",
        "R15, SCHOOL_EFFECT TRIED",
        "R16, SCHOOL_EFFECT TRIED",
        "R17, SCHOOL_EFFECT TRIED",
        "R18, SCHOOL_EFFECT",
        "R19, SCHOOL_EFFECT",
        "R20, HEALTH_LINK",
        "R21, HEALTH_LINK SAFETY",
        "R22, SCHOOL_EFFECT DAILY_EFFECT HEALTH_LINK SAFETY TEACHER",
        "R39, DAILY_EFFECT HEALTH_LINK HELP_NOW",
        "R23, DAILY_EFFECT HEALTH_LINK SAFETY HOW_OFTEN",
        "R24, DAILY_EFFECT HEALTH_LINK",
        "R25, DAILY_EFFECT HEALTH_LINK",
        "R26, DAILY_EFFECT",
        "R27, DAILY_EFFECT HEALTH_LINK",
        "R28, DAILY_EFFECT",
        "R29, DAILY_EFFECT",
        "R30, DAILY_EFFECT"
    })
    void everyRowSaysWhichAnswersItLooksAt(String id, String questions) {
        assertThat(rule(id).questions())
                .containsExactly(
                        Stream.of(questions.split(" ")).map(Question::valueOf).toArray(Question[]::new));
    }

    @Test
    void answersAreNamedInTheSameOrderInEveryRun() {
        assertThat(Question.looksAt(Question.SAFETY, Question.AGE)).containsExactly(Question.AGE, Question.SAFETY);
    }

    @Test
    void aNeedFlagAndTwoLevelsAreNoAnswers() {
        assertThat(PreparationRule.R3.questions()).isEmpty();
        for (ClassRule rule : ClassRule.values()) {
            assertThat(rule.questions()).isEmpty();
        }
    }

    @Test
    void everyRowHasAMessageOfItsOwn() {
        assertThat(EducationalRule.R12.messageKey()).isEqualTo("rule.R12.reason");
        assertThat(rules()).extracting(Rule::messageKey).doesNotHaveDuplicates().allMatch(Objects::nonNull);
    }

    private static Rule rule(String id) {
        return rules().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }
}

package org.twodoors.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twodoors.Given;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolScope;

/** Table 3.3, row by row, each row on its own. Answers are written "S T D H F P" as in the rules document. */
class MedicalRuleTest {

    private static final Need LIMITED = Given.need(SchoolScope.DIRECT, ClinicScope.LIMITED);
    private static final Need HEALTH_FIRST = Given.need(NeedFlag.HEALTH_FIRST);

    private static RuleInput given(Need need, String answers) {
        return RuleInput.asGiven(Given.child().facts(), Given.facts(need, answers));
    }

    private static void decides(MedicalRule row, RuleInput answers, Level level) {
        assertThat(row.row().applies(answers)).isEqualTo(level != null);
        if (level != null) {
            assertThat(MedicalRule.first(answers)).isEqualTo(row);
            assertThat(row.row().outcome(answers)).isEqualTo(level);
        }
    }

    @ParameterizedTest
    @CsvSource({"lost, YES", "condition, ", "other, "})
    void r20LetsALostSkillDecide(String health, Level level) {
        decides(MedicalRule.R20, given(HEALTH_FIRST, "2 na 2 " + health + " both new"), level);
    }

    @ParameterizedTest
    @CsvSource({
        "home,   condition, YES",
        "home,   other,     LIKELY",
        "both,   condition, YES",
        "both,   other,     LIKELY",
        "school, condition, ",
        "none,   condition, "
    })
    void r21LetsDangerInDailyLifeDecide(String safety, String health, Level level) {
        decides(MedicalRule.R21, given(HEALTH_FIRST, "0 na 2 " + health + " " + safety + " often"), level);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 na 0 other none often |          LIKELY",
                "2 na 0 other none often |          LIKELY",
                "0 na 1 other none often |          LIKELY",
                "0 na 2 other none often |          LIKELY",
                "U na 1 other none sometimes |      LIKELY",
                "1 na 0 other none sometimes |      LIKELY",
                "0 na 1 condition none often |      YES",
                "1 na 0 condition none often |      YES",
                "0 na 0 other school often |        LIKELY",
                "0 na U condition school often |    YES",
                "0 na 0 other none often t=1,- |    LIKELY",
                "U na U other none often t=2,- |    LIKELY",
                "1 na 0 other none often t=0,- |    LIKELY",
                "2 na 0 other none often t=0,- |    LIKELY",
                "0 na 0 other none often |          ",
                "U na U other none often |          ",
                "N na 0 other none often |          ",
                "0 na 0 condition none often |      ",
                "0 na 0 other none often t=0,- |    ",
                "0 na 0 other none often t=U,- |    "
            })
    void r22WantsAMedicalLookAtAnyEffectOfAHealthFirstNeed(String answers, Level level) {
        decides(MedicalRule.R22, given(HEALTH_FIRST, answers), level);
        assertThat(MedicalRule.R22.row().applies(given(Given.need(), answers))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0 na 1 other none new,       UNCLEAR",
        "0 na 2 other none new,       UNCLEAR",
        "0 na 2 condition none new,   UNCLEAR",
        "0 na 0 other none new,       ",
        "0 na U other none new,       ",
        "0 na 2 other school new,     ",
        "0 na 2 other none often,     ",
        "0 na 2 other none sometimes, ",
        "0 na 2 other none U,         "
    })
    void r23WaitsWithWhatIsNewAndSettled(String answers, Level level) {
        decides(MedicalRule.R23, given(LIMITED, answers), level);
    }

    @Test
    void r23DoesNotWaitWithALostSkill() {
        assertThat(MedicalRule.R23.row().applies(given(Given.need(), "0 na 2 lost none new")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "LIMITED, 2, condition, LIKELY",
        "LIMITED, 2, other,     UNCLEAR",
        "LIMITED, 1, condition, UNCLEAR",
        "LIMITED, 1, other,     UNCLEAR",
        "LIMITED, 0, condition, ",
        "LIMITED, U, condition, ",
        "DIRECT,  2, condition, ",
        "DIRECT,  1, other,     "
    })
    void r24CapsWhatPayersSeeAsSchoolworkLeisureOrHomeManagement(
            ClinicScope scope, String daily, String health, Level level) {
        decides(
                MedicalRule.R24,
                given(Given.need(SchoolScope.DIRECT, scope), "0 na " + daily + " " + health + " none often"),
                level);
    }

    @ParameterizedTest
    @CsvSource({
        // D, H         every row that matches, the first decides
        "2, condition, R25 R26",
        "2, other,     R26",
        "1, condition, R27 R28",
        "1, other,     R28",
        "0, condition, R29",
        "0, other,     R29",
        "U, condition, R30",
        "U, other,     R30"
    })
    void r25ToR30DivideDailyLifeAmongThem(String daily, String health, String rules) {
        RuleInput answers = given(Given.need(), "0 na " + daily + " " + health + " none often");

        List<MedicalRule> matching = Arrays.stream(MedicalRule.values())
                .filter(row -> row.row().applies(answers))
                .toList();

        assertThat(matching)
                .containsExactlyElementsOf(Arrays.stream(rules.split(" "))
                        .map(MedicalRule::valueOf)
                        .toList());
        assertThat(MedicalRule.first(answers)).isEqualTo(matching.get(0));
    }

    @ParameterizedTest
    @CsvSource({"R25, YES", "R26, LIKELY", "R27, LIKELY", "R28, UNCLEAR", "R29, NO", "R30, UNCLEAR"})
    void r25ToR30HaveOneOutcomeEach(MedicalRule rule, Level level) {
        assertThat(rule.row().outcome(given(Given.need(), "0 na 0 other none often")))
                .isEqualTo(level);
    }

    @Test
    void theFirstRowThatMatchesDecides() {
        assertThat(MedicalRule.first(given(HEALTH_FIRST, "1 na 2 lost home new")))
                .isEqualTo(MedicalRule.R20);
        assertThat(MedicalRule.first(given(HEALTH_FIRST, "1 na 2 other home new")))
                .isEqualTo(MedicalRule.R21);
        assertThat(MedicalRule.first(given(HEALTH_FIRST, "1 na 2 other none new")))
                .isEqualTo(MedicalRule.R22);
        assertThat(MedicalRule.first(given(LIMITED, "1 na 2 other none new"))).isEqualTo(MedicalRule.R23);
        assertThat(MedicalRule.first(given(LIMITED, "1 na 2 other none often"))).isEqualTo(MedicalRule.R24);
    }
}

package org.twodoors.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twodoors.Given;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolScope;

/** Who works on a need now: R38 and R39, and what R4 and R8 make of it. */
class HelpNowRulesTest {

    private static final ChildFacts CHILD = Given.child().with(SchoolPlan.IEP).facts();

    private static Decision decide(ChildFacts child, Need need, String answers, HelpNow now) {
        NeedFacts facts = Given.facts(need, answers).with(Question.HELP_NOW, now);
        return Decision.decide(child, facts);
    }

    private static List<String> rules(Decision decision) {
        return decision.rules().stream().map(Rule::id).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2 worked 0 other none often,  YES",
        "2 na 0 other none new,        YES",
        "1 still 0 other none often,   LIKELY",
        "0 na 0 other none often,      LIKELY",
        "U na 0 other none often,      LIKELY",
        "N na 0 other none often,      LIKELY"
    })
    void r38LooksAtTheEffectAloneWhateverWasTriedAndHoweverNewItIs(String answers, Level level) {
        for (SchoolScope scope : SchoolScope.values()) {
            for (HelpNow now : List.of(HelpNow.SCHOOL, HelpNow.BOTH)) {
                Decision decision = decide(CHILD, Given.need(scope, ClinicScope.DIRECT), answers, now);

                assertThat(decision.educationalRule()).isEqualTo(EducationalRule.R38);
                assertThat(decision.educational()).isEqualTo(level);
            }
        }
        for (HelpNow now : List.of(HelpNow.NONE, HelpNow.CLINIC, HelpNow.UNKNOWN)) {
            assertThat(decide(CHILD, Given.need(), answers, now).educationalRule())
                    .isNotEqualTo(EducationalRule.R38);
        }
    }

    @Test
    void under3AndAfterSchoolTheSchoolsWorkDecidesNothing() {
        ChildFacts young = Given.child().ageMonths(35).with(SchoolPlan.IEP).facts();
        ChildFacts finished =
                Given.child().in(Setting.FINISHED_SCHOOL).with(SchoolPlan.IEP).facts();

        assertThat(decide(young, Given.need(), "2 na 0 other none often", HelpNow.SCHOOL)
                        .educationalRule())
                .isEqualTo(EducationalRule.R6);
        assertThat(decide(finished, Given.need(), "2 na 0 other none often", HelpNow.SCHOOL)
                        .educationalRule())
                .isEqualTo(EducationalRule.R7);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE,   not_yet, LIKELY",
        "NONE,   still,   YES",
        "CLINIC, not_yet, LIKELY",
        "SCHOOL, not_yet, YES",
        "BOTH,   worked,  YES"
    })
    void r8CountsADangerForNoLessThanNoDanger(HelpNow now, String tried, Level level) {
        Decision decision = decide(CHILD, Given.need(), "0 " + tried + " 0 other school often", now);

        assertThat(decision.educationalRule()).isEqualTo(EducationalRule.R8);
        assertThat(decision.educational()).isEqualTo(level);
    }

    @ParameterizedTest
    @CsvSource({
        "DIRECT,  0, other,     LIKELY",
        "DIRECT,  U, condition, LIKELY",
        "DIRECT,  1, condition, LIKELY",
        "DIRECT,  2, other,     LIKELY",
        "DIRECT,  2, condition, YES",
        "LIMITED, 0, condition, UNCLEAR",
        "LIMITED, U, other,     UNCLEAR",
        "LIMITED, 1, other,     LIKELY",
        "LIMITED, 2, other,     LIKELY",
        "LIMITED, 2, condition, YES"
    })
    void r39KeepsWhatAClinicWorksOnAndAsksForADailyEffectWhereAPayerWould(
            ClinicScope scope, String daily, String health, Level level) {
        for (HelpNow now : List.of(HelpNow.CLINIC, HelpNow.BOTH)) {
            Decision decision = decide(
                    CHILD, Given.need(SchoolScope.DIRECT, scope), "0 na " + daily + " " + health + " none new", now);

            assertThat(decision.medicalRule()).isEqualTo(MedicalRule.R39);
            assertThat(decision.medical()).isEqualTo(level);
        }
        assertThat(decide(CHILD, Given.need(), "0 na 2 other none often", HelpNow.SCHOOL)
                        .medicalRule())
                .isEqualTo(MedicalRule.R26);
    }

    @Test
    void dangerALostSkillAndAHealthFirstNeedComeBeforeR39() {
        assertThat(decide(CHILD, Given.need(), "0 na 0 lost none often", HelpNow.CLINIC)
                        .medicalRule())
                .isEqualTo(MedicalRule.R20);
        assertThat(decide(CHILD, Given.need(), "0 na 0 other home often", HelpNow.CLINIC)
                        .medicalRule())
                .isEqualTo(MedicalRule.R21);
        assertThat(decide(CHILD, Given.need(NeedFlag.HEALTH_FIRST), "0 na 1 other none often", HelpNow.CLINIC)
                        .medicalRule())
                .isEqualTo(MedicalRule.R22);
    }

    @ParameterizedTest
    @CsvSource({"NONE,   R4 R16 R28 R36", "SCHOOL, R4 R38 R28 R32", "CLINIC, R4 R16 R39 R34", "BOTH,   R38 R39 R31"})
    void r4LowersOnlyTheSideThatNobodyWorksOn(HelpNow now, String fired) {
        Decision decision = decide(CHILD, Given.need(), "2 not_yet 2 other none sometimes", now);

        assertThat(rules(decision)).containsExactly(fired.split(" "));
    }

    @Test
    void whatAClinicWorksOnStillCountsAsNowAndThenForTheSchool() {
        ChildFacts teen = Given.child().ageMonths(16 * 12).with(SchoolPlan.IEP).facts();
        Need lifeSkill = Given.need(SchoolScope.TRANSITION, ClinicScope.LIMITED);
        String sometimes = "0 still 2 other none sometimes";

        assertThat(decide(teen, lifeSkill, sometimes, HelpNow.CLINIC).educational())
                .isEqualTo(decide(teen, lifeSkill, sometimes, HelpNow.NONE).educational())
                .isEqualTo(Level.LIKELY);
        assertThat(decide(CHILD, Given.need(), "N na 1 other none sometimes", HelpNow.CLINIC)
                        .educational())
                .as("R9 reads the daily effect as it would be lowered")
                .isEqualTo(Level.NO);
        assertThat(decide(CHILD, Given.need(), "N na 1 other none often", HelpNow.CLINIC)
                        .educational())
                .isEqualTo(Level.UNCLEAR);
        for (String serious : List.of("N na 1 lost none sometimes", "N na 1 other home sometimes")) {
            assertThat(decide(CHILD, Given.need(), serious, HelpNow.CLINIC).educational())
                    .as("%s is never now and then", serious)
                    .isEqualTo(
                            decide(CHILD, Given.need(), serious, HelpNow.NONE).educational())
                    .isEqualTo(Level.UNCLEAR);
        }
    }

    @Test
    void aPayersQuestionAboutWhatAClinicWorksOnHasAStepToFindOut() {
        Decision unclear = decide(
                CHILD, Given.need(SchoolScope.DIRECT, ClinicScope.LIMITED), "0 na 0 other none often", HelpNow.CLINIC);

        assertThat(FindOut.of(unclear)).contains(FindOut.NOTE_DAYS_AND_HELP);
        assertThat(FindOut.of(decide(CHILD, Given.need(), "0 na 1 condition none often", HelpNow.CLINIC)))
                .doesNotContain(FindOut.NOTE_DAYS_AND_HELP);
    }
}

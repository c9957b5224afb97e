package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.pathways.PathwayRule.R40;
import static org.twodoors.pathways.PathwayRule.R41;
import static org.twodoors.pathways.PathwayRule.R42;
import static org.twodoors.pathways.PathwayRule.R43;
import static org.twodoors.pathways.PathwayRule.R44;
import static org.twodoors.pathways.PathwayRule.R45;
import static org.twodoors.pathways.PathwayRule.R46;
import static org.twodoors.pathways.PathwayRule.R47;
import static org.twodoors.pathways.PathwayRule.R48;
import static org.twodoors.pathways.PathwayRule.R49;
import static org.twodoors.pathways.PathwayRule.R50;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.Given;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.rules.Classification;
import org.twodoors.rules.RulesService;

/** R40 to R50, row by row and at their boundaries: what cannot wait, and the ways through the school. */
class UrgentAndSchoolPathwayTest extends PathwayRuleCases {

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void r40AnyRedFlagIsUrgent(RedFlag flag) {
        Pathways pathways = pathways(Given.child().with(flag), NONE_NOW);

        assertThat(pathways.urgent()).isTrue();
        assertThat(kind(pathways, R40)).isEqualTo("urgent");
        assertThat(pathways.pathways().get(0).rule()).isEqualTo(R40);
    }

    @ParameterizedTest
    @CsvSource({"none, false", "school, true", "home, true", "both, true"})
    void r40DangerIsUrgentOnAHealthFirstNeedOnly(String safety, boolean urgent) {
        String answers = "0 na 0 other " + safety + " often";

        assertThat(pathways(Given.child(), Given.facts(Given.need(NeedFlag.HEALTH_FIRST), answers))
                        .urgent())
                .isEqualTo(urgent);
        assertThat(pathways(Given.child(), answers).urgent()).isFalse();
    }

    @Test
    void r40LosingSkillsIsUrgentInItself() {
        assertThat(pathways(Given.child(), Given.facts(Given.need("lost-skills", null), NONE_NOW))
                        .urgent())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(DoctorQuestion.class)
    void r40DoctorQuestionsAreUrgentWhereMarked(DoctorQuestion question) {
        NeedFacts no = Given.facts(Given.need("any", question), NONE_NOW);

        assertThat(pathways(Given.child(), Given.withDoctorSign(no)).urgent()).isEqualTo(question.urgent());
        assertThat(pathways(Given.child(), no).urgent()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0,  1 na 0 other none often, true",
        "35, 1 na 0 other none often, true",
        "36, 1 na 0 other none often, false",
        "24, 0 na 1 other none often, true",
        "24, 2 na 2 other none often, true",
        "24, U na 0 other none often, true",
        "24, N na 0 other none often, true",
        "24, 0 na U other none often, true",
        "24, 0 na 0 other home often, true",
        "24, 0 na 0 other school often, true",
        "24, 0 na 0 other none often, false"
    })
    void r41SendsUnderThreesWithAnyEffectToEarlyIntervention(int age, String answers, boolean shows) {
        Pathways pathways = pathways(Given.child().ageMonths(age), answers);

        assertThat(kind(pathways, R41)).isEqualTo(shows ? "early-intervention" : null);
    }

    @Test
    void r41LooksAtEveryNeed() {
        assertThat(pathways(Given.child().ageMonths(24), NONE_NOW, NOT_CLEAR).has(R41))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"35, false", "36, true", "71, true", "72, false"})
    void r42IsForAges3To5(int age, boolean shows) {
        Pathways pathways = pathways(Given.child().ageMonths(age).in(Setting.NOT_IN_SCHOOL), "U na 0 other none often");

        assertThat(kind(pathways, R42)).isEqualTo(shows ? "preschool" : null);
    }

    @Test
    void r42LeavesUnderThreesToR41EvenIfSchoolLookedUnclear() {
        List<NeedFacts> facts = List.of(Given.facts(Given.need(), NOT_CLEAR));
        Classification older =
                new RulesService().classify(Given.child().ageMonths(48).facts(), facts);
        ChildFacts younger =
                Given.child().ageMonths(35).in(Setting.NOT_IN_SCHOOL).facts();

        assertThat(new PathwayService().pathways(younger, facts, older).has(R42))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void r42IsForChildrenAtHomeOrInChildCare(Setting setting) {
        assertThat(pathways(Given.child().ageMonths(48).in(setting), SCHOOL_YES).has(R42))
                .isEqualTo(setting == Setting.NOT_IN_SCHOOL || setting == Setting.PRESCHOOL);
    }

    @ParameterizedTest
    @EnumSource(SchoolPlan.class)
    void r42IsForChildrenWithoutAPlan(SchoolPlan plan) {
        assertThat(pathways(Given.child().ageMonths(48).in(Setting.PRESCHOOL).with(plan), SCHOOL_YES)
                        .has(R42))
                .isEqualTo(Set.of(SchoolPlan.NONE, SchoolPlan.MTSS, SchoolPlan.NOT_SURE)
                        .contains(plan));
    }

    @ParameterizedTest
    @CsvSource({
        "1 still 0 other none often,  true",
        "1 U 0 other none often,      true",
        "1 U 2 other none often,      true",
        "0 na 2 other none often,     false",
        "0 na 1 other none often,     false"
    })
    void r42WantsANeedAtSchoolOrAnUnclearOne(String answers, boolean shows) {
        assertThat(pathways(Given.child().ageMonths(48).in(Setting.PRESCHOOL), answers, NONE_NOW)
                        .has(R42))
                .isEqualTo(shows);
    }

    @ParameterizedTest
    @CsvSource({
        "IEP, R43, iep-meeting",
        "IEP_OT, R43, iep-meeting-ot",
        "TESTING, R44, testing",
        "SECTION_504, R45, 504-meeting"
    })
    void r43ToR45AskWhoeverHasAPlanOrTestsAlready(SchoolPlan plan, PathwayRule rule, String kind) {
        Pathways school = pathways(Given.child().with(plan), NONE_NOW, SCHOOL_YES);
        Pathways named = pathways(Given.child().with(plan).with(Diagnosis.YES), SCHOOL_LIKELY);
        Pathways clinic = pathways(Given.child().with(plan), CLINIC, NOT_CLEAR);

        assertThat(school.pathways()).extracting(Pathway::rule).containsExactly(rule);
        assertThat(named.pathways()).extracting(Pathway::rule).containsExactly(rule);
        assertThat(kind(school, rule)).isEqualTo(kind);
        assertThat(clinic.pathways()).extracting(Pathway::rule).doesNotContain(R43, R44, R45, R46, R47, R48);
    }

    @ParameterizedTest
    @CsvSource({
        // S/E level, how many, behind, diagnosis -> rule
        "LIKELY, 1, YES,      NO,            R46",
        "LIKELY, 1, YES,      YES,           R46",
        "LIKELY, 3, NO,       NO,            R46",
        "LIKELY, 3, NO,       YES,           R46",
        "LIKELY, 4, NO,       NO,            R46",
        "LIKELY, 2, NO,       NO,            R48",
        "LIKELY, 2, NO,       NOT_SURE,      R48",
        "LIKELY, 2, NO,       YES,           R47",
        "LIKELY, 2, NO,       BEING_CHECKED, R47",
        "LIKELY, 1, NOT_SURE, YES,           R47",
        "LIKELY, 1, NOT_SURE, NO,            R48",
        "YES,    1, NO,       NO,            R46",
        "YES,    1, NO,       NOT_SURE,      R46",
        "YES,    1, NO,       YES,           R47",
        "YES,    1, NO,       BEING_CHECKED, R47",
        "YES,    1, NOT_SURE, YES,           R46",
        "YES,    1, NOT_SURE, BEING_CHECKED, R46",
        "YES,    1, YES,      YES,           R46",
        "YES,    3, NO,       YES,           R46"
    })
    void r46ToR48AreTheRoutesWithoutAPlan(
            String level, int needs, Behind behind, Diagnosis diagnosis, PathwayRule rule) {
        String[] answers = Collections.nCopies(needs, level.equals("YES") ? SCHOOL_YES : SCHOOL_LIKELY)
                .toArray(String[]::new);
        for (SchoolPlan plan : List.of(SchoolPlan.NONE, SchoolPlan.MTSS, SchoolPlan.NOT_SURE)) {
            assertThat(pathways(Given.child().with(plan).with(behind).with(diagnosis), answers)
                            .pathways())
                    .extracting(Pathway::rule)
                    .containsExactly(rule);
        }
    }

    @Test
    void r46ToR48HaveTheirKinds() {
        assertThat(kind(pathways(Given.child(), SCHOOL_YES), R46)).isEqualTo("iep");
        assertThat(kind(pathways(Given.child().with(Diagnosis.YES), SCHOOL_LIKELY), R47))
                .isEqualTo("504");
        assertThat(kind(pathways(Given.child(), SCHOOL_LIKELY), R48)).isEqualTo("mtss");
    }

    @Test
    void r46ToR48CountOnlyNeedsAtSchool() {
        assertThat(pathways(Given.child(), SCHOOL_LIKELY, SCHOOL_LIKELY, CLINIC, NOT_CLEAR)
                        .has(R48))
                .isTrue();
        assertThat(pathways(Given.child(), SCHOOL_LIKELY, SCHOOL_LIKELY, "1 still 2 other none often")
                        .has(R46))
                .isTrue();
        assertThat(pathways(Given.child().with(Behind.YES).with(Diagnosis.YES), CLINIC, NOT_CLEAR)
                        .pathways())
                .extracting(Pathway::rule)
                .doesNotContain(R46, R47, R48);
    }

    @Test
    void r42TakesThePlaceOfR46ToR48() {
        for (Diagnosis diagnosis : Diagnosis.values()) {
            for (String answers : List.of(SCHOOL_YES, SCHOOL_LIKELY)) {
                assertThat(pathways(
                                        Given.child()
                                                .ageMonths(50)
                                                .in(Setting.PRESCHOOL)
                                                .with(diagnosis),
                                        answers)
                                .pathways())
                        .extracting(Pathway::rule)
                        .contains(R42)
                        .doesNotContain(R46, R47, R48);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void r49ChangesWhomToAskForPrivateAndHomeschool(Setting setting) {
        Pathways pathways = pathways(Given.child().in(setting), NONE_NOW);

        assertThat(kind(pathways, R49))
                .isEqualTo(
                        switch (setting) {
                            case PRIVATE -> "private";
                            case HOMESCHOOL -> "homeschool";
                            default -> null;
                        });
    }

    @ParameterizedTest
    @CsvSource({"215, false", "216, true", "250, true"})
    void r50BeginsOnTheEighteenthBirthday(int age, boolean shows) {
        assertThat(kind(pathways(Given.child().ageMonths(age), NONE_NOW), R50))
                .isEqualTo(shows ? "student-rights" : null);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void r50IsForStudentsInSchool(Setting setting) {
        assertThat(pathways(Given.child().ageMonths(18 * 12).in(setting), NONE_NOW)
                        .has(R50))
                .isEqualTo(setting.inSchool());
    }
}

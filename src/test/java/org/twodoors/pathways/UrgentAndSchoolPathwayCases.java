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
import static org.twodoors.pathways.PathwayRule.R52;
import static org.twodoors.pathways.PathwayRule.R60;
import static org.twodoors.pathways.PathwayRule.R76;
import static org.twodoors.pathways.PathwayRule.R77;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.Given;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolScope;
import org.twodoors.rules.Classification;
import org.twodoors.rules.RulesService;

/** R40 to R50, row by row and at their boundaries: what cannot wait, and the ways through the school. */
abstract class UrgentAndSchoolPathwayCases extends PathwayRuleCases {

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
    @CsvSource({"35, ", "36, preschool", "71, preschool", "72, child-find", "263, child-find", "264, "})
    void r42IsForAges3To21OutOfSchool(int age, @Nullable String kind) {
        Pathways pathways = pathways(Given.child().ageMonths(age).in(Setting.NOT_IN_SCHOOL), "U na 0 other none often");

        assertThat(kind(pathways, R42)).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource({"36, preschool", "71, preschool", "72, "})
    void r42IsForPreschoolUnder6(int age, @Nullable String kind) {
        assertThat(kind(pathways(Given.child().ageMonths(age).in(Setting.PRESCHOOL), SCHOOL_YES), R42))
                .isEqualTo(kind);
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
    @CsvSource({"IEP, R43", "IEP_OT, R43", "TESTING, R44", "SECTION_504, R45"})
    void r43ToR45AskNothingAnewForWhatIsInHandAtSchool(SchoolPlan plan, PathwayRule rule) {
        NeedFacts inHand = Given.facts(Given.need(), SCHOOL_YES).with(Question.HELP_NOW, HelpNow.SCHOOL);
        NeedFacts danger =
                Given.facts(Given.need(), "2 still 0 other school often").with(Question.HELP_NOW, HelpNow.SCHOOL);

        Pathways all = pathways(Given.child().with(plan), inHand);
        assertThat(all.pathways()).extracting(Pathway::rule).containsExactly(R76);
        assertThat(kind(all, R76)).isEqualTo(plan == SchoolPlan.TESTING ? "in-plan-testing" : "in-plan");
        assertThat(all.inHandAtSchool()).containsExactly(inHand.need());
        assertThat(pathways(Given.child().with(plan), inHand, Given.facts(Given.need(), SCHOOL_LIKELY))
                        .pathways())
                .extracting(Pathway::rule)
                .containsExactly(rule, R76);
        assertThat(pathways(Given.child().with(plan), danger).pathways())
                .as("a danger at school is never in hand")
                .extracting(Pathway::rule)
                .containsExactly(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "YES, 1 still 0 other none often, true",
        "YES, 2 still 0 other none often, true",
        "YES, 0 still 0 other none often, false",
        "NO,  2 still 0 other none often, false",
        "NOT_SURE, 2 still 0 other none often, false",
        "YES, 0 na 0 other none often t=2;-, true"
    })
    void r45AsksForSpecialTeachingWhereTheChildIsBehind(Behind behind, String answers, boolean shows) {
        NeedFacts inHand = Given.facts(Given.need(), answers.replace(';', ',')).with(Question.HELP_NOW, HelpNow.SCHOOL);

        assertThat(pathways(Given.child().with(SchoolPlan.SECTION_504).with(behind), inHand)
                        .has(R45))
                .isEqualTo(shows);
        assertThat(pathways(Given.child().with(SchoolPlan.IEP).with(behind), inHand)
                        .has(R43))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "IEP, team",
        "IEP_OT, team",
        "SECTION_504, team",
        "TESTING, team-testing",
        "NONE, ",
        "MTSS, ",
        "NOT_SURE, "
    })
    void r60BringsWhatIsUnclearToTheTeam(SchoolPlan plan, @Nullable String kind) {
        assertThat(kind(pathways(Given.child().with(plan), NOT_CLEAR), R60)).isEqualTo(kind);
        assertThat(pathways(Given.child().with(plan), NOT_CLEAR, SCHOOL_YES).has(R60))
                .as("the meeting is asked for anyway")
                .isFalse();
        assertThat(pathways(Given.child().with(plan), CLINIC, NONE_NOW).has(R60))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NONE, true", "MTSS, true", "NOT_SURE, true", "IEP, false", "SECTION_504, false", "TESTING, false"})
    void r77SaysThatTheSchoolMayBeAskedWhereSomethingIsUnclear(SchoolPlan plan, boolean shows) {
        Pathways pathways = pathways(Given.child().with(plan), NOT_CLEAR);

        assertThat(kind(pathways, R77)).isEqualTo(shows ? "may-ask-school" : null);
        assertThat(pathways(Given.child().with(plan), NOT_CLEAR, SCHOOL_LIKELY).has(R77))
                .isFalse();
        assertThat(pathways(Given.child().with(plan), CLINIC, NONE_NOW).has(R77))
                .isFalse();
    }

    @Test
    void r77IsForChildrenInSchoolFrom3AndNotForTasksOfTheHome() {
        assertThat(pathways(Given.child().ageMonths(36).in(Setting.HOMESCHOOL), NOT_CLEAR)
                        .has(R77))
                .isTrue();
        for (Given.Child child : List.of(
                Given.child().ageMonths(35),
                Given.child().ageMonths(48).in(Setting.PRESCHOOL),
                Given.child().in(Setting.NOT_IN_SCHOOL),
                Given.child().in(Setting.FINISHED_SCHOOL))) {
            assertThat(pathways(child, NOT_CLEAR).has(R77)).isFalse();
        }
        NeedFacts atHome = Given.facts(Given.need(SchoolScope.INDIRECT, ClinicScope.DIRECT), "1 na 2 other none often");
        assertThat(pathways(Given.child(), atHome).has(R77)).isFalse();
        assertThat(pathways(Given.child(), atHome, Given.facts(Given.need(), NOT_CLEAR))
                        .has(R77))
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void r77ComesBeforeTheOtherStepsWhereTheFamilyNamesWhatASchoolDid(Situation situation) {
        List<PathwayRule> rules = pathways(Given.child().with(situation), CLINIC, NOT_CLEAR).pathways().stream()
                .map(Pathway::rule)
                .toList();

        boolean school = Set.of(
                        Situation.TOLD_CLINIC,
                        Situation.SCHOOL_SILENT,
                        Situation.SCHOOL_NO,
                        Situation.NO_THERAPIST,
                        Situation.SCHOOL_CUT,
                        Situation.NOT_FOLLOWED,
                        Situation.DISAGREE,
                        Situation.KEEP_HELP)
                .contains(situation);
        assertThat(rules.indexOf(R77) < rules.indexOf(R52)).isEqualTo(school);
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void r46TakesASchoolsNoForNoTimeForATrialOfClassHelp(Situation situation) {
        boolean no = Set.of(
                        Situation.TOLD_CLINIC,
                        Situation.SCHOOL_SILENT,
                        Situation.SCHOOL_NO,
                        Situation.NO_THERAPIST,
                        Situation.DISAGREE)
                .contains(situation);

        Pathways pathways = pathways(Given.child().with(situation), SCHOOL_LIKELY);
        assertThat(pathways.has(R46)).isEqualTo(no);
        assertThat(pathways.has(R48)).isEqualTo(!no);
        assertThat(pathways(Given.child().with(situation).with(Diagnosis.YES), SCHOOL_LIKELY)
                        .has(R47))
                .as("where R48 would not fire, nothing changes")
                .isTrue();
    }

    @Test
    void r46TakesDangerAndALostSkillForNoTimeForATrialOfClassHelp() {
        assertThat(pathways(Given.child().with(RedFlag.TOILET_CHANGE), SCHOOL_LIKELY)
                        .has(R46))
                .isTrue();
        assertThat(pathways(Given.child(), "1 not_yet 0 other school often").has(R46))
                .isTrue();
        assertThat(pathways(Given.child(), "1 still 0 lost none often").has(R46))
                .isTrue();
        assertThat(pathways(Given.child(), SCHOOL_LIKELY, "0 na 0 lost home often")
                        .has(R48))
                .as("the danger and the lost skill are of a need that is not for school")
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"NOT_FOLLOWED", "SCHOOL_CUT", "SCHOOL_NO", "SCHOOL_SILENT", "DISAGREE"})
    void r41AsksAgainWhereEarlyInterventionWasAsked(Situation situation) {
        assertThat(kind(pathways(Given.child().ageMonths(24).with(situation), NOT_CLEAR), R41))
                .isEqualTo("early-intervention-again");
        NeedFacts inHand = Given.facts(Given.need(), NOT_CLEAR).with(Question.HELP_NOW, HelpNow.SCHOOL);
        assertThat(kind(pathways(Given.child().ageMonths(24).with(situation), inHand), R41))
                .isEqualTo("early-intervention-goals");
        assertThat(kind(pathways(Given.child().ageMonths(24).with(Situation.NO_THERAPIST), NOT_CLEAR), R41))
                .isEqualTo("early-intervention");
    }

    @Test
    void r41AsksForNewGoalsOnlyWhereEarlyInterventionWorksOnEveryNeedWithAnEffect() {
        Given.Child child = Given.child().ageMonths(24);
        NeedFacts inHand = Given.facts(Given.need(), "1 na 2 other none often").with(Question.HELP_NOW, HelpNow.BOTH);
        NeedFacts alone = Given.facts(Given.need(), "0 na 1 other none often").with(Question.HELP_NOW, HelpNow.CLINIC);
        NeedFacts nothing = Given.facts(Given.need(), "U na 0 other none often");
        NeedFacts danger = Given.facts(Given.need(), "0 na 0 other home often");

        assertThat(kind(pathways(child, inHand), R41)).isEqualTo("early-intervention-goals");
        assertThat(kind(pathways(child, inHand, nothing), R41)).isEqualTo("early-intervention-goals");
        assertThat(kind(pathways(child, inHand, alone), R41)).isEqualTo("early-intervention");
        assertThat(kind(pathways(child, inHand, danger), R41)).isEqualTo("early-intervention");
        assertThat(kind(pathways(child, nothing.with(Question.HELP_NOW, HelpNow.SCHOOL)), R41))
                .isEqualTo("early-intervention");
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
        "YES,    1, NO,       YES,           R46",
        "YES,    1, NO,       BEING_CHECKED, R46",
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

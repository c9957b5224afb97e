package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.pathways.PathwayRule.R40;
import static org.twodoors.pathways.PathwayRule.R51;
import static org.twodoors.pathways.PathwayRule.R52;
import static org.twodoors.pathways.PathwayRule.R53;
import static org.twodoors.pathways.PathwayRule.R54;
import static org.twodoors.pathways.PathwayRule.R55;
import static org.twodoors.pathways.PathwayRule.R56;
import static org.twodoors.pathways.PathwayRule.R57;
import static org.twodoors.pathways.PathwayRule.R58;
import static org.twodoors.pathways.PathwayRule.R59;
import static org.twodoors.pathways.PathwayRule.R61;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.Given;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Referral;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolScope;

/** R51 to R59, row by row and at their boundaries: the clinic, both doors, none, and the cards beside them. */
abstract class ClinicAndOtherPathwayCases extends UrgentAndSchoolPathwayCases {

    @ParameterizedTest
    @EnumSource(Cover.class)
    void r51GoesThroughTheDoctorForSomeCovers(Cover cover) {
        Pathways pathways = pathways(Given.child().with(cover), CLINIC);

        boolean doctor = cover == Cover.MEDICAID_CHIP || cover == Cover.NOT_SURE;
        assertThat(kind(pathways, R51)).isEqualTo(doctor ? "clinic-doctor" : null);
        assertThat(kind(pathways, R52)).isEqualTo(doctor ? null : "clinic-direct");
    }

    @ParameterizedTest
    @EnumSource(Referral.class)
    void r51GoesThroughTheDoctorUnlessNoReferralIsNeeded(Referral referral) {
        Pathways pathways = pathways(Given.child().with(referral), CLINIC);

        assertThat(pathways.has(R51)).isEqualTo(referral != Referral.NO);
        assertThat(pathways.has(R52)).isEqualTo(referral == Referral.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "0 na 0 lost none often,   true",
        "0 na 0 other home often,  true",
        "0 na 0 other both often,  true",
        "0 na 0 other school often, false",
        "2 na 2 condition none new, false"
    })
    void r51GoesThroughTheDoctorForALostSkillOrDangerInAnyNeed(String other, boolean doctor) {
        Pathways pathways = pathways(Given.child(), CLINIC, other);

        assertThat(pathways.has(R51)).isEqualTo(doctor);
        assertThat(pathways.has(R52)).isEqualTo(!doctor);
    }

    @Test
    void r51GoesThroughTheDoctorForRedFlagsHealthFirstAndSkillsBackNeeds() {
        NeedFacts clinic = Given.facts(Given.need(), CLINIC);

        assertThat(pathways(Given.child().with(RedFlag.TOILET_CHANGE), clinic).has(R51))
                .isTrue();
        assertThat(pathways(Given.child(), clinic, Given.facts(Given.need(NeedFlag.HEALTH_FIRST), NONE_NOW))
                        .has(R51))
                .isTrue();
        assertThat(pathways(Given.child(), clinic, Given.facts(Given.need(NeedFlag.SKILLS_BACK), NONE_NOW))
                        .has(R51))
                .isTrue();
    }

    @Test
    void r51GoesThroughTheDoctorForADoctorNoteOnAnyNeed() {
        NeedFacts clinic = Given.facts(Given.need(), CLINIC);
        NeedFacts asked = Given.facts(Given.need("any", DoctorQuestion.VISION_CHECK), NONE_NOW);

        assertThat(pathways(Given.child(), clinic, asked).has(R52)).isTrue();
        assertThat(pathways(Given.child(), clinic, Given.withDoctorSign(asked)).has(R51))
                .isTrue();
        assertThat(pathways(Given.child(), Given.withDoctorSign(clinic)).has(R52))
                .as("a need without a doctor question has no doctor note")
                .isTrue();
    }

    @Test
    void r51AndR52WantANeedAtTheClinic() {
        Pathways pathways = pathways(Given.child().with(Cover.NOT_SURE).with(Referral.YES), SCHOOL_YES, NOT_CLEAR);

        assertThat(pathways.has(R51)).isFalse();
        assertThat(pathways.has(R52)).isFalse();
    }

    @Test
    void r53WantsBothDoorsOpenForTheSameNeedOrForTwo() {
        assertThat(kind(pathways(Given.child(), BOTH), R53)).isEqualTo("together");
        assertThat(pathways(Given.child(), SCHOOL_YES, CLINIC).has(R53)).isTrue();
        assertThat(pathways(Given.child(), SCHOOL_YES, NOT_CLEAR).has(R53)).isFalse();
        assertThat(pathways(Given.child(), CLINIC, NOT_CLEAR).has(R53)).isFalse();
    }

    @Test
    void r54AndR55DivideTheChildrenWithoutADoorBetweenThem() {
        Pathways unclear = pathways(Given.child(), NOT_CLEAR, NONE_NOW);
        Pathways fine = pathways(Given.child(), NONE_NOW, NONE_NOW);
        Pathways schoolToo = pathways(Given.child(), NOT_CLEAR, SCHOOL_YES);
        Pathways clinicToo = pathways(Given.child(), NONE_NOW, CLINIC);

        assertThat(unclear.pathways()).extracting(Pathway::kind).containsExactly("may-ask-school", "find-out");
        assertThat(fine.pathways()).extracting(Pathway::kind).containsExactly("all-fine");
        assertThat(schoolToo.pathways()).extracting(Pathway::rule).doesNotContain(R54, R55);
        assertThat(clinicToo.pathways()).extracting(Pathway::rule).doesNotContain(R54, R55);
    }

    @Test
    void r54IsForWhoHasNowhereElseToAskAndR55ForWhoHasNoDanger() {
        assertThat(pathways(Given.child().with(SchoolPlan.IEP), NOT_CLEAR).has(R54))
                .isFalse();
        assertThat(pathways(Given.child().ageMonths(24), NOT_CLEAR).has(R54)).isFalse();
        assertThat(pathways(Given.child().in(Setting.NOT_IN_SCHOOL), NOT_CLEAR).has(R54))
                .isFalse();
        assertThat(pathways(Given.child().ageMonths(24), NONE_NOW).has(R55)).isTrue();
        assertThat(pathways(Given.child().ageMonths(24), "U na 0 other none often")
                        .has(R55))
                .isFalse();
        assertThat(pathways(Given.child().with(RedFlag.NOT_SAFE), NONE_NOW).has(R55))
                .isFalse();
    }

    @Test
    void r54WaitsBesideADangerOrASituationAndKeepsTheDayToLookAgain() {
        assertThat(pathway(pathways(Given.child(), NOT_CLEAR), R54).later()).isFalse();
        assertThat(pathway(pathways(Given.child().with(Situation.JUST_STARTING), NOT_CLEAR), R54)
                        .later())
                .isFalse();
        assertThat(pathway(pathways(Given.child().with(Situation.CLINIC_NO), NOT_CLEAR), R54)
                        .later())
                .isTrue();
        assertThat(pathway(pathways(Given.child().with(RedFlag.NOT_SAFE), NOT_CLEAR), R54)
                        .later())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "SECTION_504, YES, false",
        "IEP, YES, false",
        "IEP_OT, YES, false",
        "TESTING, YES, true",
        "NONE, YES, true",
        "MTSS, YES, true",
        "IEP, PAST, true",
        "IEP, NO, true"
    })
    void r53WaitsUntilBothDoorsAreOpen(SchoolPlan plan, ClinicTherapy therapy, boolean later) {
        Pathways found = pathways(Given.child().with(plan).with(therapy), BOTH);
        assertThat(pathway(found, R53).later()).isEqualTo(later);
        assertThat(found.waits(R53)).isEqualTo(later);
        assertThat(found.waits(R54)).as("no row of these answers").isFalse();
    }

    @Test
    void r61BringsWhatIsNewToTheTherapistKeepsWhatGoesWellOrAsksForTheDailyLifeGoal() {
        Given.Child child = Given.child().with(ClinicTherapy.YES);
        NeedFacts clinic = Given.facts(Given.need(), CLINIC);
        NeedFacts inHand = clinic.with(Question.HELP_NOW, HelpNow.CLINIC);
        NeedFacts schoolwork = Given.facts(Given.need(SchoolScope.DIRECT, ClinicScope.LIMITED), NONE_NOW)
                .with(Question.HELP_NOW, HelpNow.CLINIC);

        assertThat(kind(pathways(child, clinic), R61)).isEqualTo("your-clinic-bring");
        assertThat(kind(pathways(child, clinic, inHand), R61)).isEqualTo("your-clinic-bring");
        assertThat(kind(pathways(child, inHand), R61)).isEqualTo("your-clinic-keep");
        assertThat(kind(pathways(child, schoolwork), R61)).isEqualTo("your-clinic-goal");
        assertThat(pathways(child, inHand).inHandAtClinic()).containsExactly(inHand.need());
        assertThat(pathways(child, Given.facts(Given.need(), SCHOOL_YES)).has(R61))
                .isFalse();
        for (ClinicTherapy other : List.of(ClinicTherapy.PAST, ClinicTherapy.NO)) {
            assertThat(pathways(Given.child().with(other), clinic).has(R61)).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0 na 2 other none often, NONE,   false",
        "0 na 2 lost none often,  NONE,   true",
        "0 na 2 other home often, NONE,   true",
        "0 na 2 other both often, NONE,   true",
        "0 na 2 lost none often,  CLINIC, false",
        "0 na 2 other home often, CLINIC, false"
    })
    void r51StandsBesideTheTherapistOnlyForADangerOrALostSkillThatTheTherapistDoesNotHave(
            String answers, HelpNow now, boolean doctor) {
        Given.Child child =
                Given.child().with(ClinicTherapy.YES).with(Cover.MEDICAID_CHIP).with(Referral.YES);
        NeedFacts need = Given.facts(Given.need(), answers).with(Question.HELP_NOW, now);

        assertThat(pathways(child, need).has(R51)).isEqualTo(doctor);
        assertThat(pathways(child, need).has(R52)).isFalse();
        assertThat(pathways(child, need).has(R61)).isTrue();
        assertThat(pathways(child.with(RedFlag.NEW_INJURY), need).has(R51))
                .as("R40 always brings the doctor")
                .isTrue();
    }

    @Test
    void r51StandsBesideTheTherapistForAHealthFirstNeedButNotForADoctorNote() {
        Given.Child child = Given.child().with(ClinicTherapy.YES);
        NeedFacts healthFirst = Given.facts(Given.need(NeedFlag.HEALTH_FIRST), CLINIC);
        NeedFacts noted = Given.withDoctorSign(Given.facts(Given.need("any", DoctorQuestion.VISION_CHECK), CLINIC));

        assertThat(pathways(child, healthFirst).has(R51)).isTrue();
        assertThat(pathways(child, healthFirst.with(Question.HELP_NOW, HelpNow.CLINIC))
                        .has(R51))
                .isFalse();
        assertThat(pathways(child, noted).has(R51)).isFalse();
        assertThat(pathways(child, Given.facts(Given.need(NeedFlag.HEALTH_FIRST), NONE_NOW), noted)
                        .has(R51))
                .as("only a need for the clinic counts beside the therapist")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "2 still 2 other home often,  true",
        "2 still 2 lost none often,   true",
        "2 still 2 other none often,  false",
        "2 still 2 other school often, false"
    })
    void r51ComesBeforeTheSchoolForADangerAtHomeOrALostSkill(String answers, boolean early) {
        Given.Child child = Given.child().with(Referral.YES);
        for (Given.Child one : List.of(
                child,
                Given.child().with(Referral.YES).with(SchoolPlan.IEP),
                Given.child().with(Referral.YES).in(Setting.NOT_IN_SCHOOL))) {
            List<PathwayRule> rules = pathways(one, answers).pathways().stream()
                    .map(Pathway::rule)
                    .toList();
            assertThat(rules.indexOf(R51) == 0).as(rules.toString()).isEqualTo(early);
        }
        assertThat(pathways(child.with(RedFlag.NEW_INJURY).with(Situation.SCHOOL_NO), answers)
                        .pathways())
                .extracting(Pathway::rule)
                .startsWith(R40, PathwayRule.R66);
    }

    @Test
    void r56ShowsForEitherFlag() {
        assertThat(kind(pathways(Given.child(), "2 still 1 other none often", NONE_NOW), R56))
                .isEqualTo("maybe-both");
        assertThat(pathways(Given.child(), NONE_NOW, "U na 2 other none often").has(R56))
                .isTrue();
        assertThat(pathways(Given.child(), SCHOOL_YES, CLINIC, NOT_CLEAR).has(R56))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 not_yet 0 other none often         | true",
                "2 not_yet 2 other none often         | true",
                "2 U 0 other none often               | false",
                "2 na 0 other none often              | false",
                "2 still 0 other none often           | false",
                "1 not_yet 0 other none often         | false",
                "1 not_yet 2 other none often         | false",
                "2 still 0 other none often t=2,not_yet | true",
                "2 not_yet 0 other none often t=2,still | false"
            })
    void r57AsksForOneSimpleHelpOnANeedAtSchool(String answers, boolean shows) {
        assertThat(kind(pathways(Given.child(), NONE_NOW, answers), R57)).isEqualTo(shows ? "start-help" : null);
    }

    @Test
    void r57IsForChildrenInSchoolAndNeedsThatTheSchoolDoesNotWorkOn() {
        String untried = "2 not_yet 0 other none often";

        assertThat(kind(pathways(Given.child().in(Setting.HOMESCHOOL), untried), R57))
                .isEqualTo("start-help-home");
        assertThat(kind(pathways(Given.child().in(Setting.PRIVATE), untried), R57))
                .isEqualTo("start-help");
        assertThat(pathways(Given.child().in(Setting.NOT_IN_SCHOOL), untried).has(R57))
                .isFalse();
        assertThat(pathways(
                                Given.child().with(SchoolPlan.IEP),
                                Given.facts(Given.need(), untried).with(Question.HELP_NOW, HelpNow.SCHOOL))
                        .has(R57))
                .isFalse();
    }

    @Test
    void r57WantsHelpUntriedOnTheNeedAtSchoolItself() {
        assertThat(pathways(Given.child(), "1 not_yet 0 other none often", SCHOOL_YES)
                        .has(R57))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(ClinicTherapy.class)
    void r58ExplainsClinicTherapyWithoutANeedAtSchool(ClinicTherapy therapy) {
        assertThat(kind(pathways(Given.child().with(therapy), CLINIC), R58))
                .isEqualTo(therapy == ClinicTherapy.YES ? "clinic-only" : null);
        assertThat(pathways(Given.child().with(therapy), CLINIC, SCHOOL_YES).has(R58))
                .isFalse();
    }

    @Test
    void r58NamesWhatStandsInThePlaceOfSchoolBeforeAndAfterIt() {
        Given.Child young = Given.child().with(ClinicTherapy.YES).ageMonths(30);
        Given.Child grown =
                Given.child().with(ClinicTherapy.YES).ageMonths(20 * 12).in(Setting.FINISHED_SCHOOL);

        assertThat(kind(pathways(young, CLINIC), R58)).isEqualTo("clinic-only-early");
        assertThat(kind(pathways(grown, CLINIC), R58)).isEqualTo("clinic-only-after-school");
    }

    @ParameterizedTest
    @EnumSource(SchoolPlan.class)
    void r59ExplainsSchoolTherapyWithANeedAtTheClinic(SchoolPlan plan) {
        assertThat(kind(pathways(Given.child().with(plan), CLINIC), R59))
                .isEqualTo(plan == SchoolPlan.IEP_OT ? "school-only" : null);
        assertThat(pathways(Given.child().with(plan), SCHOOL_YES).has(R59)).isFalse();
    }
}

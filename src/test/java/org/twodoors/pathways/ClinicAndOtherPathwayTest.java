package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.pathways.PathwayRule.R51;
import static org.twodoors.pathways.PathwayRule.R52;
import static org.twodoors.pathways.PathwayRule.R53;
import static org.twodoors.pathways.PathwayRule.R54;
import static org.twodoors.pathways.PathwayRule.R55;
import static org.twodoors.pathways.PathwayRule.R56;
import static org.twodoors.pathways.PathwayRule.R57;
import static org.twodoors.pathways.PathwayRule.R58;
import static org.twodoors.pathways.PathwayRule.R59;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.Given;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Referral;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.NeedFlag;

/** R51 to R59, row by row and at their boundaries: the clinic, both doors, none, and the cards beside them. */
class ClinicAndOtherPathwayTest extends PathwayRuleCases {

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

        assertThat(unclear.pathways()).extracting(Pathway::kind).containsExactly("find-out");
        assertThat(fine.pathways()).extracting(Pathway::kind).containsExactly("all-fine");
        assertThat(schoolToo.pathways()).extracting(Pathway::rule).doesNotContain(R54, R55);
        assertThat(clinicToo.pathways()).extracting(Pathway::rule).doesNotContain(R54, R55);
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

    @ParameterizedTest
    @EnumSource(SchoolPlan.class)
    void r59ExplainsSchoolTherapyWithANeedAtTheClinic(SchoolPlan plan) {
        assertThat(kind(pathways(Given.child().with(plan), CLINIC), R59))
                .isEqualTo(plan == SchoolPlan.IEP_OT ? "school-only" : null);
        assertThat(pathways(Given.child().with(plan), SCHOOL_YES).has(R59)).isFalse();
    }
}

package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.Given;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.SchoolAsk;

/** What is asked for at each door and in which situations. */
class AsksTest extends PathwayRuleCases {

    private static Need need(String id) {
        return CATALOG.need(id).orElseThrow();
    }

    @Test
    void eachNeedAsksTheSchoolForWhatTheDocumentSays() {
        Map<String, Set<SchoolAsk>> other = Map.ofEntries(
                Map.entry("impulse-safety", Set.of(SchoolAsk.SAFETY_PLAN)),
                Map.entry("safety-awareness", Set.of(SchoolAsk.SAFETY_PLAN)),
                Map.entry("toileting", Set.of(SchoolAsk.HEALTH_PLAN)),
                Map.entry("chewing-swallowing", Set.of(SchoolAsk.HEALTH_PLAN)),
                Map.entry("food-variety", Set.of(SchoolAsk.HEALTH_PLAN)),
                Map.entry("health-routines", Set.of(SchoolAsk.HEALTH_PLAN)),
                Map.entry("puberty-care", Set.of(SchoolAsk.HEALTH_PLAN)),
                Map.entry("typing-devices", Set.of(SchoolAsk.TOOLS)),
                Map.entry("copying-layout", Set.of(SchoolAsk.TOOLS)),
                Map.entry("organizing-things", Set.of(SchoolAsk.TOOLS)),
                Map.entry("aac", Set.of(SchoolAsk.THERAPY, SchoolAsk.TOOLS)),
                Map.entry("talks-some-places", Set.of(SchoolAsk.COUNSELOR, SchoolAsk.THERAPY)),
                Map.entry("out-in-emergency", Set.of(SchoolAsk.SAFETY_PLAN)),
                Map.entry("worry-frustration", Set.of(SchoolAsk.THERAPY, SchoolAsk.COUNSELOR)));
        for (Need need : CATALOG.needs()) {
            assertThat(need.schoolAsk())
                    .as(need.id())
                    .isEqualTo(other.getOrDefault(need.id(), Set.of(SchoolAsk.THERAPY)));
        }
    }

    @Test
    void eachNeedAsksAClinicForWhatTheDocumentSays() {
        Map<String, Set<ClinicAsk>> other = Map.of(
                "chewing-swallowing", Set.of(ClinicAsk.FEEDING_TEAM),
                "food-variety", Set.of(ClinicAsk.FEEDING_TEAM),
                "worry-frustration", Set.of(ClinicAsk.MENTAL_HEALTH, ClinicAsk.THERAPY),
                "getting-around-gear", Set.of(ClinicAsk.EQUIPMENT),
                "typing-devices", Set.of(ClinicAsk.EQUIPMENT),
                "aac", Set.of(ClinicAsk.THERAPY, ClinicAsk.EQUIPMENT),
                "leg-braces", Set.of(ClinicAsk.THERAPY, ClinicAsk.EQUIPMENT),
                "positions-day", Set.of(ClinicAsk.THERAPY, ClinicAsk.EQUIPMENT),
                "talks-some-places", Set.of(ClinicAsk.MENTAL_HEALTH, ClinicAsk.THERAPY));
        for (Need need : CATALOG.needs()) {
            assertThat(need.clinicAsk())
                    .as(need.id())
                    .isEqualTo(other.getOrDefault(need.id(), Set.of(ClinicAsk.THERAPY)));
        }
    }

    @Test
    void severalAreNamedSafetyFirstAndOnlyWhatNobodyWorksOnYet() {
        Given.Child child = Given.child().with(SchoolPlan.IEP).with(ClinicTherapy.YES);
        NeedFacts tools = Given.facts(need("typing-devices"), BOTH);
        NeedFacts toilet = Given.facts(need("toileting"), BOTH);
        NeedFacts unsafe = Given.facts(need("dressing"), "2 still 2 other school often");

        assertThat(pathways(child, tools, toilet, unsafe).schoolAsks())
                .containsExactly(SchoolAsk.SAFETY_PLAN, SchoolAsk.HEALTH_PLAN, SchoolAsk.THERAPY, SchoolAsk.TOOLS);
        assertThat(pathways(child, tools, toilet.with(Question.HELP_NOW, HelpNow.SCHOOL))
                        .schoolAsks())
                .containsExactly(SchoolAsk.TOOLS);
        assertThat(pathways(child, toilet.with(Question.HELP_NOW, HelpNow.BOTH)).schoolAsks())
                .isEmpty();
        assertThat(pathways(
                                child,
                                toilet.with(Question.HELP_NOW, HelpNow.CLINIC),
                                Given.facts(need("food-variety"), BOTH))
                        .clinicAsks())
                .containsExactly(ClinicAsk.FEEDING_TEAM);
    }

    @Test
    void whatIsUnclearIsAskedForWhereNothingElseIs() {
        NeedFacts unclear = Given.facts(need("toileting"), NOT_CLEAR);

        assertThat(pathways(Given.child().with(SchoolPlan.IEP), unclear).schoolAsks())
                .containsExactly(SchoolAsk.HEALTH_PLAN);
        assertThat(pathways(Given.child(), unclear, Given.facts(need("dressing"), SCHOOL_YES))
                        .schoolAsks())
                .containsExactly(SchoolAsk.THERAPY);
        assertThat(pathways(Given.child(), unclear).clinicAsks()).isEmpty();
    }

    @Test
    void afterAClinicSaidNoTheDoctorIsAskedForAnother() {
        assertThat(pathways(Given.child().with(Situation.CLINIC_NO), CLINIC).clinicAsks())
                .containsExactly(ClinicAsk.DOCTOR_FIRST, ClinicAsk.THERAPY);
        assertThat(pathways(Given.child().with(Situation.CLINIC_NO), SCHOOL_YES).clinicAsks())
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Situation.class)
    void everySituationIsAnsweredAndWhatASchoolDidOnlyUntilSchoolIsFinished(Situation situation) {
        assertThat(pathways(Given.child().with(situation), NONE_NOW).situations())
                .singleElement()
                .satisfies(it -> assertThat(it.rule().situation()).isEqualTo(situation));
        boolean clinicOrStart = situation.group() == Situation.Group.AT_CLINIC
                || situation == Situation.JUST_STARTING
                || situation == Situation.WORK_TOGETHER;
        assertThat(pathways(Given.child().in(Setting.FINISHED_SCHOOL).with(situation), NONE_NOW)
                        .situations())
                .hasSize(clinicOrStart ? 1 : 0);
    }

    @Test
    void situationsStandByWeightRightAfterTheDanger() {
        Pathways pathways = pathways(Given.child().with(Situation.values()).with(RedFlag.NOT_SAFE), BOTH);

        assertThat(pathways.situations())
                .extracting(it -> it.rule().situation())
                .containsExactly(
                        Situation.NOT_FOLLOWED,
                        Situation.SCHOOL_CUT,
                        Situation.PLAN_NO,
                        Situation.SCHOOL_NO,
                        Situation.SCHOOL_SILENT,
                        Situation.NO_THERAPIST,
                        Situation.DISAGREE,
                        Situation.CLINIC_NO,
                        Situation.TOLD_CLINIC,
                        Situation.TOLD_SCHOOL,
                        Situation.CLINIC_WAIT,
                        Situation.KEEP_HELP,
                        Situation.WORK_TOGETHER,
                        Situation.JUST_STARTING);
        assertThat(pathways.pathways().get(0).rule()).isEqualTo(PathwayRule.R40);
        assertThat(pathways.pathways().subList(1, 15)).isEqualTo(pathways.situations());
    }

    @Test
    void withoutASituationNothingIsAnswered() {
        assertThat(pathways(Given.child(), NONE_NOW).situations()).isEmpty();
    }
}

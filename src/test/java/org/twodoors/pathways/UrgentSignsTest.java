package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.Given;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.Dial;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.catalog.Urgency;

/** Every combination of danger signs has one urgency and one order. */
class UrgentSignsTest extends PathwayRuleCases {

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY_SIGNS, EMERGENCY",
        "HEAD_INJURY, EMERGENCY",
        "SELF_HARM, CRISIS",
        "POISON, POISON",
        "NOT_SAFE, NOT_SAFE",
        "LOST_SKILLS, DOCTOR_NOW",
        "NEW_INJURY, DOCTOR_NOW",
        "FEEDING_DANGER, DOCTOR_SOON",
        "SLEEP_BREATHING, DOCTOR_SOON",
        "TOILET_CHANGE, DOCTOR_SOON"
    })
    void everySignHasTheUrgencyOfTheDocument(RedFlag flag, Urgency urgency) {
        assertThat(flag.urgency()).isEqualTo(urgency);
        assertThat(pathways(Given.child().with(flag), NONE_NOW).urgency()).isEqualTo(urgency);
    }

    @Test
    void theUrgenciesAreInTheOrderOfTheirWeight() {
        assertThat(Urgency.values())
                .extracting(Urgency::code)
                .containsExactly("emergency", "poison", "crisis", "not-safe", "doctor-now", "doctor-soon");
    }

    @Test
    void everyCombinationOfSignsHasOneUrgencyAndEverySignOnceByWeight() {
        RedFlag[] flags = RedFlag.values();
        int run = 0;
        for (int mask = 0; mask < 1 << flags.length; mask++) {
            Set<RedFlag> chosen = EnumSet.noneOf(RedFlag.class);
            for (RedFlag flag : flags) {
                if ((mask & 1 << flag.ordinal()) != 0) {
                    chosen.add(flag);
                }
            }
            boolean onPurpose = chosen.containsAll(Set.of(RedFlag.POISON, RedFlag.SELF_HARM));
            Urgency weightiest =
                    chosen.stream().map(RedFlag::urgency).sorted().findFirst().orElse(null);

            Pathways pathways = pathways(Given.child().with(chosen.toArray(RedFlag[]::new)), NONE_NOW);

            assertThat(pathways.urgency()).as("%s", chosen).isEqualTo(onPurpose ? Urgency.EMERGENCY : weightiest);
            assertThat(pathways.has(PathwayRule.R40)).as("%s", chosen).isEqualTo(!chosen.isEmpty());
            assertThat(pathways.urgentSigns())
                    .as("%s", chosen)
                    .hasSameSizeAs(chosen)
                    .isSortedAccordingTo((one, other) -> one.urgency().compareTo(other.urgency()));
            Set<String> said = new HashSet<>();
            pathways.urgentSigns().forEach(sign -> said.add(sign.messageKey()));
            assertThat(said)
                    .as("%s", chosen)
                    .hasSameSizeAs(chosen)
                    .allMatch(key -> !onPurpose || !key.equals("redFlag.poison.advice"));
            run++;
        }
        assertThat(run).isEqualTo(8_192);
    }

    @Test
    void poisonTogetherWithSelfHarmIsAnEmergencyWithItsOwnAdviceAndTheCrisisStandsUnderIt() {
        for (Pathways pathways : List.of(
                pathways(Given.child().with(RedFlag.POISON, RedFlag.SELF_HARM), NONE_NOW),
                pathways(
                        Given.child().with(RedFlag.POISON),
                        Given.withDoctorSign(
                                Given.facts(Given.need("calming-down", DoctorQuestion.SELF_HARM), NONE_NOW))))) {
            assertThat(pathways.urgency()).isEqualTo(Urgency.EMERGENCY);
            assertThat(pathways.urgentSigns())
                    .extracting(UrgentSign::urgency)
                    .containsExactly(Urgency.EMERGENCY, Urgency.CRISIS);
            assertThat(pathways.urgentSigns().get(0).messageKey()).isEqualTo("urgent.poisonAndSelfHarm");
            assertThat(pathways.urgentSigns().get(0).checkedKey()).isEqualTo("redFlag.poison.label");
        }
        assertThat(pathways(Given.child().with(RedFlag.POISON), NONE_NOW).urgentSigns())
                .containsExactly(new UrgentSign("redFlag.poison.advice", "redFlag.poison.label", null, Urgency.POISON));
    }

    @ParameterizedTest
    @CsvSource({
        "SELF_HARM, CRISIS",
        "WORSE_AFTER_INJURY, EMERGENCY",
        "NEW_WEAKNESS, DOCTOR_NOW",
        "EATING_DANGER, DOCTOR_SOON",
        "TOILET_CHANGE, ",
        "SLEEP_BREATHING, ",
        "VISION_CHECK, ",
        "HEARING_CHECK, ",
        "SLEEP_HOURS, ",
        "LEFT_ALONE, ",
        "EATS_OBJECTS, "
    })
    void everyDoctorQuestionHasTheUrgencyOfTheDocumentOrIsANote(DoctorQuestion question, Urgency urgency) {
        Pathways pathways =
                pathways(Given.child(), Given.withDoctorSign(Given.facts(Given.need("any", question), NONE_NOW)));

        assertThat(question.urgency()).isEqualTo(urgency);
        assertThat(pathways.urgency()).isEqualTo(urgency);
        assertThat(pathways.has(PathwayRule.R40)).isEqualTo(urgency != null);
    }

    @ParameterizedTest
    @CsvSource({
        "SELF_HARM, SELF_HARM",
        "WORSE_AFTER_INJURY, HEAD_INJURY",
        "NEW_WEAKNESS, LOST_SKILLS",
        "EATING_DANGER, FEEDING_DANGER"
    })
    void aSignThatWasCheckedAlreadyIsNotSaidAgainByANeed(DoctorQuestion question, RedFlag flag) {
        Need need = Given.need("any", question);

        assertThat(pathways(Given.child().with(flag), Given.withDoctorSign(Given.facts(need, NONE_NOW)))
                        .urgentSigns())
                .containsExactly(new UrgentSign(
                        "redFlag." + flag.code() + ".advice",
                        "redFlag." + flag.code() + ".label",
                        null,
                        flag.urgency()));
    }

    @Test
    void dangerOnAHealthFirstNeedIsForTheDoctorThisWeekAndALostSkillForTodayOrTomorrow() {
        assertThat(pathways(Given.child(), Given.facts(Given.need(NeedFlag.HEALTH_FIRST), "0 na 0 other school often"))
                        .urgency())
                .isEqualTo(Urgency.DOCTOR_SOON);
        assertThat(pathways(Given.child(), Given.facts(Given.need("lost-skills", null), NONE_NOW))
                        .urgency())
                .isEqualTo(Urgency.DOCTOR_NOW);
        assertThat(pathways(
                                Given.child().with(RedFlag.LOST_SKILLS),
                                Given.facts(Given.need("lost-skills", null), NONE_NOW))
                        .urgentSigns())
                .hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void onlyACrisisAsksTheSchoolForTheCounselorAndASafetyPlanWhateverTheNeed(RedFlag flag) {
        Pathways pathways = pathways(Given.child().with(flag), SCHOOL_YES);

        assertThat(pathways.schoolAsks())
                .isEqualTo(
                        flag == RedFlag.SELF_HARM
                                ? List.of(SchoolAsk.SAFETY_PLAN, SchoolAsk.COUNSELOR, SchoolAsk.THERAPY)
                                : List.of(SchoolAsk.THERAPY));
        assertThat(pathways(Given.child().with(flag).in(Setting.FINISHED_SCHOOL), NONE_NOW)
                        .schoolAsks())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"none, false, false", "home, false, true", "school, false, true", "none, true, true"})
    void aNeedThatAsksAboutSelfHarmAsksForMentalHealthCareInDangerOrCrisis(
            String safety, boolean crisis, boolean mentalHealth) {
        Given.Child child = Given.child();
        Pathways pathways = pathways(
                crisis ? child.with(RedFlag.SELF_HARM) : child,
                Given.facts(Given.need("calming-down", DoctorQuestion.SELF_HARM), "0 na 2 other " + safety + " often"));

        assertThat(pathways.clinicAsks().contains(ClinicAsk.MENTAL_HEALTH)).isEqualTo(mentalHealth);
    }

    @Test
    void aFlagAndANeedMayBeAboutTheSameSign() {
        Need eats = Given.need("chewing-swallowing", DoctorQuestion.EATING_DANGER);
        Need lost = Given.need("lost-skills", null);
        Need other = Given.need("dressing", null);

        assertThat(UrgentSigns.concern(Set.of(RedFlag.FEEDING_DANGER), eats)).isTrue();
        assertThat(UrgentSigns.concern(Set.of(RedFlag.LOST_SKILLS), eats)).isFalse();
        assertThat(UrgentSigns.concern(Set.of(RedFlag.LOST_SKILLS), lost)).isTrue();
        assertThat(UrgentSigns.concern(Set.of(RedFlag.POISON), lost)).isFalse();
        assertThat(UrgentSigns.concern(Set.of(RedFlag.LOST_SKILLS), other)).isFalse();
        assertThat(UrgentSigns.concern(EnumSet.allOf(RedFlag.class), Given.need("vision", DoctorQuestion.VISION_CHECK)))
                .isFalse();
    }

    /** A behavior assessment is asked for where a child may run off or hurt somebody, and not where it may fall. */
    @ParameterizedTest
    @CsvSource({
        "calming-down, SELF_HARM, true",
        "impulse-safety, LEFT_ALONE, true",
        "changes-transitions, , true",
        "stairs-curbs-bus, , false"
    })
    void behaviorIsAskedAboutWhereItIsTheDanger(String need, DoctorQuestion question, boolean behavior) {
        Pathways pathways =
                pathways(Given.child(), Given.facts(Given.need(need, question), "2 still 0 other school often"));

        assertThat(pathways.behavior()).isEqualTo(behavior);
        assertThat(pathways.textKey("schoolAsk.safety-plan"))
                .isEqualTo("schoolAsk.safety-plan.text" + (behavior ? ".behavior" : ""));
    }

    @ParameterizedTest
    @CsvSource({
        "EMERGENCY_SIGNS, false, true",
        "SELF_HARM, true, true",
        "POISON, false, false",
        "LOST_SKILLS, false, false"
    })
    void aCrisisAndAnEmergencyAreGoneThroughFirst(RedFlag flag, boolean crisis, boolean grave) {
        Pathways pathways = pathways(Given.child().with(flag), NONE_NOW);

        assertThat(pathways.crisis()).isEqualTo(crisis);
        assertThat(pathways.grave()).isEqualTo(grave);
        assertThat(pathways.textKey("schoolAsk.safety-plan"))
                .isEqualTo("schoolAsk.safety-plan.text" + (crisis ? ".crisis" : ""));
        assertThat(pathways.textKey("schoolAsk.tools")).isEqualTo("schoolAsk.tools.text");
    }

    @Test
    void poisonWithSelfHarmIsACrisisTooAndBothNumbersAreDialed() {
        Pathways pathways = pathways(Given.child().with(RedFlag.POISON, RedFlag.SELF_HARM), NONE_NOW);
        UrgentSign both = pathways.urgentSigns().get(0);

        assertThat(pathways.crisis()).isTrue();
        assertThat(pathways.grave()).isTrue();
        assertThat(both.dials()).containsExactly(Dial.CALL_911, Dial.POISON_HELP);
        assertThat(both.shortKey()).isEqualTo("urgent.poisonAndSelfHarm.short");
        assertThat(pathways(Given.child().with(RedFlag.POISON), NONE_NOW)
                        .urgentSigns()
                        .get(0))
                .satisfies(alone -> {
                    assertThat(alone.dials()).isEqualTo(Urgency.POISON.dials());
                    assertThat(alone.shortKey()).isEqualTo("redFlag.poison.short");
                });
    }

    @Test
    void aCrisisAloneIsOneWhereAnEmergencyIsWeightier() {
        Pathways pathways = pathways(Given.child().with(RedFlag.HEAD_INJURY, RedFlag.SELF_HARM), NONE_NOW);

        assertThat(pathways.urgency()).isEqualTo(Urgency.EMERGENCY);
        assertThat(pathways.crisis()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"SELF_HARM, home, true", "SELF_HARM, none, false", "EATING_DANGER, home, false"})
    void onlyWhatAsksAboutSelfHarmAsksForMentalHealthCareWithADanger(
            DoctorQuestion question, String where, boolean asks) {
        assertThat(pathways(Given.child(), Given.facts(Given.need("any", question), "0 na 2 other " + where + " often"))
                        .clinicAsks()
                        .contains(ClinicAsk.MENTAL_HEALTH))
                .isEqualTo(asks);
    }

    @ParameterizedTest
    @CsvSource({"school, true", "both, true", "home, false", "none, false"})
    void aDangerAtSchoolAsksForASafetyPlan(String where, boolean asks) {
        assertThat(pathways(Given.child(), "2 still 0 other " + where + " often")
                        .schoolAsks()
                        .contains(SchoolAsk.SAFETY_PLAN))
                .isEqualTo(asks);
    }

    /** The page of numbers: every sign that has one, the weightiest first, and no other. */
    @Test
    void theSignsWithNumbersAreThoseThatHaveOne() {
        assertThat(UrgentSigns.withNumbers())
                .isNotEmpty()
                .allSatisfy(sign -> assertThat(sign.dials()).isNotEmpty());
        assertThat(UrgentSigns.withNumbers())
                .extracting(UrgentSign::checkedKey)
                .contains("redFlag.poison.label", "redFlag.self-harm.label")
                .doesNotContain("redFlag.toilet-change.label");
        assertThat(UrgentSigns.withNumbers())
                .isSortedAccordingTo((one, other) -> one.urgency().compareTo(other.urgency()));
    }

    /** A danger at home with such a need is said once, where its own sign names it and 911; without the sign it is said. */
    @ParameterizedTest
    @EnumSource(DoctorQuestion.class)
    void aDangerIsSaidBesideTheSignOfItsNeedUnlessThatSignSaysMore(DoctorQuestion question) {
        Need need = Given.need("some-need", question, NeedFlag.HEALTH_FIRST);
        boolean saysMore = question == DoctorQuestion.EATING_DANGER || question == DoctorQuestion.WORSE_AFTER_INJURY;
        List<String> with =
                UrgentSigns.of(
                                Set.of(),
                                List.of(Given.withDoctorSign(Given.facts(need, "1 not_yet 1 other home often"))))
                        .stream()
                        .map(UrgentSign::messageKey)
                        .toList();
        List<String> without =
                UrgentSigns.of(Set.of(), List.of(Given.facts(need, "1 not_yet 1 other home often"))).stream()
                        .map(UrgentSign::messageKey)
                        .toList();

        assertThat(without).containsExactly("urgent.healthFirstDanger");
        assertThat(with.contains("urgent.healthFirstDanger")).isEqualTo(!saysMore);
    }
}

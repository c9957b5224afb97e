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
import static org.twodoors.pathways.PathwayRule.R51;
import static org.twodoors.pathways.PathwayRule.R52;
import static org.twodoors.pathways.PathwayRule.R53;
import static org.twodoors.pathways.PathwayRule.R54;
import static org.twodoors.pathways.PathwayRule.R55;
import static org.twodoors.pathways.PathwayRule.R56;
import static org.twodoors.pathways.PathwayRule.R57;
import static org.twodoors.pathways.PathwayRule.R58;
import static org.twodoors.pathways.PathwayRule.R59;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.Given;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Referral;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.rules.Classification;
import org.twodoors.rules.RulesService;

/** Table 3.5, row by row. Answers are written "S T D H F P" as in the rules document. */
class PathwayRuleTest {

    private static final Catalog CATALOG = CatalogReader.read();

    private static final String SCHOOL_YES = "2 still 0 other none often";
    private static final String SCHOOL_LIKELY = "1 still 0 other none often";
    private static final String CLINIC = "0 na 2 other none often";
    private static final String BOTH = "2 still 2 other none often";
    private static final String NOT_CLEAR = "1 U 0 other none often";
    private static final String NONE_NOW = "0 na 0 other none often";

    private static Pathways pathways(Given.Child child, NeedFacts... needs) {
        ChildFacts facts = child.facts();
        return new PathwayService().pathways(facts, List.of(needs), new RulesService().classify(facts, List.of(needs)));
    }

    private static Pathways pathways(Given.Child child, String... needs) {
        return pathways(
                child,
                Arrays.stream(needs)
                        .map(answers -> Given.facts(Given.need(), answers))
                        .toArray(NeedFacts[]::new));
    }

    private static String kind(Pathways pathways, PathwayRule rule) {
        return pathways.pathways().stream()
                .filter(it -> it.rule() == rule)
                .map(Pathway::kind)
                .findFirst()
                .orElse(null);
    }

    @Test
    void the_rows_are_r40_to_r59_without_a_gap() {
        assertThat(PathwayRule.values())
                .extracting(PathwayRule::id)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(40, 59).mapToObj(i -> "R" + i).toList());
    }

    @Test
    void every_row_says_which_kinds_it_may_show() {
        assertThat(Arrays.stream(PathwayRule.values()).flatMap(rule -> rule.kinds().stream()))
                .containsExactly(
                        "urgent",
                        "early-intervention",
                        "preschool",
                        "iep-meeting-ot",
                        "iep-meeting",
                        "testing",
                        "504-meeting",
                        "iep",
                        "504",
                        "mtss",
                        "private",
                        "homeschool",
                        "student-rights",
                        "clinic-doctor",
                        "clinic-direct",
                        "together",
                        "find-out",
                        "all-fine",
                        "maybe-both",
                        "start-help",
                        "clinic-only",
                        "school-only");
    }

    @ParameterizedTest
    @CsvSource({
        "R40, S87 S92 S93 S94",
        "R41, S27 S28 S87",
        "R42, S13 S17b S87",
        "R43, S10 S18",
        "R44, S37 K",
        "R45, S1 S35",
        "R46, S7 S17 S18",
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
        "R59, A000"
    })
    void sources_are_those_of_the_document(PathwayRule rule, String sources) {
        assertThat(rule.sources())
                .containsExactly(sources.split(" "))
                .allMatch(key -> CATALOG.source(key).isPresent());
    }

    @ParameterizedTest
    @EnumSource(RedFlag.class)
    void r40_any_red_flag_is_urgent(RedFlag flag) {
        Pathways pathways = pathways(Given.child().with(flag), NONE_NOW);

        assertThat(pathways.urgent()).isTrue();
        assertThat(kind(pathways, R40)).isEqualTo("urgent");
        assertThat(pathways.pathways().get(0).rule()).isEqualTo(R40);
    }

    @ParameterizedTest
    @CsvSource({"none, false", "school, true", "home, true", "both, true"})
    void r40_danger_is_urgent_on_a_health_first_need_only(String safety, boolean urgent) {
        String answers = "0 na 0 other " + safety + " often";

        assertThat(pathways(Given.child(), Given.facts(Given.need(NeedFlag.HEALTH_FIRST), answers))
                        .urgent())
                .isEqualTo(urgent);
        assertThat(pathways(Given.child(), answers).urgent()).isFalse();
    }

    @Test
    void r40_losing_skills_is_urgent_in_itself() {
        assertThat(pathways(Given.child(), Given.facts(Given.need("lost-skills", null), NONE_NOW))
                        .urgent())
                .isTrue();
    }

    @ParameterizedTest
    @EnumSource(DoctorQuestion.class)
    void r40_doctor_questions_are_urgent_where_marked(DoctorQuestion question) {
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
    void r41_sends_under_threes_with_any_effect_to_early_intervention(int age, String answers, boolean shows) {
        Pathways pathways = pathways(Given.child().ageMonths(age), answers);

        assertThat(kind(pathways, R41)).isEqualTo(shows ? "early-intervention" : null);
    }

    @Test
    void r41_looks_at_every_need() {
        assertThat(pathways(Given.child().ageMonths(24), NONE_NOW, NOT_CLEAR).has(R41))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource({"35, false", "36, true", "71, true", "72, false"})
    void r42_is_for_ages_3_to_5(int age, boolean shows) {
        Pathways pathways = pathways(Given.child().ageMonths(age).in(Setting.NOT_IN_SCHOOL), "U na 0 other none often");

        assertThat(kind(pathways, R42)).isEqualTo(shows ? "preschool" : null);
    }

    @Test
    void r42_leaves_under_threes_to_r41_even_if_school_looked_unclear() {
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
    void r42_is_for_children_at_home_or_in_child_care(Setting setting) {
        assertThat(pathways(Given.child().ageMonths(48).in(setting), SCHOOL_YES).has(R42))
                .isEqualTo(setting == Setting.NOT_IN_SCHOOL || setting == Setting.PRESCHOOL);
    }

    @ParameterizedTest
    @EnumSource(SchoolPlan.class)
    void r42_is_for_children_without_a_plan(SchoolPlan plan) {
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
    void r42_wants_a_need_at_school_or_an_unclear_one(String answers, boolean shows) {
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
    void r43_to_r45_ask_whoever_has_a_plan_or_tests_already(SchoolPlan plan, PathwayRule rule, String kind) {
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
    void r46_to_r48_are_the_routes_without_a_plan(
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
    void r46_to_r48_have_their_kinds() {
        assertThat(kind(pathways(Given.child(), SCHOOL_YES), R46)).isEqualTo("iep");
        assertThat(kind(pathways(Given.child().with(Diagnosis.YES), SCHOOL_LIKELY), R47))
                .isEqualTo("504");
        assertThat(kind(pathways(Given.child(), SCHOOL_LIKELY), R48)).isEqualTo("mtss");
    }

    @Test
    void r46_to_r48_count_only_needs_at_school() {
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
    void r42_takes_the_place_of_r46_to_r48() {
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
    void r49_changes_whom_to_ask_for_private_and_homeschool(Setting setting) {
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
    void r50_begins_on_the_eighteenth_birthday(int age, boolean shows) {
        assertThat(kind(pathways(Given.child().ageMonths(age), NONE_NOW), R50))
                .isEqualTo(shows ? "student-rights" : null);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void r50_is_for_students_in_school(Setting setting) {
        assertThat(pathways(Given.child().ageMonths(18 * 12).in(setting), NONE_NOW)
                        .has(R50))
                .isEqualTo(setting.inSchool());
    }

    @ParameterizedTest
    @EnumSource(Cover.class)
    void r51_goes_through_the_doctor_for_some_covers(Cover cover) {
        Pathways pathways = pathways(Given.child().with(cover), CLINIC);

        boolean doctor = cover == Cover.MEDICAID_CHIP || cover == Cover.NOT_SURE;
        assertThat(kind(pathways, R51)).isEqualTo(doctor ? "clinic-doctor" : null);
        assertThat(kind(pathways, R52)).isEqualTo(doctor ? null : "clinic-direct");
    }

    @ParameterizedTest
    @EnumSource(Referral.class)
    void r51_goes_through_the_doctor_unless_no_referral_is_needed(Referral referral) {
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
    void r51_goes_through_the_doctor_for_a_lost_skill_or_danger_in_any_need(String other, boolean doctor) {
        Pathways pathways = pathways(Given.child(), CLINIC, other);

        assertThat(pathways.has(R51)).isEqualTo(doctor);
        assertThat(pathways.has(R52)).isEqualTo(!doctor);
    }

    @Test
    void r51_goes_through_the_doctor_for_red_flags_health_first_and_skills_back_needs() {
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
    void r51_goes_through_the_doctor_for_a_doctor_note_on_any_need() {
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
    void r51_and_r52_want_a_need_at_the_clinic() {
        Pathways pathways = pathways(Given.child().with(Cover.NOT_SURE).with(Referral.YES), SCHOOL_YES, NOT_CLEAR);

        assertThat(pathways.has(R51)).isFalse();
        assertThat(pathways.has(R52)).isFalse();
    }

    @Test
    void r53_wants_both_doors_open_for_the_same_need_or_for_two() {
        assertThat(kind(pathways(Given.child(), BOTH), R53)).isEqualTo("together");
        assertThat(pathways(Given.child(), SCHOOL_YES, CLINIC).has(R53)).isTrue();
        assertThat(pathways(Given.child(), SCHOOL_YES, NOT_CLEAR).has(R53)).isFalse();
        assertThat(pathways(Given.child(), CLINIC, NOT_CLEAR).has(R53)).isFalse();
    }

    @Test
    void r54_and_r55_divide_the_children_without_a_door_between_them() {
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
    void without_needs_nothing_is_said_to_be_fine_or_unclear() {
        assertThat(pathways(Given.child(), new String[0]).pathways()).isEmpty();
    }

    @Test
    void r56_shows_for_either_flag() {
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
    void r57_asks_for_one_simple_help_on_a_need_at_school(String answers, boolean shows) {
        assertThat(kind(pathways(Given.child(), NONE_NOW, answers), R57)).isEqualTo(shows ? "start-help" : null);
    }

    @Test
    void r57_wants_help_untried_on_the_need_at_school_itself() {
        assertThat(pathways(Given.child(), "1 not_yet 0 other none often", SCHOOL_YES)
                        .has(R57))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(ClinicTherapy.class)
    void r58_explains_clinic_therapy_without_a_need_at_school(ClinicTherapy therapy) {
        assertThat(kind(pathways(Given.child().with(therapy), CLINIC), R58))
                .isEqualTo(therapy == ClinicTherapy.YES ? "clinic-only" : null);
        assertThat(pathways(Given.child().with(therapy), CLINIC, SCHOOL_YES).has(R58))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource(SchoolPlan.class)
    void r59_explains_school_therapy_with_a_need_at_the_clinic(SchoolPlan plan) {
        assertThat(kind(pathways(Given.child().with(plan), CLINIC), R59))
                .isEqualTo(plan == SchoolPlan.IEP_OT ? "school-only" : null);
        assertThat(pathways(Given.child().with(plan), SCHOOL_YES).has(R59)).isFalse();
    }
}

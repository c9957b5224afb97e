package org.twodoors.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.Given;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.SchoolScope;

/** Table 3.2, row by row, each row on its own. Answers are written "S T D H F P" as in the rules document. */
class EducationalRuleTest {

    private static RuleInput given(ChildFacts child, SchoolScope scope, String answers) {
        return RuleInput.asGiven(child, Given.facts(Given.need(scope, ClinicScope.DIRECT), answers));
    }

    private static RuleInput given(String answers) {
        return given(Given.child().facts(), SchoolScope.DIRECT, answers);
    }

    private static List<EducationalRule> matching(RuleInput answers) {
        return Arrays.stream(EducationalRule.values())
                .filter(row -> row.row().applies(answers))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"0, true", "35, true", "36, false", "84, false"})
    void r6SaysNoUntilTheThirdBirthday(int ageMonths, boolean matches) {
        RuleInput answers =
                given(Given.child().ageMonths(ageMonths).facts(), SchoolScope.DIRECT, "2 still 2 other school often");

        assertThat(EducationalRule.R6.row().applies(answers)).isEqualTo(matches);
        assertThat(EducationalRule.first(answers)).isEqualTo(matches ? EducationalRule.R6 : EducationalRule.R8);
        assertThat(EducationalRule.R6.row().outcome(answers)).isEqualTo(Level.NO);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void r7SaysNoWhenSchoolIsFinished(Setting setting) {
        RuleInput answers =
                given(Given.child().in(setting).facts(), SchoolScope.DIRECT, "2 still 2 other school often");

        boolean finished = setting == Setting.FINISHED_SCHOOL;
        assertThat(EducationalRule.R7.row().applies(answers)).isEqualTo(finished);
        assertThat(EducationalRule.first(answers)).isEqualTo(finished ? EducationalRule.R7 : EducationalRule.R8);
        assertThat(EducationalRule.R7.row().outcome(answers)).isEqualTo(Level.NO);
    }

    @ParameterizedTest
    @CsvSource({
        "school, still,   YES",
        "school, worked,  LIKELY",
        "school, not_yet, LIKELY",
        "school, U,       LIKELY",
        "school, na,      LIKELY",
        "both,   still,   YES",
        "both,   na,      LIKELY",
        "home,   still,   ",
        "none,   still,   "
    })
    void r8LetsDangerAtSchoolDecide(String safety, String tried, Level level) {
        RuleInput answers = given("2 " + tried + " 0 other " + safety + " often");

        assertThat(EducationalRule.R8.row().applies(answers)).isEqualTo(level != null);
        if (level != null) {
            assertThat(EducationalRule.first(answers)).isEqualTo(EducationalRule.R8);
            assertThat(EducationalRule.R8.row().outcome(answers)).isEqualTo(level);
        }
    }

    @ParameterizedTest
    @CsvSource({"N, 0, NO", "N, 1, UNCLEAR", "N, 2, UNCLEAR", "N, U, UNCLEAR", "U, 1, ", "0, 1, ", "1, 1, ", "2, 1, "})
    void r9WaitsForASchoolDayToJudgeBy(String school, String daily, Level level) {
        RuleInput answers = given(school + " na " + daily + " other none often");

        assertThat(EducationalRule.R9.row().applies(answers)).isEqualTo(level != null);
        if (level != null) {
            assertThat(EducationalRule.first(answers)).isEqualTo(EducationalRule.R9);
            assertThat(EducationalRule.R9.row().outcome(answers)).isEqualTo(level);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INDIRECT,   0, NO",
        "INDIRECT,   1, UNCLEAR",
        "INDIRECT,   2, UNCLEAR",
        "INDIRECT,   U, UNCLEAR",
        "TRANSITION, 0, NO",
        "TRANSITION, 2, UNCLEAR",
        "DIRECT,     0, ",
        "DIRECT,     2, "
    })
    void r10LeavesHomeTasksAtUnclear(SchoolScope scope, String school, Level level) {
        RuleInput answers = given(Given.child().facts(), scope, school + " still 0 other none often");

        assertThat(EducationalRule.R10.row().applies(answers)).isEqualTo(level != null);
        if (level != null) {
            assertThat(EducationalRule.first(answers)).isEqualTo(EducationalRule.R10);
            assertThat(EducationalRule.R10.row().outcome(answers)).isEqualTo(level);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "1 still 0 other none new,       true",
        "2 still 0 other none new,       true",
        "2 still 0 condition none new,   true",
        "0 still 0 other none new,       false",
        "U still 0 other none new,       false",
        "N still 0 other none new,       false",
        "2 still 0 lost none new,        false",
        "2 still 0 other home new,       false",
        "2 still 0 other none often,     false",
        "2 still 0 other none sometimes, false",
        "2 still 0 other none U,         false"
    })
    void r11WaitsWithWhatIsNewAndSettled(String row, boolean matches) {
        RuleInput answers = given(row);

        assertThat(EducationalRule.R11.row().applies(answers)).isEqualTo(matches);
        assertThat(EducationalRule.first(answers) == EducationalRule.R11).isEqualTo(matches);
        assertThat(EducationalRule.R11.row().outcome(answers)).isEqualTo(Level.UNCLEAR);
    }

    @ParameterizedTest
    @CsvSource({
        // S,  worked, still, not_yet, U,   na
        "  2,  R14,    R12,   R13,     R13, R13",
        "  1,  R17,    R15,   R16,     R16, R16",
        "  0,  R18,    R18,   R18,     R18, R18",
        "  U,  R19,    R19,   R19,     R19, R19"
    })
    void r12ToR19DivideTheSchoolDayAmongThem(
            String school,
            EducationalRule worked,
            EducationalRule still,
            EducationalRule notYet,
            EducationalRule unknown,
            EducationalRule notAsked) {
        assertThat(matching(given(school + " worked 0 other none often"))).containsExactly(worked);
        assertThat(matching(given(school + " still 0 other none often"))).containsExactly(still);
        assertThat(matching(given(school + " not_yet 0 other none often"))).containsExactly(notYet);
        assertThat(matching(given(school + " U 0 other none often"))).containsExactly(unknown);
        assertThat(matching(given(school + " na 0 other none often"))).containsExactly(notAsked);
    }

    @ParameterizedTest
    @CsvSource({
        "R12, YES",
        "R13, LIKELY",
        "R14, UNCLEAR",
        "R15, LIKELY",
        "R16, UNCLEAR",
        "R17, NO",
        "R18, NO",
        "R19, UNCLEAR"
    })
    void r12ToR19HaveOneOutcomeEach(EducationalRule rule, Level level) {
        assertThat(rule.row().outcome(given("0 na 0 other none often"))).isEqualTo(level);
    }

    @Test
    void theFirstRowThatMatchesDecides() {
        ChildFacts toddlerOutOfSchool =
                Given.child().ageMonths(24).in(Setting.FINISHED_SCHOOL).facts();
        assertThat(EducationalRule.first(given(toddlerOutOfSchool, SchoolScope.INDIRECT, "N still 2 other both new")))
                .isEqualTo(EducationalRule.R6);

        ChildFacts finished = Given.child().in(Setting.FINISHED_SCHOOL).facts();
        assertThat(EducationalRule.first(given(finished, SchoolScope.INDIRECT, "N still 2 other both new")))
                .isEqualTo(EducationalRule.R7);

        ChildFacts pupil = Given.child().facts();
        assertThat(EducationalRule.first(given(pupil, SchoolScope.INDIRECT, "N still 2 other both new")))
                .isEqualTo(EducationalRule.R8);
        assertThat(EducationalRule.first(given(pupil, SchoolScope.INDIRECT, "N still 2 other none new")))
                .isEqualTo(EducationalRule.R9);
        assertThat(EducationalRule.first(given(pupil, SchoolScope.INDIRECT, "2 still 2 other none new")))
                .isEqualTo(EducationalRule.R10);
        assertThat(EducationalRule.first(given(pupil, SchoolScope.DIRECT, "2 still 2 other none new")))
                .isEqualTo(EducationalRule.R11);
    }
}

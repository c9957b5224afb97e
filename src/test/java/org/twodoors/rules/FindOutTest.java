package org.twodoors.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.Given;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolScope;
import org.twodoors.content.MessageFiles;

/** Section 2.4. Answers are written "S T D H F P" as in the rules document. */
class FindOutTest {

    private static List<FindOut> findOut(ChildFacts child, Need need, String answers) {
        return FindOut.of(Decision.decide(child, Given.facts(need, answers)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // nothing to find out
                "2 still 0 other none often         | ",
                "2 still 2 condition none often     | ",
                "0 na 0 other none often            | ",
                "2 still 2 lost none new            | ",
                // S unknown
                "U na 0 other none often            | ASK_TEACHER",
                "U na 0 other none often t=U,-      | ASK_TEACHER",
                "U na 0 other none often t=0,worked | ",
                "U na 0 other none often t=2,still  | ",
                // medical, maybe school: the teacher link, unless a teacher has answered
                "1 not_yet 2 condition none often   | ASK_TEACHER ASK_WHAT_WAS_TRIED",
                "1 na 2 condition none often t=1,not_yet | ASK_WHAT_WAS_TRIED",
                "2 worked 2 condition none often    | ASK_TEACHER SEE_WITH_AND_WITHOUT_HELP",
                "N na 2 condition none often        | ",
                // D unknown
                "0 na U other none often            | WATCH_AT_HOME",
                // T not yet, unknown or never asked
                "2 not_yet 0 other none often       | ASK_WHAT_WAS_TRIED",
                "2 U 0 other none often             | ASK_WHAT_WAS_TRIED",
                "2 na 0 other none often            | ASK_WHAT_WAS_TRIED",
                "1 na 0 other none often            | ASK_WHAT_WAS_TRIED",
                "0 na 0 other school often          | ASK_WHAT_WAS_TRIED",
                "1 worked 0 other none often        | ",
                "2 na 0 other none new              | LOOK_AGAIN",
                "1 na 0 other none often t=2,-      | ASK_WHAT_WAS_TRIED",
                "1 still 0 other none often t=2,U   | ASK_WHAT_WAS_TRIED",
                // H neither or not sure, where a cause would matter
                "2 still 2 other none often         | ASK_DOCTOR_CAUSE",
                "2 still 1 other none often         | ASK_DOCTOR_CAUSE NOTE_DAYS_AND_HELP",
                "2 still 1 condition none often     | ",
                "2 still U other none often         | WATCH_AT_HOME ASK_DOCTOR_CAUSE",
                "0 na 1 other none sometimes        | ",
                // new
                "2 still 0 other none new           | LOOK_AGAIN",
                "0 na 2 condition none new          | LOOK_AGAIN",
                "2 still 2 other school new         | ASK_DOCTOR_CAUSE",
                // does not fit
                "2 worked 0 other none often        | SEE_WITH_AND_WITHOUT_HELP",
                // a clash
                "2 still 0 other none often t=0,-   | CLASH_HOME_SCHOOL",
                "2 still 2 condition none often t=0,- | CLASH_HOME_SCHOOL",
                "2 not_yet 0 other none often t=0,worked | ASK_WHAT_WAS_TRIED CLASH_HOME_SCHOOL"
            })
    void everyUnknownHasItsStep(String answers, String steps) {
        assertThat(findOut(Given.child().facts(), Given.need(), answers)).isEqualTo(steps(steps));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 still 0 other none often       | ASK_TEACHER",
                "0 na 0 other none often          | ",
                "U na 0 other none often          | ASK_TEACHER",
                "1 still 0 other none often t=1,- | ASK_TEACHER",
                "1 still 0 other none often t=0,- | CLASH_HOME_SCHOOL",
                "1 na 2 condition none often      | ASK_TEACHER"
            })
    void whatHappensAtHomeGetsALookAtItsEffectOnSchool(String answers, String steps) {
        Need need = Given.need(SchoolScope.INDIRECT, ClinicScope.DIRECT);

        assertThat(findOut(Given.child().facts(), need, answers)).isEqualTo(steps(steps));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 still 1 condition none often | NOTE_DAYS_AND_HELP",
                "2 still 2 other none often     | ASK_DOCTOR_CAUSE NOTE_DAYS_AND_HELP",
                "2 still 2 condition none often | ",
                "0 na 0 condition none often    | "
            })
    void whatPayersSeeAsSchoolworkNeedsNotesOnDailyCare(String answers, String steps) {
        Need need = Given.need(SchoolScope.DIRECT, ClinicScope.LIMITED);

        assertThat(findOut(Given.child().facts(), need, answers)).isEqualTo(steps(steps));
    }

    @Test
    void aHealthFirstNeedAsksForItsCauseEvenWhenHomeIsFine() {
        assertThat(findOut(Given.child().facts(), Given.need(NeedFlag.HEALTH_FIRST), "1 still 0 other none often"))
                .containsExactly(FindOut.ASK_DOCTOR_CAUSE);
    }

    @Test
    void aToddlerInChildCareIsNotAskedWhatAClassHasTried() {
        assertThat(findOut(Given.child().ageMonths(24).facts(), Given.need(), "2 na 0 other none often"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "U na 0 other none often            | ",
                "U na 1 condition none often        | ",
                "2 not_yet 0 other none often       | ",
                "1 U 0 other none often             | ",
                "U na U other none often            | WATCH_AT_HOME",
                "U na 0 other none often t=0,-      | "
            })
    void aboutASchoolThatIsOverNobodyIsAsked(String answers, String steps) {
        ChildFacts finished =
                Given.child().ageMonths(18 * 12).in(Setting.FINISHED_SCHOOL).facts();

        assertThat(findOut(finished, Given.need(), answers)).isEqualTo(steps(steps));
    }

    @Test
    void aTeenagerStillAtSchoolIsAskedAbout() {
        assertThat(findOut(Given.child().ageMonths(18 * 12).facts(), Given.need(), "U na 0 other none often"))
                .containsExactly(FindOut.ASK_TEACHER);
    }

    /** What counts at school may come from the teacher or, from age 16, from home (R5). */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void noReasonAboutSchoolSaysWhatTheParentDidNotSay(Locale language) {
        Properties words = MessageFiles.read("messages/rules", language);
        for (EducationalRule rule : EducationalRule.values()) {
            if (rule.questions().contains(Question.TRIED) && rule != EducationalRule.R8) {
                assertThat(words.getProperty(rule.messageKey()))
                        .as(rule.id())
                        .isNotBlank()
                        .doesNotContain("You said", "sted dijo");
            }
        }
        assertThat(words.getProperty(EducationalRule.R14.messageKey()))
                .doesNotContain("a lot at school", "mucho en la escuela");
    }

    @Test
    void stepsHaveMessages() {
        assertThat(FindOut.ASK_TEACHER.messageKey()).isEqualTo("findOut.ask-teacher");
        assertThat(FindOut.SEE_WITH_AND_WITHOUT_HELP.messageKey()).isEqualTo("findOut.see-with-and-without-help");
    }

    private static List<FindOut> steps(String names) {
        return names == null
                ? List.of()
                : Arrays.stream(names.split(" ")).map(FindOut::valueOf).toList();
    }
}

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
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolScope;

/** Section 3.6: what would change this. Answers are written "S T D H F P" as in the rules document. */
class HintTest {

    private static List<String> hints(ChildFacts child, Need need, String answers) {
        return Hints.of(Decision.decide(child, Given.facts(need, answers))).stream()
                .map(hint -> hint.ifKey().substring("hint.if.".length())
                        + " -> "
                        + hint.thenKey().substring("hint.then.".length()))
                .toList();
    }

    private static List<String> hints(String answers) {
        return hints(Given.child().facts(), Given.need(), answers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // medical to both; unknown S first; at most three
                "U na 2 condition none often     | schoolEffect.a-lot -> both; dailyEffect.none -> not-clear",
                "1 not_yet 2 condition none often| schoolEffect.a-lot -> both; dailyEffect.none -> not-clear;"
                        + " tried.still-hard -> both",
                // educational to both, and to not clear when class help works
                "2 still 0 other none often      | schoolEffect.none -> none-now; dailyEffect.a-lot -> both;"
                        + " tried.worked -> not-clear",
                "2 still 1 other none often      | schoolEffect.none -> not-clear; dailyEffect.a-lot -> both;"
                        + " tried.worked -> not-clear",
                // unknown T comes before S and D
                "2 U 0 other none often          | tried.worked -> not-clear; schoolEffect.some -> not-clear;"
                        + " dailyEffect.a-lot -> both",
                "2 na 0 other none often         | tried.worked -> not-clear; schoolEffect.some -> not-clear;"
                        + " dailyEffect.a-lot -> both",
                // unknown D comes before S
                "2 still U other none often      | dailyEffect.a-lot -> both; schoolEffect.none -> not-clear;"
                        + " tried.worked -> not-clear",
                // not clear to educational, to medical
                "1 not_yet 0 other none often    | schoolEffect.a-lot -> educational; dailyEffect.a-lot -> medical;"
                        + " tried.still-hard -> educational",
                // none now
                "0 na 0 other none often         | schoolEffect.a-lot -> educational; dailyEffect.a-lot -> medical",
                "1 worked 0 other none often     | schoolEffect.a-lot -> not-clear; dailyEffect.a-lot -> medical;"
                        + " tried.still-hard -> educational",
                // two unknowns keep the order of the questions
                "U na U other none often         | schoolEffect.a-lot -> educational; dailyEffect.a-lot -> medical",
                // a doctor links it to a condition
                "0 na 1 other none often         | schoolEffect.a-lot -> educational; dailyEffect.a-lot -> medical;"
                        + " healthLink.condition -> medical",
                // both to medical when class help works
                "1 still 2 other none often      | schoolEffect.none -> medical; dailyEffect.some -> educational;"
                        + " tried.worked -> medical",
                // too new: time first, then the order of the questions
                "2 not_yet 0 other none new      | howOften.often -> educational; schoolEffect.none -> none-now",
                "0 na 2 other none new           | howOften.often -> medical; dailyEffect.none -> none-now",
                // S=1 and T=not yet stay unclear after a month as well
                "1 not_yet 0 other none new      | schoolEffect.none -> none-now"
            })
    void oneChangedAnswerThatChangesTheClassIsAHint(String answers, String expected) {
        assertThat(hints(answers)).containsExactly(expected.split("; "));
    }

    @ParameterizedTest
    @CsvSource({"often", "sometimes", "U"})
    void timeIsAHintOnlyForWhatIsNew(String often) {
        assertThat(hints("2 still 2 other none " + often)).noneMatch(hint -> hint.startsWith("howOften"));
    }

    @Test
    void dangerIsNeverChangedAndALostSkillComesOnlyWhenNothingElseFits() {
        assertThat(hints("2 still 2 condition both often")).isEmpty();
        assertThat(hints(Given.child().ageMonths(24).facts(), Given.need(), "2 na 2 other home often"))
                .isEmpty();
        assertThat(hints("0 na 2 other school often")).containsExactly("dailyEffect.some -> educational");
        assertThat(hints(
                        Given.child().facts(),
                        Given.need(SchoolScope.DIRECT, ClinicScope.LIMITED),
                        "0 still 0 other school often"))
                .containsExactly("healthLink.lost -> both");
    }

    @Test
    void aLostSkillIsNoHintWhereOneWasLost() {
        assertThat(hints("0 na U lost none often")).containsExactly("schoolEffect.a-lot -> both");
        assertThat(hints(Given.child().ageMonths(24).facts(), Given.need(), "0 na 0 lost none often"))
                .isEmpty();
    }

    @Test
    void noConditionIsInventedWhereASkillWasLost() {
        assertThat(hints("2 still 1 lost none often")).noneMatch(hint -> hint.startsWith("healthLink"));
        assertThat(WhatIf.CONDITION.hint(decision("0 na 0 lost none often"))).isEmpty();
        assertThat(WhatIf.CONDITION.hint(decision("0 na 1 condition none often")))
                .isEmpty();
        assertThat(WhatIf.CONDITION.hint(decision("0 na 1 other none often"))).isPresent();
    }

    @Test
    void aLostSkillIsTriedForConditionAndOther() {
        assertThat(WhatIf.LOST.hint(decision("0 na 1 other none often"))).isPresent();
        assertThat(WhatIf.LOST.hint(decision("0 na 0 condition none often"))).isPresent();
        assertThat(WhatIf.LOST.hint(decision("0 na 0 lost none often"))).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void noTeacherCanSeeAChildWhoIsNotInSchool(Setting setting) {
        assertThat(hints(Given.child().ageMonths(60).in(setting).facts(), Given.need(), "U na 2 other none often")
                        .contains("schoolEffect.a-lot -> both"))
                .isEqualTo(setting.inSchool());
    }

    @Test
    void notInSchoolIsAnAnswerNoTeacherCanChange() {
        assertThat(hints("N na 2 other none often")).containsExactly("dailyEffect.some -> not-clear");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "U, false", "1, true", "2, true"})
    void helpIsVariedOnlyWhereSomethingGetsInTheWayAtSchool(String school, boolean varied) {
        assertThat(Arrays.stream(WhatIf.values())
                        .filter(change -> change.question() == Question.TRIED)
                        .anyMatch(change -> change.hint(decision(school + " U 0 other none often"))
                                .isPresent()))
                .isEqualTo(varied);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // the teacher's word is what would have to change
                "0 na 0 other none often t=1,worked | schoolEffect.a-lot -> not-clear; dailyEffect.a-lot -> medical;"
                        + " tried.still-hard -> educational",
                // a clash counts as unknown and comes first
                "2 still 2 other none often t=0,still | schoolEffect.a-lot -> both; dailyEffect.some -> not-clear",
                // a teacher who does not know leaves the parent's word
                "1 worked 0 other none often t=U,- | schoolEffect.a-lot -> not-clear; dailyEffect.a-lot -> medical;"
                        + " tried.still-hard -> educational"
            })
    void withATeacherTheWordThatCountsIsVaried(String answers, String expected) {
        assertThat(hints(answers)).containsExactly(expected.split("; "));
    }

    @Test
    void aNeedAboutGettingSkillsBackIsLostAlready() {
        assertThat(hints(
                        Given.child().facts(),
                        Given.need(NeedFlag.HEALTH_FIRST, NeedFlag.SKILLS_BACK),
                        "2 still 2 other school new"))
                .isEmpty();
    }

    @Test
    void aHintNamesItsMessages() {
        Hint both = new Hint(Question.SCHOOL_EFFECT, SchoolEffect.A_LOT, NeedClass.BOTH, null);
        assertThat(both.ifKey()).isEqualTo("hint.if.schoolEffect.a-lot");
        assertThat(both.thenKey()).isEqualTo("hint.then.both");

        Hint none = new Hint(Question.TRIED, HealthLink.LOST, NeedClass.NOT_CLEAR, Subtype.NONE_NOW);
        assertThat(none.ifKey()).isEqualTo("hint.if.tried.lost");
        assertThat(none.thenKey()).isEqualTo("hint.then.none-now");
    }

    private static Decision decision(String answers) {
        return Decision.decide(Given.child().facts(), Given.facts(Given.need(), answers));
    }
}

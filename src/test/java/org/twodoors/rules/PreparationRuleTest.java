package org.twodoors.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twodoors.Given;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolScope;

/** Table 3.1, row by row. Answers are written "S T D H F P" as in the rules document. */
class PreparationRuleTest {

    private static final Need LIFE_SKILL = Given.need(SchoolScope.TRANSITION, ClinicScope.LIMITED);

    private final List<Rule> fired = new ArrayList<>();

    private RuleInput prepare(ChildFacts child, NeedFacts facts) {
        return PreparationRule.prepare(RuleInput.asGiven(child, facts), fired);
    }

    private RuleInput prepare(String answers) {
        return prepare(Given.child().facts(), Given.facts(Given.need(), answers));
    }

    @Test
    void withoutTeacherDangerFlagOrNowAndThenNothingFires() {
        RuleInput prepared = prepare("1 still 2 other none often");

        assertThat(fired).isEmpty();
        assertThat(prepared.school()).isEqualTo(SchoolEffect.SOME);
        assertThat(prepared.daily()).isEqualTo(DailyEffect.A_LOT);
        assertThat(prepared.tried()).isEqualTo(Tried.STILL_HARD);
        assertThat(prepared.health()).isEqualTo(HealthLink.OTHER);
        assertThat(prepared.scope()).isEqualTo(SchoolScope.DIRECT);
    }

    @ParameterizedTest
    @CsvSource({
        // parent S, parent T, teacher S, teacher T -> S, T
        "0, na,    U, still,  0, na",
        "2, still, U, worked, 2, still",
        "U, na,    U, -,      U, na",
        "N, na,    U, -,      N, na",
        "1, still, 0, worked, U, still",
        "2, na,    0, -,      U, na",
        "0, na,    0, worked, 0, worked",
        "U, na,    0, -,      0, na",
        "N, na,    0, still,  0, still",
        "0, na,    1, -,      1, na",
        "2, still, 1, worked, 1, worked",
        "1, still, 2, U,      2, U",
        "U, na,    2, still,  2, still",
        "2, still, 2, -,      2, na"
    })
    void r1MergesTheTeachersView(String parentS, String parentT, String teacherS, String teacherT, String s, String t) {
        RuleInput prepared = prepare(parentS + " " + parentT + " 1 other none often t=" + teacherS + "," + teacherT);

        assertThat(fired).containsExactly(PreparationRule.R1);
        assertThat(prepared.school()).isEqualTo(Given.school(s));
        assertThat(prepared.tried()).isEqualTo(Given.tried(t));
        assertThat(prepared.daily()).isEqualTo(DailyEffect.SOME);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, none,   0, 0, false",
        "0, 0, school, 2, 0, true",
        "0, 0, home,   0, 2, true",
        "0, 0, both,   2, 2, true",
        "1, 1, school, 2, 1, true",
        "1, 1, home,   1, 2, true",
        "U, U, both,   2, 2, true",
        "N, U, school, 2, U, true",
        "2, 2, both,   2, 2, true"
    })
    void r2MakesADangerABigEffectAndIsListedEvenWhenItWasOne(
            String givenS, String givenD, String safety, String s, String d, boolean listed) {
        RuleInput prepared = prepare(givenS + " na " + givenD + " other " + safety + " often");

        assertThat(fired.contains(PreparationRule.R2)).isEqualTo(listed);
        assertThat(prepared.school()).isEqualTo(Given.school(s));
        assertThat(prepared.daily()).isEqualTo(Given.daily(d));
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost", "condition", "other"})
    void r3CountsGettingSkillsBackAsALostSkill(String health) {
        Need need = Given.need(NeedFlag.SKILLS_BACK, NeedFlag.HEALTH_FIRST);

        RuleInput prepared = prepare(Given.child().facts(), Given.facts(need, "1 na 1 " + health + " none often"));

        assertThat(fired).containsExactly(PreparationRule.R3);
        assertThat(prepared.health()).isEqualTo(HealthLink.LOST);
    }

    @Test
    void r3IsNotForNeedsThatAreOnlyHealthFirst() {
        RuleInput prepared = prepare(
                Given.child().facts(), Given.facts(Given.need(NeedFlag.HEALTH_FIRST), "1 na 1 other none often"));

        assertThat(fired).isEmpty();
        assertThat(prepared.health()).isEqualTo(HealthLink.OTHER);
    }

    @ParameterizedTest
    @CsvSource({"2, 2, 1, 1", "1, 1, 0, 0", "0, 0, 0, 0", "U, U, U, U", "N, 2, N, 1"})
    void r4LowersWhatHappensNowAndThenByOneStep(String givenS, String givenD, String s, String d) {
        RuleInput prepared = prepare(givenS + " still " + givenD + " condition none sometimes");

        assertThat(fired).containsExactly(PreparationRule.R4);
        assertThat(prepared.school()).isEqualTo(Given.school(s));
        assertThat(prepared.daily()).isEqualTo(Given.daily(d));
        assertThat(prepared.tried()).isEqualTo(Tried.STILL_HARD);
        assertThat(prepared.health()).isEqualTo(HealthLink.CONDITION);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2 still 2 other none often",
                "2 still 2 other none new",
                "2 still 2 other none U",
                "2 still 2 lost none sometimes",
                "2 still 2 other school sometimes",
                "2 still 2 other home sometimes",
                "2 still 2 other both sometimes"
            })
    void r4LeavesAloneWhatIsNotSettledOrNotNowAndThen(String answers) {
        RuleInput prepared = prepare(answers);

        assertThat(fired).doesNotContain(PreparationRule.R4);
        assertThat(prepared.school()).isEqualTo(SchoolEffect.A_LOT);
        assertThat(prepared.daily()).isEqualTo(DailyEffect.A_LOT);
    }

    @Test
    void r4DoesNotSoftenANeedThatR3CountsAsLost() {
        prepare(Given.child().facts(), Given.facts(Given.need(NeedFlag.SKILLS_BACK), "2 na 2 other none sometimes"));

        assertThat(fired).containsExactly(PreparationRule.R3);
    }

    @ParameterizedTest
    @CsvSource({
        // S, D -> S
        "0, 0, 0", "0, 1, 1", "0, 2, 2", "0, U, 0",
        "1, 0, 1", "1, 1, 1", "1, 2, 2", "1, U, 1",
        "2, 0, 2", "2, 1, 2", "2, 2, 2", "2, U, 2",
        "U, 0, 0", "U, 1, 1", "U, 2, 2", "U, U, U",
        "N, 0, 0", "N, 1, 1", "N, 2, 2", "N, U, N"
    })
    void r5TakesTheHigherOfSAndDFrom16WithAnIep(String givenS, String d, String s) {
        ChildFacts child = Given.child().ageMonths(16 * 12).with(SchoolPlan.IEP).facts();

        RuleInput prepared = prepare(child, Given.facts(LIFE_SKILL, givenS + " na " + d + " condition none often"));

        assertThat(fired).containsExactly(PreparationRule.R5);
        assertThat(prepared.school()).isEqualTo(Given.school(s));
        assertThat(prepared.daily()).isEqualTo(Given.daily(d));
        assertThat(prepared.scope()).isEqualTo(SchoolScope.DIRECT);
        assertThat(prepared.tried()).isEqualTo(Tried.UNKNOWN);
        assertThat(prepared.health()).isEqualTo(HealthLink.CONDITION);
    }

    @ParameterizedTest
    @ValueSource(strings = {"worked", "still", "not_yet", "U"})
    void r5KeepsWhatWasSaidAboutHelp(String tried) {
        ChildFacts child =
                Given.child().ageMonths(17 * 12).with(SchoolPlan.IEP_OT).facts();

        RuleInput prepared = prepare(child, Given.facts(LIFE_SKILL, "1 " + tried + " 0 other none often"));

        assertThat(prepared.tried()).isEqualTo(Given.tried(tried));
    }

    @ParameterizedTest
    @CsvSource({"191, false", "192, true", "240, true"})
    void r5BeginsOnTheSixteenthBirthday(int ageMonths, boolean listed) {
        ChildFacts child =
                Given.child().ageMonths(ageMonths).with(SchoolPlan.IEP).facts();

        prepare(child, Given.facts(LIFE_SKILL, "0 na 2 other none often"));

        assertThat(fired.contains(PreparationRule.R5)).isEqualTo(listed);
    }

    @ParameterizedTest
    @EnumSource(SchoolPlan.class)
    void r5IsForAnIepOrTesting(SchoolPlan plan) {
        ChildFacts child = Given.child().ageMonths(17 * 12).with(plan).facts();

        RuleInput prepared = prepare(child, Given.facts(LIFE_SKILL, "0 na 2 other none often"));

        boolean listed = plan == SchoolPlan.IEP || plan == SchoolPlan.IEP_OT || plan == SchoolPlan.TESTING;
        assertThat(fired.contains(PreparationRule.R5)).isEqualTo(listed);
        assertThat(prepared.school()).isEqualTo(listed ? SchoolEffect.A_LOT : SchoolEffect.NONE);
        assertThat(prepared.scope()).isEqualTo(listed ? SchoolScope.DIRECT : SchoolScope.TRANSITION);
    }

    @ParameterizedTest
    @EnumSource(Setting.class)
    void r5IsForChildrenInSchool(Setting setting) {
        ChildFacts child = Given.child()
                .ageMonths(17 * 12)
                .with(SchoolPlan.IEP)
                .in(setting)
                .facts();

        prepare(child, Given.facts(LIFE_SKILL, "0 na 2 other none often"));

        assertThat(fired.contains(PreparationRule.R5)).isEqualTo(setting.inSchool());
    }

    @ParameterizedTest
    @EnumSource(
            value = SchoolScope.class,
            names = {"DIRECT", "INDIRECT"})
    void r5IsForLifeSkillsOnly(SchoolScope scope) {
        ChildFacts child = Given.child().ageMonths(17 * 12).with(SchoolPlan.IEP).facts();

        RuleInput prepared =
                prepare(child, Given.facts(Given.need(scope, ClinicScope.DIRECT), "0 na 2 other none often"));

        assertThat(fired).isEmpty();
        assertThat(prepared.scope()).isEqualTo(scope);
    }

    @Test
    void rowsFireInOrderAndEachSeesWhatTheOneBeforeMade() {
        ChildFacts child =
                Given.child().ageMonths(16 * 12).with(SchoolPlan.TESTING).facts();

        RuleInput prepared = prepare(child, Given.facts(LIFE_SKILL, "0 na 2 other none sometimes t=0,worked"));

        assertThat(fired).containsExactly(PreparationRule.R1, PreparationRule.R4, PreparationRule.R5);
        assertThat(prepared.daily()).isEqualTo(DailyEffect.SOME);
        assertThat(prepared.school()).isEqualTo(SchoolEffect.SOME);
        assertThat(prepared.tried()).isEqualTo(Tried.WORKED);
    }
}

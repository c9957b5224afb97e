package org.twodoors.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twodoors.Given;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Need;

/** Which questions about a need are asked, and which are skipped. */
class NeedAnswersTest {

    private static final Catalog CATALOG = CatalogReader.read();
    private static final ChildAnswers SCHOOL_AGE = child(7 * 12);

    @ParameterizedTest
    @CsvSource({
        "NONE,          NONE,    false, false",
        "SOME,          NONE,    true,  true",
        "A_LOT,         UNKNOWN, true,  true",
        "NONE,          SOME,    false, true",
        "UNKNOWN,       A_LOT,   false, true",
        "UNKNOWN,       UNKNOWN, false, false",
        "NOT_IN_SCHOOL, NONE,    false, false",
        "NOT_IN_SCHOOL, A_LOT,   false, true"
    })
    void followUpsCountOnlyUnderAnEffect(
            SchoolEffect school, DailyEffect daily, boolean triedCounts, boolean othersCount) {
        NeedAnswers asked = all("dressing", school, daily).asked(need("dressing"), SCHOOL_AGE);

        assertThat(asked.tried() != null).isEqualTo(triedCounts);
        assertThat(asked.answer(Question.HEALTH_LINK) != null).isEqualTo(othersCount);
        assertThat(asked.safety() != null).isEqualTo(othersCount);
        assertThat(asked.answer(Question.HOW_OFTEN) != null).isEqualTo(othersCount);
    }

    /** Nobody chokes on stairs, and whoever could choke is asked. */
    @Test
    void chokingIsAskedAboutWhereANeedIsAboutTheMouthOrHealthComesFirst() {
        Set<String> choke = CATALOG.needs().stream()
                .filter(need -> Question.SAFETY.labelKey(need, SCHOOL_AGE).equals("q.safety.label"))
                .map(Need::id)
                .collect(Collectors.toSet());

        assertThat(choke)
                .containsExactlyInAnyOrder(
                        "feeding-self",
                        "lunch-routine",
                        "food-variety",
                        "chewing-swallowing",
                        "chewing-objects",
                        "after-injury-illness",
                        "lost-skills");
        assertThat(Question.SAFETY.labelKey(need("sleep"), SCHOOL_AGE)).isEqualTo("q.safety.label.rest");
        assertThat(Question.SAFETY.labelKey(need("stairs-curbs-bus"), SCHOOL_AGE))
                .isEqualTo("q.safety.label.hurt");
        assertThat(Question.SAFETY.labelKey(need("talking-clearly"), SCHOOL_AGE))
                .isEqualTo("q.safety.label.talk");
    }

    @Test
    void dangerAlwaysCountsForANeedThatIsHealthFirst() {
        NeedAnswers asked = all("chewing-swallowing", SchoolEffect.NONE, DailyEffect.NONE)
                .asked(need("chewing-swallowing"), SCHOOL_AGE);

        assertThat(asked.safety()).isEqualTo(Safety.HOME);
        assertThat(asked.answer(Question.HEALTH_LINK)).isNull();
    }

    @Test
    void underThreeNobodyIsAskedWhatTheSchoolTried() {
        NeedAnswers said = all("dressing", SchoolEffect.A_LOT, DailyEffect.NONE);

        assertThat(said.asked(need("dressing"), child(35)).tried()).isNull();
        assertThat(said.asked(need("dressing"), child(36)).tried()).isEqualTo(Tried.STILL_HARD);
    }

    @Test
    void theDoctorQuestionCountsWhateverTheEffectIs() {
        NeedAnswers asked =
                all("calming-down", SchoolEffect.NONE, DailyEffect.NONE).asked(need("calming-down"), SCHOOL_AGE);

        assertThat(asked.doctorSign()).isTrue();
    }

    @Test
    void aNeedWithoutADoctorQuestionHasNoDoctorSign() {
        NeedAnswers asked = all("dressing", SchoolEffect.SOME, DailyEffect.SOME).asked(need("dressing"), SCHOOL_AGE);

        assertThat(asked.answer(Question.DOCTOR_SIGN)).isNull();
    }

    @Test
    void whatIsMissingTakesTheDefaultsOfTheDocument() {
        NeedFacts facts = NeedAnswers.none("dressing").facts(need("dressing"));

        assertThat(facts.school()).isEqualTo(SchoolEffect.UNKNOWN);
        assertThat(facts.daily()).isEqualTo(DailyEffect.UNKNOWN);
        assertThat(facts.tried()).isEqualTo(Tried.NOT_ASKED);
        assertThat(facts.health()).isEqualTo(HealthLink.OTHER);
        assertThat(facts.safety()).isEqualTo(Safety.NONE);
        assertThat(facts.answer(Question.HOW_OFTEN)).isEqualTo(HowOften.OFTEN);
        assertThat(facts.doctorSign()).isFalse();
    }

    @Test
    void answersPrintNothingOfThemselves() {
        NeedAnswers said = all("dressing", SchoolEffect.A_LOT, DailyEffect.SOME);

        assertThat(said.toString()
                        + said.facts(need("dressing"))
                        + SCHOOL_AGE
                        + SCHOOL_AGE.facts()
                        + new TeacherAnswers(SchoolEffect.A_LOT, Tried.WORKED)
                        + Answers.NONE.withNeed(said))
                .doesNotContainIgnoringCase("a_lot")
                .doesNotContainIgnoringCase("a-lot")
                .doesNotContain("84")
                .doesNotContain("dressing");
    }

    private static Need need(String id) {
        return CATALOG.need(id).orElseThrow();
    }

    private static ChildAnswers child(int months) {
        return Given.childAnswers(months, Setting.PUBLIC, null, null, null, null, null, null, null, null);
    }

    private static NeedAnswers all(String need, SchoolEffect school, DailyEffect daily) {
        return Given.needAnswers(
                need,
                school,
                daily,
                Tried.STILL_HARD,
                HealthLink.CONDITION,
                Safety.HOME,
                HowOften.SOMETIMES,
                true,
                null);
    }
}

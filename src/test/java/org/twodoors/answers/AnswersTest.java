package org.twodoors.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twodoors.Given;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.Therapy;

class AnswersTest {

    private static final Catalog CATALOG = CatalogReader.read();

    private final NeedAnswers dressing =
            Given.needAnswers("dressing", SchoolEffect.SOME, DailyEffect.A_LOT, null, null, null, null, null, null);

    @Test
    void anUntickedNeedKeepsItsAnswersForTheDayItIsTickedAgain() {
        Answers ticked = Answers.NONE.withAreas(areas("self-care")).withNeed(dressing);
        Answers unticked = ticked.withChosen(List.of());

        assertThat(unticked.needFacts(CATALOG)).isEmpty();
        assertThat(unticked.need("dressing")).isEqualTo(dressing);
    }

    @Test
    void untickingAnAreaUnticksItsNeeds() {
        Answers answers = Answers.NONE.withAreas(areas("self-care")).withNeed(dressing);

        assertThat(answers.withAreas(areas("eating")).chosen()).isEmpty();
    }

    @Test
    void answeringANeedTicksIt() {
        assertThat(Answers.NONE.withNeed(dressing).chosen()).containsExactly("dressing");
    }

    @Test
    void whatTeachersSayStandsBesideWhatTheFamilySaidAndCanBeTakenOutAgain() {
        TeacherAnswers said = new TeacherAnswers(SchoolEffect.A_LOT, Tried.WORKED);
        Answers family = Answers.NONE.withNeed(dressing).withChosen(List.of(need("dressing"), need("sleep")));
        Answers both = family.withTeachers(Map.of("dressing", said, "sleep", said, "chores", said));

        assertThat(family.countsTeachers()).isFalse();
        assertThat(both.countsTeachers()).isTrue();
        assertThat(both.chosen()).isEqualTo(family.chosen());
        assertThat(both.need("dressing")).isEqualTo(dressing.with(Question.TEACHER, said));
        assertThat(both.need("sleep").teacher()).isEqualTo(said);
        assertThat(both.need("chores").teacher()).isNull();
        assertThat(both.withTeachers(Map.of("sleep", said, "dressing", said))).isEqualTo(both);
        assertThat(both.withTeachers(Map.of()).need("dressing")).isEqualTo(dressing);
        assertThat(both.withTeachers(Map.of()).countsTeachers()).isFalse();
    }

    private static Need need(String id) {
        return CATALOG.need(id).orElseThrow();
    }

    @Test
    void idsThatTheCatalogueDoesNotHoldAreDropped() {
        Answers old = new Answers(
                ChildAnswers.NONE,
                Set.of("self-care", "gone"),
                Set.of("dressing", "gone"),
                List.of(dressing, NeedAnswers.none("gone")));

        assertThat(old.knownTo(CATALOG))
                .isEqualTo(new Answers(ChildAnswers.NONE, Set.of("self-care"), Set.of("dressing"), List.of(dressing)));
    }

    @Test
    void theReferralQuestionIsNotAskedOfFamiliesWithMedicaid() {
        ChildAnswers said = Given.childAnswers(
                84, Setting.PUBLIC, null, null, null, Cover.MEDICAID_CHIP, null, null, null, Referral.NO);

        assertThat(said.asked().answer(Question.REFERRAL_NEEDED)).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "36, PUBLIC, NONE, NO, ",
        "35, NOT_IN_SCHOOL, NONE, NO, SCHOOL",
        "35, NOT_IN_SCHOOL, NONE, YES, BOTH",
        "84, PUBLIC, MTSS, YES, CLINIC",
        "84, PUBLIC, TESTING, NO, SCHOOL",
        "84, PUBLIC, SECTION_504, NO, SCHOOL",
        "84, PUBLIC, IEP, PAST, SCHOOL",
        "84, PUBLIC, IEP_OT, YES, BOTH",
        "240, FINISHED_SCHOOL, IEP, YES, CLINIC",
        "240, FINISHED_SCHOOL, IEP, NO, "
    })
    void helpOfNowThatCanNoLongerBeTrueIsDropped(
            int months, Setting setting, SchoolPlan plan, ClinicTherapy clinic, @Nullable HelpNow left) {
        NeedAnswers said = dressing.with(Question.HELP_NOW, HelpNow.BOTH);
        ChildAnswers child = Given.childAnswers(months, setting, plan, null, null, null, clinic);

        Answers changed = Answers.NONE.withNeed(said).withChild(child);

        assertThat(changed.need("dressing").helpNow()).isEqualTo(left);
        assertThat(said.asked(need("dressing"), child).helpNow()).isEqualTo(left);
        assertThat(changed.needFacts(CATALOG).get(0).helpNow()).isEqualTo(left == null ? HelpNow.UNKNOWN : left);
    }

    @Test
    void aRowLeftEmptyStaysNobodyWhileThereIsABox() {
        ChildAnswers child = Given.childAnswers(84, Setting.PUBLIC, SchoolPlan.IEP);
        for (HelpNow said : List.of(HelpNow.NONE, HelpNow.CLINIC)) {
            assertThat(dressing.with(Question.HELP_NOW, said)
                            .withHelpNowOf(child)
                            .helpNow())
                    .isEqualTo(HelpNow.NONE);
        }
        assertThat(dressing.withHelpNowOf(child)).isEqualTo(dressing);
        assertThat(dressing.with(Question.HELP_NOW, HelpNow.UNKNOWN)
                        .withHelpNowOf(child)
                        .helpNow())
                .isEqualTo(HelpNow.UNKNOWN);
    }

    @Test
    void withoutAgeOrSettingThereAreNoFacts() {
        assertThatIllegalStateException().isThrownBy(ChildAnswers.NONE::facts);
        assertThat(ChildAnswers.NONE.enoughForRules()).isFalse();
    }

    @Test
    void noneOfTheseSignsIsNotTheSameAsNotAnswered() {
        ChildAnswers none = Given.childAnswers(84, Setting.PUBLIC, null, null, null, null, null, Set.of(), null, null);
        Answers answers = Answers.NONE.withChild(none);

        String json = AnswersJson.lenient().writeValueAsString(answers);

        assertThat(AnswersJson.lenient().readValue(json, Answers.class)).isEqualTo(answers);
        assertThat(json).contains("\"redFlags\":[]");
    }

    @Test
    void theJsonFormUsesTheCodesOfTheDocument() {
        NeedAnswers said = Given.needAnswers(
                "dressing",
                SchoolEffect.NOT_IN_SCHOOL,
                DailyEffect.A_LOT,
                Tried.STILL_HARD,
                HealthLink.LOST,
                Safety.BOTH,
                HowOften.SOMETIMES,
                true,
                new TeacherAnswers(SchoolEffect.UNKNOWN, Tried.NOT_YET));

        assertThat(AnswersJson.lenient().writeValueAsString(said))
                .isEqualTo("{\"need\":\"dressing\",\"schoolEffect\":\"not-in-school\",\"dailyEffect\":\"a-lot\","
                        + "\"tried\":\"still-hard\",\"healthLink\":\"lost\",\"safety\":\"both\","
                        + "\"howOften\":\"sometimes\",\"doctorSign\":true,"
                        + "\"teacher\":{\"schoolEffect\":\"unknown\",\"tried\":\"not-yet\"}}");
    }

    @Test
    void theLenientFormDropsWhatItDoesNotKnow() {
        NeedAnswers read = AnswersJson.lenient()
                .readValue(
                        "{\"need\":\"dressing\",\"schoolEffect\":\"loads\",\"dailyEffect\":\"some\",\"shoeSize\":3}",
                        NeedAnswers.class);

        assertThat(read.schoolEffect()).isNull();
        assertThat(read.dailyEffect()).isEqualTo(DailyEffect.SOME);
    }

    private static List<Area> areas(String... ids) {
        return List.of(ids).stream().map(id -> CATALOG.area(id).orElseThrow()).toList();
    }

    /** Hearing is asked with the first chosen need that asks about it, and the answer is that of all (rule R88). */
    @Test
    void hearingIsAskedOnceForEachChild() {
        Need first = CATALOG.need("starting-steps").orElseThrow();
        Need second = CATALOG.need("noise-crowds-light").orElseThrow();
        Answers both = Answers.NONE.withChosen(List.of(first, second));
        Answers said = both.withNeed(both.need(first.id()).with(Question.DOCTOR_SIGN, true))
                .withHearingOnce(CATALOG);

        assertThat(both.asksDoctorQuestion(first, CATALOG)).isTrue();
        assertThat(both.asksDoctorQuestion(second, CATALOG)).isFalse();
        assertThat(said.need(second.id()).doctorSign()).isTrue();
        assertThat(both.withHearingOnce(CATALOG)).isEqualTo(both);
        Answers taken = said.withNeed(said.need(first.id()).with(Question.DOCTOR_SIGN, false))
                .withHearingOnce(CATALOG);
        assertThat(taken.need(second.id()).answer(Question.DOCTOR_SIGN)).isEqualTo(false);
        assertThat(said.withChosen(List.of(second)).asksDoctorQuestion(second, CATALOG))
                .isTrue();
    }

    /** An IEP with OT in it is what older forms, drafts and callers say. */
    @Test
    void anIepWithOtIsAnIepAndOtInIt() {
        ChildAnswers older = ChildAnswers.NONE.with(Question.SCHOOL_PLAN, SchoolPlan.IEP_OT);

        assertThat(older.answer(Question.SCHOOL_PLAN)).isEqualTo(SchoolPlan.IEP);
        assertThat(older.schoolTherapies()).containsExactly(Therapy.OT);
        assertThat(ChildAnswers.NONE
                        .with(Question.SCHOOL_THERAPIES, Set.of(Therapy.UNKNOWN))
                        .with(Question.SCHOOL_PLAN, SchoolPlan.IEP_OT)
                        .schoolTherapies())
                .containsExactly(Therapy.OT);
        assertThat(AnswersJson.lenient()
                        .readValue("{\"schoolPlan\":\"iep-ot\"}", ChildAnswers.class)
                        .schoolTherapies())
                .containsExactly(Therapy.OT);
        assertThat(AnswersJson.lenient().writeValueAsString(older)).doesNotContain("iep-ot");
    }

    @Test
    void aTickCountsMoreThanNoneOrNotSure() {
        assertThat(Therapy.settled(Set.of(Therapy.UNKNOWN, Therapy.PT))).isEqualTo(Set.of(Therapy.PT));
        assertThat(Therapy.settled(Set.of(Therapy.UNKNOWN))).isEqualTo(Set.of(Therapy.UNKNOWN));
    }

    /** Decision 39: the boxes are the therapies of the data in their order, and none of them last. */
    @Test
    void everyTherapyOfTheDataCanBeTicked() {
        assertThat(Question.SCHOOL_THERAPIES.choices(CATALOG))
                .isEqualTo(Question.CLINIC_THERAPIES.choices(CATALOG))
                .isEqualTo(List.of(Therapy.SLP, Therapy.PT, Therapy.OT, Therapy.UNKNOWN));
    }

    /** A row of a release or a site with more data: what is not known here is dropped, the rest stays, and no other therapy is put in its place. */
    @Test
    void aTherapyThatTheDataDoesNotHaveIsDroppedAndTheRestKept() {
        Answers kept = AnswersJson.lenient().readValue("""
                        {"child":{"setting":"public","schoolPlan":"iep","schoolTherapies":["vision","pt"],
                          "clinicTherapy":"yes","clinicTherapies":["vision"]},"areas":[],"chosen":[],"needs":[]}
                        """, Answers.class);
        assertThat(AnswersJson.lenient().writeValueAsString(kept)).contains("\"clinicTherapies\":[\"vision\"]");

        ChildAnswers child = kept.knownTo(CATALOG).child();

        assertThat(child.setting()).isEqualTo(Setting.PUBLIC);
        assertThat(child.schoolTherapies()).containsExactly(Therapy.PT);
        assertThat(child.clinicTherapies()).containsExactly(Therapy.UNKNOWN);
        assertThat(child.with(Question.AGE, 84).facts().clinicTherapies()).isEmpty();
        assertThat(child.knownTo(CATALOG)).isSameAs(child);
    }
}

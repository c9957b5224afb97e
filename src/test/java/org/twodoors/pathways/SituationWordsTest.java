package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Referral;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Coded;
import org.twodoors.content.MessageFiles;
import org.twodoors.rules.RulesService;

/** Each situation is answered in the words that are true of the family. */
class SituationWordsTest {

    private final FindingsService findings =
            new FindingsService(CatalogReader.read(), new RulesService(), new PathwayService());

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void everyWordThereIsIsSaidToSomebody(Locale language) {
        assertThat(MessageFiles.read("messages/situations", language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(SituationWords.keys());
    }

    @ParameterizedTest
    @CsvSource({
        "plan-no, medicaid-chip, answer.medicaid-chip, first.medicaid-chip, when.medicaid-chip",
        "plan-no, private, answer.private, first.private, when.private",
        "plan-no, other, answer.other, first.other, when.other",
        "plan-no, none, answer.no-cover, first, when",
        "clinic-no, none, answer.no-cover, first, when",
        "plan-no, not-sure, answer, first, when",
        "told-school, medicaid-chip, answer.medicaid-chip, first.medicaid-chip, when.medicaid-chip",
        "told-school, private, answer.private, first.private, when.private",
        "told-school, other, answer, first.other, when.other",
        "told-school, not-sure, answer, first, when",
        "clinic-no, medicaid-chip, answer.medicaid-chip, first, when",
        "clinic-no, private, answer, first, when",
        "clinic-wait, medicaid-chip, answer.medicaid-chip, first, when",
        "clinic-wait, other, answer, first, when"
    })
    void theHealthPlanDecides(String id, String cover, String answer, String first, String when) {
        assertThat(withoutKnown(words(
                        "C01",
                        id,
                        Question.COVER,
                        Coded.find(Cover.class, cover).orElseThrow())))
                .isEqualTo(words(id, answer, first, when));
    }

    @ParameterizedTest
    @CsvSource({
        "not-followed, answer.early, first, when.early",
        "school-cut, answer.early, first, when",
        "school-no, answer.early, first, when",
        "school-silent, answer.early, first, when.early",
        "no-therapist, answer.early, first, when.early",
        "disagree, answer.early, first.early, when.early",
        "told-clinic, answer.early, first.early, when.early",
        "keep-help, answer.early, first, when.early",
        "work-together, answer, first, when",
        "just-starting, answer.early, first, when"
    })
    void underThreeTheLawOfEarlyInterventionHolds(String id, String answer, String first, String when) {
        assertThat(words("C07", id, Question.COVER, Cover.PRIVATE)).isEqualTo(words(id, answer, first, when));
    }

    @ParameterizedTest
    @CsvSource({
        "not-followed, 504, answer.504, when.504",
        "not-followed, iep_ot, answer, when",
        "school-cut, 504, answer.504, when",
        "school-cut, iep, answer, when",
        "school-no, 504, answer.504, when",
        "school-no, none, answer, when",
        "school-silent, 504, answer.504, when.504",
        "school-silent, testing, answer.testing, when",
        "school-silent, iep, answer, when"
    })
    void a504PlanHasItsOwnHearing(String id, String plan, String answer, String when) {
        assertThat(withoutKnown(words(
                        "C01",
                        id,
                        Question.SCHOOL_PLAN,
                        Coded.find(SchoolPlan.class, plan.replace('_', '-')).orElseThrow())))
                .isEqualTo(words(id, answer, "first", when));
    }

    /** What is asked differs before 3, near 3 and from 18. */
    @ParameterizedTest
    @CsvSource({
        "school-cut, 29, NOT_IN_SCHOOL, answer.early, when",
        "school-silent, 20, NOT_IN_SCHOOL, answer.early, when.early",
        "school-silent, 29, NOT_IN_SCHOOL, answer.early, when.early",
        "school-silent, 30, NOT_IN_SCHOOL, answer.early-ends, when.early",
        "school-silent, 36, NOT_IN_SCHOOL, answer, when",
        "clinic-no, 20, NOT_IN_SCHOOL, answer.early, when",
        "clinic-no, 36, NOT_IN_SCHOOL, answer, when",
        "just-starting, 20, NOT_IN_SCHOOL, answer.early, when",
        "just-starting, 215, PUBLIC, answer, when",
        "just-starting, 216, PUBLIC, answer.adult, when",
        "just-starting, 216, FINISHED_SCHOOL, answer.finished-school, when"
    })
    void theAgeDecides(String id, int months, Setting setting, String answer, String when) {
        ChildAnswers child = WorkedCase.named("C01")
                .child()
                .with(Question.AGE, months)
                .with(Question.SETTING, setting)
                .with(Question.CLINIC_THERAPY, ClinicTherapy.NO)
                .with(Question.SCHOOL_PLAN, SchoolPlan.NONE);
        WorkedCase lena = WorkedCase.named("C01");
        Answers answers = Answers.NONE.withChild(child);
        for (WorkedCase.CaseNeed need : lena.needs()) {
            answers = answers.withNeed(need.answers());
        }

        SituationWords said = SituationWords.of(
                Coded.find(Situation.class, id).orElseThrow(),
                findings.findings(answers).orElseThrow());
        assertThat(withoutKnown(said)).isEqualTo(words(id, answer, "first", when));
    }

    @ParameterizedTest
    @CsvSource({
        "PRIVATE, IEP, private-plan",
        "PRIVATE, TESTING, private-plan",
        "PRIVATE, NONE, private",
        "MEDICAID_CHIP, IEP_OT, medicaid-chip-plan",
        "MEDICAID_CHIP, MTSS, medicaid-chip",
        "OTHER, SECTION_504, other-plan",
        "OTHER, NONE, other",
        "NOT_SURE, IEP, plan",
        "NONE, TESTING, no-cover"
    })
    void onlyASchoolPlanThatIsThereNeedNotBeGivenUp(Cover cover, SchoolPlan plan, String answer) {
        assertThat(words("C01", "plan-no", Map.of(Question.COVER, cover, Question.SCHOOL_PLAN, plan))
                        .answer())
                .isEqualTo("situation.plan-no.answer." + answer);
    }

    @ParameterizedTest
    @CsvSource({
        "C07, MEDICAID_CHIP, early-medicaid-chip",
        "C07, PRIVATE, early",
        "C01, MEDICAID_CHIP, medicaid-chip",
    })
    void underThreeMedicaidMayNotLetAFamilyWaitEither(String worked, Cover cover, String answer) {
        assertThat(words(worked, "clinic-wait", Question.COVER, cover).answer())
                .isEqualTo("situation.clinic-wait.answer." + answer);
    }

    @ParameterizedTest
    @CsvSource({
        "SECTION_504, YES, answer.504-clinic-now",
        "SECTION_504, NO, answer.504",
        "IEP_OT, YES, answer.clinic-now",
        "IEP_OT, NO, answer"
    })
    void aClinicIsNoReasonToCutUnderEitherPlan(SchoolPlan plan, ClinicTherapy therapy, String answer) {
        assertThat(words("C01", "school-cut", Map.of(Question.SCHOOL_PLAN, plan, Question.CLINIC_THERAPY, therapy))
                        .answer())
                .isEqualTo("situation.school-cut." + answer);
    }

    @ParameterizedTest
    @CsvSource({
        "NONE, YES, answer.clinic-now",
        "IEP, YES, answer.clinic-now",
        "SECTION_504, YES, answer.504",
        "NONE, PAST, answer",
        "NONE, NO, answer"
    })
    void aClinicIsNoReasonToSayNo(SchoolPlan plan, ClinicTherapy therapy, String answer) {
        assertThat(words("C01", "school-no", Map.of(Question.SCHOOL_PLAN, plan, Question.CLINIC_THERAPY, therapy))
                        .answer())
                .isEqualTo("situation.school-no." + answer);
    }

    /** A diagnosis that the school does not see: only of a family that names both, and has no plan. */
    @ParameterizedTest
    @CsvSource({
        "YES, NONE, PUBLIC, true, report",
        "YES, NONE, PUBLIC, false, ",
        "NO, NONE, PUBLIC, true, ",
        "YES, SECTION_504, PUBLIC, true, ",
        "YES, NONE, NOT_IN_SCHOOL, true, "
    })
    void aReportThatTheSchoolDoesNotShareIsAnsweredBesideTheNo(
            Diagnosis diagnosis, SchoolPlan plan, Setting setting, boolean disagrees, @Nullable String known) {
        assertThat(words(
                                "C01",
                                "school-no",
                                Map.of(
                                        Question.DIAGNOSIS,
                                        diagnosis,
                                        Question.SCHOOL_PLAN,
                                        plan,
                                        Question.SETTING,
                                        setting,
                                        Question.SITUATIONS,
                                        disagrees
                                                ? Set.of(Situation.SCHOOL_NO, Situation.DISAGREE)
                                                : Set.of(Situation.SCHOOL_NO)))
                        .known())
                .isEqualTo(known == null ? null : "situation.known." + known);
    }

    /** A need for equipment is answered as such, whoever pays; where nobody pays any more, that comes first. */
    @ParameterizedTest
    @CsvSource({
        "getting-around-gear, PRIVATE, 7, equipment",
        "typing-devices, MEDICAID_CHIP, 7, equipment",
        "getting-around-gear, NONE, 7, no-cover",
        "handwriting, PRIVATE, 7, private",
        "getting-around-gear, PRIVATE, 2, private"
    })
    void equipmentIsAnsweredAsEquipment(String need, Cover cover, int years, String answer) {
        assertThat(SituationWords.of(
                                Situation.PLAN_NO,
                                known(Map.of(Question.COVER, cover, Question.AGE, years * 12), Set.of(need)))
                        .answer())
                .isEqualTo("situation.plan-no.answer." + answer);
    }

    /** In a private school the district has a services plan; an adult with an IEP loses the care for children, too. */
    @ParameterizedTest
    @CsvSource({
        "not-followed, PRIVATE, IEP_OT, 9, answer.in-private-school",
        "not-followed, PRIVATE, SECTION_504, 9, answer.in-private-school",
        "no-therapist, PRIVATE, NOT_SURE, 9, answer.in-private-school",
        "no-therapist, PRIVATE, NONE, 2, answer.early",
        "not-followed, PUBLIC, IEP_OT, 9, answer",
        "not-followed, CHARTER, IEP, 9, answer.charter",
        "not-followed, CHARTER, SECTION_504, 9, answer.504",
        "not-followed, CHARTER, IEP, 2, answer.early",
        "school-cut, PUBLIC, IEP, 18, answer.adult-iep",
        "school-cut, PUBLIC, IEP, 17, answer",
        "school-cut, PUBLIC, SECTION_504, 18, answer.504",
        "school-cut, HOMESCHOOL, IEP, 18, answer"
    })
    void aPrivateSchoolAndAnAdultHaveWordsOfTheirOwn(
            String id, Setting setting, SchoolPlan plan, int years, String answer) {
        assertThat(words(
                                "C01",
                                id,
                                Map.of(
                                        Question.SETTING,
                                        setting,
                                        Question.SCHOOL_PLAN,
                                        plan,
                                        Question.AGE,
                                        years * 12,
                                        Question.CLINIC_THERAPY,
                                        ClinicTherapy.NO))
                        .answer())
                .isEqualTo("situation." + id + "." + answer);
    }

    /** Until which age a school helps is the question of an adult whose IEP is to end. */
    @ParameterizedTest
    @CsvSource({"school-cut, 215, false", "school-cut, 216, true", "school-no, 216, false"})
    void onlyAnAdultWhoseIepIsToEndAsksForAnAge(String id, int months, boolean asks) {
        assertThat(SituationWords.asksForAnAge(
                        Coded.find(Situation.class, id).orElseThrow(),
                        known(
                                Map.of(
                                        Question.AGE,
                                        months,
                                        Question.SETTING,
                                        Setting.PUBLIC,
                                        Question.SCHOOL_PLAN,
                                        SchoolPlan.IEP),
                                Set.of("handwriting"))))
                .isEqualTo(asks);
    }

    @ParameterizedTest
    @CsvSource({
        "school-cut, YES, answer.no-plan",
        "school-cut, PAST, answer.no-plan",
        "clinic-no, YES, answer.clinic",
        "clinic-no, PAST, answer.clinic",
        "clinic-no, NO, answer"
    })
    void whetherThereIsAClinicTherapyDecides(String id, ClinicTherapy therapy, String answer) {
        assertThat(words("C01", id, Question.CLINIC_THERAPY, therapy).answer())
                .isEqualTo("situation." + id + "." + answer);
    }

    /** What is known of a family takes the place of one sentence. */
    @ParameterizedTest
    @CsvSource({
        "school-no, MTSS, PUBLIC, 7, tiers",
        "school-silent, MTSS, CHARTER, 7, charter",
        "told-clinic, MTSS, PUBLIC, 7, tiers",
        "school-no, MTSS, HOMESCHOOL, 7, homeschool-no",
        "school-no, NONE, PUBLIC, 7, ",
        "school-no, NONE, CHARTER, 7, charter",
        "school-silent, IEP, CHARTER, 7, charter",
        "told-clinic, SECTION_504, CHARTER, 7, charter",
        "not-followed, IEP_OT, CHARTER, 7, ",
        "school-cut, IEP, CHARTER, 7, charter",
        "just-starting, NONE, CHARTER, 7, charter",
        "no-therapist, IEP_OT, CHARTER, 7, charter-stay",
        "no-therapist, IEP, CHARTER, 7, charter-no-ot",
        "no-therapist, IEP, PUBLIC, 7, ot-not-in-plan",
        "no-therapist, NONE, PUBLIC, 7, ot-not-in-plan",
        "no-therapist, MTSS, PUBLIC, 7, ot-not-in-plan",
        "no-therapist, IEP_OT, PUBLIC, 7, ",
        "no-therapist, SECTION_504, PUBLIC, 7, ",
        "no-therapist, NONE, PRIVATE, 7, ",
        "told-clinic, NONE, HOMESCHOOL, 7, homeschool",
        "school-cut, IEP, PRESCHOOL, 5, kindergarten",
        "school-cut, IEP, PUBLIC, 17, diploma",
        "school-cut, SECTION_504, PUBLIC, 17, ",
        "clinic-no, MTSS, CHARTER, 7, no-order",
        "clinic-no, IEP, PUBLIC, 7, ",
        "clinic-no, NONE, NOT_IN_SCHOOL, 2, ",
        "school-silent, IEP, PUBLIC, 18, adult",
        "not-followed, IEP, CHARTER, 18, adult",
        "school-silent, IEP, PUBLIC, 17, ",
        "disagree, IEP, PUBLIC, 17, ",
        "school-no, IEP_OT, PUBLIC, 7, iep",
        "school-no, SECTION_504, PUBLIC, 7, ",
        "keep-help, IEP, PRESCHOOL, 4, kindergarten",
        "keep-help, IEP, PRESCHOOL, 3, ",
        "keep-help, IEP, PUBLIC, 6, ",
        "work-together, IEP_OT, PUBLIC, 7, ",
        "school-silent, NOT_SURE, PRESCHOOL, 3, out-of-early",
        "school-no, NONE, NOT_IN_SCHOOL, 3, out-of-early",
        "told-clinic, TESTING, PRESCHOOL, 3, out-of-early",
        "school-no, IEP, PRESCHOOL, 3, iep-no-ot",
        "school-no, NONE, PRESCHOOL, 4, before-kindergarten",
        "told-clinic, NONE, NOT_IN_SCHOOL, 5, before-kindergarten",
        "school-no, NONE, NOT_IN_SCHOOL, 6, ",
        "school-no, NONE, PRESCHOOL, 2, ",
        "school-no, MTSS, PUBLIC, 2, "
    })
    void whatIsKnownTakesThePlaceOfASentence(String id, SchoolPlan plan, Setting setting, int years, String known) {
        assertThat(words(
                                "C01",
                                id,
                                Map.of(Question.SCHOOL_PLAN, plan, Question.SETTING, setting, Question.AGE, years * 12))
                        .known())
                .isEqualTo(known == null ? null : "situation.known." + known);
    }

    @ParameterizedTest
    @CsvSource({
        "just-starting, NONE, 7, no-cover",
        "just-starting, NONE, 18, leaving-school",
        "just-starting, NONE, 2, ",
        "just-starting, PRIVATE, 7, ",
        "just-starting, MEDICAID_CHIP, 7, medicaid-form",
        "work-together, MEDICAID_CHIP, 7, ",
        "work-together, PRIVATE, 7, "
    })
    void whoPaysIsKnownToo(String id, Cover cover, int years, String known) {
        assertThat(words(
                                "C01",
                                id,
                                Map.of(
                                        Question.COVER,
                                        cover,
                                        Question.AGE,
                                        years * 12,
                                        Question.SCHOOL_PLAN,
                                        SchoolPlan.IEP_OT))
                        .known())
                .isEqualTo(known == null ? null : "situation.known." + known);
    }

    /** With what is known in the place of its last sentence, an answer is three short sentences still. */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void anAnswerIsAsShortWithWhatIsKnown(Locale language) {
        Properties words = MessageFiles.read("messages/situations", language);
        int together = 0;
        for (KnownFact fact : KnownFact.values()) {
            for (Situation situation : Situation.values()) {
                String answer = "situation." + situation.code() + ".answer";
                for (String key : SituationWords.keys()) {
                    if (!key.startsWith(answer) || !mayBeWithWhatIsKnown(key) || !fact.belongsTo(situation)) {
                        continue;
                    }
                    String text = words.getProperty(key);
                    int last = text.lastIndexOf(". ");
                    assertThat(last).as(key).isPositive();
                    String said = text.substring(0, last + 1) + " " + words.getProperty(fact.key());
                    assertThat(said.split("\\s+").length)
                            .as(key + " with " + fact)
                            .isBetween(20, 60);
                    assertThat(said.split("[.?!](\\s|$)").length)
                            .as(key + " with " + fact)
                            .isLessThanOrEqualTo(3);
                    together++;
                }
            }
        }
        assertThat(together).isGreaterThan(20);
    }

    /** Under 3 and in a private school the answers to which something known belongs are whole. */
    private static boolean mayBeWithWhatIsKnown(String key) {
        return !key.contains(".early") && !key.endsWith(".in-private-school");
    }

    @ParameterizedTest
    @CsvSource({"35, ", "36, out-of-early", "41, out-of-early", "42, before-kindergarten"})
    void earlyInterventionIsJustOverForHalfAYear(int months, String known) {
        assertThat(words(
                                "C01",
                                "school-no",
                                Map.of(
                                        Question.AGE,
                                        months,
                                        Question.SETTING,
                                        Setting.PRESCHOOL,
                                        Question.SCHOOL_PLAN,
                                        SchoolPlan.NONE))
                        .known())
                .isEqualTo(known == null ? null : "situation.known." + known);
    }

    /** In preschool whom to ask is told in the order of the steps: first the doctor only where no other step comes before the doctor's. */
    @ParameterizedTest
    @CsvSource({
        "SOME, A_LOT, BOTH, NONE, PRESCHOOL, 4, just-starting, .preschool-doctor-first",
        "NONE, A_LOT, NONE, MTSS, PRESCHOOL, 4, just-starting, .preschool-doctor-first",
        "A_LOT, A_LOT, NONE, NONE, PRESCHOOL, 4, just-starting, .preschool",
        "A_LOT, NONE, NONE, NOT_SURE, PRESCHOOL, 5, just-starting, .preschool",
        "SOME, A_LOT, BOTH, NONE, PRESCHOOL, 4, just-starting work-together, .preschool",
        "UNKNOWN, UNKNOWN, NONE, NONE, PRESCHOOL, 4, just-starting, .nothing-clear",
        "SOME, A_LOT, BOTH, NONE, PRESCHOOL, 2, just-starting, .early",
        "SOME, A_LOT, BOTH, TESTING, PRESCHOOL, 4, just-starting, ",
        "SOME, A_LOT, BOTH, IEP, PRESCHOOL, 4, just-starting, ",
        "SOME, A_LOT, BOTH, NONE, PUBLIC, 4, just-starting, "
    })
    void whomToAskIsToldInTheOrderOfTheSteps(
            SchoolEffect atSchool,
            DailyEffect daily,
            Safety safety,
            SchoolPlan plan,
            Setting setting,
            int years,
            String said,
            @Nullable String answer) {
        Set<Situation> situations = Arrays.stream(said.split(" "))
                .map(id -> Coded.find(Situation.class, id).orElseThrow())
                .collect(Collectors.toSet());
        ChildAnswers child = WorkedCase.named("C01")
                .child()
                .with(Question.AGE, years * 12)
                .with(Question.SETTING, setting)
                .with(Question.SCHOOL_PLAN, plan)
                .with(Question.CLINIC_THERAPY, ClinicTherapy.NO)
                .with(Question.REFERRAL_NEEDED, Referral.NOT_SURE)
                .with(Question.SITUATIONS, situations);
        Answers answers = Answers.NONE
                .withChild(child)
                .withNeed(NeedAnswers.none("balance-coordination")
                        .with(Question.SCHOOL_EFFECT, atSchool)
                        .with(Question.DAILY_EFFECT, daily)
                        .with(Question.SAFETY, safety));

        assertThat(SituationWords.of(
                                Situation.JUST_STARTING,
                                findings.findings(answers).orElseThrow())
                        .answer())
                .isEqualTo("situation.just-starting.answer" + (answer == null ? "" : answer));
    }

    /** A child with no plan is cut from its school day; at home there is none to cut, and a private school has rules of its own. */
    @ParameterizedTest
    @CsvSource({
        "NONE, PUBLIC, answer.no-plan, first",
        "NONE, CHARTER, answer.no-plan, first",
        "NONE, PRESCHOOL, answer.preschool, first",
        "NONE, PRIVATE, answer.private-school, first.district",
        "NONE, HOMESCHOOL, answer, first.district",
        "TESTING, PUBLIC, answer, first",
        "IEP, PRIVATE, answer, first",
        "IEP, HOMESCHOOL, answer, first"
    })
    void whoIsCutAndWhoIsAskedDependsOnThePlanAndThePlace(SchoolPlan plan, Setting setting, String cut, String first) {
        Map<Question, ?> changed = Map.of(
                Question.SCHOOL_PLAN, plan, Question.SETTING, setting, Question.CLINIC_THERAPY, ClinicTherapy.NO);
        assertThat(words("C01", "school-cut", changed).answer()).isEqualTo("situation.school-cut." + cut);
        assertThat(words("C01", "told-clinic", changed).first()).isEqualTo("situation.told-clinic." + first);
    }

    @Test
    void theDistrictLooksForChildrenWhoLearnElsewhere() {
        assertThat(words("C01", "school-no", Question.SETTING, Setting.HOMESCHOOL)
                        .answer())
                .isEqualTo("situation.school-no.answer.out-of-school");
        assertThat(words("C07", "clinic-wait", Question.COVER, Cover.PRIVATE).answer())
                .isEqualTo("situation.clinic-wait.answer.early");
    }

    @Test
    void whereNothingShowsAtSchoolItIsSaidHonestly() {
        assertThat(words("C05", "told-clinic", Question.COVER, Cover.PRIVATE).answer())
                .isEqualTo("situation.told-clinic.answer.little-at-school");
        assertThat(words("C01", "told-clinic", Question.COVER, Cover.PRIVATE).answer())
                .isEqualTo("situation.told-clinic.answer");
    }

    /** How long a school may take is the question of who waits for it, and under 3 nobody waits for a school. */
    @ParameterizedTest
    @CsvSource({"school-silent, 35, false", "school-silent, 36, true", "school-no, 36, false", "clinic-wait, 90, false"
    })
    void onlyWhoWaitsForTheSchoolAsksForATime(String id, int months, boolean asks) {
        assertThat(SituationWords.asksForATime(
                        Coded.find(Situation.class, id).orElseThrow(),
                        known(Map.of(Question.AGE, months), Set.of("handwriting"))))
                .isEqualTo(asks);
    }

    /** Who names no situation is told what is known of who to ask, and only then. */
    @ParameterizedTest
    @CsvSource({
        "handwriting, HOMESCHOOL, 7, , homeschool",
        "handwriting, HOMESCHOOL, 2, , ",
        "handwriting, PRIVATE, 7, , private-school",
        "handwriting, PUBLIC, 7, , ",
        "handwriting, PUBLIC, 7, SCHOOL_NO, ",
        "handwriting, HOMESCHOOL, 7, SCHOOL_NO, ",
        "toileting, PUBLIC, 7, , toilet-care",
        "toileting, PUBLIC, 3, , toilet-care",
        "toileting, PUBLIC, 2, , ",
        "after-injury-illness, NOT_IN_SCHOOL, 3, , after-injury",
        "after-injury-illness, NOT_IN_SCHOOL, 2, , "
    })
    void whoNamesNoSituationIsToldWhatIsKnown(
            String need, Setting setting, int years, @Nullable Situation situation, @Nullable String known) {
        assertThat(SituationWords.known(known(
                        Map.of(
                                Question.SETTING,
                                setting,
                                Question.AGE,
                                years * 12,
                                Question.COVER,
                                Cover.PRIVATE,
                                Question.SITUATIONS,
                                situation == null ? Set.of() : Set.of(situation)),
                        Set.of(need))))
                .isEqualTo(known == null ? null : "situation.known." + known);
    }

    /** One need beside what is said of the child: what a family sees there may be what is known. */
    @ParameterizedTest
    @CsvSource({
        "school-no, calming-down, NONE, A_LOT, PUBLIC, 7, NONE, NO, held-in",
        "told-clinic, worry-frustration, NONE, A_LOT, HOMESCHOOL, 7, NONE, NO, held-in",
        "school-no, calming-down, SOME, A_LOT, PUBLIC, 7, NONE, NO, ",
        "school-no, calming-down, NONE, SOME, PUBLIC, 7, NONE, NO, ",
        "school-no, dressing, NONE, A_LOT, PUBLIC, 7, NONE, NO, ",
        "school-no, calming-down, NONE, A_LOT, NOT_IN_SCHOOL, 2, NONE, NO, ",
        "just-starting, after-injury-illness, SOME, A_LOT, PUBLIC, 7, NONE, YES, after-injury-care",
        "just-starting, after-injury-illness, SOME, A_LOT, PUBLIC, 7, NONE, NO, after-injury",
        "just-starting, dressing, SOME, A_LOT, PUBLIC, 7, NONE, YES, ",
        "school-no, toileting, SOME, A_LOT, PRESCHOOL, 4, NONE, NO, toilet-training",
        "school-no, toileting, SOME, A_LOT, PRESCHOOL, 2, NONE, NO, ",
        "not-followed, energy-fatigue, SOME, A_LOT, PUBLIC, 7, IEP, NO, ill-at-home",
        "not-followed, energy-fatigue, SOME, A_LOT, PUBLIC, 7, SECTION_504, NO, ",
        "not-followed, energy-fatigue, SOME, A_LOT, HOMESCHOOL, 7, IEP, NO, ",
        "not-followed, dressing, SOME, A_LOT, PUBLIC, 7, IEP_OT, NO, direct",
        "not-followed, dressing, SOME, A_LOT, PUBLIC, 7, IEP, NO, ",
        "not-followed, dressing, SOME, A_LOT, HOMESCHOOL, 7, IEP_OT, NO, ",
        "no-therapist, dressing, SOME, A_LOT, CHARTER, 7, IEP, NO, charter-no-ot",
        "no-therapist, dressing, SOME, A_LOT, CHARTER, 7, IEP_OT, NO, charter-stay",
        "school-cut, dressing, SOME, A_LOT, CHARTER, 2, NONE, NO, ",
        "school-silent, dressing, SOME, A_LOT, PUBLIC, 7, MTSS, NO, tiers",
        "school-silent, dressing, SOME, A_LOT, PUBLIC, 7, NONE, NO, ",
        "school-silent, dressing, SOME, A_LOT, HOMESCHOOL, 7, MTSS, NO, ",
        "no-therapist, dressing, SOME, A_LOT, PUBLIC, 7, MTSS, NO, ot-not-in-plan",
        "no-therapist, dressing, SOME, A_LOT, PUBLIC, 7, IEP_OT, NO, ",
        "school-no, dressing, SOME, A_LOT, PUBLIC, 7, NONE, YES, clinic-too",
        "school-no, dressing, SOME, A_LOT, PUBLIC, 7, SECTION_504, YES, ",
        "school-no, dressing, SOME, A_LOT, NOT_IN_SCHOOL, 7, NONE, YES, ",
        "school-cut, dressing, SOME, A_LOT, PUBLIC, 18, IEP, NO, diploma",
        "school-cut, dressing, SOME, A_LOT, PUBLIC, 18, SECTION_504, NO, ",
        "school-cut, dressing, SOME, A_LOT, PUBLIC, 9, IEP, NO, ",
        "just-starting, dressing, SOME, A_LOT, PUBLIC, 18, IEP, NO, leaving-school",
        "just-starting, dressing, SOME, A_LOT, FINISHED_SCHOOL, 19, NONE, NO, ",
        "clinic-no, dressing, SOME, A_LOT, PUBLIC, 7, NONE, NO, no-order",
        "clinic-no, dressing, SOME, A_LOT, PUBLIC, 7, NONE, YES, ",
        "clinic-no, dressing, SOME, A_LOT, PUBLIC, 7, SECTION_504, NO, ",
        "clinic-no, dressing, SOME, A_LOT, NOT_IN_SCHOOL, 2, NONE, NO, ",
        "clinic-no, dressing, SOME, A_LOT, PUBLIC, 18, NONE, NO, ",
        "keep-help, dressing, SOME, A_LOT, PRESCHOOL, 5, IEP_OT, NO, kindergarten",
        "keep-help, dressing, SOME, A_LOT, PRESCHOOL, 5, NONE, NO, ",
        "disagree, dressing, SOME, A_LOT, HOMESCHOOL, 18, IEP, NO, ",
        "told-clinic, dressing, SOME, A_LOT, PRIVATE, 7, NONE, NO, private-school",
        "school-no, calming-down, SOME, A_LOT, PUBLIC, 7, IEP, NO, behavior",
        "school-no, calming-down, SOME, A_LOT, PUBLIC, 7, IEP_OT, NO, iep",
        "school-no, dressing, SOME, A_LOT, PUBLIC, 7, IEP, NO, iep-no-ot",
        "told-clinic, chewing-swallowing, SOME, A_LOT, PUBLIC, 7, NONE, NO, feeding-care",
        "told-clinic, chewing-swallowing, SOME, A_LOT, PRESCHOOL, 4, NONE, NO, feeding-care",
        "told-clinic, chewing-swallowing, SOME, A_LOT, PRESCHOOL, 2, NONE, NO, ",
        "told-clinic, chewing-swallowing, SOME, A_LOT, PRIVATE, 7, NONE, NO, private-school",
        "school-cut, staying-on-task, SOME, A_LOT, PUBLIC, 7, SECTION_504, NO, without-medicine",
        "school-cut, staying-on-task, SOME, A_LOT, PUBLIC, 7, IEP, NO, ",
        "school-cut, staying-on-task, SOME, A_LOT, HOMESCHOOL, 7, SECTION_504, NO, ",
        "keep-help, dressing, SOME, A_LOT, PUBLIC, 13, IEP_OT, NO, teen",
        "keep-help, dressing, SOME, A_LOT, PUBLIC, 12, IEP_OT, NO, ",
        "keep-help, dressing, SOME, A_LOT, PUBLIC, 13, SECTION_504, NO, ",
        "keep-help, dressing, SOME, A_LOT, HOMESCHOOL, 13, IEP_OT, NO, ",
        "clinic-wait, dressing, SOME, A_LOT, PUBLIC, 7, IEP, NO, summer",
        "clinic-wait, dressing, SOME, A_LOT, PRESCHOOL, 4, IEP, NO, summer",
        "clinic-wait, dressing, SOME, A_LOT, PUBLIC, 7, NONE, NO, ",
        "clinic-wait, dressing, SOME, A_LOT, HOMESCHOOL, 7, IEP, NO, ",
        "school-no, dressing, SOME, A_LOT, HOMESCHOOL, 2, NONE, NO, ",
        "not-followed, dressing, SOME, A_LOT, CHARTER, 7, IEP_OT, NO, ",
        "told-clinic, dressing, SOME, A_LOT, HOMESCHOOL, 2, NONE, NO, "
    })
    void whatIsKnownFollowsTheFamilyAndItsNeed(
            String situation,
            String need,
            SchoolEffect school,
            DailyEffect daily,
            Setting setting,
            int years,
            SchoolPlan plan,
            ClinicTherapy therapy,
            @Nullable String known) {
        ChildAnswers child = WorkedCase.named("C01")
                .child()
                .with(Question.AGE, years * 12)
                .with(Question.SETTING, setting)
                .with(Question.SCHOOL_PLAN, plan)
                .with(Question.CLINIC_THERAPY, therapy)
                .with(Question.COVER, Cover.PRIVATE);
        Answers answers = Answers.NONE.withChild(child);
        answers = answers.withNeed(
                answers.need(need).with(Question.SCHOOL_EFFECT, school).with(Question.DAILY_EFFECT, daily));

        assertThat(SituationWords.of(
                                Coded.find(Situation.class, situation).orElseThrow(),
                                findings.findings(answers).orElseThrow())
                        .known())
                .isEqualTo(known == null ? null : "situation.known." + known);
    }

    private Findings known(Map<Question, ?> changed, Set<String> needs) {
        ChildAnswers child = WorkedCase.named("C01").child();
        for (Map.Entry<Question, ?> change : changed.entrySet()) {
            child = child.with(change.getKey(), change.getValue());
        }
        Answers answers = Answers.NONE.withChild(child);
        for (String need : needs) {
            answers = answers.withNeed(answers.need(need).with(Question.SCHOOL_EFFECT, SchoolEffect.A_LOT));
        }
        return findings.findings(answers).orElseThrow();
    }

    private static SituationWords withoutKnown(SituationWords said) {
        return new SituationWords(said.said(), said.answer(), null, said.first(), said.when());
    }

    private SituationWords words(String worked, String situation, Question question, Object answer) {
        return words(worked, situation, Map.of(question, answer));
    }

    private SituationWords words(String worked, String situation, Map<Question, ?> changed) {
        WorkedCase known = WorkedCase.named(worked);
        ChildAnswers child = known.child();
        for (Map.Entry<Question, ?> change : changed.entrySet()) {
            child = child.with(change.getKey(), change.getValue());
        }
        Answers answers = new Answers(child, Set.of(), Set.of(), java.util.List.of());
        for (WorkedCase.CaseNeed need : known.needs()) {
            answers = answers.withNeed(need.answers());
        }
        return SituationWords.of(
                Coded.find(Situation.class, situation).orElseThrow(),
                findings.findings(answers).orElseThrow());
    }

    private static SituationWords words(String id, String answer, String first, String when) {
        String prefix = "situation." + id + ".";
        return new SituationWords(prefix + "said", prefix + answer, null, prefix + first, prefix + when);
    }
}

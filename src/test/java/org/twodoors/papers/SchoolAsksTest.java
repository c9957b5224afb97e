package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twodoors.Given;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.PathwayService;
import org.twodoors.rules.RulesService;

/** What a school is asked for a danger: a behavior assessment where behavior is the danger, and each thing once on a sheet. */
class SchoolAsksTest {

    private static final Catalog CATALOG = CatalogReader.read();
    private static final FindingsService FINDINGS =
            new FindingsService(CATALOG, new RulesService(), new PathwayService());

    @ParameterizedTest
    @CsvSource({
        "stairs-curbs-bus, safety-plan",
        "walking-far, safety-plan",
        "out-in-emergency, safety-plan",
        "changes-transitions, safety-plan.behavior",
        "calming-down, safety-plan.behavior",
        "safety-awareness, safety-plan.behavior"
    })
    void aBehaviorAssessmentIsAskedForWhereBehaviorIsTheDanger(String need, String ask) {
        assertThat(SchoolAsks.codes(CATALOG.need(need).orElseThrow(), unsafe(need)))
                .first()
                .isEqualTo(ask);
    }

    /** After an injury the way back comes first; where the school works on it, how that goes. */
    @ParameterizedTest
    @CsvSource({
        "after-injury-illness, NONE, therapy.return",
        "after-injury-illness, SCHOOL, therapy.in-plan",
        "sleep, NONE, therapy"
    })
    void theWayBackToSchoolIsPlanned(String need, HelpNow help, String ask) {
        NeedAnswers said = Given.needAnswers(
                        need,
                        SchoolEffect.A_LOT,
                        DailyEffect.NONE,
                        Tried.NOT_YET,
                        HealthLink.OTHER,
                        Safety.NONE,
                        HowOften.OFTEN)
                .with(Question.HELP_NOW, help);
        assertThat(SchoolAsks.codes(CATALOG.need(need).orElseThrow(), said)).containsExactly(ask);
    }

    /** Whether it is hard at school nobody has said: the letter names no therapy for that (R81), and this page only for the case that it is. */
    @ParameterizedTest
    @CsvSource({
        "tools-cutting-drawing, UNKNOWN, NONE, NONE, therapy.if-hard",
        "tools-cutting-drawing, UNKNOWN, HOME, NONE, therapy.if-hard",
        "tools-cutting-drawing, UNKNOWN, BOTH, NONE, safety-plan therapy",
        "tools-cutting-drawing, UNKNOWN, NONE, SCHOOL, therapy.in-plan",
        "tools-cutting-drawing, SOME, NONE, NONE, therapy",
        "after-injury-illness, UNKNOWN, NONE, NONE, therapy.return"
    })
    void aTherapistIsAskedForWhereItIsHard(String need, SchoolEffect effect, Safety safety, HelpNow help, String asks) {
        NeedAnswers said = Given.needAnswers(
                        need, effect, DailyEffect.A_LOT, Tried.UNKNOWN, HealthLink.OTHER, safety, HowOften.OFTEN)
                .with(Question.HELP_NOW, help);
        assertThat(SchoolAsks.codes(CATALOG.need(need).orElseThrow(), said)).containsExactly(asks.split(" "));
    }

    @Test
    void aSheetAsksForASafetyPlanOnce() {
        assertThat(sheet(MeetingSheet.At.SCHOOL, false).needs())
                .extracting(MeetingSheet.SheetNeed::asks)
                .containsExactly(
                        List.of("sheet.ask.school.safety-plan", "sheet.ask.school.therapy"),
                        List.of("sheet.ask.school.therapy"));
    }

    /** Asked for before everything else, it is asked for with no need; and of a school alone. */
    @Test
    void aSafetyPlanThatIsAskedForFirstIsAskedForOnce() {
        MeetingSheet first = sheet(MeetingSheet.At.SCHOOL, true);
        assertThat(first.safetyPlan()).isTrue();
        assertThat(first.needs())
                .extracting(MeetingSheet.SheetNeed::asks)
                .containsOnly(List.of("sheet.ask.school.therapy"));
        assertThat(sheet(MeetingSheet.At.CLINIC, true).safetyPlan()).isFalse();
    }

    private static MeetingSheet sheet(MeetingSheet.At at, boolean safetyPlan) {
        Answers answers = Families.of(unsafe("walking-far"), unsafe("stairs-curbs-bus"));
        return MeetingSheet.of(
                at,
                PaperNeed.strongestFirst(FINDINGS.findings(answers).orElseThrow()),
                answers.child(),
                List.of(),
                false,
                List.of(),
                safetyPlan,
                false,
                CATALOG);
    }

    private static NeedAnswers unsafe(String need) {
        return Given.needAnswers(
                need,
                SchoolEffect.A_LOT,
                DailyEffect.NONE,
                Tried.NOT_YET,
                HealthLink.OTHER,
                Safety.SCHOOL,
                HowOften.OFTEN);
    }
}

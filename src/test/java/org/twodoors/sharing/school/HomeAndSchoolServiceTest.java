package org.twodoors.sharing.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.sharing.school.Role.TEACHER;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.PathwayService;
import org.twodoors.rules.NeedClass;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.Rule;
import org.twodoors.rules.RulesService;
import org.twodoors.sealing.Token;

class HomeAndSchoolServiceTest {

    private static final Catalog CATALOG = CatalogReader.read();
    private static final FindingsService FINDINGS =
            new FindingsService(CATALOG, new RulesService(), new PathwayService());
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final HomeAndSchoolService service = new HomeAndSchoolService(CATALOG, FINDINGS);

    @Test
    void aTeacherWhoSeesNothingMakesItAQuestionAndBothClassesStandSideBySide() {
        SideBySide card = card(family("C18"), said("C18"));

        assertThat(card.alone().result().needClass()).isEqualTo(NeedClass.BOTH);
        assertThat(card.withSchool().result().needClass()).isEqualTo(NeedClass.MEDICAL);
        assertThat(ids(card.alone().result())).doesNotContain("R1");
        assertThat(ids(card.withSchool().result())).containsExactly("R1", "R19", "R26", "R34");
        assertThat(card.changes()).isTrue();
        assertThat(card.points()).containsExactly(TalkingPoint.HOLDS_IN);
    }

    @Test
    void aTeachersAnswerSettlesWhatTheFamilyDidNotKnow() {
        SideBySide card = card(family("C19"), said("C19"));

        assertThat(card.alone().result().needClass()).isEqualTo(NeedClass.NOT_CLEAR);
        assertThat(card.withSchool().result().needClass()).isEqualTo(NeedClass.EDUCATIONAL);
        assertThat(ids(card.withSchool().result())).containsExactly("R1", "R12", "R29", "R33");
        assertThat(card.points()).containsExactly(TalkingPoint.SCHOOL_KNOWS);
    }

    @Test
    void everyWorkedCaseWithATeacherComesOutAsTheRulesSay() {
        List<String> seen = new ArrayList<>();
        for (WorkedCase worked : WorkedCase.all()) {
            if (worked.needs().stream().anyMatch(need -> need.answers().teacher() != null)) {
                SideBySide card = card(family(worked.id()), said(worked.id()));
                WorkedCase.CaseNeed need = worked.needs().get(0);
                assertThat(card.withSchool().result().needClass().code()).isEqualTo(need.needClass());
                assertThat(ids(card.withSchool().result())).isEqualTo(need.rules());
                seen.add(worked.id());
            }
        }
        assertThat(seen).contains("C18", "C19");
    }

    @Test
    void simpleHelpThatATeacherTriedMovesAMildNeedThatTheFamilyAloneLeftOpen() {
        SideBySide card = card(
                family("C11"),
                teacher(SchoolAnswer.ofTeacher(
                        "staying-on-task", ReportedEffect.SOME, Tried.STILL_HARD, "", List.of())));

        assertThat(card.alone().result().needClass()).isEqualTo(NeedClass.NOT_CLEAR);
        assertThat(card.withSchool().result().needClass()).isEqualTo(NeedClass.EDUCATIONAL);
        assertThat(card.points()).containsExactly(TalkingPoint.ALIKE, TalkingPoint.TRIED_DIFFERS);
    }

    @Test
    void aTeacherWhoSaysNothingOfSimpleHelpLeavesTheFamilysWordOnIt() {
        Answers family = family("C01");
        AskedView said = teacher(SchoolAnswer.ofTeacher("handwriting", ReportedEffect.A_LOT, null, "", List.of()));

        assertThat(family.need("handwriting").tried()).isEqualTo(Tried.STILL_HARD);
        assertThat(TeacherAnswerSelection.latest(family, List.of(said))
                        .get("handwriting")
                        .tried())
                .isEqualTo(Tried.STILL_HARD);
        assertThat(card(family, said).changes()).isFalse();
        Answers counted = family.withTeachers(TeacherAnswerSelection.latest(family, List.of(said)));
        assertThat(TeacherAnswerSelection.standing(counted, List.of(said))).isEqualTo(counted);
        assertThat(TeacherAnswerSelection.standing(counted, List.of())).isEqualTo(family);
    }

    @ParameterizedTest
    @EnumSource(
            value = ReportedEffect.class,
            names = {"UNKNOWN", "NOT_SEEN"})
    void aTeacherWhoDoesNotKnowLeavesTheFamilysAnswer(ReportedEffect sight) {
        SideBySide card =
                card(family("C18"), teacher(SchoolAnswer.ofTeacher("calming-down", sight, null, "", List.of())));

        assertThat(card.withSchool().result().needClass())
                .isEqualTo(card.alone().result().needClass());
        assertThat(card.changes()).isFalse();
        assertThat(card.points()).containsExactly(TalkingPoint.NOT_SEEN_AT_SCHOOL);
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "TEACHER")
    void nobodyButATeacherChangesAClass(Role role) {
        for (ReportedEffect sight : ReportedEffect.values()) {
            AskedView teen = view(
                    role,
                    "not a teacher",
                    new SchoolAnswer("calming-down", sight, DailyEffect.NONE, sight, Tried.STILL_HARD, "x", List.of()));
            Answers answers = family("C18");

            SideBySide alone = card(answers, teen);
            assertThat(alone.withSchool()).isNull();
            assertThat(alone.alone().result()).isEqualTo(result(answers, "calming-down"));
            assertThat(service.page(answers, List.of(teen)).teacher()).isFalse();
            assertThat(TeacherAnswerSelection.latest(answers, List.of(teen))).isEmpty();

            SideBySide both = card(answers, said("C18"), teen);
            assertThat(both.withSchool().result())
                    .isEqualTo(card(answers, said("C18")).withSchool().result());
            assertThat(both.replies()).hasSize(2);
        }
    }

    /** R1 reads whether simple help was tried, and no more: what it was, for how long and how it went decides nothing. */
    @ParameterizedTest
    @EnumSource(TriedSupport.Outcome.class)
    void whatATeacherTriedMovesNothing(TriedSupport.Outcome went) {
        List<TriedSupport> supports = List.of(
                new TriedSupport(Support.FEELINGS_SENSES_CALM, "", 6, went),
                new TriedSupport(null, "Soft music", null, went));
        for (ReportedEffect effect : ReportedEffect.values()) {
            for (Tried tried : Tried.values()) {
                SchoolAnswer plain = SchoolAnswer.ofTeacher("calming-down", effect, tried, "", List.of());
                SchoolAnswer more = SchoolAnswer.ofTeacher("calming-down", effect, tried, "", supports);
                assertThat(more.forRules(null)).isEqualTo(plain.forRules(null));
                boolean asked = effect.getsInTheWay() && (tried == Tried.WORKED || tried == Tried.STILL_HARD);
                assertThat(more.supports()).isEqualTo(asked ? supports : List.of());
                SideBySide card = card(family("C18"), teacher(more));
                assertThat(card.withSchool().result())
                        .isEqualTo(
                                card(family("C18"), teacher(plain)).withSchool().result());
            }
        }
    }

    @Test
    void ofSeveralTeachersTheNewestOneWhoKnowsCounts() {
        AskedView first =
                teacher(SchoolAnswer.ofTeacher("calming-down", ReportedEffect.SOME, Tried.WORKED, "", List.of()));
        AskedView second =
                teacher(SchoolAnswer.ofTeacher("calming-down", ReportedEffect.A_LOT, Tried.STILL_HARD, "", List.of()));
        AskedView third = teacher(SchoolAnswer.ofTeacher("calming-down", ReportedEffect.NOT_SEEN, null, "", List.of()));

        assertThat(TeacherAnswerSelection.latest(family("C18"), List.of(first, second, third))
                        .get("calming-down"))
                .isEqualTo(second.view().content().answers().get(0).forRules(null));
        assertThat(TeacherAnswerSelection.latest(family("C18"), List.of(third)).get("calming-down"))
                .isEqualTo(third.view().content().answers().get(0).forRules(null));
        assertThat(card(family("C18"), first, second, third).replies())
                .extracting(SideBySide.Reply::counts)
                .containsExactly(false, true, false);
    }

    @Test
    void thePlanCountsTheSchoolsViewOnlyWhenTheFamilySaysSoAndSaysWhenItHasChanged() {
        AskedView said = said("C19");
        Answers alone = family("C19");
        Answers counted = alone.withTeachers(TeacherAnswerSelection.latest(alone, List.of(said)));
        AskedView corrected =
                teacher(SchoolAnswer.ofTeacher("copying-layout", ReportedEffect.SOME, Tried.WORKED, "", List.of()));

        assertThat(service.page(alone, List.of(said)).state()).isEqualTo(HomeAndSchool.State.ALONE);
        assertThat(service.page(counted, List.of(said)).state()).isEqualTo(HomeAndSchool.State.COUNTED);
        assertThat(service.page(counted, List.of(corrected)).state()).isEqualTo(HomeAndSchool.State.CHANGED);
        assertThat(service.page(counted, List.of()).state()).isEqualTo(HomeAndSchool.State.CHANGED);
        // What the family said itself stays as it is either way.
        assertThat(counted.withTeachers(Map.of())).isEqualTo(alone);
    }

    @Test
    void aNeedThatIsNoLongerInThePlanIsShownWithoutAClass() {
        Answers unticked = new Answers(
                family("C18").child(), Set.of(), Set.of(), family("C18").needs());
        SideBySide card = card(unticked, said("C18"));

        assertThat(card.family()).isNull();
        assertThat(card.alone()).isNull();
        assertThat(card.withSchool()).isNull();
        assertThat(card.points()).isEmpty();
        assertThat(service.page(unticked, List.of(said("C18"))).teacher()).isFalse();
    }

    @Test
    void aLinkThatNobodyAnsweredIsWaiting() {
        HomeAndSchool page = service.page(family("C18"), List.of(view(TEACHER, "", new SchoolAnswer[0])));
        assertThat(page.cards()).isEmpty();
        assertThat(page.waiting()).isEqualTo(1);
    }

    private SideBySide card(Answers answers, AskedView... views) {
        return service.page(answers, List.of(views)).cards().get(0);
    }

    private static NeedResult result(Answers answers, String need) {
        return FINDINGS.findings(answers).orElseThrow().classification().needs().stream()
                .filter(result -> result.need().id().equals(need))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(NeedResult result) {
        return result.rules().stream().map(Rule::id).toList();
    }

    /** What the family of a case said, without the teacher. */
    private static Answers family(String id) {
        Answers answers = Answers.NONE.withChild(WorkedCase.named(id).child());
        for (WorkedCase.CaseNeed need : WorkedCase.named(id).needs()) {
            answers = answers.withNeed(need.answers().with(Question.TEACHER, null));
        }
        return answers;
    }

    /** What the teacher of a case said. */
    private static AskedView said(String id) {
        NeedAnswers need = WorkedCase.named(id).needs().get(0).answers();
        TeacherAnswers said = need.teacher();
        ReportedEffect sight = ReportedEffect.valueOf(said.schoolEffect().name());
        return teacher(SchoolAnswer.ofTeacher(need.need(), sight, said.tried(), "", List.of()));
    }

    private static AskedView teacher(SchoolAnswer answer) {
        return view(TEACHER, "Room 12", answer);
    }

    private static AskedView view(Role role, String label, SchoolAnswer... answers) {
        List<String> needs = List.of(answers).stream().map(SchoolAnswer::need).toList();
        AskedContent content = AskedContent.of(role, needs);
        Token link = Token.random();
        return new AskedView(
                link,
                new AskedOwner(1, link.text(), label, "en"),
                new LinkedView(
                        answers.length == 0 ? content : content.answered(List.of(answers), TODAY),
                        TODAY,
                        TODAY.plusDays(180),
                        0));
    }
}

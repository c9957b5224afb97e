package org.twodoors.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.pathways.LineRule;
import org.twodoors.pathways.NamedTherapies;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayService;
import org.twodoors.rules.Classification;
import org.twodoors.rules.RulesService;

/** Worked cases of the rules document, answered page by page and read from the plan. */
class CasesInBrowserIT extends InBrowser {

    @Autowired
    private RulesService rules;

    @Autowired
    private PathwayService pathways;

    /** Every class, every kind of setting and age, urgent or not; teachers' answers do not come through these pages. */
    static Stream<WorkedCase> cases() {
        return Stream.of("C01", "C02", "C04", "C06", "C08", "C09", "C10", "C20", "C22", "C25")
                .map(WorkedCase::named);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void thePlanOfAWorkedCaseShowsWhatMustComeOut(WorkedCase worked) {
        Visit visit = visit(Device.PHONE);
        Words words = words(visit.device().locale());
        Answers answers = Drafts.of(worked, catalog);

        new Questionnaire(visit, words).answerAll(answers, catalog);

        assertThat(visit.path()).isEqualTo(Questionnaire.PLAN);
        PlanReader plan = new PlanReader(visit.page(), words);
        for (WorkedCase.CaseNeed need : worked.needs()) {
            needStandsUnderItsDoor(plan, need);
            cardNamesClassAndRules(plan, need, words);
        }
        assertThat(plan.isUrgent()).isEqualTo(worked.pathways().contains("R40"));
        for (Pathway pathway : required(worked, answers)) {
            Locator card = plan.pathway(pathway.rule().id());
            assertThat(card).hasCount(1);
            assertThat(card.locator("h3"))
                    .hasText(therapies(answers).fill(words.of(pathway.messagePrefix() + ".title"), words::of));
        }
    }

    /**
     * Families that said what has happened and who works on it: what is answered first, where the three steps lead in their order (an
     * answer's own step first), and that the first of them opens what it names.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    C31 | -             | meeting-sheet, messages/clinic-handover, messages/release
                    C32 | school-silent | messages/where-is-our-answer, messages/iep-meeting, /ask-school
                    C34 | -             | messages/district-evaluation, messages/insurer, messages/doctor
                    C35 | not-followed  | messages/help-is-missing, meeting-sheet, messages/teacher
                    C36 | keep-help     | messages/keep-the-help, meeting-sheet, /save
                    C38 | told-clinic   | messages/evaluation, messages/clinic-handover, messages/doctor
                    C41 | -             | messages/doctor, messages/iep-meeting, print
                    C42 | plan-no       | messages/medicaid-appeal, messages/release, meeting-sheet
                    C44 | school-cut    | messages/do-not-cut, meeting-sheet, messages/doctor
                    C47 | school-no     | messages/written-reasons, all-fine, meeting-sheet
                    C50 | -             | meeting-sheet, messages/teacher, messages/doctor
                    C55 | -             | messages/early-intervention, messages/doctor, meeting-sheet
                    C56 | -             | school, /ask-school, print
                    C57 | plan-no       | messages/insurer, all-fine, meeting-sheet
                    C60 | told-clinic   | messages/evaluation, /ask-school, messages/clinic-handover
                    C61 | clinic-no     | messages/doctor, /ask-school, messages/teacher
                    """)
    void whereAFamilyStandsIsAnsweredFirst(String id, @Nullable String answer, String ways) {
        WorkedCase worked = WorkedCase.named(id);
        Visit visit = visit(Device.PHONE);
        Words words = words(visit.device().locale());
        new Questionnaire(visit, words).answerAll(Drafts.of(worked, catalog), catalog);
        assertThat(visit.path()).isEqualTo(Questionnaire.PLAN);

        PlanReader plan = new PlanReader(visit.page(), words);
        assertThat(plan.said())
                .startsWith(
                        answer == null
                                ? new String[0]
                                : new String[] {words.of("plan.youSaid", words.of("situation." + answer + ".said"))});
        planLeadsWhereItShould(visit, plan, worked, ways);
    }

    /**
     * Families with needs of talking, listening and moving, every other one in Spanish. {@code besides} is a close need that is ticked too
     * and given up where the pages ask which one fits; {@code filledIn} is the need whose page holds the answers of the one it is close to.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
                    T02 | es | talking-clearly    | -             | /ask-school, messages/teacher, calendar
                    T04 | en | -                  | -             | messages/iep-meeting, messages/doctor, messages/release
                    T05 | es | noise-crowds-light | -             | /ask-school, messages/doctor, messages/teacher
                    T06 | en | starting-steps     | -             | messages/evaluation, find-out, messages/doctor
                    T07 | es | -                  | -             | messages/early-intervention, messages/doctor, meeting-sheet
                    T08 | en | -                  | -             | messages/doctor, /ask-school, messages/teacher
                    T10 | es | worry-frustration  | -             | messages/teacher, messages/doctor, find-out
                    T11 | en | energy-fatigue     | -             | messages/evaluation, messages/doctor, messages/teacher
                    T23 | es | single-sounds      | -             | messages/iep-meeting, meeting-sheet, /save
                    T28 | en | -                  | understanding | messages/teacher, meeting-sheet, /save
                    T31 | es | -                  | -             | messages/early-intervention, find-out, messages/doctor
                    T32 | en | -                  | -             | messages/doctor, /ask-school, messages/teacher
                    """)
    void familiesWhoComeWithTalkingAndMovingFindTheirDoors(
            String id, String language, @Nullable String besides, @Nullable String filledIn, String ways) {
        WorkedCase worked = WorkedCase.named(id);
        Visit visit = visit(Device.PHONE.in(language));
        Words words = words(visit.device().locale());
        Answers answers = Drafts.of(worked, catalog);
        List<Need> ticked = Stream.ofNullable(besides)
                .map(it -> catalog.need(it).orElseThrow())
                .toList();
        Questionnaire questions = new Questionnaire(visit, words);
        questions.answerAll(answers, ticked, catalog);
        assertThat(visit.path()).isEqualTo(Questionnaire.PLAN);

        assertThat(questions.keptAsFilledIn())
                .isEqualTo(Stream.ofNullable(filledIn).toList());
        assertThat(questions.askedForSigns().stream().filter(this::asksAboutHearing))
                .as("hearing is asked once")
                .isEqualTo(answers.chosenNeeds(catalog).stream()
                        .map(Need::id)
                        .filter(this::asksAboutHearing)
                        .limit(1)
                        .toList());
        PlanReader plan = new PlanReader(visit.page(), words);
        assertThat(plan.said())
                .as("nothing happened that the plan answers first")
                .isEmpty();
        planLeadsWhereItShould(visit, plan, worked, ways);
        for (WorkedCase.CaseNeed need : worked.needs()) {
            cardNamesClassAndRules(plan, need, words);
        }
        for (LineRule line : LineRule.values()) {
            boolean said = plan.doorSays(line.atClinic() ? "clinic" : "school", words.of(line.lineKey()))
                    // Where no need has opened the door of the clinic, the doctor stands among what to find out.
                    || (line == LineRule.R87 && plan.findsOut(words.of("findOut.cause-first")));
            assertThat(said)
                    .as("%s says %s", id, line)
                    .isEqualTo(requireNonNull(worked.says()).contains(line.id()));
        }
    }

    private boolean asksAboutHearing(String need) {
        return catalog.need(need).orElseThrow().doctorQuestion() == DoctorQuestion.HEARING_CHECK;
    }

    private static void planLeadsWhereItShould(Visit visit, PlanReader plan, WorkedCase worked, String ways) {
        assertThat(plan.isUrgent()).isEqualTo(worked.urgency() != null);
        assertThat(plan.ways())
                .isEqualTo(Stream.of(ways.split(", "))
                        .map(way -> way.startsWith("/") ? way : "/plan/" + way)
                        .toList());
        for (WorkedCase.CaseNeed need : worked.needs()) {
            needStandsUnderItsDoor(plan, need);
        }
        String first = plan.ways().get(0);
        visit.follow(visit.page().locator("a.usa-button[href='" + first + "']").first());
        assertThat(visit.path()).isEqualTo(first);
        assertThat(visit.page()
                        .locator(first.contains("/messages/") ? ".letter" : "main h1")
                        .first())
                .isVisible();
    }

    private static void needStandsUnderItsDoor(PlanReader plan, WorkedCase.CaseNeed need) {
        String id = need.answers().need();
        for (String door : List.of("school", "both", "clinic", "unclear")) {
            boolean here = door.equals(
                    switch (need.needClass()) {
                        case "educational" -> "school";
                        case "medical" -> "clinic";
                        case "both" -> "both";
                        default -> "unclear";
                    });
            assertThat(plan.needsUnder(door).contains(id))
                    .as("%s under %s", id, door)
                    .isEqualTo(here);
        }
    }

    private static void cardNamesClassAndRules(PlanReader plan, WorkedCase.CaseNeed need, Words words) {
        Locator card = plan.card(need.answers().need());
        String key = "class." + (need.subtype() == null ? need.needClass() : need.subtype());
        assertThat(card.locator(".need-card__class")).containsText(words.of("class." + need.needClass() + ".name"));
        assertThat(card.locator(".need-card__meaning")).containsText(words.of(key + ".meaning"));
        assertThat(plan.rulesOf(need.answers().need())).isEqualTo(need.rules());
    }

    /** The therapists that the texts of the plan name. */
    private NamedTherapies therapies(Answers answers) {
        ChildFacts child = answers.child().facts();
        List<NeedFacts> needs = answers.needFacts(catalog);
        Classification classification = rules.classify(child, needs);
        return NamedTherapies.of(classification, pathways.pathways(child, needs, classification));
    }

    /** The pathways the case asks for, in the words that fit this child; the urgent one has a card of its own. */
    private List<Pathway> required(WorkedCase worked, Answers answers) {
        ChildFacts child = answers.child().facts();
        List<NeedFacts> needs = answers.needFacts(catalog);
        List<Pathway> all =
                pathways.pathways(child, needs, rules.classify(child, needs)).pathways();
        List<Pathway> required = all.stream()
                .filter(pathway -> worked.pathways().contains(pathway.rule().id()))
                .toList();
        assertThat(required).hasSameSizeAs(worked.pathways());
        return required.stream()
                .filter(pathway -> !pathway.rule().id().equals("R40"))
                .toList();
    }
}

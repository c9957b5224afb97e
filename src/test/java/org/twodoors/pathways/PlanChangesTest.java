package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twodoors.GivenFamily;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Need;
import org.twodoors.pathways.PlanChange.Moved;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.RulesService;

/** A mark of the plan before tells what a change did, and nothing else of the family. */
class PlanChangesTest {

    private static final Catalog CATALOG = CatalogReader.read();
    private static final FindingsService FINDINGS =
            new FindingsService(CATALOG, new RulesService(), new PathwayService());
    private static final PlanChanges CHANGES = new PlanChanges(CATALOG, FINDINGS, new EveryPathway());

    private final Answers before = GivenFamily.withWorkedCases().get("C01");

    /** Each pathway is a step. */
    private static final class EveryPathway implements StepLinks {

        @Override
        public Optional<? extends StepLink> link(Pathway way, Findings findings) {
            return Optional.empty();
        }

        @Override
        public List<? extends StepLink> next(Findings findings) {
            return findings.pathways().pathways().stream()
                    .map(way -> new Step(way.messagePrefix() + ".next", List.of(), "/plan"))
                    .toList();
        }
    }

    private record Step(String titleKey, List<String> asked, String address) implements StepLink {

        @Override
        public String labelKey() {
            return titleKey + ".label";
        }
    }

    static Set<String> families() {
        return GivenFamily.withWorkedCases().keySet();
    }

    @ParameterizedTest
    @MethodSource("families")
    void theSameAnswersChangeNothing(String family) {
        Answers answers = GivenFamily.withWorkedCases().get(family);
        String mark = mark(answers);

        assertThat(CHANGES.isMark(mark)).isTrue();
        assertThat(mark).as("a letter for each need, and three sums").hasSizeLessThan(110);
        assertThat(CHANGES.since(mark, answers)).contains(new PlanChange(List.of(), false, false, false));
    }

    /** Every need that is new, gone or elsewhere is told, with where it was and where it is. */
    @Test
    void betweenAnyTwoFamiliesEveryNeedIsToldThatIsAskedAboutElsewhere() {
        List<Answers> all = List.copyOf(GivenFamily.withWorkedCases().values());
        Set<String> kinds = new HashSet<>();
        for (Answers was : all) {
            Map<Need, String> then = classes(was);
            String mark = mark(was);
            for (Answers is : all) {
                Map<Need, String> now = classes(is);
                PlanChange change = CHANGES.since(mark, is).orElseThrow();
                List<Moved> expected = CATALOG.needs().stream()
                        .map(need -> new Moved(need, then.get(need), now.get(need)))
                        .filter(it ->
                                !(it.was() == null ? it.now() == null : it.was().equals(it.now())))
                        .toList();
                assertThat(change.needs()).isEqualTo(expected);
                assertThat(change.named())
                        .hasSizeLessThanOrEqualTo(3)
                        .isEqualTo(expected.subList(0, change.named().size()));
                assertThat(change.more())
                        .isEqualTo(expected.size() - change.named().size());
                expected.forEach(it -> kinds.add(it.was() == null ? "new" : it.now() == null ? "gone" : "moved"));
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder("new", "gone", "moved");
    }

    @Test
    void aSignOfDangerThatIsNewComesFirst() {
        Answers now = before.withChild(before.child().with(Question.RED_FLAGS, Set.of(RedFlag.SELF_HARM)));
        PlanChange change = CHANGES.since(mark(before), now).orElseThrow();

        assertThat(change.first()).isTrue();
        assertThat(change.reasons()).isTrue();
        assertThat(change.needs()).isEmpty();
        assertThat(change.sameSteps()).isFalse();
    }

    @Test
    void aSignThatIsGoneOrThereAsBeforeDoesNotComeFirst() {
        Answers danger = before.withChild(before.child().with(Question.RED_FLAGS, Set.of(RedFlag.SELF_HARM)));
        PlanChange gone = CHANGES.since(mark(danger), before).orElseThrow();
        assertThat(gone.first()).isFalse();
        assertThat(gone.reasons()).isTrue();

        Answers other = danger.withChild(danger.child().with(Question.SCHOOL_PLAN, SchoolPlan.IEP));
        PlanChange same = CHANGES.since(mark(danger), other).orElseThrow();
        assertThat(same.first()).isFalse();
        assertThat(same.steps()).isTrue();
    }

    @Test
    void otherStepsAreTold() {
        Answers now = before.withChild(before.child().with(Question.SITUATIONS, Set.of(Situation.SCHOOL_SILENT)));
        PlanChange change = CHANGES.since(mark(before), now).orElseThrow();

        assertThat(change.needs()).isEmpty();
        assertThat(change.first()).isFalse();
        assertThat(change.steps()).isTrue();
        assertThat(change.sameSteps()).isFalse();
    }

    /** The need stays where it was, for other reasons. */
    @Test
    void otherReasonsAloneAreToldAsThat() {
        Set<PlanChange> changes = new HashSet<>();
        for (Answers was : GivenFamily.withWorkedCases().values()) {
            for (String need : was.chosen()) {
                for (SchoolEffect effect : SchoolEffect.values()) {
                    Answers now = was.withNeed(was.need(need).with(Question.SCHOOL_EFFECT, effect));
                    changes.add(CHANGES.since(mark(was), now).orElseThrow());
                }
            }
        }

        assertThat(changes)
                .contains(new PlanChange(List.of(), false, false, false))
                .anySatisfy(change -> {
                    assertThat(change.sameSteps()).isTrue();
                    assertThat(change.reasons()).isTrue();
                });
    }

    @Test
    void withoutAPlanThereIsNeitherMarkNorChange() {
        assertThat(CHANGES.mark(Answers.NONE)).isEmpty();
        assertThat(CHANGES.since(mark(before), Answers.NONE)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "x", "a.1.1.1", "-.1.1", "<b>"})
    void whatIsNoMarkTellsNothing(String odd) {
        assertThat(CHANGES.isMark(odd)).isFalse();
        assertThat(CHANGES.since(odd, before)).isEmpty();
    }

    @Test
    void aMarkOfOtherNeedsOrWithOddLettersIsNone() {
        String mark = mark(before);
        assertThat(CHANGES.isMark("-" + mark)).isFalse();
        assertThat(CHANGES.isMark(mark.substring(1))).isFalse();
        assertThat(CHANGES.isMark(mark + ".1")).isFalse();
        assertThat(CHANGES.isMark(mark.replace('.', ','))).isFalse();
    }

    /** The last class has the last letter; one after it says nothing of a class. */
    @Test
    void aLetterThatIsNoClassIsReadAsNotInThePlan() {
        String mark = mark(before);
        int at =
                List.copyOf(CATALOG.needs()).indexOf(CATALOG.need("handwriting").orElseThrow());
        String none = mark.substring(0, at) + "z" + mark.substring(at + 1);

        assertThat(CHANGES.since(none, before).orElseThrow().needs())
                .singleElement()
                .satisfies(it -> assertThat(it.was()).isNull());
    }

    @Test
    void nothingOfItIsWrittenIntoALog() {
        PlanChange change = CHANGES.since(
                        mark(before), GivenFamily.withWorkedCases().get("C05"))
                .orElseThrow();

        assertThat(change).hasToString("PlanChange[sealed]");
        assertThat(change.needs()).isNotEmpty().allSatisfy(it -> assertThat(it).hasToString("Moved[sealed]"));
    }

    private static String mark(Answers answers) {
        return CHANGES.mark(answers).orElseThrow();
    }

    private static Map<Need, String> classes(Answers answers) {
        return FINDINGS.findings(answers).orElseThrow().classification().needs().stream()
                .collect(Collectors.toMap(NeedResult::need, NeedResult::classKey));
    }
}

package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.pathways.PathwayRule.R42;
import static org.twodoors.pathways.PathwayRule.R43;
import static org.twodoors.pathways.PathwayRule.R44;
import static org.twodoors.pathways.PathwayRule.R45;
import static org.twodoors.pathways.PathwayRule.R46;
import static org.twodoors.pathways.PathwayRule.R47;
import static org.twodoors.pathways.PathwayRule.R48;
import static org.twodoors.pathways.PathwayRule.R51;
import static org.twodoors.pathways.PathwayRule.R52;
import static org.twodoors.pathways.PathwayRule.R54;
import static org.twodoors.pathways.PathwayRule.R55;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twodoors.Given;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.rules.Classification;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.RulesService;

/** The precedence of section 3.5, over every mix of plan, setting, age, diagnosis, learning and two needs. */
class PathwayPrecedenceTest {

    @Test
    void everyMixOfAnswersKeepsThePrecedence() {
        int run = 0;
        for (int age : List.of(24, 36, 60, 71, 72, 150, 216)) {
            for (Setting setting : Setting.values()) {
                for (SchoolPlan plan : SchoolPlan.values()) {
                    run += precedence(Given.child().ageMonths(age).in(setting).with(plan));
                }
            }
        }
        assertThat(run).isEqualTo(7 * 7 * 7 * 4 * 3 * 28);
    }

    /** Classes depend on neither diagnosis nor behind, so each pair of needs is classified once. */
    private static int precedence(Given.Child child) {
        List<NeedFacts> needs = Stream.of(
                        "2 still 0 other none often",
                        "1 still 0 other none often",
                        "0 na 2 other none often",
                        "2 still 2 other none often",
                        "1 U 0 other none often",
                        "0 na 0 other none often",
                        "N na 2 other none often")
                .map(answers -> Given.facts(Given.need(), answers))
                .toList();
        List<NeedResult> results =
                new RulesService().classify(child.facts(), needs).needs();
        int run = 0;
        for (int first = 0; first < needs.size(); first++) {
            for (int second = first; second < needs.size(); second++) {
                List<NeedFacts> facts = List.of(needs.get(first), needs.get(second));
                Classification classification =
                        new Classification(RulesService.VERSION, List.of(results.get(first), results.get(second)));
                for (Diagnosis diagnosis : Diagnosis.values()) {
                    for (Behind behind : Behind.values()) {
                        precedence(child.with(diagnosis).with(behind).facts(), facts, classification);
                        run++;
                    }
                }
            }
        }
        return run;
    }

    private static void precedence(ChildFacts child, List<NeedFacts> facts, Classification classification) {
        List<PathwayRule> rules = new PathwayService()
                .pathways(child, facts, classification).pathways().stream()
                        .map(Pathway::rule)
                        .toList();
        boolean noPlan = Set.of(SchoolPlan.NONE, SchoolPlan.MTSS, SchoolPlan.NOT_SURE)
                .contains(child.answer(Question.SCHOOL_PLAN));
        boolean school =
                classification.needs().stream().anyMatch(it -> it.needClass().school());
        boolean clinic =
                classification.needs().stream().anyMatch(it -> it.needClass().clinic());

        exactly(school && noPlan ? 1 : count(rules, R42), rules, R42, R46, R47, R48);
        exactly(school && !noPlan ? 1 : 0, rules, R43, R44, R45);
        exactly(clinic ? 1 : 0, rules, R51, R52);
        exactly(school || clinic ? 0 : 1, rules, R54, R55);
        if (!rules.equals(rules.stream().sorted().toList())) {
            throw new AssertionError("not in the order of the table: " + rules);
        }
    }

    private static void exactly(int number, List<PathwayRule> rules, PathwayRule... some) {
        if (count(rules, some) != number) {
            throw new AssertionError("not exactly " + number + " of " + List.of(some) + ": " + rules);
        }
    }

    private static int count(List<PathwayRule> rules, PathwayRule... some) {
        List<PathwayRule> found = new ArrayList<>(rules);
        found.retainAll(List.of(some));
        return found.size();
    }
}

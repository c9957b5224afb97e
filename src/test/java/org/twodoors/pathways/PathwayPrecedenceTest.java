package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.pathways.PathwayRule.R40;
import static org.twodoors.pathways.PathwayRule.R41;
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
import static org.twodoors.pathways.PathwayRule.R60;
import static org.twodoors.pathways.PathwayRule.R61;
import static org.twodoors.pathways.PathwayRule.R76;
import static org.twodoors.pathways.PathwayRule.R77;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twodoors.Given;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.rules.Classification;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.Level;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.RulesService;
import org.twodoors.rules.Subtype;

/** Which pathway comes first and which gives way, over every mix of plan, setting, age, diagnosis, learning and two needs. */
class PathwayPrecedenceTest {

    /** As given, with who works on it now; {@code under 3} or with a plan the school may, with clinic OT the clinic. */
    private static final List<NeedFacts> NEEDS = Stream.concat(
                    Stream.of(
                                    "2 still 0 other none often",
                                    "1 still 0 other none often",
                                    "0 na 2 other none often",
                                    "2 still 2 other none often",
                                    "1 U 0 other none often",
                                    "0 na 0 other none often",
                                    "N na 2 other none often",
                                    "0 na 1 other home often")
                            .map(answers -> Given.facts(Given.need(), answers)),
                    Stream.of(HelpNow.SCHOOL, HelpNow.CLINIC)
                            .map(now -> Given.facts(Given.need(), "2 still 2 other none often")
                                    .with(Question.HELP_NOW, now)))
            .toList();

    @Test
    void everyMixOfAnswersKeepsThePrecedence() {
        int run = 0;
        for (int age : List.of(24, 36, 71, 72, 216, 264)) {
            for (Setting setting : Setting.values()) {
                for (SchoolPlan plan : SchoolPlan.values()) {
                    for (ClinicTherapy therapy : List.of(ClinicTherapy.YES, ClinicTherapy.NO)) {
                        run += precedence(Given.child()
                                .ageMonths(age)
                                .in(setting)
                                .with(plan)
                                .with(therapy));
                    }
                }
            }
        }
        assertThat(run).isEqualTo(6 * 7 * 7 * 2 * 2 * 2 * 55);
    }

    /** Classes depend on neither diagnosis nor behind, so each pair of needs is classified once. */
    private static int precedence(Given.Child child) {
        List<NeedResult> results =
                new RulesService().classify(child.facts(), NEEDS).needs();
        int run = 0;
        for (int first = 0; first < NEEDS.size(); first++) {
            for (int second = first; second < NEEDS.size(); second++) {
                List<NeedFacts> facts = List.of(NEEDS.get(first), NEEDS.get(second));
                Classification classification =
                        new Classification(RulesService.VERSION, List.of(results.get(first), results.get(second)));
                for (Diagnosis diagnosis : List.of(Diagnosis.YES, Diagnosis.NO)) {
                    for (Behind behind : List.of(Behind.YES, Behind.NO)) {
                        precedence(child.with(diagnosis).with(behind).facts(), facts, classification);
                        run++;
                    }
                }
            }
        }
        return run;
    }

    private static void precedence(ChildFacts child, List<NeedFacts> facts, Classification classification) {
        Pathways pathways = new PathwayService().pathways(child, facts, classification);
        List<PathwayRule> rules =
                pathways.pathways().stream().map(Pathway::rule).toList();
        List<NeedResult> results = classification.needs();
        SchoolPlan plan = child.answer(Question.SCHOOL_PLAN, SchoolPlan.class);
        boolean noPlan =
                Set.of(SchoolPlan.NONE, SchoolPlan.MTSS, SchoolPlan.NOT_SURE).contains(plan);
        boolean therapist = child.says(ClinicTherapy.YES);
        boolean school = results.stream().anyMatch(it -> it.needClass().school());
        boolean notInHand = results.stream()
                .anyMatch(it -> it.needClass().school() && !it.rules().contains(EducationalRule.R38));
        boolean clinic = results.stream().anyMatch(it -> it.needClass().clinic());
        boolean noneNow = results.stream().allMatch(it -> it.subtype() == Subtype.NONE_NOW);
        boolean unclear = results.stream().anyMatch(it -> it.educational() == Level.UNCLEAR);
        boolean specialTeaching = plan == SchoolPlan.SECTION_504 && child.says(Behind.YES) && school;

        exactly(school && noPlan ? 1 : count(rules, R42), rules, R42, R46, R47, R48);
        exactly(!noPlan && (notInHand || specialTeaching) ? 1 : 0, rules, R43, R44, R45);
        exactly(!noPlan && unclear && count(rules, R43, R44, R45) == 0 ? 1 : 0, rules, R60);
        exactly(clinic && !therapist ? 1 : 0, rules, R52, count(rules, R61) == 1 ? R52 : R51);
        exactly(therapist && (clinic || !pathways.inHandAtClinic().isEmpty()) ? 1 : 0, rules, R61);
        exactly(pathways.inHandAtSchool().isEmpty() ? 0 : 1, rules, R76);
        exactly(school || clinic || noneNow || count(rules, R41, R42, R60) > 0 ? 0 : 1, rules, R54);
        exactly(noneNow && count(rules, R40, R41) == 0 ? 1 : 0, rules, R55);
        inOrder(rules);
    }

    /** The order of the table, but for the two that may come early. */
    private static void inOrder(List<PathwayRule> rules) {
        List<PathwayRule> others =
                rules.stream().filter(rule -> rule != R51 && rule != R77).toList();
        int doctor = rules.indexOf(R51);
        boolean early = doctor >= 0
                && rules.subList(doctor + 1, rules.size()).stream().anyMatch(rule -> rule.compareTo(R51) < 0);
        if (!others.equals(others.stream().sorted().toList())
                || (early && rules.subList(0, doctor).stream().anyMatch(rule -> rule.compareTo(R42) >= 0))) {
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

package org.twodoors.guide;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twodoors.pathways.LineRule;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.rules.ClassRule;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.MedicalRule;
import org.twodoors.rules.PreparationRule;
import org.twodoors.rules.Rule;

/**
 * The rules of one table, in their order. Its words are messages {@code learn.how.<id>.title} and {@code .text}.
 *
 * @param id of the group
 * @param rules at least one
 */
record RuleGroup(String id, List<RuleLine> rules) {

    /** Every rule there is, in the order of its table, drawn from the tables that decide. */
    static List<RuleGroup> all() {
        return Stream.of(ofNeeds(), ofSteps()).flatMap(List::stream).toList();
    }

    /** The rules that sort a need. */
    static List<RuleGroup> ofNeeds() {
        return List.of(
                of("preparation", PreparationRule.values()),
                of("school", EducationalRule.values()),
                of("clinic", MedicalRule.values()),
                of("result", ClassRule.values()));
    }

    /** The rules that choose the steps and what is added to them. */
    static List<RuleGroup> ofSteps() {
        return List.of(
                new RuleGroup(
                        "steps",
                        Stream.of(PathwayRule.values()).map(RuleLine::of).toList()),
                new RuleGroup(
                        "therapies",
                        Stream.of(LineRule.values()).map(RuleLine::of).toList()));
    }

    private static RuleGroup of(String id, Rule... rules) {
        return new RuleGroup(id, Stream.of(rules).map(RuleLine::of).toList());
    }

    /** Lowest id of a rule: in a table they stand in the order they are tried, not in that of their numbers. */
    public String first() {
        return "R" + numbers().min().orElseThrow();
    }

    /** Highest id of a rule. */
    public String last() {
        return "R" + numbers().max().orElseThrow();
    }

    private IntStream numbers() {
        return rules.stream().mapToInt(rule -> Integer.parseInt(rule.id().substring(1)));
    }
}

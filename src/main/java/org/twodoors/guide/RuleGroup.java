package org.twodoors.guide;

import java.util.List;
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
        return List.of(
                of("preparation", PreparationRule.values()),
                of("school", EducationalRule.values()),
                of("clinic", MedicalRule.values()),
                of("result", ClassRule.values()),
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

    /** Id of the first rule. */
    public String first() {
        return rules.get(0).id();
    }

    /** Id of the last rule. */
    public String last() {
        return rules.get(rules.size() - 1).id();
    }
}

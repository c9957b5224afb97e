package org.twodoors.rules;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twodoors.answers.Question;

/** One row of a decision table. The enums that implement it are the tables, in the order of the rules document. */
public sealed interface Rule permits PreparationRule, EducationalRule, MedicalRule, ClassRule {

    /** Every row, R1 to R39: in the order of the rules document. */
    static List<Rule> all() {
        return Stream.<Rule[]>of(
                        PreparationRule.values(), EducationalRule.values(), MedicalRule.values(), ClassRule.values())
                .flatMap(Arrays::stream)
                .toList();
    }

    /** The name of the enum constant. */
    String name();

    /** What the row says. */
    Row<?, ?> row();

    /** The rule's id, for example {@code R12}. */
    default String id() {
        return name();
    }

    /**
     * What the rule rests on.
     *
     * @return keys of sources in the catalog, at least one; {@code K} is settled practice, {@code POLICY} our own choice
     */
    default List<String> sources() {
        return row().sources();
    }

    /**
     * The answers this row looks at.
     *
     * @return in the order of {@link Question}; empty for the class rules, which look at two levels only
     */
    default Set<Question> questions() {
        return row().questions();
    }

    /** The message with the one plain line that explains the rule to a parent, for example {@code rule.R12.reason}. */
    default String messageKey() {
        return "rule." + id() + ".reason";
    }
}

package org.twodoors.rules;

import java.util.List;
import java.util.Set;
import org.twodoors.answers.Question;

/** One row of a decision table. The enums that implement it are the tables, in the order of the rules document. */
public sealed interface Rule permits PreparationRule, EducationalRule, MedicalRule, ClassRule {

    /**
     * The rule's id.
     *
     * @return for example {@code R12}
     */
    String id();

    /**
     * What the rule rests on.
     *
     * @return keys of sources in the catalogue, at least one; {@code K} is settled practice, {@code POLICY} our own choice
     */
    List<String> sources();

    /**
     * The answers this row looks at.
     *
     * @return in the order of {@link Question}; empty for the class rules, which look at two levels only
     */
    Set<Question> questions();

    /**
     * The message with the one plain line that explains the rule to a parent.
     *
     * @return for example {@code rule.R12.reason}
     */
    default String messageKey() {
        return "rule." + id() + ".reason";
    }
}

package org.twodoors.pathways;

import java.util.List;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.rules.Classification;

/**
 * What all the rules found for a family.
 *
 * @param answers what the family said
 * @param child what the rules read about the child
 * @param needs what the rules read about each need
 * @param classification what rules R1 to R39 said about each need
 * @param pathways which steps rules R40 to R77 called for
 */
public record Findings(
        Answers answers, ChildFacts child, List<NeedFacts> needs, Classification classification, Pathways pathways) {

    /** Copies the list. */
    public Findings {
        needs = List.copyOf(needs);
    }

    @Override
    public String toString() {
        return "Findings[sealed]";
    }
}

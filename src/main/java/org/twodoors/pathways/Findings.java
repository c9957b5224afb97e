package org.twodoors.pathways;

import org.twodoors.answers.Answers;
import org.twodoors.rules.Classification;

/**
 * What all the rules found for a family.
 *
 * @param answers what the family said
 * @param classification what rules R1 to R37 said about each need
 * @param pathways which steps rules R40 to R59 called for
 */
public record Findings(Answers answers, Classification classification, Pathways pathways) {

    @Override
    public String toString() {
        return "Findings[sealed]";
    }
}

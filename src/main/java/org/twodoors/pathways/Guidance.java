package org.twodoors.pathways;

import java.util.List;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.rules.Classification;

/**
 * Everything the rules say to a family's answers. Every page of a plan shows parts of this and nothing else.
 *
 * @param child what was said about the child
 * @param needs what was said about each need
 * @param classification what rules R1 to R37 say about the same needs, in the same order
 * @param pathways what rules R40 to R59 say
 */
public record Guidance(ChildFacts child, List<NeedFacts> needs, Classification classification, Pathways pathways) {

    /** Copies the list. */
    public Guidance {
        needs = List.copyOf(needs);
    }

    @Override
    public String toString() {
        return "Guidance[sealed]";
    }
}

package org.twodoors.rules;

import java.util.List;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;

/** Answers in, classification out. The same answers always give the same result. */
public final class RulesService {

    /** The version of the rules; it changes whenever a table does and is stored with every saved result. */
    public static final String VERSION = "2026-11-29";

    /**
     * Classifies each need by rules R1 to R39.
     *
     * @param child about the child
     * @param needs what was said about each need
     * @return one result for each need, in the same order
     */
    public Classification classify(ChildFacts child, List<NeedFacts> needs) {
        return new Classification(
                VERSION, needs.stream().map(need -> classify(child, need)).toList());
    }

    private static NeedResult classify(ChildFacts child, NeedFacts facts) {
        Decision decision = Decision.decide(child, facts);
        List<Rule> rules = decision.rules();
        return new NeedResult(
                facts.need(),
                decision.needClass(),
                decision.subtype(),
                decision.strength(),
                decision.educational(),
                decision.medical(),
                decision.classRule().outcome().flags(),
                rules,
                rules,
                FindOut.of(decision),
                Hints.of(decision),
                decision.noneNow());
    }
}

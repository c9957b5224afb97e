package org.twodoors.doors;

import java.util.List;
import java.util.stream.IntStream;
import org.twodoors.answers.NeedFacts;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.pathways.Findings;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.Subtype;

/**
 * A need on a page behind the plan.
 *
 * @param facts what the family said about it
 * @param area its area
 * @param result what the rules said
 */
record NeedLine(NeedFacts facts, Area area, NeedResult result) {

    static List<NeedLine> all(Findings findings, Catalog catalog) {
        return IntStream.range(0, findings.needs().size())
                .mapToObj(at -> {
                    NeedFacts facts = findings.needs().get(at);
                    return new NeedLine(
                            facts,
                            catalog.areaOf(facts.need()),
                            findings.classification().needs().get(at));
                })
                .toList();
    }

    /** The need's id. */
    public String id() {
        return facts.need().id();
    }

    /** Whether a school team can look at it, as far as is known. */
    public boolean school() {
        return result.needClass().school();
    }

    /** Whether a doctor or a clinic can look at it, as far as is known. */
    public boolean clinic() {
        return result.needClass().clinic();
    }

    /** Whether nothing gets in the way right now. */
    public boolean noneNow() {
        return result.subtype() == Subtype.NONE_NOW;
    }
}

package org.twodoors.papers;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayRule;

/** Which pathways a family has, and so which papers come first. */
final class AppliedPathways {

    private AppliedPathways() {}

    static Set<PathwayRule> rules(Optional<Findings> findings) {
        Set<PathwayRule> fired = EnumSet.noneOf(PathwayRule.class);
        findings.ifPresent(
                found -> found.pathways().pathways().stream().map(Pathway::rule).forEach(fired::add));
        return fired;
    }

    static boolean any(List<PathwayRule> rules, Collection<PathwayRule> fired) {
        return !Collections.disjoint(rules, fired);
    }
}

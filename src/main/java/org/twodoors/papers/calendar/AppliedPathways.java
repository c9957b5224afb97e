package org.twodoors.papers.calendar;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayRule;

/** Which papers help with a pathway that a family has, and so come first. */
final class AppliedPathways {

    private AppliedPathways() {}

    /** The papers for the model of a page: those {@code fitting} the family's pathways, and {@code more}. */
    static <T> Map<String, List<T>> split(
            List<T> papers, Function<T, List<PathwayRule>> rules, Optional<Findings> findings) {
        Set<PathwayRule> applied = EnumSet.noneOf(PathwayRule.class);
        findings.ifPresent(
                found -> found.pathways().pathways().stream().map(Pathway::rule).forEach(applied::add));
        Map<Boolean, List<T>> byFit = papers.stream()
                .collect(Collectors.partitioningBy(paper -> !Collections.disjoint(rules.apply(paper), applied)));
        return Map.of("fitting", byFit.getOrDefault(true, List.of()), "more", byFit.getOrDefault(false, List.of()));
    }
}

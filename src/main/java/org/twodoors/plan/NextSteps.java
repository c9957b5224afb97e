package org.twodoors.plan;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twodoors.answers.ChildFacts;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.rules.Classification;
import org.twodoors.rules.FindOut;

/**
 * The next three steps, and what can wait.
 *
 * @param now three, each with a button of its own
 * @param later what has its day after that
 */
record NextSteps(List<NextStep> now, List<NextStep> later) {

    private static final int THREE = 3;

    NextSteps {
        now = List.copyOf(now);
        later = List.copyOf(later);
    }

    /**
     * Three steps, never fewer: the pathways in their order, then what to find out, then what helps at any door. No two
     * open the same. When nothing is clear yet, the steps are two things to find out and a day to look again.
     */
    static NextSteps of(Findings findings, StepCatalog catalog) {
        boolean nothingClear = findings.pathways().has(PathwayRule.R54);
        Finder find = new Finder(findings.child(), findings, catalog);
        Stream<NextStep> ways = findings.pathways().pathways().stream().flatMap(way -> find.step(way).stream());
        Stream<NextStep> findOut = findOut(findings.classification())
                .flatMap(unknown -> find.step(unknown.messageKey(), unknown.messageKey()).stream())
                .limit(nothingClear ? 2 : THREE);
        Stream<NextStep> lookAgain = nothingClear ? find.step("lookAgain").stream() : Stream.empty();
        Stream<NextStep> always = Stream.of("notes", "again", "bring").flatMap(name -> find.step(name).stream());
        Map<String, NextStep> steps = new LinkedHashMap<>();
        Stream.of(ways, findOut, lookAgain, always)
                .flatMap(it -> it)
                .forEach(step -> steps.putIfAbsent(step.button().address(), step));
        return new NextSteps(steps.values().stream().limit(THREE).toList(), List.of());
    }

    private static Stream<FindOut> findOut(Classification classification) {
        Set<FindOut> unknowns = new LinkedHashSet<>();
        classification.needs().forEach(need -> unknowns.addAll(need.findOut()));
        return unknowns.stream();
    }

    /** Finds the step of a pathway for one family. */
    private record Finder(ChildFacts child, Set<String> kinds, StepCatalog catalog) {

        Finder(ChildFacts child, Findings findings, StepCatalog catalog) {
            this(
                    child,
                    findings.pathways().pathways().stream().map(Pathway::kind).collect(Collectors.toUnmodifiableSet()),
                    catalog);
        }

        Optional<NextStep> step(Pathway way) {
            return step(way.kind(), way.messagePrefix() + ".title", way.messagePrefix() + ".first");
        }

        Optional<NextStep> step(String name) {
            return step(name, "plan.step." + name + ".text");
        }

        Optional<NextStep> step(String name, String textKey) {
            return step(name, "plan.step." + name, textKey);
        }

        private Optional<NextStep> step(String kind, String titleKey, String textKey) {
            StepCatalog.Row row = catalog.row(kind);
            return catalog.button(row, child, kinds)
                    .map(button -> new NextStep(titleKey, textKey, row.whenKey(), row.door(), button));
        }
    }
}

package org.twodoors.plan;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.pathways.Pathways;
import org.twodoors.rules.Classification;
import org.twodoors.rules.FindOut;

/**
 * One of the next three steps.
 *
 * @param titleKey message key of what to do
 * @param textKey message key of how
 * @param whenKey message key of when
 */
record NextStep(String titleKey, String textKey, String whenKey) {

    private static final int THREE = 3;

    /**
     * Three steps, never fewer: the pathways in their order, then what to find out, then what helps at any door.
     * Pathways that only change who to ask, or answer a question, are not steps. When nothing is clear yet, the steps
     * are two things to find out and a day to look again.
     */
    static List<NextStep> three(Pathways pathways, Classification classification) {
        boolean nothingClear = pathways.has(PathwayRule.R54);
        Stream<NextStep> ways = pathways.pathways().stream()
                .filter(pathway -> isStep(pathway.rule()))
                .map(NextStep::of);
        Stream<NextStep> findOut = findOut(classification).limit(nothingClear ? 2 : THREE);
        Stream<NextStep> lookAgain = nothingClear ? Stream.of(step("lookAgain", "later")) : Stream.empty();
        Stream<NextStep> always = Stream.of(step("notes", "week"), step("bring", "soon"), step("again", "later"));
        return Stream.of(ways, findOut, lookAgain, always)
                .flatMap(steps -> steps)
                .limit(THREE)
                .toList();
    }

    private static Stream<NextStep> findOut(Classification classification) {
        Set<FindOut> unknowns = new LinkedHashSet<>();
        classification.needs().forEach(need -> unknowns.addAll(need.findOut()));
        return unknowns.stream()
                .map(unknown ->
                        new NextStep("plan.step." + unknown.messageKey(), unknown.messageKey(), "plan.when.week"));
    }

    private static NextStep step(String name, String when) {
        return new NextStep("plan.step." + name, "plan.step." + name + ".text", "plan.when." + when);
    }

    private static NextStep of(Pathway pathway) {
        String key = "pathway." + pathway.kind();
        return new NextStep(
                key + ".title",
                key + ".first",
                pathway.rule() == PathwayRule.R40 ? "plan.when.today" : "plan.when.week");
    }

    private static boolean isStep(PathwayRule rule) {
        return switch (rule) {
            case R40, R41, R42, R43, R44, R45, R46, R47, R48, R51, R52, R53, R55, R57 -> true;
            case R49, R50, R54, R56, R58, R59 -> false;
        };
    }
}

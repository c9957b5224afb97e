package org.twodoors.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.pathways.Pathways;
import org.twodoors.plan.StepCatalog.When;
import org.twodoors.rules.FindOut;

/**
 * The next three steps, and what can wait.
 *
 * @param now three, each with a button of its own
 * @param later what has its day after that
 */
record NextSteps(List<NextStep> now, List<NextStep> later) {

    private static final int THREE = 3;

    /** What is watched and counted: not with an emergency or a crisis. */
    private static final Set<FindOut> COUNTED =
            Set.of(FindOut.WATCH_AT_HOME, FindOut.SEE_WITH_AND_WITHOUT_HELP, FindOut.NOTE_DAYS_AND_HELP);

    /** What a teacher is asked. */
    private static final Set<FindOut> OF_A_TEACHER =
            Set.of(FindOut.ASK_TEACHER, FindOut.ASK_WHAT_WAS_TRIED, FindOut.CLASH_HOME_SCHOOL);

    NextSteps {
        now = List.copyOf(now);
        later = List.copyOf(later);
    }

    /**
     * Three steps, never fewer: with an emergency or a crisis the doctor; what answers the weightiest situation at each door, the
     * routes in their order, then what to find out, then what helps at any door. No two open the same.
     * When nothing is clear yet, the steps are two things to find out and a day to look again; that day waits behind a danger or a
     * situation. Under 3 no clinic stands before early intervention, but the one that the weightiest situation is about.
     */
    static NextSteps of(StepFinder find) {
        Findings findings = find.findings();
        Pathways ways = findings.pathways();
        boolean nothingClear = ways.has(PathwayRule.R54);
        boolean dayWaits = ways.waits(PathwayRule.R54);
        boolean togetherWaits = ways.waits(PathwayRule.R53);
        boolean early = ways.has(PathwayRule.R41);
        List<NextStep> said = situations(ways, find).toList();
        List<NextStep> doctor = doctorInDanger(ways, find);
        First first = new First();
        first.add(doctor.stream());
        first.add(atSchoolInDanger(ways, find));
        first.add(said.stream().limit(early ? 1 : said.size()));
        first.add(said.stream().filter(step -> step.door() != Door.CLINIC));
        if (early) {
            first.add(steps(PathwayRule.R41, ways, find));
        }
        first.add(said.stream());
        first.add(routes(ways, find, togetherWaits)
                .filter(step -> hasTeacher(findings.child()) || step.button().opens() != Opens.TEACHER_LINK));
        first.add(findOut(findings, ways)
                .flatMap(unknown -> find.step(unknown.messageKey(), unknown.messageKey()).stream())
                .limit(nothingClear && !dayWaits ? 2 : THREE));
        if (nothingClear && !dayWaits) {
            first.add(find.step("lookAgain").stream());
        }
        first.add((ways.grave() ? Stream.of("bring", "again", "notes") : Stream.of("notes", "again", "bring"))
                .flatMap(name -> find.step(name).stream()));
        List<NextStep> now = first.steps();
        List<NextStep> later = new ArrayList<>();
        if (togetherWaits) {
            steps(PathwayRule.R53, ways, find).forEach(step -> later.add(step.at(When.LATER)));
        }
        if (nothingClear && dayWaits) {
            find.step("lookAgain").ifPresent(later::add);
        }
        later.removeIf(step -> now.stream().anyMatch(it -> it.button().equals(step.button())));
        return new NextSteps(
                now.stream()
                        .map(step -> inTime(step, ways))
                        .sorted(Comparator.comparingInt(step -> place(step, doctor, ways)))
                        .toList(),
                later);
    }

    /** The first three steps of all that are added, of those that open the same only the first. */
    private static final class First {

        private final Map<String, NextStep> byAddress = new LinkedHashMap<>();

        void add(Stream<NextStep> steps) {
            if (byAddress.size() < THREE) {
                steps.forEach(step -> byAddress.putIfAbsent(step.button().address(), step));
            }
        }

        List<NextStep> steps() {
            return byAddress.values().stream().limit(THREE).toList();
        }
    }

    /** The doctor who comes first, what is done today, the others, then what the card at the top opens too. */
    private static int place(NextStep step, List<NextStep> doctor, Pathways ways) {
        if (doctor.stream().anyMatch(it -> it.button().equals(step.button()))) {
            return 0;
        }
        if (step.whenKey().equals(When.TODAY.messageKey())) {
            return 1;
        }
        return ways.grave() || !isTheNoteOfTheCard(step) ? 2 : 3;
    }

    /** The step of a row, where it applies. */
    private static Stream<NextStep> steps(PathwayRule rule, Pathways ways, StepFinder find) {
        return ways.pathways().stream().filter(way -> way.rule() == rule).flatMap(way -> find.step(way).stream());
    }

    /** The weightiest situation at each door. */
    private static Stream<NextStep> situations(Pathways ways, StepFinder find) {
        Set<String> kinds = ways.situations().stream().map(Pathway::kind).collect(Collectors.toUnmodifiableSet());
        Set<Door> taken = EnumSet.noneOf(Door.class);
        return ways.situations().stream()
                .filter(way -> !SituationAnswers.speaksForItToo(find.row(way.kind()), kinds))
                .flatMap(way -> find.step(way).stream())
                .filter(step -> taken.add(step.door()));
    }

    /** The steps of the routes. Where the school was asked before, its evaluation is asked for again; beside a danger nothing is tried. */
    private static Stream<NextStep> routes(Pathways ways, StepFinder find, boolean togetherWaits) {
        boolean askedBefore = ways.situations().stream()
                .anyMatch(way -> Boolean.TRUE.equals(find.row(way.kind()).askedBefore()));
        return ways.pathways().stream()
                .filter(way -> way.rule().situation() == null)
                .filter(way -> way.rule() != PathwayRule.R53 || !togetherWaits)
                .filter(way -> way.rule() != PathwayRule.R57 || !ways.urgent())
                .flatMap(way -> find.step(way).stream()
                        .map(step -> askedBefore && find.row(way.kind()).asksForEvaluation() ? step.again() : step));
    }

    /** Beside a danger nothing waits for a visit to the doctor; beside a grave one nothing is counted. No teacher is asked where there is none. */
    private static Stream<FindOut> findOut(Findings findings, Pathways ways) {
        Set<FindOut> unknowns = new LinkedHashSet<>();
        findings.classification().needs().forEach(need -> unknowns.addAll(need.findOut()));
        return unknowns.stream()
                .filter(unknown -> !ways.urgent()
                        || (unknown != FindOut.ASK_DOCTOR_CAUSE
                                && unknown != FindOut.ASK_WHAT_WAS_TRIED
                                && unknown != FindOut.LOOK_AGAIN))
                .filter(unknown -> !ways.grave() || !COUNTED.contains(unknown))
                .filter(unknown -> hasTeacher(findings.child()) || !OF_A_TEACHER.contains(unknown));
    }

    private static boolean hasTeacher(ChildFacts child) {
        return child.setting().inSchool() && child.setting() != Setting.HOMESCHOOL;
    }

    /** With an emergency or a crisis the doctor comes before anything that is asked of a school (the order of R51). */
    private static List<NextStep> doctorInDanger(Pathways ways, StepFinder find) {
        return !ways.grave()
                ? List.of()
                : ways.pathways().stream()
                        .filter(way -> way.rule() == PathwayRule.R51)
                        .flatMap(way -> find.step(way).stream())
                        .toList();
    }

    /** A child who may hurt itself is not alone at school either: said where no step of the school says it. */
    private static Stream<NextStep> atSchoolInDanger(Pathways ways, StepFinder find) {
        return ways.crisis()
                        && ways.schoolAsks().contains(SchoolAsk.COUNSELOR)
                        && ways.pathways().stream()
                                .flatMap(way -> find.step(way).stream())
                                .noneMatch(NextSteps::namesTheCounselor)
                ? find.step("safety").stream()
                : Stream.empty();
    }

    /** The card at the top opens the same note: what else is asked for comes before it. */
    private static boolean isTheNoteOfTheCard(NextStep step) {
        return step.whenKey().equals(When.AFTER_DANGER.messageKey())
                && step.button().equals(new StepButton(Opens.PAPER, "doctor"));
    }

    private static boolean namesTheCounselor(NextStep step) {
        String counselor = "schoolAsk." + SchoolAsk.COUNSELOR.code() + ".name";
        return step.asked().contains(counselor) || step.also().contains(counselor);
    }

    /** Nothing puts a danger off: the school hears of a child who may hurt itself today, and a clinic step comes after the danger. */
    private static NextStep inTime(NextStep step, Pathways ways) {
        if (ways.crisis() && namesTheCounselor(step)) {
            return step.at(When.TODAY);
        }
        return ways.urgent() && step.door() == Door.CLINIC ? step.at(When.AFTER_DANGER) : step;
    }
}

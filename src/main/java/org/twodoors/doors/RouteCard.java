package org.twodoors.doors;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Source;
import org.twodoors.doors.DoorData.Differs;
import org.twodoors.doors.DoorData.Route;
import org.twodoors.doors.DoorData.Step;
import org.twodoors.pathways.StepLink;

/**
 * A route with everything it rests on.
 *
 * @param route the route
 * @param clocks the time limits of its steps, by id
 * @param link the button of the step that has it, or null
 * @param sources of its summary and its steps, each once
 */
record RouteCard(
        Route route,
        Map<String, StepClock> clocks,
        @Nullable StepLink link,
        List<Source> sources) {

    /** The step that stands open: the one with the button, or the first where none has one. */
    public Step next() {
        return route.steps().stream()
                .filter(step -> link != null && Boolean.TRUE.equals(step.button()))
                .findFirst()
                .orElse(route.steps().get(0));
    }

    /** The steps that are in sight: at school, where time limits run, all of them; elsewhere up to the one that stands open. */
    public List<Step> inSight() {
        List<Step> steps = route.steps();
        return route.door() == DoorPage.SCHOOL ? steps : steps.subList(0, steps.indexOf(next()) + 1);
    }

    /** The steps after them. */
    public List<Step> later() {
        return route.steps().subList(inSight().size(), route.steps().size());
    }

    /**
     * A time limit as this family reads it.
     *
     * @param key what its messages begin with
     * @param inWords whether the step says it in words of its own too
     * @param differs by what it differs, or null
     */
    record StepClock(String key, boolean inWords, @Nullable Differs differs) {}

    /** The time limit of a step. Only for a step that has one. */
    public StepClock clock(Step step) {
        return requireNonNull(clocks.get(step.clock()));
    }
}

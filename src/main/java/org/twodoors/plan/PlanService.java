package org.twodoors.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Thresholds;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.doors.AdultRights;
import org.twodoors.doors.DoorContent;
import org.twodoors.doors.OwnState;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.NamedTherapies;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.pathways.Pathways;
import org.twodoors.pathways.SituationWords;
import org.twodoors.pathways.UrgentSigns;
import org.twodoors.rules.NeedResult;
import org.twodoors.states.States;

/** Makes the plan from the answers: classify, find the pathways, put both into words by message key. */
@Service
class PlanService {

    private final Catalog catalog;
    private final FindingsService findings;
    private final DoorContent doors;
    private final StepCatalog steps;
    private final States states;

    PlanService(Catalog catalog, FindingsService findings, DoorContent doors, StepCatalog steps, States states) {
        this.catalog = catalog;
        this.findings = findings;
        this.doors = doors;
        this.steps = steps;
        this.states = states;
    }

    /**
     * The plan.
     *
     * @param answers what the family said
     * @param seen ids of what it ticked that it sees
     * @return the plan, or empty while age, setting or needs are missing
     */
    Optional<PlanPage> plan(Answers answers, Set<String> seen) {
        return findings.findings(answers).map(it -> plan(it, seen));
    }

    /** The page of a need, or empty when the plan has no such need. */
    Optional<NeedPage> need(PlanPage plan, String id) {
        List<NeedCard> cards = plan.cards();
        return IntStream.range(0, cards.size())
                .filter(at -> cards.get(at).need().id().equals(id))
                .mapToObj(at -> new NeedPage(
                        cards.get(at),
                        at == 0 ? null : cards.get(at - 1),
                        at == cards.size() - 1 ? null : cards.get(at + 1),
                        plan.rulesVersion()))
                .findFirst();
    }

    private PlanPage plan(Findings it, Set<String> seen) {
        Pathways ways = it.pathways();
        StepFinder find = new StepFinder(it, steps);
        NextSteps next = NextSteps.of(find);
        SituationAnswers answers = SituationAnswers.of(find, next);
        NamedTherapies therapies = NamedTherapies.of(it.classification(), ways);
        return new PlanPage(
                ways.urgentSigns(),
                answers,
                SituationWords.known(it),
                steps.questions(it),
                next,
                next.now().stream().filter(step -> !answers.hold(step)).toList(),
                it.classification().needs().stream()
                        .map(result -> card(it.answers(), seen, result, ways))
                        .toList(),
                pathwayCards(ways),
                AdultRights.key(it.child()),
                transition(it.child()),
                OwnState.of(states, it.answers().child().state(), therapies),
                therapies,
                it.classification().rulesVersion());
    }

    /** From 16 an IEP plans for life after school (34 CFR 300.320(b), source S95). */
    private static @Nullable String transition(ChildFacts child) {
        if (child.youngerThan(Thresholds.TRANSITION_AGE)
                || !child.youngerThan(Thresholds.CHILD_FIND_ENDS_AGE)
                || !child.inPublicSchool()) {
            return null;
        }
        return child.hasIep() ? "iep" : "none";
    }

    private NeedCard card(Answers answers, Set<String> seen, NeedResult result, Pathways ways) {
        Need need = result.need();
        return new NeedCard(
                need,
                catalog,
                result,
                Door.of(result.needClass()),
                answers,
                seen,
                ways.makeSafe().contains(need),
                answers.need(need.id()).doctorSign() ? need.doctorQuestion() : null,
                isUrgent(answers, need, ways),
                ways.inHandAtSchool().contains(need),
                ways.inHandAtClinic().contains(need));
    }

    /** Whether a sign of danger came up with a need, or is ticked and about the same. */
    private static boolean isUrgent(Answers answers, Need need, Pathways ways) {
        Set<RedFlag> flags = answers.child().redFlags();
        return ways.urgentSigns().stream().anyMatch(sign -> need.equals(sign.need()))
                || (flags != null && UrgentSigns.concern(flags, need));
    }

    private List<PathwayCard> pathwayCards(Pathways ways) {
        return ways.pathways().stream()
                .filter(pathway ->
                        pathway.rule() != PathwayRule.R40 && pathway.rule().situation() == null)
                .map(pathway -> new PathwayCard(
                        pathway,
                        steps.row(pathway.kind()).door(),
                        doors.address(pathway).orElse(null),
                        catalog))
                .toList();
    }
}

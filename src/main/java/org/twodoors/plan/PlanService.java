package org.twodoors.plan;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twodoors.answers.Answers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.doors.DoorContent;
import org.twodoors.papers.ImpactWords;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.Pathway;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.pathways.Pathways;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.Rule;

/** Makes the plan from the answers: classify, find the pathways, put both into words by message key. */
@Service
class PlanService {

    private final Catalog catalog;
    private final FindingsService findings;
    private final DoorContent doors;

    PlanService(Catalog catalog, FindingsService findings, DoorContent doors) {
        this.catalog = catalog;
        this.findings = findings;
        this.doors = doors;
    }

    /** The plan, or empty while age, setting or needs are missing. */
    Optional<PlanPage> plan(Answers answers) {
        return findings.findings(answers).map(this::plan);
    }

    private PlanPage plan(Findings it) {
        Pathways ways = it.pathways();
        return new PlanPage(
                ways.urgentSigns(),
                it.classification().needs().stream()
                        .map(result -> card(it.answers(), result, ways))
                        .toList(),
                NextStep.three(ways, it.classification()),
                pathwayCards(ways),
                it.classification().rulesVersion());
    }

    private NeedCard card(Answers answers, NeedResult result, Pathways ways) {
        Need need = result.need();
        return new NeedCard(
                need,
                catalog.areaOf(need),
                result,
                Door.of(result.needClass()),
                DecidingAnswer.of(answers, need, result),
                ways.makeSafe().contains(need),
                doctorNote(need, answers.need(need.id())),
                catalog.sources(result.rules().stream()
                        .map(Rule::sources)
                        .flatMap(List::stream)
                        .toList()),
                answers.need(need.id()).teacher() != null,
                ImpactWords.of(need, answers.need(need.id()).asked(need, answers.child())));
    }

    private static @Nullable DoctorQuestion doctorNote(Need need, NeedAnswers said) {
        return said.doctorSign() ? need.doctorQuestion() : null;
    }

    private List<PathwayCard> pathwayCards(Pathways ways) {
        return ways.pathways().stream()
                .map(this::pathwayCard)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<PathwayCard> pathwayCard(Pathway pathway) {
        PathwayRule rule = pathway.rule();
        return Optional.ofNullable(Door.of(rule))
                .map(door -> new PathwayCard(
                        pathway, door, doors.address(pathway).orElse(null), catalog.sources(rule.sources())));
    }
}

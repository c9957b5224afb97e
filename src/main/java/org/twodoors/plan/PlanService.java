package org.twodoors.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twodoors.answers.Answers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.Source;
import org.twodoors.papers.ImpactWords;
import org.twodoors.pathways.Findings;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.Pathways;
import org.twodoors.rules.Classification;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.Rule;

/** Makes the plan from the answers: classify, find the pathways, put both into words by message key. */
@Service
class PlanService {

    private final Catalog catalog;
    private final FindingsService findings;

    PlanService(Catalog catalog, FindingsService findings) {
        this.catalog = catalog;
        this.findings = findings;
    }

    /** The plan, or empty while age, setting or needs are missing. */
    Optional<PlanPage> plan(Answers answers) {
        return findings.findings(answers).map(this::plan);
    }

    private PlanPage plan(Findings found) {
        Classification classification = found.classification();
        Pathways ways = found.pathways();
        List<NeedCard> cards = classification.needs().stream()
                .map(result -> card(found.answers(), result, ways))
                .toList();
        return new PlanPage(
                ways.urgentSigns(),
                cards,
                NextStep.three(ways, classification),
                pathwayCards(ways),
                classification.rulesVersion());
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
                sources(result.rules().stream()
                        .map(Rule::sources)
                        .flatMap(List::stream)
                        .toList()),
                ImpactWords.of(need, answers.need(need.id()).asked(need, answers.child())));
    }

    private static @Nullable DoctorQuestion doctorNote(Need need, NeedAnswers said) {
        return Boolean.TRUE.equals(said.doctorSign()) ? need.doctorQuestion() : null;
    }

    private List<PathwayCard> pathwayCards(Pathways ways) {
        return ways.pathways().stream()
                .map(pathway -> {
                    Door door = Door.of(pathway.rule());
                    return door == null
                            ? null
                            : new PathwayCard(
                                    pathway, door, sources(pathway.rule().sources()));
                })
                .filter(Objects::nonNull)
                .toList();
    }

    /** The sources behind some keys, each once, those with a citation of their own only. */
    private List<Source> sources(List<String> keys) {
        return keys.stream()
                .distinct()
                .map(catalog::source)
                .flatMap(Optional::stream)
                .toList();
    }
}

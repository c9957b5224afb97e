package org.twodoors.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.NeedFacts;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.Source;
import org.twodoors.pathways.PathwayService;
import org.twodoors.pathways.Pathways;
import org.twodoors.rules.Classification;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.Rule;
import org.twodoors.rules.RulesService;

/** Makes the plan from the answers: classify, find the pathways, put both into words by message key. */
@Service
class PlanService {

    private final Catalog catalog;
    private final RulesService rules;
    private final PathwayService pathways;

    PlanService(Catalog catalog, RulesService rules, PathwayService pathways) {
        this.catalog = catalog;
        this.rules = rules;
        this.pathways = pathways;
    }

    /** The plan, or empty while age, setting or needs are missing. */
    Optional<PlanPage> plan(Answers answers) {
        List<NeedFacts> needs = answers.needFacts(catalog);
        if (!answers.child().enoughForRules() || needs.isEmpty()) {
            return Optional.empty();
        }
        ChildFacts child = answers.child().asked().facts();
        Classification classification = rules.classify(child, needs);
        Pathways ways = pathways.pathways(child, needs, classification);
        List<NeedCard> cards = classification.needs().stream()
                .map(result -> card(answers, result, ways))
                .toList();
        return Optional.of(new PlanPage(
                ways.urgentSigns(),
                cards,
                NextStep.three(ways, classification),
                pathwayCards(ways),
                classification.rulesVersion()));
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
                        .toList()));
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

package org.twodoors.pathways;

import java.util.List;
import java.util.Optional;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.catalog.Catalog;
import org.twodoors.rules.Classification;
import org.twodoors.rules.RulesService;

/** Answers in, everything the rules found out: what the plan and the papers both start from. */
public final class FindingsService {

    private final Catalog catalog;
    private final RulesService rules;
    private final PathwayService pathways;

    /**
     * A service.
     *
     * @param catalog says which needs there are
     * @param rules rules R1 to R39
     * @param pathways rules R40 to R77
     */
    public FindingsService(Catalog catalog, RulesService rules, PathwayService pathways) {
        this.catalog = catalog;
        this.rules = rules;
        this.pathways = pathways;
    }

    /**
     * Applies all the rules.
     *
     * @param answers what the family said
     * @return the findings, or empty while age, setting or needs are missing
     */
    public Optional<Findings> findings(Answers answers) {
        List<NeedFacts> needs = answers.needFacts(catalog);
        if (!answers.child().enoughForRules() || needs.isEmpty()) {
            return Optional.empty();
        }
        ChildFacts child = answers.child().asked().facts();
        Classification classification = rules.classify(child, needs);
        return Optional.of(
                new Findings(answers, child, needs, classification, pathways.pathways(child, needs, classification)));
    }
}

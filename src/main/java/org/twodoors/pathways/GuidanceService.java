package org.twodoors.pathways;

import java.util.List;
import java.util.Optional;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.catalog.Catalog;
import org.twodoors.rules.Classification;
import org.twodoors.rules.RulesService;

/** A family's answers in, everything the rules say out: the one place where every page of a plan begins. */
public final class GuidanceService {

    private final Catalog catalog;
    private final RulesService rules;
    private final PathwayService pathways;

    /**
     * Puts the two sets of rules together.
     *
     * @param catalog knows the needs
     * @param rules rules R1 to R37
     * @param pathways rules R40 to R59
     */
    public GuidanceService(Catalog catalog, RulesService rules, PathwayService pathways) {
        this.catalog = catalog;
        this.rules = rules;
        this.pathways = pathways;
    }

    /**
     * Runs all rules. Answers on a skipped branch are left out.
     *
     * @param answers what the family said so far
     * @return what the rules say, or empty while age, setting or needs are missing
     */
    public Optional<Guidance> guidance(Answers answers) {
        List<NeedFacts> needs = answers.needFacts(catalog);
        if (!answers.child().enoughForRules() || needs.isEmpty()) {
            return Optional.empty();
        }
        ChildFacts child = answers.child().asked().facts();
        Classification classification = rules.classify(child, needs);
        return Optional.of(new Guidance(child, needs, classification, pathways.pathways(child, needs, classification)));
    }
}

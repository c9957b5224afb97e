package org.twodoors.pathways;

import java.util.Arrays;
import java.util.List;
import org.twodoors.Given;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.rules.RulesService;

/** Children and needs in short, for tests of the pathway rows. */
abstract class PathwayRuleCases {

    static final Catalog CATALOG = CatalogReader.read();

    static final String SCHOOL_YES = "2 still 0 other none often";
    static final String SCHOOL_LIKELY = "1 still 0 other none often";
    static final String CLINIC = "0 na 2 other none often";
    static final String BOTH = "2 still 2 other none often";
    static final String NOT_CLEAR = "1 U 0 other none often";
    static final String NONE_NOW = "0 na 0 other none often";

    static Pathways pathways(Given.Child child, NeedFacts... needs) {
        ChildFacts facts = child.facts();
        return new PathwayService().pathways(facts, List.of(needs), new RulesService().classify(facts, List.of(needs)));
    }

    static Pathways pathways(Given.Child child, String... needs) {
        return pathways(
                child,
                Arrays.stream(needs)
                        .map(answers -> Given.facts(Given.need(), answers))
                        .toArray(NeedFacts[]::new));
    }

    static Pathway pathway(Pathways pathways, PathwayRule rule) {
        return pathways.pathways().stream()
                .filter(it -> it.rule() == rule)
                .findFirst()
                .orElseThrow();
    }

    static String kind(Pathways pathways, PathwayRule rule) {
        return pathways.pathways().stream()
                .filter(it -> it.rule() == rule)
                .map(Pathway::kind)
                .findFirst()
                .orElse(null);
    }
}

package org.twodoors.guide;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogException;

/** Says whether everything the guide claims rests on a source that exists. */
final class GuideClaims {

    private GuideClaims() {}

    /**
     * Checks what the guide rests on.
     *
     * @throws CatalogException naming the first claim without a source, with one that does not exist, or that stands
     *     twice
     */
    static void check(Guide guide, Catalog catalog) {
        all(guide).forEach((name, claims) -> {
            Set<String> seen = new HashSet<>();
            for (Claim claim : claims) {
                if (!seen.add(claim.id())) {
                    throw new CatalogException(name + " " + claim.id() + " stands in the guide twice");
                }
                check(name + " " + claim.id(), claim.sources(), catalog);
            }
        });
    }

    private static void check(String claim, List<String> sources, Catalog catalog) {
        if (sources.isEmpty()) {
            throw new CatalogException(claim + " names no source");
        }
        for (String key : sources) {
            if (catalog.source(key).isEmpty()) {
                throw new CatalogException(claim + " names source " + key + ", which does not exist");
            }
        }
    }

    /** Every claim of the guide, by what it is a claim of. */
    static Map<String, List<Claim>> all(Guide guide) {
        Comparison comparison = guide.comparison();
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        claims.put("row of the comparison", comparison.rows());
        claims.put("strength of the school", comparison.strengths().school());
        claims.put("strength of the clinic", comparison.strengths().clinic());
        claims.put("limit of the school", comparison.limits().school());
        claims.put("limit of the clinic", comparison.limits().clinic());
        claims.put("line", List.of(new Claim("sketch", comparison.sketch().sources())));
        claims.put("question", guide.questions());
        claims.put("term", guide.terms().stream().map(Term::claim).toList());
        guide.pages()
                .forEach(page -> page.sections().forEach(section -> {
                    String name = "item of page " + page.page() + ", section " + section.id() + ",";
                    if (claims.put(name, section.items()) != null) {
                        throw new CatalogException(
                                "section " + section.id() + " of page " + page.page() + " stands in the guide twice");
                    }
                }));
        return claims;
    }
}

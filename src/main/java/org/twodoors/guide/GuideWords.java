package org.twodoors.guide;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.twodoors.catalog.CatalogException;

/** Says whether the guide can be put into words, in every language. */
final class GuideWords {

    private GuideWords() {}

    /**
     * Checks one file of one language.
     *
     * @param keys the messages it must hold
     * @throws CatalogException naming the file and the first message that is missing or empty
     */
    static void check(List<String> keys, Resource bundle) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new CatalogException("the words in " + bundle.getDescription() + " cannot be read", e);
        }
        for (String key : keys) {
            if (words.getProperty(key, "").isBlank()) {
                throw new CatalogException("message " + key + " is missing in " + bundle.getDescription());
            }
        }
    }

    /**
     * Checks that the glossary says which forms of a word open its meaning.
     *
     * @throws CatalogException naming the first term without an entry for the language
     */
    static void checkForms(Guide guide, String language) {
        for (Term term : guide.terms()) {
            if (!term.match().containsKey(language)) {
                throw new CatalogException("term " + term.id() + " has no match for the language " + language);
            }
        }
    }

    /** The messages that the guide needs, by the file they stand in. */
    static Map<String, List<String>> keys(Guide guide) {
        return Map.of(
                "comparison", ofComparison(guide.comparison()),
                "learn", parts(ids("question.", guide.questions()), "ask", "answer"),
                "glossary",
                        parts(
                                ids(
                                        "term.",
                                        guide.terms().stream().map(Term::claim).toList()),
                                "name",
                                "meaning"),
                "pages", ofPages(guide, false),
                "teachers", ofPages(guide, true));
    }

    private static List<String> ofPages(Guide guide, boolean forTeachers) {
        return guide.pages().stream()
                .filter(page -> page.page().equals(Guide.TEACHERS) == forTeachers)
                .flatMap(page -> ofPage(page).stream())
                .toList();
    }

    private static List<String> ofComparison(Comparison comparison) {
        List<String> keys = new ArrayList<>(parts(ids("compare.row.", comparison.rows()), "point", "school", "clinic"));
        keys.addAll(ids("compare.strength.school.", comparison.strengths().school()));
        keys.addAll(ids("compare.strength.clinic.", comparison.strengths().clinic()));
        keys.addAll(ids("compare.limit.school.", comparison.limits().school()));
        keys.addAll(ids("compare.limit.clinic.", comparison.limits().clinic()));
        keys.add("compare.sketch");
        return keys;
    }

    private static List<String> ofPage(PlainPage page) {
        List<String> keys = new ArrayList<>(List.of(page.page() + ".title"));
        for (PlainPage.Section section : page.sections()) {
            String prefix = page.page() + "." + section.id() + ".";
            keys.add(prefix + "title");
            keys.addAll(ids(prefix, section.items()));
        }
        return keys;
    }

    private static List<String> ids(String prefix, List<Claim> claims) {
        return claims.stream().map(claim -> prefix + claim.id()).toList();
    }

    private static List<String> parts(List<String> prefixes, String... parts) {
        return prefixes.stream()
                .flatMap(prefix -> Stream.of(parts).map(part -> prefix + "." + part))
                .toList();
    }
}

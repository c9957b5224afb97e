package org.twodoors.guide;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.twodoors.content.Content;
import org.twodoors.content.ContentException;
import org.twodoors.content.MessageFiles;
import org.twodoors.content.StrictJson;
import tools.jackson.core.type.TypeReference;

/**
 * What the learn pages say and what it rests on, as read from {@code guide/*.json}. The words are in the messages.
 *
 * @param comparison therapy at school and at a clinic side by side
 * @param questionGroups the questions parents ask, those asked most first
 * @param terms the words of the glossary: messages {@code term.<id>.name} and {@code .meaning}; their ids are the anchors
 *     on the glossary page
 * @param pages privacy, accessibility, about, the words around the list of rules, and the page for teachers
 */
record Guide(Comparison comparison, List<QuestionGroup> questionGroups, List<Claim> terms, List<PlainPage> pages)
        implements Content {

    /** The page for teachers. Its words fill a file of their own. */
    static final String TEACHERS = "teachers";

    private static final String FORMS = "guide/word-forms";

    Guide {
        questionGroups = List.copyOf(questionGroups);
        terms = List.copyOf(terms);
        pages = List.copyOf(pages);
        everyClaim(comparison, questions(questionGroups), terms, pages).forEach((name, claims) -> {
            Set<String> seen = new HashSet<>();
            for (Claim claim : claims) {
                if (!seen.add(claim.id())) {
                    throw new ContentException(name + " " + claim.id() + " stands in the guide twice");
                }
            }
        });
    }

    private record Questions(List<QuestionGroup> groups) {}

    private record Terms(List<Claim> terms) {}

    /**
     * Reads the guide that is packed with the application.
     *
     * @throws ContentException naming the file and the entry that is wrong
     */
    static Guide read() {
        return new Guide(
                read("comparison", new TypeReference<Comparison>() {}),
                read("learn-questions", new TypeReference<Questions>() {}).groups(),
                read("glossary", new TypeReference<Terms>() {}).terms(),
                Stream.of("pages", "teachers")
                        .flatMap(name -> read(name, new TypeReference<List<PlainPage>>() {}).stream())
                        .toList());
    }

    /** Every question, in the order they are shown; public because pages count them. */
    public List<Claim> questions() {
        return questions(questionGroups);
    }

    /** The questions about one matter; empty when there is no group of that id. */
    Optional<QuestionGroup> questionGroup(String id) {
        return questionGroups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    private static List<Claim> questions(List<QuestionGroup> groups) {
        return groups.stream().flatMap(group -> group.questions().stream()).toList();
    }

    private static <T> T read(String name, TypeReference<T> type) {
        return StrictJson.read(new ClassPathResource("guide/" + name + ".json"), type);
    }

    /** The forms of the glossary's words in a language, by the id of the word. */
    static Properties forms(Locale language) {
        return MessageFiles.read(FORMS, language);
    }

    /**
     * A page by its name.
     *
     * @throws IllegalArgumentException when there is none of that name
     */
    PlainPage page(String name) {
        return pages.stream()
                .filter(page -> page.page().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no page " + name));
    }

    /** Every claim of the guide, by what it is a claim of. */
    private static Map<String, List<Claim>> everyClaim(
            Comparison comparison, List<Claim> questions, List<Claim> terms, List<PlainPage> pages) {
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        claims.put("row of the comparison", comparison.everyRow());
        claims.put("difference between therapies", comparison.differences());
        claims.put("strength of the school", comparison.strengths().school());
        claims.put("strength of the clinic", comparison.strengths().clinic());
        claims.put("limit of the school", comparison.limits().school());
        claims.put("limit of the clinic", comparison.limits().clinic());
        claims.put("line", List.of(new Claim("sketch", comparison.sketch().sources())));
        claims.put("question", questions);
        claims.put("term", terms);
        pages.forEach(page -> page.sections().forEach(section -> {
            String name = "item of page " + page.page() + ", section " + section.id() + ",";
            if (claims.put(name, section.items()) != null) {
                throw new ContentException(
                        "section " + section.id() + " of page " + page.page() + " stands in the guide twice");
            }
        }));
        return claims;
    }

    @Override
    public Map<String, List<String>> claims() {
        Map<String, List<String>> sources = new LinkedHashMap<>();
        everyClaim(comparison, questions(), terms, pages)
                .forEach((name, claims) ->
                        claims.forEach(claim -> sources.put(name + " " + claim.id(), claim.sources())));
        return sources;
    }

    @Override
    public Map<String, List<String>> words() {
        return Map.of(
                "comparison", ofComparison(),
                "learn", ofQuestions(),
                "glossary", parts(ids("term.", terms), "name", "meaning"),
                "pages", ofPages(false),
                "teachers", ofPages(true));
    }

    @Override
    public List<String> problems(Locale language) {
        Properties forms = forms(language);
        return terms.stream()
                .filter(term -> !forms.containsKey(term.id()))
                .map(term -> "the forms of term " + term.id() + " are missing in " + MessageFiles.name(FORMS, language))
                .toList();
    }

    private List<String> ofPages(boolean forTeachers) {
        return pages.stream()
                .filter(page -> page.page().equals(TEACHERS) == forTeachers)
                .flatMap(page -> ofPage(page).stream())
                .toList();
    }

    private List<String> ofComparison() {
        List<String> keys =
                new ArrayList<>(parts(ids("compare.row.", comparison.everyRow()), "point", "school", "clinic"));
        comparison.therapies().forEach(it -> {
            keys.addAll(parts(List.of("compare.therapy." + it.code()), "name", "title"));
            keys.addAll(parts(ids("compare.differs.", comparison.differences()), it.code()));
        });
        keys.addAll(parts(ids("compare.differs.", comparison.differences()), "point"));
        keys.addAll(ids("compare.strength.school.", comparison.strengths().school()));
        keys.addAll(ids("compare.strength.clinic.", comparison.strengths().clinic()));
        keys.addAll(ids("compare.limit.school.", comparison.limits().school()));
        keys.addAll(ids("compare.limit.clinic.", comparison.limits().clinic()));
        keys.add("compare.sketch");
        return keys;
    }

    private List<String> ofQuestions() {
        List<String> keys = new ArrayList<>(parts(ids("question.", questions()), "ask", "answer"));
        questionGroups.forEach(group -> keys.add("questions." + group.id() + ".title"));
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

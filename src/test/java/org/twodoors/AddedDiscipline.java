package org.twodoors;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Discipline;
import org.twodoors.content.MessageFiles;

/** A therapy that a test adds the way {@code docs/content.md} says: its entries, its words in each language, and a need it leads. */
public final class AddedDiscipline {

    public static final String CODE = "vision";

    private static final String LAST = "{\"code\": \"none\"";
    private static final List<String> PARTS = List.of("person", "school", "clinic", "therapy", "defined", "short");

    private AddedDiscipline() {}

    /** A catalog with the therapy too, which no need has for a lead. */
    public static Catalog to(Catalog catalog) {
        return new Catalog(
                catalog.areas(),
                Stream.concat(catalog.disciplines().stream(), Stream.of(new Discipline(CODE, Discipline.Role.THERAPY)))
                        .toList(),
                catalog.sources(catalog.sources()));
    }

    /** Adds the entry and its words, and lets it lead the need that was added. */
    public static Overlay leading(Overlay overlay) {
        overlay.replacing(
                "catalog/disciplines.json", LAST, "{\"code\": \"" + CODE + "\", \"role\": \"therapy\"},\n  " + LAST);
        overlay.replacing(
                "catalog/needs.json",
                "\"doctorQuestion\": \"new-weakness\", \"leadSchool\": [\"ot\"], \"leadClinic\": [\"ot\"], \"overlaps\": [], \"sources\": [\"S102\"]",
                "\"doctorQuestion\": \"new-weakness\", \"leadSchool\": [\"" + CODE
                        + "\"], \"leadClinic\": [\"doctor\", \"" + CODE
                        + "\"], \"overlaps\": [], \"sources\": [\"S102\"]");
        overlay.replacing(
                "guide/comparison.json",
                "  \"therapies\": [\n",
                "  \"therapies\": [\n    {\"code\": \"" + CODE + "\", \"rows\": [{\"id\": \"what-" + CODE
                        + "-is\", \"sources\": [\"K\"]}]},\n");
        for (Locale language : overlay.use(() -> new MessageFiles().languages())) {
            added(
                    overlay,
                    MessageFiles.name("messages/disciplines", language),
                    language,
                    PARTS.stream().collect(toMap(part -> "discipline." + CODE + "." + part, part -> part)));
            added(
                    overlay,
                    MessageFiles.name("messages/questionnaire", language),
                    language,
                    Map.of("q.therapies." + CODE, "box"));
            String comparison = MessageFiles.name("messages/comparison", language);
            added(
                    overlay,
                    comparison,
                    language,
                    Stream.of(
                                    Stream.of("name", "title").map(part -> "compare.therapy." + CODE + "." + part),
                                    Stream.of("point", "school", "clinic")
                                            .map(part -> "compare.row.what-" + CODE + "-is." + part),
                                    overlay.text(comparison)
                                            .lines()
                                            .filter(line -> line.matches("compare\\.differs\\.[a-z-]+\\.ot=.*"))
                                            .map(line -> line.replaceFirst("\\.ot=.*", "." + CODE)))
                            .flatMap(keys -> keys)
                            .collect(toMap(key -> key, key -> key.contains("title") ? "title" : "compared")));
        }
        return overlay;
    }

    /** Adds messages to a file: the key of each with the part that it says. */
    private static void added(Overlay overlay, String file, Locale language, Map<String, String> parts) {
        overlay.with(
                file,
                parts.entrySet().stream()
                        .map(it -> it.getKey() + "=" + words(it.getValue(), language) + "\n")
                        .collect(Collectors.joining("", overlay.text(file) + "\n", "")));
    }

    /** What a part of its words says in a language. */
    public static String words(String part, Locale language) {
        return "vision therapy " + part + " " + language.getLanguage();
    }
}

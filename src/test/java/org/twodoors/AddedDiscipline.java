package org.twodoors;

import java.util.List;
import java.util.Locale;
import org.twodoors.content.MessageFiles;

/** A therapy that a test adds the way {@code docs/content.md} says: one entry, its words in each language, and a need it leads. */
public final class AddedDiscipline {

    public static final String CODE = "vision";

    private static final String LAST = "{\"code\": \"none\"";
    private static final List<String> PARTS = List.of("person", "school", "clinic", "therapy", "defined", "short");

    private AddedDiscipline() {}

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
        for (Locale language : overlay.use(() -> new MessageFiles().languages())) {
            String file = MessageFiles.name("messages/disciplines", language);
            StringBuilder text = new StringBuilder(overlay.text(file)).append('\n');
            PARTS.forEach(part -> text.append("discipline." + CODE + ".")
                    .append(part)
                    .append('=')
                    .append(words(part, language))
                    .append('\n'));
            overlay.with(file, text.toString());
        }
        return overlay;
    }

    /** What a part of its words says in a language. */
    public static String words(String part, Locale language) {
        return "vision therapy " + part + " " + language.getLanguage();
    }
}

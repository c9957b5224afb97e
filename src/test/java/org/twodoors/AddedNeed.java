package org.twodoors;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.twodoors.content.MessageFiles;

/** A need that a test adds the way {@code docs/content.md} says: one entry, and its words in each language. */
public final class AddedNeed {

    public static final String ID = "carrying-things";

    private static final String DATA = "catalog/needs.json";
    private static final String FIRST = "{\"id\": \"handwriting\"";
    private static final List<String> OF_THE_CATALOG =
            List.of("label", "short", "examples", "atSchool", "atHome", "schoolTherapist", "clinicTherapist", "age");
    private static final List<String> OF_THE_IMPACT =
            List.of("school.some", "school.a-lot", "clinic.some", "clinic.a-lot");

    private AddedNeed() {}

    /** Adds the entry. */
    public static Overlay entry(Overlay overlay) {
        return overlay.replacing(DATA, FIRST, """
                {"id": "%s", "occupations": ["adl"], "schoolScope": "direct", "clinicScope": "direct", "flags": [],
                 "doctorQuestion": "new-weakness", "leadSchool": ["ot"], "leadClinic": ["ot"], "overlaps": [], "sources": ["S102"]},
                %s""".formatted(ID, FIRST));
    }

    /** Adds the words in every language there is. */
    public static Overlay words(Overlay overlay) {
        for (Locale language : overlay.use(() -> new MessageFiles().languages())) {
            add(overlay, "messages/catalog", language, "need.", OF_THE_CATALOG);
            add(overlay, "messages/impact", language, "impact.", OF_THE_IMPACT);
        }
        return overlay;
    }

    private static void add(Overlay overlay, String path, Locale language, String prefix, List<String> parts) {
        String file = MessageFiles.name(path, language);
        StringBuilder text = new StringBuilder(overlay.text(file)).append('\n');
        parts.forEach(part -> text.append(prefix)
                .append(ID)
                .append('.')
                .append(part)
                .append('=')
                .append(words(part, language))
                .append('\n'));
        overlay.with(file, text.toString());
    }

    /** What a part of its words says in a language. */
    public static String words(String part, Locale language) {
        return "Carrying things, " + part.replaceAll("[.-]", " ") + " " + language.getLanguage() + ".";
    }

    /** Every message without which it may not be shown, as a sentence of the check. */
    public static List<String> missing() {
        List<String> missing = new ArrayList<>();
        for (Locale language : new MessageFiles().languages()) {
            OF_THE_CATALOG.forEach(part -> missing.add("message need." + ID + "." + part + " is missing in "
                    + MessageFiles.name("messages/catalog", language)));
            OF_THE_IMPACT.forEach(part -> missing.add("message impact." + ID + "." + part + " is missing in "
                    + MessageFiles.name("messages/impact", language)));
        }
        return missing;
    }
}

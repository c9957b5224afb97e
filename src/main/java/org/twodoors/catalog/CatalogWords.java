package org.twodoors.catalog;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.core.io.Resource;

/** Says whether the catalogue can be put into words: every area, need and doctor question in every language. */
public final class CatalogWords {

    private static final List<String> OF_AN_AREA = List.of("label", "hint");
    private static final List<String> OF_A_NEED =
            List.of("label", "short", "examples", "atSchool", "atHome", "schoolOt", "clinicOt", "age");
    private static final List<String> OF_A_DOCTOR_QUESTION = List.of("question", "why", "advice");

    private CatalogWords() {}

    /**
     * Checks one language.
     *
     * @param catalog the catalogue
     * @param bundle the message file of that language
     * @throws CatalogException naming the file and the first message that is missing or empty
     */
    public static void check(Catalog catalog, Resource bundle) {
        check(keys(catalog), bundle);
    }

    /**
     * Checks that some messages are there in one language.
     *
     * @param keys the messages
     * @param bundle the message file of that language
     * @throws CatalogException naming the file and the first message that is missing or empty
     */
    public static void check(List<String> keys, Resource bundle) {
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

    static List<String> keys(Catalog catalog) {
        List<String> keys = new ArrayList<>();
        for (Area area : catalog.areas()) {
            OF_AN_AREA.forEach(part -> keys.add("area." + area.id() + "." + part));
            for (Need need : area.needs()) {
                OF_A_NEED.forEach(part -> keys.add("need." + need.id() + "." + part));
                DoctorQuestion question = need.doctorQuestion();
                if (question != null) {
                    OF_A_DOCTOR_QUESTION.forEach(part -> keys.add("doctor." + question.code() + "." + part));
                }
            }
        }
        return keys;
    }
}

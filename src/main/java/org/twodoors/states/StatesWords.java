package org.twodoors.states;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.twodoors.catalog.CatalogException;

/** Says whether every sentence of the data has words. */
public final class StatesWords {

    private StatesWords() {}

    /**
     * Checks one language.
     *
     * @param states the facts
     * @param bundle the message file of that language
     * @throws CatalogException naming the file and the first message that is missing or empty
     */
    public static void check(States states, Resource bundle) {
        Properties words = new Properties();
        try (Reader reader = new InputStreamReader(bundle.getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException | IllegalArgumentException e) {
            throw new CatalogException("the words in " + bundle.getDescription() + " cannot be read", e);
        }
        for (Prose prose : states.prose()) {
            if (words.getProperty(prose.key(), "").isBlank()) {
                throw new CatalogException("message " + prose.key() + " is missing in " + bundle.getDescription());
            }
        }
    }
}

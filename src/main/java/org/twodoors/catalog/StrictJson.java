package org.twodoors.catalog;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads data that is packed with the application: a name that is unknown, missing or there twice is a mistake. */
public final class StrictJson {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private StrictJson() {}

    /**
     * Reads a file.
     *
     * @param resource the file
     * @param type what is in it
     * @param <T> what is in it
     * @return its content
     * @throws CatalogException naming the file and the entry that is wrong
     */
    public static <T> T read(Resource resource, TypeReference<T> type) {
        try (InputStream in = resource.getInputStream()) {
            return STRICT.readValue(in, type);
        } catch (IOException e) {
            throw new CatalogException("the catalogue file " + resource.getDescription() + " cannot be read", e);
        } catch (JacksonException e) {
            throw new CatalogException(
                    "the catalogue file " + resource.getDescription() + " is wrong: " + e.getOriginalMessage() + " (at "
                            + e.getPathReference() + ")",
                    e);
        }
    }
}

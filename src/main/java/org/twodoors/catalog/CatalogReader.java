package org.twodoors.catalog;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the catalogue from {@code catalog/needs.json} and {@code catalog/sources.json}. */
public final class CatalogReader {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private CatalogReader() {}

    /**
     * Reads the catalogue that is packed with the application.
     *
     * @return the checked catalogue
     * @throws CatalogException naming the file and the entry that is wrong
     */
    public static Catalog read() {
        return read(new ClassPathResource("catalog/needs.json"), new ClassPathResource("catalog/sources.json"));
    }

    static Catalog read(Resource needs, Resource sources) {
        return new Catalog(
                list(needs, new TypeReference<List<Area>>() {}), list(sources, new TypeReference<List<Source>>() {}));
    }

    private static <T> List<T> list(Resource resource, TypeReference<List<T>> type) {
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

package org.twodoors.papers;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code papers/letters.json} and {@code papers/calendar.json}. */
final class PaperCatalogReader {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    private PaperCatalogReader() {}

    static PaperCatalog read(Catalog catalog) {
        return new PaperCatalog(
                        list(new ClassPathResource("papers/letters.json"), new TypeReference<List<Letter>>() {}),
                        list(
                                new ClassPathResource("papers/calendar.json"),
                                new TypeReference<List<CalendarEntry>>() {}))
                .checked(catalog);
    }

    private static <T> List<T> list(Resource resource, TypeReference<List<T>> type) {
        try (InputStream in = resource.getInputStream()) {
            return STRICT.readValue(in, type);
        } catch (IOException | JacksonException e) {
            throw new CatalogException("the file " + resource.getDescription() + " cannot be read", e);
        }
    }
}

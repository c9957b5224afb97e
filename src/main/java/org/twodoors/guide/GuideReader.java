package org.twodoors.guide;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.twodoors.catalog.CatalogException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the guide from {@code guide/*.json}. */
final class GuideReader {

    private static final JsonMapper STRICT = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private GuideReader() {}

    private record Questions(List<Claim> questions) {}

    private record Glossary(List<Term> terms) {}

    /**
     * Reads the guide that is packed with the application.
     *
     * @return the guide, its sources and words not yet checked
     * @throws CatalogException naming the file and the entry that is wrong
     */
    static Guide read() {
        return new Guide(
                read(file("comparison"), new TypeReference<Comparison>() {}),
                read(file("learn-questions"), new TypeReference<Questions>() {}).questions(),
                read(file("glossary"), new TypeReference<Glossary>() {}).terms(),
                Stream.of("pages", "teachers")
                        .flatMap(name -> read(file(name), new TypeReference<List<PlainPage>>() {}).stream())
                        .toList());
    }

    private static Resource file(String name) {
        return new ClassPathResource("guide/" + name + ".json");
    }

    static <T> T read(Resource file, TypeReference<T> type) {
        try (InputStream in = file.getInputStream()) {
            return STRICT.readValue(in, type);
        } catch (IOException e) {
            throw new CatalogException("the guide file " + file.getDescription() + " cannot be read", e);
        } catch (JacksonException e) {
            throw new CatalogException(
                    "the guide file " + file.getDescription() + " is wrong: " + e.getOriginalMessage() + " (at "
                            + e.getPathReference() + ")",
                    e);
        }
    }
}

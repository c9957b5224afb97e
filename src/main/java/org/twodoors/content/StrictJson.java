package org.twodoors.content;

import java.io.IOException;
import java.io.InputStream;
import org.springframework.core.io.Resource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
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
     * @param file the file
     * @param type what is in it
     * @param <T> what is in it
     * @return its content
     * @throws ContentException naming the file and the entry that is wrong
     */
    public static <T> T read(Resource file, TypeReference<T> type) {
        return convert(file, tree(file), type);
    }

    /**
     * Reads a file whose shape is not that of a record.
     *
     * @param file the file
     * @return its content
     * @throws ContentException naming the file
     */
    public static JsonNode tree(Resource file) {
        try (InputStream in = file.getInputStream()) {
            return STRICT.readTree(in);
        } catch (IOException e) {
            throw new ContentException("the file " + file.getDescription() + " cannot be read", e);
        } catch (JacksonException e) {
            throw wrong(file, e);
        }
    }

    /**
     * Makes records of what was read.
     *
     * @param file where it was read, for the message
     * @param tree what was read
     * @param type what is in it
     * @param <T> what is in it
     * @return its content
     * @throws ContentException naming the file and the entry that is wrong
     */
    public static <T> T convert(Resource file, JsonNode tree, TypeReference<T> type) {
        try {
            return STRICT.readValue(STRICT.treeAsTokens(tree), type);
        } catch (JacksonException e) {
            throw wrong(file, e);
        }
    }

    private static ContentException wrong(Resource file, JacksonException e) {
        return new ContentException(
                "the file " + file.getDescription() + " is wrong: " + e.getOriginalMessage() + " (at "
                        + e.getPathReference() + ")",
                e);
    }
}

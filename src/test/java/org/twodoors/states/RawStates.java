package org.twodoors.states;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.twodoors.answers.UsState;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The file as it stands, read a second time and without any of our code, to compare with. */
public final class RawStates {

    private static final ObjectNode FILE = read();

    private RawStates() {}

    /** The whole file; a copy that may be changed. */
    public static ObjectNode file() {
        return FILE.deepCopy();
    }

    private static ObjectNode read() {
        try (InputStream in = new ClassPathResource("states/reviewed.json").getInputStream()) {
            return (ObjectNode) JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What it says in a field of a state, or empty for null. */
    public static Optional<JsonNode> entry(UsState state, String field) {
        JsonNode entry = FILE.path("states").path(state.code()).path(field);
        return entry.isObject() ? Optional.of(entry) : Optional.empty();
    }

    /** Every source. */
    public static Stream<JsonNode> sources() {
        return FILE.path("sources").valueStream();
    }
}

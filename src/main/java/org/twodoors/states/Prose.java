package org.twodoors.states;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A sentence about a state. The family reads it in plain words and in their language: the message {@code key}.
 *
 * @param key message key, for example {@code states.TX.clock.note}
 */
public record Prose(@JsonValue String key) {

    /** What every key begins with. */
    static final String PREFIX = "states.";

    /** Reads the key as plain text. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Prose {}
}

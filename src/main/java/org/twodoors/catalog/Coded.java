package org.twodoors.catalog;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.Optional;

/** A closed set of values with one kebab-case code each: the same in data files, forms, JSON and message keys. */
public interface Coded {

    /** The name of the value: as {@link Enum#name()}. */
    String name();

    /**
     * The code of this value, for example {@code not-in-school}.
     *
     * @return the name in lower case with hyphens, unless the enum says otherwise
     */
    @JsonValue
    default String code() {
        return Codes.of(this);
    }

    /**
     * Finds a value by its code.
     *
     * @param type the enum
     * @param code the text as received
     * @param <E> the enum
     * @return the value, or empty when no value has this code
     */
    static <E extends Enum<E> & Coded> Optional<E> find(Class<E> type, String code) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.code().equals(code))
                .findFirst();
    }
}

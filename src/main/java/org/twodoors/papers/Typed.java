package org.twodoors.papers;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twodoors.forms.TypedText;

/**
 * The names a family typed into the blanks of a message. They live as long as one request.
 *
 * @param values what was typed, without blanks that were left empty
 */
record Typed(Map<Blank, String> values) {

    static final Typed NOTHING = new Typed(Map.of());

    Typed {
        values = Map.copyOf(values);
    }

    /** Reads each blank of a form by its code. */
    static Typed of(Function<Blank, @Nullable String> form) {
        Map<Blank, String> values = new EnumMap<>(Blank.class);
        for (Blank blank : Blank.values()) {
            String value = TypedText.line(form.apply(blank));
            if (!value.isEmpty()) {
                values.put(blank, value);
            }
        }
        return new Typed(values);
    }

    Optional<String> value(Blank blank) {
        return Optional.ofNullable(values.get(blank));
    }

    @Override
    public String toString() {
        return "Typed[sealed]";
    }
}

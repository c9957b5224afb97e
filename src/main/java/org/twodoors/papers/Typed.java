package org.twodoors.papers;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

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
            String value = line(form.apply(blank));
            if (!value.isEmpty()) {
                values.put(blank, value);
            }
        }
        return new Typed(values);
    }

    Optional<String> value(Blank blank) {
        return Optional.ofNullable(values.get(blank));
    }

    /** One line of text as it was typed, without what no paper can show. */
    static String line(@Nullable String typed) {
        return text(typed).replace('\n', ' ').strip();
    }

    /**
     * Text as it was typed: lines end with one line feed, whatever the browser sends; control characters and halves of
     * characters, which can stand in no file, are left out.
     */
    static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .codePoints()
                .filter(Typed::canStand)
                .forEach(text::appendCodePoint);
        return text.toString();
    }

    /** What XML 1.0 allows, less the control characters of old terminals. */
    private static boolean canStand(int letter) {
        boolean control = Character.getType(letter) == Character.CONTROL && letter != '\n' && letter != '\t';
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !control && !half && letter != 0xFFFE && letter != 0xFFFF;
    }

    @Override
    public String toString() {
        return "Typed[sealed]";
    }
}

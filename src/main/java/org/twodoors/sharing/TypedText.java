package org.twodoors.sharing;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Text that somebody typed: kept as it was typed, less what can be seen by nobody. */
final class TypedText {

    /** Fillers of Hangul and the empty pattern of Braille: letters by name, and nothing to see. */
    private static final Set<Integer> BLANK_LETTERS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private TypedText() {}

    /**
     * One line of text.
     *
     * @param typed as it came; null for nothing
     * @return the same without control characters and halves of characters, line breaks as spaces
     */
    static String line(@Nullable String typed) {
        StringBuilder line = new StringBuilder();
        text(typed)
                .codePoints()
                .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /**
     * Text of several lines.
     *
     * @param typed as it came; null for nothing
     * @return the same without control characters and halves of characters; lines end with one line feed
     */
    static String text(@Nullable String typed) {
        if (typed == null) {
            return "";
        }
        StringBuilder text = new StringBuilder(typed.length());
        typed.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n')
                .codePoints()
                .filter(TypedText::canStand)
                .forEach(text::appendCodePoint);
        return text.codePoints().anyMatch(TypedText::isSeen) ? text.toString().strip() : "";
    }

    /**
     * How long a person would say a text is.
     *
     * @param text the text
     * @return letters, not halves of letters
     */
    static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** Marks without a shape of their own, such as a space without width, are no text alone. */
    private static boolean isSeen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.FORMAT,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK,
                    Character.SPACE_SEPARATOR,
                    Character.CONTROL,
                    Character.UNASSIGNED -> false;
            default -> !BLANK_LETTERS.contains(letter);
        };
    }

    private static boolean canStand(int letter) {
        boolean control = Character.getType(letter) == Character.CONTROL && letter != '\n' && letter != '\t';
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !control && !half && letter != 0xFFFE && letter != 0xFFFF;
    }
}

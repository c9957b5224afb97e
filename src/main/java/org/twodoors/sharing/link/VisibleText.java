package org.twodoors.sharing.link;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.TypedText;

/** Text that somebody typed for somebody else: as it was typed, less what can be seen by nobody. */
public final class VisibleText {

    /** Fillers of Hangul and the empty pattern of Braille: letters by name, and nothing to see. */
    private static final Set<Integer> BLANK_LETTERS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    private VisibleText() {}

    /**
     * One line of text.
     *
     * @param typed as it came; null for nothing
     * @return the line, without space around it; empty when there is nothing to see
     */
    public static String line(@Nullable String typed) {
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
     * @return the text, without space around it; empty when there is nothing to see
     */
    public static String text(@Nullable String typed) {
        String text = TypedText.text(typed);
        return text.codePoints().anyMatch(VisibleText::isSeen) ? text.strip() : "";
    }

    /**
     * How long a person would say a text is.
     *
     * @param text the text
     * @return letters, not halves of letters
     */
    public static int length(String text) {
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
}

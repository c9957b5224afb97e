package org.twodoors.forms;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Cleans what somebody typed, so that it can be shown again. */
public final class TypedText {

    /** Fillers of Hangul and the empty pattern of Braille: letters by name, and nothing to see. */
    private static final Set<Integer> BLANK_LETTERS = Set.of(0x115F, 0x1160, 0x2800, 0x3164, 0xFFA0);

    /** Embeddings, overrides and isolates of direction, and what has no width. */
    private static final Pattern TURNING = Pattern.compile("[\\u202A-\\u202E\\u2066-\\u2069\\u200B\\u2060\\uFEFF]");

    /** Letters. */
    private static final int LONGEST_PLAIN = 200;

    private TypedText() {}

    /**
     * One line of text as it was typed, without what no page and no paper can show.
     *
     * @param typed what came, or null
     * @return the line, without space around it; empty when nothing came
     */
    public static String line(@Nullable String typed) {
        return text(typed).replace('\n', ' ').strip();
    }

    /**
     * Text as it was typed: lines end with one line feed, whatever the browser sends; control characters and halves of
     * characters, which can stand in no page and no file, are left out.
     *
     * @param typed what came, or null
     * @return the text; empty when nothing came
     */
    public static String text(@Nullable String typed) {
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
        return text.toString();
    }

    /**
     * A short text as it is compared with words: small letters, without accents and what has no shape of its own.
     *
     * @param typed an age, a day, a word
     * @return empty when it is longer than anybody writes one: with thousands of accents, one letter would take seconds
     */
    static Optional<String> plain(CharSequence typed) {
        return typed.length() > LONGEST_PLAIN
                ? Optional.empty()
                : Optional.of(Normalizer.normalize(typed, Normalizer.Form.NFKD)
                        .replaceAll("[\\p{M}\\p{Cf}]", "")
                        .toLowerCase(Locale.ROOT)
                        .strip());
    }

    /**
     * One line that somebody typed for somebody else, who is shown nothing when there is nothing to see.
     *
     * @param typed what came, or null
     * @return the line, each space a plain one and none around it; empty when there is nothing to see
     */
    public static String visibleLine(@Nullable String typed) {
        StringBuilder line = new StringBuilder();
        visibleText(typed)
                .codePoints()
                .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /**
     * Text of several lines that somebody typed for somebody else.
     *
     * @param typed what came, or null
     * @return the text, without space around it; empty when there is nothing to see
     */
    public static String visibleText(@Nullable String typed) {
        String text = text(typed);
        return text.codePoints().anyMatch(TypedText::isSeen) ? text.strip() : "";
    }

    /**
     * Text without the marks that nobody sees and that turn or hide what stands after them. On a page typed words stand apart; in a file or
     * a message nothing would hold such marks off. A letter knows its own direction without them; what joins letters (U+200C, U+200D) stays.
     *
     * @param typed the text
     * @return the same, the marks left out
     */
    public static String withoutTurningMarks(String typed) {
        return TURNING.matcher(typed).replaceAll("");
    }

    /**
     * How long a person would say a text is. A letter made of several characters counts as each of them, so that a
     * short text is short wherever it is kept.
     *
     * @param text the text
     * @return letters, not halves of letters
     */
    public static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** What XML 1.0 allows, less the control characters of old terminals. */
    private static boolean canStand(int letter) {
        boolean control = Character.getType(letter) == Character.CONTROL && letter != '\n' && letter != '\t';
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !control && !half && letter != 0xFFFE && letter != 0xFFFF;
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

package org.twodoors.sharing;

import org.jspecify.annotations.Nullable;

/** Text that somebody typed: kept as it was typed, less what can be seen by nobody. */
final class TypedText {

    private TypedText() {}

    /**
     * One line of text.
     *
     * @param typed as it came; null for nothing
     * @return the same without control characters and halves of characters, line breaks as spaces
     */
    static String line(@Nullable String typed) {
        return text(typed).replace('\n', ' ').replace('\t', ' ').strip();
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
                .codePoints()
                .filter(TypedText::canStand)
                .forEach(text::appendCodePoint);
        return text.toString().strip();
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

    private static boolean canStand(int letter) {
        boolean control = Character.getType(letter) == Character.CONTROL && letter != '\n' && letter != '\t';
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !control && !half && letter != 0xFFFE && letter != 0xFFFF;
    }
}

package org.twodoors.sharing;

import org.jspecify.annotations.Nullable;

/** One line of text that somebody typed. */
final class TypedLine {

    private TypedLine() {}

    /**
     * The line as it was typed, without what no page can show: control characters and halves of characters.
     *
     * @param typed anything
     * @return one line, without space around it
     */
    static String of(@Nullable String typed) {
        StringBuilder line = new StringBuilder();
        (typed == null ? "" : typed)
                .codePoints()
                .map(letter -> Character.isWhitespace(letter) ? ' ' : letter)
                .filter(TypedLine::canStand)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /**
     * How long a line is, as people count.
     *
     * @param line a line
     * @return its letters; what takes two places in memory is one
     */
    static int length(String line) {
        return line.codePointCount(0, line.length());
    }

    private static boolean canStand(int letter) {
        int type = Character.getType(letter);
        return type != Character.CONTROL && type != Character.SURROGATE;
    }
}

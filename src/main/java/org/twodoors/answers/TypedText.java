package org.twodoors.answers;

import org.jspecify.annotations.Nullable;

/** Cleans what somebody typed, so that it can be shown again. */
public final class TypedText {

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

    /** What XML 1.0 allows, less the control characters of old terminals. */
    private static boolean canStand(int letter) {
        boolean control = Character.getType(letter) == Character.CONTROL && letter != '\n' && letter != '\t';
        boolean half = letter >= Character.MIN_SURROGATE && letter <= Character.MAX_SURROGATE;
        return !control && !half && letter != 0xFFFE && letter != 0xFFFF;
    }
}

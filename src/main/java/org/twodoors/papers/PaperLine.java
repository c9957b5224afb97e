package org.twodoors.papers;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/**
 * One line of a message as it goes on paper or into a file.
 *
 * @param text the line; never empty
 * @param rightToLeft whether it is read from right to left, as its first letter says
 * @param startsParagraph whether an empty line, or nothing, stands before it
 */
record PaperLine(String text, boolean rightToLeft, boolean startsParagraph) {

    static List<PaperLine> of(String text) {
        List<PaperLine> lines = new ArrayList<>();
        boolean startsParagraph = true;
        for (String line : text.split("\n", -1)) {
            if (line.isBlank()) {
                startsParagraph = true;
            } else {
                lines.add(new PaperLine(line, isRightToLeft(line), startsParagraph));
                startsParagraph = false;
            }
        }
        return List.copyOf(lines);
    }

    static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }

    /** For the attribute {@code dir}. */
    public String dir() {
        return rightToLeft ? "rtl" : "ltr";
    }

    @Override
    public String toString() {
        return "PaperLine[sealed]";
    }
}

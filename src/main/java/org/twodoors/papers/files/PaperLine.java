package org.twodoors.papers.files;

import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;
import org.twodoors.forms.TypedText;

/**
 * One line of a message as it goes on paper or into a file.
 *
 * @param text the line; never empty
 * @param rightToLeft whether it is read from right to left, as its first letter says
 * @param startsParagraph whether an empty line, or nothing, stands before it
 */
public record PaperLine(String text, boolean rightToLeft, boolean startsParagraph) {

    private static final int LONGEST_PIECE = 500;

    /** Letters beyond Latin take the PDF writer much longer: it tries one font after another for each of them. */
    private static final int LONGEST_PIECE_BEYOND_LATIN = 60;

    private static final int LAST_LATIN = 0x024F;

    /** The lines of a text, without its empty ones. */
    public static List<PaperLine> of(String text) {
        List<PaperLine> lines = new ArrayList<>();
        boolean startsParagraph = true;
        for (String line : TypedText.withoutTurningMarks(text).split("\n", -1)) {
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

    /** How often a text changes between left-to-right and right-to-left; each stretch is laid out on its own. */
    public static int turns(String text) {
        return new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).getRunCount();
    }

    /**
     * The line in pieces, cut after spaces where there are any. The PDF writer measures what is left of a piece again
     * for every printed line, so one very long piece would take it very long.
     */
    public List<String> pieces() {
        List<String> pieces = new ArrayList<>();
        int longest =
                text.chars().allMatch(letter -> letter <= LAST_LATIN) ? LONGEST_PIECE : LONGEST_PIECE_BEYOND_LATIN;
        int from = 0;
        while (text.length() - from > longest) {
            int space = text.lastIndexOf(' ', from + longest - 1);
            int to = space >= from ? space + 1 : from + longest;
            // Never between the halves of a letter.
            to = Character.isHighSurrogate(text.charAt(to - 1)) ? to + 1 : to;
            pieces.add(text.substring(from, to));
            from = to;
        }
        pieces.add(text.substring(from));
        return List.copyOf(pieces);
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

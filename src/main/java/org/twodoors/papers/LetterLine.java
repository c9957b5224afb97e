package org.twodoors.papers;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.twodoors.papers.files.PaperLine;

/**
 * A line of a message to read and fill in.
 *
 * @param pieces its words and blanks in their order
 * @param dir its direction, for the attribute {@code dir}
 * @param startsParagraph whether an empty line, or nothing, stands before it
 */
record LetterLine(List<Piece> pieces, String dir, boolean startsParagraph) {

    LetterLine {
        pieces = List.copyOf(pieces);
    }

    /**
     * A piece of a line.
     *
     * @param text its words; of a blank the word in brackets
     * @param field the blank, or null for words
     * @param input whether the blank is filled in here; elsewhere it follows what is typed
     */
    record Piece(String text, LetterPage.@Nullable Field field, boolean input) {

        private static final int SHORTEST = 8;
        private static final int LONGEST = 34;

        /** Whether it is a word in brackets. */
        public boolean isGap() {
            return text.startsWith("[");
        }

        /** The name of the blank, or null for words. */
        public @Nullable String code() {
            return field == null ? null : field.code();
        }

        /** What it says: of a blank what was typed, else the word in brackets. */
        public String words() {
            return field == null || field.value().isEmpty() ? text : field.value();
        }

        /** The word in brackets without them. */
        public String hint() {
            return text.substring(1, text.length() - 1);
        }

        /** How wide the blank is at first, in letters. */
        public int size() {
            return Math.min(LONGEST, Math.max(SHORTEST, hint().length() + 1));
        }

        @Override
        public String toString() {
            return "Piece[sealed]";
        }
    }

    /**
     * The lines of a text.
     *
     * @param text the text with its blanks
     * @param field finds the blank that a word in brackets is, or null
     * @param placed codes of the blanks that have their input already; those of this text are added
     */
    static List<LetterLine> of(String text, Function<String, LetterPage.@Nullable Field> field, Set<String> placed) {
        return PaperLine.of(text).stream()
                .map(line -> new LetterLine(pieces(line.text(), field, placed), line.dir(), line.startsParagraph()))
                .toList();
    }

    private static List<Piece> pieces(
            String line, Function<String, LetterPage.@Nullable Field> field, Set<String> placed) {
        List<Piece> pieces = new ArrayList<>();
        for (String piece : LetterWriter.pieces(line)) {
            LetterPage.Field blank = piece.startsWith("[") ? field.apply(piece) : null;
            pieces.add(new Piece(piece, blank, blank != null && placed.add(blank.code())));
        }
        return pieces;
    }

    /** What it says, with what was typed. */
    public String words() {
        return pieces.stream().map(Piece::words).collect(joining());
    }

    /** Whether it is an item of a list. */
    public boolean isItem() {
        return !pieces.isEmpty() && pieces.get(0).text().startsWith("- ");
    }

    /** Whether there is something to fill in. */
    public boolean hasInput() {
        return pieces.stream().anyMatch(Piece::input);
    }

    @Override
    public String toString() {
        return "LetterLine[sealed]";
    }
}

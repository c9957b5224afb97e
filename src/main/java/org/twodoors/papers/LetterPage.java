package org.twodoors.papers;

import java.util.List;
import java.util.Locale;
import org.twodoors.catalog.Source;
import org.twodoors.papers.files.PaperFonts;
import org.twodoors.papers.files.PaperLine;

/**
 * The page of one message.
 *
 * @param letter the message
 * @param language its language; the page may speak another
 * @param languages codes of the languages it can be had in
 * @param fields the blanks, with what was typed
 * @param subject its subject as it stands now
 * @param text its text as it stands now
 * @param fingerprints see {@link LetterText#fingerprints}
 * @param childWords what the message may call a child without a name
 * @param senders who may send it
 * @param facts what the family may add, and whether it is ticked
 * @param enclosures what may go along, and whether it is ticked
 * @param seen what the family may see of each need, and what of it is ticked
 * @param open the blanks that still stand in it
 * @param links ways to send it
 * @param sources what its words rest on
 */
record LetterPage(
        Letter letter,
        Locale language,
        List<String> languages,
        List<Field> fields,
        String subject,
        String text,
        String fingerprints,
        List<Choice> childWords,
        List<Choice> senders,
        List<Choice> facts,
        List<Choice> enclosures,
        List<SeenNeed> seen,
        List<String> open,
        SendLinks links,
        List<Source> sources) {

    private static final int MOST_LETTERS = 12_000;
    private static final int MOST_LINES = 400;
    private static final int MOST_TURNS = 2_000;

    /**
     * One blank on the page.
     *
     * @param code its name in the form, and its id
     * @param label what it is, in the language of the page
     * @param value what was typed
     * @param optional whether the message is whole without it
     */
    record Field(String code, String label, String value, boolean optional) {

        @Override
        public String toString() {
            return "Field[sealed]";
        }
    }

    /**
     * Something to tick or to choose.
     *
     * @param value what is sent
     * @param key message key of its label
     * @param chosen whether it is ticked
     */
    record Choice(String value, String key, boolean chosen) {}

    /**
     * What a family may see of one need.
     *
     * @param need id of the need
     * @param choices at least one
     */
    record SeenNeed(String need, List<Choice> choices) {}

    /** The text for its box. A browser takes the first line feed of a text box for layout, so it gets one to take. */
    public String boxText() {
        return "\n" + text;
    }

    /** Whether there is nothing to see in it. */
    boolean showsNothing() {
        return (subject + text).codePoints().allMatch(PaperFonts::isInvisible);
    }

    /** Whether the PDF writer would take too long; some pages of a letter are well below. */
    boolean isTooLongForPdf() {
        return subject.length() + text.length() > MOST_LETTERS
                || text.lines().count() > MOST_LINES
                || PaperLine.turns(subject) + PaperLine.turns(text) > MOST_TURNS;
    }

    /** The lines for paper. */
    public List<PaperLine> lines() {
        return PaperLine.of(text);
    }

    @Override
    public String toString() {
        return "LetterPage[sealed]";
    }
}

package org.twodoors.papers;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Source;
import org.twodoors.papers.files.PaperFonts;
import org.twodoors.papers.files.PaperLine;
import org.twodoors.pathways.UrgentSign;

/**
 * The page of one message.
 *
 * @param letter the message
 * @param form what was typed and ticked, and the text with its blanks
 * @param language its language; the page may speak another
 * @param languages codes of the languages it can be had in
 * @param view the message to read and fill in
 * @param choices what there is to tick and to choose
 * @param subject its subject as it is sent
 * @param text its text as it is sent
 * @param links ways to send it
 * @param sources what its words rest on
 * @param urgent what somebody is called for before this message goes anywhere; empty when nothing is
 * @param before the message that no longer fits the answers, in whose place this one came, or null
 */
record LetterPage(
        Letter letter,
        LetterForm form,
        Locale language,
        List<String> languages,
        View view,
        Choices choices,
        String subject,
        String text,
        SendLinks links,
        List<Source> sources,
        List<UrgentSign> urgent,
        @Nullable Before before) {

    private static final int MOST_LETTERS = 12_000;
    private static final int MOST_LINES = 400;
    private static final int MOST_TURNS = 2_000;

    /**
     * One blank on the page.
     *
     * @param code its name in the form, and its id
     * @param label what it is, in the language of the page
     * @param inBrackets how it stands in the message
     * @param value what was typed
     * @param optional whether the message is whole without it
     * @param autocomplete what browsers call it, see {@link Blank#autocomplete}
     */
    record Field(String code, String label, String inBrackets, String value, boolean optional, String autocomplete) {

        @Override
        public String toString() {
            return "Field[sealed]";
        }
    }

    /**
     * The message to read and fill in.
     *
     * @param subject its subject
     * @param address the lines that say whom it goes to and whom it is from
     * @param lines the lines below them
     * @param fields every blank, in the order of the form
     * @param more the blanks that do not stand in it
     * @param open the blanks in it with nothing in them yet
     */
    record View(
            List<LetterLine> subject,
            List<LetterLine> address,
            List<LetterLine> lines,
            List<Field> fields,
            List<Field> more,
            List<Open> open) {

        /** Whether some of the address is filled in and some is not, so that it is shown at once. */
        public boolean isAddressBegun() {
            List<Field> inputs = address.stream()
                    .flatMap(line -> line.pieces().stream())
                    .filter(LetterLine.Piece::input)
                    .flatMap(piece -> Stream.ofNullable(piece.field()))
                    .toList();
            long open = inputs.stream().filter(field -> field.value().isEmpty()).count();
            return open > 0 && open < inputs.size();
        }

        @Override
        public String toString() {
            return "View[sealed]";
        }
    }

    /**
     * A blank with nothing in it yet.
     *
     * @param code where to fill it in, or empty for what only a change of the words fills
     * @param text the word in brackets
     */
    record Open(String code, String text) {}

    /**
     * What there is to tick and to choose.
     *
     * @param childWords what the message may call a child without a name
     * @param senders who may send it
     * @param likely what is likely so, by what is known of the family
     * @param facts what else the family may add
     * @param enclosures what may go along
     * @param seen what the family may see of each need
     */
    record Choices(
            List<Choice> childWords,
            List<Choice> senders,
            List<Choice> likely,
            List<Choice> facts,
            List<Choice> enclosures,
            List<SeenNeed> seen) {

        /** The choices of a message. A student says in own words what is seen. */
        static Choices of(Letter letter, LetterFacts facts, List<LetterFacts.Scene> scenes) {
            boolean student = facts.form().sender() == LetterForm.Sender.STUDENT;
            return new Choices(
                    student
                            ? List.of()
                            : Stream.of(LetterForm.ChildWord.values())
                                    .map(it -> new Choice(
                                            it.code(),
                                            it.key(),
                                            it == facts.form().childWord()))
                                    .toList(),
                    LetterForm.Sender.of(facts.child()).stream()
                            .map(it -> new Choice(
                                    it.code(), it.key(), it == facts.form().sender()))
                            .toList(),
                    ticks(letter.ticks(Letter.Tick.Kind.FACT, facts), true, facts),
                    ticks(letter.ticks(Letter.Tick.Kind.FACT, facts), false, facts),
                    ticks(letter.ticks(Letter.Tick.Kind.ENCLOSURE, facts), false, facts),
                    student ? List.of() : seen(letter, facts, scenes));
        }

        private static List<Choice> ticks(List<Letter.Tick> ticks, boolean likely, LetterFacts facts) {
            return ticks.stream()
                    .filter(it -> it.isLikely(facts) == likely)
                    .map(it -> new Choice(it.tick(), it.key(), facts.ticked().contains(it.tick())))
                    .toList();
        }

        /** What may be seen of each need that the message tells about: at home too where a letter to a school tells of it. */
        private static List<SeenNeed> seen(Letter letter, LetterFacts facts, List<LetterFacts.Scene> scenes) {
            boolean home =
                    facts.side(letter) == Letter.Side.SCHOOL && facts.ticked().contains("home");
            List<PaperNeed> told = home ? facts.needs() : facts.told(letter);
            Letter.Side side = home ? Letter.Side.DAY : facts.side(letter);
            return told.stream()
                    .map(need -> new SeenNeed(
                            need.need().id(),
                            need.examples(side, scenes, facts.place()).stream()
                                    .map(key ->
                                            new Choice(key, key, facts.seen().contains(key)))
                                    .toList()))
                    .filter(need -> !need.choices().isEmpty())
                    .toList();
        }

        /** How many are ticked. */
        public long ticked() {
            return Stream.of(facts.stream(), enclosures.stream(), seen.stream().flatMap(it -> it.choices().stream()))
                    .flatMap(it -> it)
                    .filter(Choice::chosen)
                    .count();
        }

        /** Whether there is anything to tick. */
        public boolean any() {
            return !facts.isEmpty() || !enclosures.isEmpty() || !seen.isEmpty();
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

    /**
     * A message that no longer fits.
     *
     * @param titleKey message key of its title
     * @param text what had become of it
     */
    record Before(String titleKey, String text) {

        @Override
        public String toString() {
            return "Before[sealed]";
        }
    }

    /** The text for its box. A browser takes the first line feed of a text box for layout, so it gets one to take. */
    public String boxText() {
        return "\n" + form.text();
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

package org.twodoors.guide;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A part of a page that was made before and comes as one text with its tags, taken apart: its tags, and between them the words of
 * the glossary. Only our own words come so, never what a family typed or said together.
 *
 * @param pieces tags and words of the glossary in their order
 * @param switchesOn whether a tag in it says {@code data-terms="on"}
 * @param hasUses whether there is a word of the glossary in it at all
 */
record TaggedText(List<Piece> pieces, boolean switchesOn, boolean hasUses) {

    /** Says where words of the glossary are opened. */
    static final String SWITCH = "data-terms";

    private static final String ON = SWITCH + "=\"on\"";
    private static final String OFF = SWITCH + "=\"off\"";
    private static final String COMMENT = "<!--";
    private static final String END_OF_COMMENT = "-->";

    /** Elements without an end. */
    private static final Set<String> ALONE = Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr");

    /** What a text with tags is made of. */
    sealed interface Piece {}

    /**
     * A tag that opens an element.
     *
     * @param element its name
     * @param switched what it says of {@code data-terms}: {@code on}, {@code off}, or null for nothing
     */
    record Opening(String element, @Nullable String switched) implements Piece {}

    /** A tag that closes the element that was opened last. */
    record Closing() implements Piece {}

    /**
     * Text between two tags that uses words of the glossary.
     *
     * @param start where it begins
     * @param end where it ends
     * @param uses where the words stand in the whole text
     */
    record Words(int start, int end, List<Glossary.Use> uses) implements Piece {}

    /**
     * Takes a text apart.
     *
     * @param text whose elements are closed as they were opened
     * @param glossary whose words are looked for
     */
    static TaggedText of(String text, Glossary glossary) {
        boolean switches = text.contains(SWITCH);
        List<Piece> pieces = new ArrayList<>();
        boolean hasUses = false;
        int at = 0;
        while (at < text.length()) {
            int tag = text.indexOf('<', at);
            int end = tag < 0 ? text.length() : tag;
            int start = at;
            List<Glossary.Use> uses = glossary.uses(text.substring(at, end)).stream()
                    .map(use -> use.from(start))
                    .toList();
            if (!uses.isEmpty()) {
                hasUses = true;
                pieces.add(new Words(at, end, uses));
            }
            at = tag < 0 ? end : endOfTag(text, tag);
            Piece piece = tag < 0 ? null : tag(text, tag, at, switches);
            if (piece != null) {
                pieces.add(piece);
            }
        }
        return new TaggedText(List.copyOf(pieces), text.contains(ON), hasUses);
    }

    /** Where the tag or comment that begins at a place is over. */
    private static int endOfTag(String text, int start) {
        if (text.startsWith(COMMENT, start)) {
            return text.indexOf(END_OF_COMMENT, start) + END_OF_COMMENT.length();
        }
        int at = start;
        for (char quote = 0; quote != 0 || text.charAt(at) != '>'; at++) {
            char letter = text.charAt(at);
            if (letter == quote) {
                quote = 0;
            } else if (quote == 0 && (letter == '"' || letter == '\'')) {
                quote = letter;
            }
        }
        return at + 1;
    }

    /** What a tag does; null for a comment and for an element without an end. */
    private static @Nullable Piece tag(String text, int start, int end, boolean switches) {
        if (text.startsWith("</", start)) {
            return new Closing();
        }
        if (text.startsWith(COMMENT, start) || text.charAt(end - 2) == '/') {
            return null;
        }
        int endOfName = start + 1;
        while (Character.isLetterOrDigit(text.charAt(endOfName))) {
            endOfName++;
        }
        String name = text.substring(start + 1, endOfName);
        return ALONE.contains(name)
                ? null
                : new Opening(name, switches ? switched(text.substring(endOfName, end)) : null);
    }

    private static @Nullable String switched(String attributes) {
        if (attributes.contains(OFF)) {
            return "off";
        }
        return attributes.contains(ON) ? "on" : null;
    }
}

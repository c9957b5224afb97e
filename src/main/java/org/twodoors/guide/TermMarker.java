package org.twodoors.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.unbescape.html.HtmlEscape;

/**
 * Makes a word of the glossary open its meaning on tap where it first appears in the running text of a page: a button
 * with a popover, which browsers open by themselves, without script. The page says where: from an element with {@code
 * data-terms="on"} down, but not below {@code data-terms="off"}, nor in headings, links, forms, quotes and what is
 * folded away. One marker looks through one page. A part of a page that was made before comes as one text with its tags.
 *
 * <p>No template marks a term, so none is forgotten, and messages stay plain text that translators can read. {@code <details>}
 * may not stand inside a sentence, a link leaves the page, and a card on hover is nothing for a thumb.
 */
public final class TermMarker extends AbstractTemplateHandler {

    static final String GLOSSARIES = "glossaries";

    private static final Set<String> RUNNING_TEXT = Set.of("p", "li", "dd", "td");

    /** Where a button may not stand, would be pressed by mistake, would be copied, or would not be seen. */
    private static final Set<String> LEFT_ALONE = Set.of(
            "a",
            "blockquote",
            "button",
            "details",
            "dt",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "label",
            "nav",
            "pre",
            "svg",
            "th");

    /** Letters of a button with the meaning of its word. */
    private static final int ROOM_FOR_A_TERM = 600;

    private enum Place {
        /** Not below the switch, or in something that is left alone. */
        OUTSIDE,
        /** Below the switch, but not in running text. */
        INSIDE,
        /** In running text. */
        IN_TEXT
    }

    private final Deque<Place> places = new ArrayDeque<>();
    private final Set<String> opened = new HashSet<>();
    private @Nullable Glossary glossary;

    /** The page's own marker; Thymeleaf makes it. */
    public TermMarker() {
        places.push(Place.OUTSIDE);
    }

    @Override
    public void setContext(ITemplateContext context) {
        super.setContext(context);
        if (context.getConfiguration().getExecutionAttributes().get(GLOSSARIES) instanceof Glossaries glossaries) {
            glossary = glossaries.in(context.getLocale());
        }
    }

    @Override
    public void handleOpenElement(IOpenElementTag tag) {
        places.push(within(tag.getElementCompleteName(), tag.getAttributeValue(TaggedText.SWITCH)));
        super.handleOpenElement(tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (!tag.isUnmatched()) {
            places.pop();
        }
        super.handleCloseElement(tag);
    }

    private Place within(String element, @Nullable String switched) {
        if (places.element() == Place.OUTSIDE) {
            return "on".equals(switched) ? Place.INSIDE : Place.OUTSIDE;
        }
        String name = element.toLowerCase(Locale.ROOT);
        if ("off".equals(switched) || LEFT_ALONE.contains(name)) {
            return Place.OUTSIDE;
        }
        if ("on".equals(switched)) {
            return Place.INSIDE;
        }
        return places.element() == Place.INSIDE && RUNNING_TEXT.contains(name) ? Place.IN_TEXT : places.element();
    }

    @Override
    public void handleText(IText text) {
        // What is on its way out is escaped already, and goes on as it is: where a tag stands in it, it is a part with
        // its tags.
        String words = text.getText();
        StringBuilder marked = new StringBuilder();
        int done = 0;
        if (glossary != null && words.indexOf('<') >= 0) {
            TaggedText tagged = glossary.tagged(words);
            if (tagged.hasUses() && (places.element() != Place.OUTSIDE || tagged.switchesOn())) {
                for (TaggedText.Piece piece : tagged.pieces()) {
                    done = pass(piece, words, done, marked);
                }
            }
        } else if (glossary != null && places.element() == Place.IN_TEXT) {
            done = mark(words, new TaggedText.Words(0, words.length(), glossary.uses(words)), 0, marked);
        }
        super.handleText(
                done == 0
                        ? text
                        : getContext()
                                .getModelFactory()
                                .createText(marked.append(words, done, words.length())
                                        .toString()));
    }

    /** Goes past a tag, or marks words. What is written before them is so far; returns how far it is then. */
    private int pass(TaggedText.Piece piece, String words, int done, StringBuilder marked) {
        if (piece instanceof TaggedText.Opening tag) {
            places.push(within(tag.element(), tag.switched()));
        } else if (piece instanceof TaggedText.Closing) {
            places.pop();
        } else if (piece instanceof TaggedText.Words text && places.element() == Place.IN_TEXT) {
            return mark(words, text, done, marked);
        }
        return done;
    }

    private int mark(String words, TaggedText.Words text, int written, StringBuilder marked) {
        int done = written;
        for (Glossary.Use use : text.uses()) {
            if (use.start() >= done && opened.add(use.entry().id())) {
                int from = Math.max(Math.max(done, text.start()), startOfWord(words, use.start(), text.start()));
                int to = endOfWord(words, use.end(), text.end());
                marked.ensureCapacity(marked.length() + words.length() - done + ROOM_FOR_A_TERM);
                marked.append(words, done, from);
                writeHeld(words, from, use, to, marked);
                done = to;
            }
        }
        return done;
    }

    /** A button may be parted from the mark before or after it at the end of a line, unless something holds them. */
    private void writeHeld(String words, int from, Glossary.Use use, int to, StringBuilder marked) {
        boolean alone = from == use.start() && to == use.end();
        if (!alone) {
            marked.append("<span class=\"term-hold\">").append(words, from, use.start());
        }
        writeTerm(words.substring(use.start(), use.end()), use.entry(), marked);
        if (!alone) {
            marked.append(words, use.end(), to).append("</span>");
        }
    }

    private void writeTerm(String form, Glossary.Entry entry, StringBuilder marked) {
        String id = "term-" + entry.id();
        String all = getContext().buildLink("/learn/glossary", Map.of()) + "#" + entry.id();
        String allWords = getContext().getMessage(TermMarker.class, "term.all", new Object[0], true);
        marked.append("<button type=\"button\" class=\"term\" popovertarget=\"")
                .append(id)
                .append("\">")
                .append(form)
                .append("</button><span class=\"term-card\" id=\"")
                .append(id)
                .append("\" popover=\"auto\"><strong class=\"term-card__name\">")
                .append(HtmlEscape.escapeHtml4Xml(entry.name()))
                .append("</strong><span class=\"term-card__meaning\">")
                .append(HtmlEscape.escapeHtml4Xml(entry.meaning()))
                .append("</span><a href=\"")
                .append(all)
                .append("\">")
                .append(HtmlEscape.escapeHtml4Xml(allWords))
                .append("</a></span>");
    }

    private static int startOfWord(String words, int at, int first) {
        int start = at;
        while (start > first && !Character.isWhitespace(words.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfWord(String words, int at, int last) {
        int end = at;
        while (end < last && !Character.isWhitespace(words.charAt(end))) {
            end++;
        }
        return end;
    }
}

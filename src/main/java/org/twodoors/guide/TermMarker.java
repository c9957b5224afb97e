package org.twodoors.guide;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.engine.AbstractTemplateHandler;
import org.thymeleaf.model.AttributeValueQuotes;
import org.thymeleaf.model.ICloseElementTag;
import org.thymeleaf.model.IOpenElementTag;
import org.thymeleaf.model.IText;
import org.unbescape.html.HtmlEscape;

/**
 * Makes a word of the glossary open its meaning on tap where it first appears in the running text of a page: a button
 * with a popover, which browsers open by themselves, without script. The page says where: from an element with {@code
 * data-terms="on"} down, but not below {@code data-terms="off"}, nor in headings, links, forms, quotes and what is
 * folded away. One marker looks through one page.
 *
 * <p>No template marks a term, so none is forgotten, and messages stay plain text that translators can read. {@code <details>}
 * may not stand inside a sentence, a link leaves the page, and a card on hover is nothing for a thumb.
 */
public final class TermMarker extends AbstractTemplateHandler {

    static final String GLOSSARIES = "glossaries";

    private static final String SWITCH = "data-terms";

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
        places.push(within(tag));
        super.handleOpenElement(tag);
    }

    @Override
    public void handleCloseElement(ICloseElementTag tag) {
        if (!tag.isUnmatched()) {
            places.pop();
        }
        super.handleCloseElement(tag);
    }

    private Place within(IOpenElementTag tag) {
        String switched = tag.getAttributeValue(SWITCH);
        if (places.element() == Place.OUTSIDE) {
            return "on".equals(switched) ? Place.INSIDE : Place.OUTSIDE;
        }
        String name = tag.getElementCompleteName().toLowerCase(Locale.ROOT);
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
        if (glossary == null || places.element() != Place.IN_TEXT) {
            super.handleText(text);
            return;
        }
        // What is on its way out is escaped already, and goes on as it is.
        String words = text.getText();
        int done = 0;
        for (Glossary.Use use : glossary.uses(words)) {
            if (use.start() >= done && opened.add(use.entry().id())) {
                int from = Math.max(done, startOfWord(words, use.start()));
                int to = endOfWord(words, use.end());
                write(words.substring(done, from));
                writeHeld(words, from, use, to);
                done = to;
            }
        }
        write(words.substring(done));
    }

    /** A button may be parted from the mark before or after it at the end of a line, unless something holds them. */
    private void writeHeld(String words, int from, Glossary.Use use, int to) {
        boolean alone = from == use.start() && to == use.end();
        if (!alone) {
            open("span", "class", "term-hold");
            write(words.substring(from, use.start()));
        }
        writeTerm(words.substring(use.start(), use.end()), use.entry());
        if (!alone) {
            write(words.substring(use.end(), to));
            close("span");
        }
    }

    private void writeTerm(String form, Glossary.Entry entry) {
        String id = "term-" + entry.id();
        open("button", "type", "button", "class", "term", "popovertarget", id);
        write(form);
        close("button");
        open("span", "class", "term-card", "id", id, "popover", "auto");
        open("strong", "class", "term-card__name");
        write(HtmlEscape.escapeHtml4Xml(entry.name()));
        close("strong");
        open("span", "class", "term-card__meaning");
        write(HtmlEscape.escapeHtml4Xml(entry.meaning()));
        close("span");
        open("a", "href", getContext().buildLink("/learn/glossary", Map.of()) + "#" + entry.id());
        write(HtmlEscape.escapeHtml4Xml(getContext().getMessage(TermMarker.class, "term.all", new Object[0], true)));
        close("a");
        close("span");
    }

    private void open(String element, String... attributes) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int at = 0; at < attributes.length; at += 2) {
            map.put(attributes[at], attributes[at + 1]);
        }
        super.handleOpenElement(
                getContext().getModelFactory().createOpenElementTag(element, map, AttributeValueQuotes.DOUBLE, false));
    }

    private void close(String element) {
        super.handleCloseElement(getContext().getModelFactory().createCloseElementTag(element));
    }

    private void write(String text) {
        if (!text.isEmpty()) {
            super.handleText(getContext().getModelFactory().createText(text));
        }
    }

    private static int startOfWord(String words, int at) {
        int start = at;
        while (start > 0 && !Character.isWhitespace(words.charAt(start - 1))) {
            start--;
        }
        return start;
    }

    private static int endOfWord(String words, int at) {
        int end = at;
        while (end < words.length() && !Character.isWhitespace(words.charAt(end))) {
            end++;
        }
        return end;
    }
}

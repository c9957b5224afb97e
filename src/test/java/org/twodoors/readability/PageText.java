package org.twodoors.readability;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** The running text of a page, as a parent reads it from top to bottom: paragraph by paragraph. */
final class PageText {

    /** Citations are names, meanings of words are told again, lists of states are not read. */
    private static final String NOT_READ =
            ".source-list, .sources-by-point, .rule-list__from, .rule-list__id, .rule-range, .term-card, select, svg";

    private static final Set<String> WITHIN_A_SENTENCE =
            Set.of("a", "abbr", "b", "button", "em", "i", "small", "span", "strong");

    private final List<String> paragraphs = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();

    private PageText() {}

    /** Every text in the main part of a page: paragraphs, and headings, labels and buttons too. */
    static List<String> everything(String html) {
        Document page = Jsoup.parse(html);
        page.select(NOT_READ).remove();
        PageText text = new PageText();
        text.read(page.selectFirst("main"));
        text.end();
        return List.copyOf(text.paragraphs);
    }

    /** Whole sentences only. Headings and labels are short, and would make the page look easier than it is. */
    static List<String> sentences(String html) {
        return everything(html).stream()
                .filter(paragraph -> paragraph.matches("(?s).*[.!?…][”’)]*"))
                .toList();
    }

    private void read(Element element) {
        for (Node node : element.childNodes()) {
            if (node instanceof TextNode text) {
                current.append(text.getWholeText());
            } else if (node instanceof Element child) {
                boolean within = WITHIN_A_SENTENCE.contains(child.normalName())
                        && !child.hasClass("tile__text")
                        && !child.hasClass("tile__note")
                        && !child.hasClass("usa-button");
                if (!within) {
                    end();
                }
                read(child);
                if (!within) {
                    end();
                }
            }
        }
    }

    private void end() {
        String paragraph = current.toString().replaceAll("\\s+", " ").strip();
        current.setLength(0);
        if (!paragraph.isEmpty()) {
            paragraphs.add(paragraph);
        }
    }
}

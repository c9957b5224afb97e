package org.twodoors.readability;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The grades of all pages, and {@code docs/readability.md}, which shows them. */
public final class ReadabilityTable {

    /** No parent page may be harder than this. */
    public static final double HARDEST = 6.5;

    private static final int ALIKE = 20;

    private final KeptTerms kept = KeptTerms.read();
    private final List<Row> rows = new ArrayList<>();

    /**
     * A page and its grade.
     *
     * @param group pages that are alike
     * @param page which one
     * @param words of whole sentences
     * @param grade of whole sentences
     * @param everything grade with headings, labels and buttons
     */
    public record Row(String group, String page, int words, double grade, double everything) {}

    /** Measures a page. */
    public void add(String group, String page, String html) {
        Readability sentences = Readability.of(PageText.sentences(html), kept);
        Readability everything = Readability.of(PageText.everything(html), kept);
        rows.add(new Row(group, page, sentences.words(), sentences.grade(), everything.grade()));
    }

    /** Every page that was measured. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** What {@code docs/readability.md} says. */
    public String document() {
        return """
                # How hard the pages are to read

                Measured by `ReadabilityIT` on every page of a parent, in English, as the server sends it: Flesch–Kincaid grade,
                %s or less on each page. Written anew with `./mvnw verify -Dit.test=ReadabilityIT -Dwrite.docs=true`; the test allows a
                small difference and fails on a page that is missing here.

                **Grade** counts whole sentences only: 0.39 × words per sentence + 11.8 × syllables per word − 15.59. Headings,
                labels and buttons are left out, because short lines make a page look easier than it is; **with labels** counts them too.
                Citations, the small cards with the meaning of a word, and the list of states are not counted. A sentence ends at
                . ! or ?, and not at a colon. Numbers and acronyms are counted as they are said, letter by letter.

                Terms that must stay as they are count as one short word each: %s.

                """.formatted(HARDEST, String.join(", ", kept.terms()))
                + byGroup().entrySet().stream()
                        .map(group -> table(group.getKey(), group.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private Map<String, List<Row>> byGroup() {
        return rows.stream().collect(Collectors.groupingBy(Row::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** Many pages that are alike take three lines: the hardest, the middle one and the easiest. */
    private static String table(String group, List<Row> rows) {
        List<Row> shown = rows;
        String title = "## " + group;
        if (rows.size() > ALIKE) {
            List<Row> sorted = rows.stream()
                    .sorted(Comparator.comparingDouble(Row::grade).reversed())
                    .toList();
            shown = List.of(sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
            title += ": %d pages; the hardest, the middle one and the easiest".formatted(rows.size());
        }
        return title + "\n\n| page | words | grade | with labels |\n|---|---|---|---|\n"
                + shown.stream()
                        .map(row -> String.format(
                                Locale.ENGLISH,
                                "| %s | %d | %.1f | %.1f |\n",
                                row.page(),
                                row.words(),
                                row.grade(),
                                row.everything()))
                        .collect(Collectors.joining());
    }
}

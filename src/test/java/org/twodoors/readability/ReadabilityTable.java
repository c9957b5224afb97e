package org.twodoors.readability;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The grades of all pages, and {@code docs/readability.md}, which shows them. */
public final class ReadabilityTable {

    private static final int ALIKE = 20;

    private final Measure measure;
    private final KeptTerms kept;
    private final List<Row> rows = new ArrayList<>();

    /** An empty table, measured by the rules of one language. */
    public ReadabilityTable(Measure measure) {
        this.measure = measure;
        this.kept = KeptTerms.read(measure);
    }

    /**
     * A page and its grade.
     *
     * @param group pages that are alike
     * @param page which one
     * @param words of whole sentences
     * @param value of whole sentences: their grade or score
     * @param everything the same with headings, labels and buttons
     */
    public record Row(String group, String page, int words, double value, double everything) {}

    /** Measures a page. */
    public void add(String group, String page, String html) {
        Readability sentences = Readability.of(PageText.sentences(html), kept, measure);
        Readability everything = Readability.of(PageText.everything(html), kept, measure);
        rows.add(new Row(group, page, sentences.words(), measure.of(sentences), measure.of(everything)));
    }

    /** Every page that was measured. */
    public List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The pages that are harder to read than any may be. */
    public List<Row> tooHard() {
        return rows.stream()
                .filter(row -> measure.isHarder(row.value(), measure.hardest()))
                .toList();
    }

    /** What {@code docs/readability.md} says of both languages. */
    public static String document(ReadabilityTable english, ReadabilityTable spanish) {
        return """
                # How hard the pages are to read

                Measured by `EveryPageIT` on every page of a parent, as the server sends it. Written anew with
                `./mvnw verify -Dit.test=EveryPageIT -Dwrite.docs=true`; the test allows a small difference and fails on a page that is
                missing here.

                - **English**: Flesch–Kincaid grade, %s or less on each page: 0.39 × words per sentence + 11.8 × syllables per word − 15.59.
                - **Spanish**: Fernández-Huerta score, %s or more on each page: 206.84 − 60 × syllables per word − 1.02 × words per sentence.

                **Grade** and **score** count whole sentences only. Headings, labels and buttons are left out, because short lines make a page
                look easier than it is; **with labels** counts them too. Citations, the small cards with the meaning of a word, and the list
                of states are not counted. A sentence ends at . ! or ?, and not at a colon. Numbers and acronyms are counted as they are
                said, letter by letter.

                Terms that must stay as they are count as one short word each: %s; %s.

                # English

                """.formatted(
                                english.measure.hardest(),
                                spanish.measure.hardest(),
                                String.join(", ", english.kept.terms()),
                                String.join(", ", spanish.kept.terms()))
                + english.tables("grade")
                + "\n# Spanish\n\n"
                + spanish.tables("score");
    }

    private String tables(String value) {
        return byGroup().entrySet().stream()
                .map(group -> table(group.getKey(), value, group.getValue()))
                .collect(Collectors.joining("\n"));
    }

    private Map<String, List<Row>> byGroup() {
        return rows.stream().collect(Collectors.groupingBy(Row::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** Many pages that are alike take three lines: the hardest, the middle one and the easiest. */
    private String table(String group, String value, List<Row> rows) {
        List<Row> shown = rows;
        String title = "## " + group;
        if (rows.size() > ALIKE) {
            List<Row> sorted = rows.stream()
                    .sorted((one, other) ->
                            one.value() == other.value() ? 0 : measure.isHarder(one.value(), other.value()) ? -1 : 1)
                    .toList();
            shown = List.of(sorted.get(0), sorted.get(sorted.size() / 2), sorted.get(sorted.size() - 1));
            title += ": %d pages; the hardest, the middle one and the easiest".formatted(rows.size());
        }
        return title + "\n\n| page | words | " + value + " | with labels |\n|---|---|---|---|\n"
                + shown.stream()
                        .map(row -> String.format(
                                Locale.ENGLISH,
                                "| %s | %d | %.1f | %.1f |\n",
                                row.page(),
                                row.words(),
                                row.value(),
                                row.everything()))
                        .collect(Collectors.joining());
    }
}

package org.twodoors.journeys;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What pages weigh, beside what they may weigh, and {@code docs/weight.md}, which shows it. */
final class WeightTable {

    private static final Pattern LINE =
            Pattern.compile("\\| (.+?) \\| (.+?) \\| (\\w+) \\| (\\w+) \\| ([\\d,]+) \\| [\\d,]+ \\|");

    private final Map<Row, Integer> limits = new LinkedHashMap<>();
    private final Map<Row, Integer> values = new LinkedHashMap<>();

    /** What is measured. */
    enum Measure {
        /** Words that are seen without opening anything. */
        WORDS(20),
        /** Height of the whole page in CSS pixels, or how far down something stands. */
        PX(100),
        /** Taps of a finger; a list takes two. */
        TAPS(2),
        /** Letters that are typed. */
        LETTERS(4),
        /** How long it takes: 250 words a minute, 2 seconds a tap, 5 letters a second. */
        SECONDS(3),
        /** Bytes of the answer as they travel, compressed. */
        BYTES(400);

        private final int small;

        Measure(int small) {
            this.small = small;
        }

        /** Whether two figures are so near that a document need not be written anew. */
        boolean isNear(int one, int other) {
            return Math.abs(one - other) <= small + other / 10;
        }
    }

    /**
     * What a figure is about.
     *
     * @param page which page, or which part of one
     * @param family who reads it
     * @param language in which language
     * @param measure what is counted
     */
    record Row(String page, String family, String language, Measure measure) {

        @Override
        public String toString() {
            return String.join(", ", page, family, language, measure.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Notes a figure; of several about the same, the highest is kept. */
    void add(Row row, int value, int limit) {
        values.merge(row, value, Math::max);
        limits.put(row, limit);
    }

    /** Every figure that is higher than it may be, with both numbers. */
    Map<String, String> tooHeavy() {
        Map<String, String> heavy = new LinkedHashMap<>();
        values.forEach((row, value) -> {
            if (value > limits.get(row)) {
                heavy.put(row.toString(), "%s: %d, and %d at most".formatted(row, value, limits.get(row)));
            }
        });
        return heavy;
    }

    /** Where a document of before is too far from what is measured now. */
    List<String> differencesTo(String document) {
        Map<Row, Integer> shown = new LinkedHashMap<>();
        Matcher line = LINE.matcher(document);
        while (line.find()) {
            Row row = new Row(
                    line.group(1),
                    line.group(2),
                    line.group(3),
                    Measure.valueOf(line.group(4).toUpperCase(Locale.ROOT)));
            shown.put(row, Integer.valueOf(line.group(5).replace(",", "")));
        }
        Set<Row> rows = new LinkedHashSet<>(values.keySet());
        rows.addAll(shown.keySet());
        List<String> differences = new ArrayList<>();
        for (Row row : rows) {
            Integer before = shown.get(row);
            Integer now = values.get(row);
            if (before == null || now == null || !row.measure().isNear(before, now)) {
                differences.add("%s is %s in the document and %s now".formatted(row, before, now));
            }
        }
        return differences;
    }

    /** What {@code docs/weight.md} says. */
    String document(Map<String, Integer> minutes) {
        String rows = values.entrySet().stream()
                .map(entry -> {
                    Row row = entry.getKey();
                    return "| %s | %s | %s | %s | %,d | %,d |\n"
                            .formatted(
                                    row.page(),
                                    row.family(),
                                    row.language(),
                                    row.measure().name().toLowerCase(Locale.ROOT),
                                    entry.getValue(),
                                    limits.get(row));
                })
                .collect(Collectors.joining());
        return """
                # What a page weighs

                Measured by `WeightIT` in a real browser of 360 × 740 pixels, as families F1, F2 and F3 of `src/test/resources/families.json` walk from
                the start page to their plan and the pages behind it. Written anew with `./mvnw verify -Dit.test=WeightIT -Dwrite.docs=true`; the test
                allows a small difference, and fails where a page weighs more than it may.

                - **words** are those in the main part of a page that are seen at once: closed parts, lists to choose from and what only a screen reader
                  says do not count. Spanish may be 15 %% longer in words, not in pixels.
                - **px** is the height of the whole page, with header and footer; for a first button it is how far down it stands, for a letter how far down
                  its last line is.
                - **taps** are what it takes with one finger: an answer that is the same as none is left open, a list takes two, a field to type in takes one.
                - **letters** are what is typed into fields; **seconds** are words at 250 a minute, taps at 2 seconds and letters at 5 a second. A
                  teacher's first minute goes from the page for teachers to the copied message and the team's link in a calendar: who writes, the day and
                  the time are typed, and everything is read that stands above what is tapped.
                - **bytes** are the body of the answer as it travels, compressed.
                - Each need over three adds 90 px and 15 words to a plan, 250 words and 8 taps to the questions; the page of who helps now adds 3 taps.
                  The words and taps of the page about danger do not count against the limit: words that save a life are not cut.

                The questions of three needs, with the page about danger, take %s (250 words a minute, 2 seconds a tap, rounded up);
                every page that names a time says so, in numbers that are written with this document.

                | page | family | language | measure | today | at most |
                |---|---|---|---|---|---|
                """.formatted(minutes.entrySet().stream()
                        .map(entry -> entry.getValue() + " minutes (" + entry.getKey() + ")")
                        .collect(Collectors.joining(" and ")))
                + rows;
    }
}

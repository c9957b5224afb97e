package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twodoors.readability.Measure;
import org.twodoors.readability.ReadabilityTable;

/** Every page of a parent can be read by somebody who reads as one does at the age of eleven, in English and Spanish. */
class ReadabilityIT extends WholeApplication {

    private static final Path DOCUMENT = Path.of("docs", "readability.md");

    /** A line of the table with its grade. */
    private static final Pattern LINE = Pattern.compile("(?m)^\\| [^|]+ \\| \\d+ \\| ([\\d.-]+) \\|");

    /** A word changed here or there may move a grade by as much, before the document has to be written anew. */
    private static final double SMALL = 0.3;

    @Test
    void noPageIsHardToRead() throws IOException {
        ReadabilityTable english = measured(Measure.FLESCH_KINCAID);
        ReadabilityTable spanish = measured(Measure.FERNANDEZ_HUERTA);
        String document = ReadabilityTable.document(english, spanish);
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(DOCUMENT, document);
        }

        for (ReadabilityTable table : List.of(english, spanish)) {
            assertThat(table.rows())
                    .hasSizeGreaterThan(120)
                    .allSatisfy(row -> assertThat(row.words()).as(row.page()).isPositive());
            assertThat(table.tooHard()).isEmpty();
        }
        List<Double> shown = values(Files.readString(DOCUMENT));
        List<Double> measured = values(document);
        assertThat(shown)
                .as("pages in docs/readability.md; write it anew with -Dwrite.docs=true")
                .hasSameSizeAs(measured)
                .hasSizeGreaterThan(40);
        for (int at = 0; at < shown.size(); at++) {
            // A score of Spanish moves about ten times as far as a grade does.
            double small = measured.get(at) > 20 ? 10 * SMALL : SMALL;
            assertThat(shown.get(at))
                    .as("line %d of docs/readability.md", at)
                    .isCloseTo(measured.get(at), within(small));
        }
    }

    private ReadabilityTable measured(Measure measure) {
        ReadabilityTable table = new ReadabilityTable(measure);
        for (ParentPages.ParentPage page : new ParentPages(catalog).all()) {
            table.add(page.group(), page.name(), page.html(this, measure.language()));
        }
        return table;
    }

    private static List<Double> values(String document) {
        return LINE.matcher(document)
                .results()
                .map(line -> Double.valueOf(line.group(1)))
                .toList();
    }
}

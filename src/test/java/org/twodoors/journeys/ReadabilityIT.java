package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.twodoors.readability.ReadabilityTable;

/** Every page of a parent, in English, can be read by somebody who reads as one does at the age of twelve. */
class ReadabilityIT extends WholeApplication {

    private static final Path DOCUMENT = Path.of("docs", "readability.md");

    /** A line of the table with its grade. */
    private static final Pattern LINE = Pattern.compile("(?m)^\\| [^|]+ \\| \\d+ \\| ([\\d.-]+) \\|");

    /** A word changed here or there may move a grade by as much, before the document has to be written anew. */
    private static final double SMALL = 0.3;

    @Test
    void noPageIsHarderToReadThanGradeSixAndAHalf() throws IOException {
        ReadabilityTable table = new ReadabilityTable();
        for (ParentPages.ParentPage page : new ParentPages(catalog).all()) {
            table.add(page.group(), page.name(), page.html(this, "en"));
        }
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(DOCUMENT, table.document());
        }

        assertThat(table.rows())
                .hasSizeGreaterThan(120)
                .allSatisfy(row -> assertThat(row.words()).as(row.page()).isPositive());
        assertThat(table.rows().stream().filter(row -> row.grade() > ReadabilityTable.HARDEST))
                .isEmpty();
        List<Double> shown = grades(Files.readString(DOCUMENT));
        List<Double> measured = grades(table.document());
        assertThat(shown)
                .as("pages in docs/readability.md; write it anew with -Dwrite.docs=true")
                .hasSameSizeAs(measured)
                .hasSizeGreaterThan(20);
        for (int at = 0; at < shown.size(); at++) {
            assertThat(shown.get(at))
                    .as("line %d of docs/readability.md", at)
                    .isCloseTo(measured.get(at), within(SMALL));
        }
    }

    private static List<Double> grades(String document) {
        return LINE.matcher(document)
                .results()
                .map(line -> Double.valueOf(line.group(1)))
                .toList();
    }
}

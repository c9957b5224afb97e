package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** A browser passes over what it cannot read in a style sheet, and says nothing. */
class StyleSheetTest {

    private static final Path OURS = Path.of("src/main/resources/assets/two-doors.css");

    @Test
    void everyBlockIsClosedAndNothingIsLeftOfAMerge() throws IOException {
        int depth = 0;
        for (String line :
                Files.readString(OURS).replaceAll("(?s)/\\*.*?\\*/", "").split("\n")) {
            assertThat(line)
                    .doesNotStartWith("=======")
                    .doesNotStartWith("<<<<<<<")
                    .doesNotStartWith(">>>>>>>");
            depth += (int) (line.chars().filter(c -> c == '{').count()
                    - line.chars().filter(c -> c == '}').count());
            assertThat(depth).as(line).isNotNegative();
        }
        assertThat(depth).isZero();
    }

    @Test
    void nothingIsFetchedFromAnywhereElse() throws IOException {
        for (Path sheet : new Path[] {OURS, OURS.resolveSibling("uswds.css")}) {
            assertThat(Files.readString(sheet)).doesNotContain("http://", "https://", "@import", "url(data:");
        }
    }
}

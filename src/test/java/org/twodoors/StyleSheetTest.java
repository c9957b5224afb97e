package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A browser passes over what it cannot read in a style sheet, and says nothing. */
class StyleSheetTest {

    private static final Path OURS = Path.of("src/main/resources/assets/two-doors.css");

    private static final Pattern CLASS = Pattern.compile("\\.(-?[a-zA-Z_][\\w-]*)(?=[^{}]*\\{)");

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

    /** A modifier such as {@code door-badge--school} counts as used where its beginning is put together with a code. */
    @Test
    void everyClassIsUsedSomewhere() throws IOException {
        String all = everythingThatNamesClasses();
        Set<String> used = new HashSet<>(List.of(all.split("[^\\w-]+")));
        Set<String> unused = new TreeSet<>();
        CLASS.matcher(Files.readString(OURS).replaceAll("(?s)/\\*.*?\\*/", ""))
                .results()
                .map(found -> found.group(1))
                .filter(name -> !used.contains(name))
                .filter(name -> !name.contains("--") || !all.contains(name.substring(0, name.indexOf("--") + 2)))
                .forEach(unused::add);
        assertThat(unused).isEmpty();
    }

    private static String everythingThatNamesClasses() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path folder : List.of(Path.of("src/main/java"), Path.of("src/main/resources"))) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.filter(it -> it.toString().matches(".*\\.(java|html|js|json|svg)"))
                        .toList()) {
                    all.append(Files.readString(file)).append('\n');
                }
            }
        }
        return all.toString();
    }

    @Test
    void nothingIsFetchedFromAnywhereElse() throws IOException {
        assertThat(Files.readString(OURS)).doesNotContain("http://", "https://", "@import", "url(data:");
    }
}

package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads the README or a page in {@code docs} finds what it names. */
class ReadmeTest {

    private static final Path CODE = Path.of("src/main/java/org/twodoors");
    private static final Path RESOURCES = Path.of("src/main/resources");

    private static final Pattern PACKAGE_IN_MAP = Pattern.compile("(?m)(?:^ {2,4}| {2,})([a-z]+) {2,}\\S");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");
    private static final Pattern NAMED_CLASS = Pattern.compile("`([a-z/]+/[A-Z]\\w+)`");
    private static final Pattern NAMED_RESOURCE = Pattern.compile("`((?:templates|messages|assets)/[\\w./-]*)`");

    @Test
    void theMapNamesEveryPackage() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String map = readme.substring(readme.indexOf("```\n  api"), readme.indexOf("A family's data flows"));
        Set<String> named = new TreeSet<>(PACKAGE_IN_MAP
                .matcher(map)
                .results()
                .map(found -> found.group(1))
                .toList());
        Set<String> packages = new TreeSet<>();
        try (Stream<Path> folders = Files.walk(CODE)) {
            folders.filter(folder -> Files.isDirectory(folder) && !folder.equals(CODE))
                    .forEach(folder -> packages.add(folder.getFileName().toString()));
        }
        assertThat(named).isEqualTo(packages);
    }

    @Test
    void everyClassAndFileThatIsNamedIsThere() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertThat(all(NAMED_CLASS, readme))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(CODE.resolve(name + ".java")).exists());
        assertThat(all(NAMED_RESOURCE, readme))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(RESOURCES.resolve(name)).exists());
    }

    @Test
    void everyLinkToAFileLeadsSomewhere() throws IOException {
        List<Path> pages;
        try (Stream<Path> files = Files.walk(Path.of("docs"))) {
            pages = Stream.concat(Stream.of(Path.of("README.md")), files)
                    .filter(file -> file.toString().endsWith(".md"))
                    .toList();
        }
        for (Path page : pages) {
            assertThat(all(LINK, Files.readString(page)))
                    .as("%s", page)
                    .allSatisfy(link ->
                            assertThat(page.resolveSibling(link).normalize()).exists());
        }
    }

    private static List<String> all(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}

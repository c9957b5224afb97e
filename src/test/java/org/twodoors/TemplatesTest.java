package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Templates that a person can read and change: a line fits on a screen, an attribute makes one choice at most. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates");

    /** Attributes that are not yet rewritten. */
    private static final Set<String> TWISTED_YET = Set.of("doors", "papers", "questionnaire", "sharing");

    private static final int LONGEST_LINE = 160;

    private static final Pattern ATTRIBUTE = Pattern.compile("[a-z:-]+=\"([^\"]*)\"");

    private static final Pattern LITERAL = Pattern.compile("'[^']*'");

    private static final Pattern CHOICE = Pattern.compile("\\?");

    private static final Pattern INDEXED = Pattern.compile("\\$\\{[^}]*\\w\\[[a-zA-Z]\\w*][^}]*}");

    private static final Pattern TAG = Pattern.compile("<[a-zA-Z][a-zA-Z:0-9]*(?:[^<>\"]|\"[^\"]*\")*>");

    @Test
    void aLineFitsOnAScreen() {
        List<String> tooLong = new ArrayList<>();
        for (Path template : templates(Set.of())) {
            List<String> lines = read(template).lines().toList();
            for (int at = 0; at < lines.size(); at++) {
                if (lines.get(at).length() > LONGEST_LINE) {
                    tooLong.add(template + ":" + (at + 1));
                }
            }
        }
        assertThat(tooLong).as("longer than %d letters", LONGEST_LINE).isEmpty();
    }

    @Test
    void anAttributeMakesOneChoiceAtMost() {
        List<String> twisted = new ArrayList<>();
        for (Path template : templates(TWISTED_YET)) {
            ATTRIBUTE.matcher(read(template)).results().forEach(attribute -> {
                String expression = LITERAL.matcher(attribute.group(1)).replaceAll("");
                if (CHOICE.matcher(expression).results().count() > 1) {
                    twisted.add(template + ": " + attribute.group());
                }
            });
        }
        assertThat(twisted).as("attributes with more than one ?").isEmpty();
    }

    /** In an expression of Spring {@code map[key]} looks for the word "key" and not for what a variable of that name holds. */
    @Test
    void nothingIsLookedUpByTheNameOfAVariable() {
        List<String> unheard = new ArrayList<>();
        for (Path template : templates(Set.of())) {
            INDEXED.matcher(read(template)).results().forEach(index -> unheard.add(template + ": " + index.group()));
        }
        assertThat(unheard).as("write map.get(key)").isEmpty();
    }

    /** An element that is replaced takes its conditions along, before anything looks at them. */
    @Test
    void whatIsReplacedHasNoConditionOfItsOwn() {
        List<String> unheard = new ArrayList<>();
        for (Path template : templates(Set.of())) {
            TAG.matcher(read(template)).results().map(MatchResult::group).forEach(tag -> {
                if (tag.contains("th:replace=")
                        && Stream.of("th:if=", "th:unless=", "th:each=").anyMatch(tag::contains)) {
                    unheard.add(template + ": " + tag);
                }
            });
        }
        assertThat(unheard).as("put the condition on a th:block around it").isEmpty();
    }

    @Test
    void theFoldersThatAreNotRewrittenYetAreThere() {
        assertThat(TWISTED_YET)
                .allSatisfy(folder -> assertThat(TEMPLATES.resolve(folder)).isDirectory());
    }

    private static List<Path> templates(Set<String> without) {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            List<Path> found = files.filter(file -> file.toString().endsWith(".html"))
                    .filter(file -> !without.contains(
                            TEMPLATES.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList();
            assertThat(found).hasSizeGreaterThan(20);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

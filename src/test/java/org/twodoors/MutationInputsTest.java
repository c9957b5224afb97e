package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.util.AntPathMatcher;

/**
 * Mutation is skipped while the files that pom.xml names for it are the same. What they name in turn, in code, by {@code @MethodSource} or
 * as a file that is read, is among them: read from the sources, since of a constant of another class nothing is left in the compiled one.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MutationInputsTest {

    private static final Pattern INPUT = Pattern.compile("<include name=\"([^\"]+)\"/>");
    private static final Pattern MUTATED = Pattern.compile("<param>org\\.twodoors\\.(\\w+)\\.\\*</param>");
    private static final Pattern ELSEWHERE = Pattern.compile("org\\.twodoors((?:\\.[a-z]\\w*)*)\\.([A-Z]\\w*|\\*)");
    private static final Pattern NEAR = Pattern.compile("\\b[A-Z]\\w*");
    private static final Pattern READ = Pattern.compile("\"/?([\\w-]+[\\w./-]*\\w)\"");

    private static final List<String> CODE = List.of("src/main/java/org/twodoors", "src/test/java/org/twodoors");
    private static final List<String> DATA = List.of("src/main/resources/", "src/test/resources/");

    /** Every file by its path, with its text where it is code. */
    private final Map<String, String> files = new HashMap<>();

    private List<String> inputs = List.of();
    private List<String> mutated = List.of();

    @BeforeAll
    void readsTheProject() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        inputs = found(INPUT, pom);
        mutated = found(MUTATED, pom);
        try (Stream<Path> all = Files.walk(Path.of("src"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = file.toString().replace('\\', '/');
                files.put(name, name.endsWith(".java") ? Files.readString(file) : "");
            }
        }
    }

    @Test
    void nothingThatMutationCanTouchIsForgotten() {
        assertThat(inputs).hasSizeGreaterThan(10).contains("pom.xml");
        assertThat(mutated).contains("rules", "pathways");
        assertThat(forgotten(inputs, files)).isEmpty();
    }

    @Test
    void eachLineIsMissedWhenItIsGone() {
        for (String line : inputs) {
            List<String> others = inputs.stream().filter(it -> !it.equals(line)).toList();
            assertThat(line.equals("pom.xml") || !forgotten(others, files).isEmpty())
                    .as(line)
                    .isTrue();
        }
    }

    @Test
    void aNewDependencyIsMissed() {
        Map<String, String> more = new HashMap<>(files);
        more.put(
                "src/main/java/org/twodoors/rules/New.java",
                "import org.twodoors.states.States; in(\"doors/routes.json\")");
        more.put("src/main/java/org/twodoors/states/States.java", "");
        more.put("src/main/resources/doors/routes.json", "");
        assertThat(forgotten(inputs, more))
                .containsExactly(
                        "src/main/java/org/twodoors/states/States.java", "src/main/resources/doors/routes.json");
    }

    private Set<String> forgotten(List<String> patterns, Map<String, String> all) {
        AntPathMatcher paths = new AntPathMatcher();
        Set<String> covered = all.keySet().stream()
                .filter(file -> patterns.stream().anyMatch(pattern -> paths.match(pattern, file)))
                .collect(Collectors.toSet());
        Set<String> asked = new TreeSet<>();
        mutated.forEach(name -> asked.addAll(filesOf("/" + name, "*", all)));
        for (String file : covered) {
            String text = all.getOrDefault(file, "");
            assertThat(text).as(file).doesNotContain("java.nio.file");
            ELSEWHERE
                    .matcher(text)
                    .results()
                    .forEach(it -> asked.addAll(filesOf(it.group(1).replace('.', '/'), it.group(2), all)));
            String folder = file.substring(0, file.lastIndexOf('/'));
            CODE.stream()
                    .filter(folder::startsWith)
                    .map(root -> folder.substring(root.length()))
                    .forEach(around -> found(NEAR, text).forEach(name -> asked.addAll(filesOf(around, name, all))));
            found(READ, text).forEach(name -> asked.addAll(dataOf(name, all)));
        }
        asked.removeAll(covered);
        return asked;
    }

    /** The file of a class, or those of a whole package. */
    private static List<String> filesOf(String folder, String name, Map<String, String> all) {
        if (!name.equals("*")) {
            return CODE.stream()
                    .map(root -> root + folder + "/" + name + ".java")
                    .filter(all::containsKey)
                    .toList();
        }
        Predicate<String> inside = file -> CODE.stream().anyMatch(root -> file.startsWith(root + folder + "/"));
        return all.keySet().stream().filter(inside).toList();
    }

    /** The file of this name, or those of a bundle of words in every language. */
    private static List<String> dataOf(String name, Map<String, String> all) {
        Pattern known = Pattern.compile(Pattern.quote(name) + "(?:(?:_\\w+)?\\.properties)?");
        List<String> data = new ArrayList<>();
        for (String root : DATA) {
            all.keySet().stream()
                    .filter(file -> file.startsWith(root)
                            && known.matcher(file.substring(root.length())).matches())
                    .forEach(data::add);
        }
        return data;
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(it -> it.group(it.groupCount()))
                .distinct()
                .toList();
    }
}

package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Computes how well words and edges stand out from what they stand on, in light and in dark, by the formula of WCAG 2.2.
 * Any colour of words may stand on any ground. Keeps the tables of {@code docs/look.md} in step: written anew with
 * {@code -Dwrite.docs=true}.
 */
class ContrastTest {

    private static final Path DOCUMENT = Path.of("docs", "look.md");

    private static final String SHEET = withoutRemarks();

    private static final List<String> WORDS =
            List.of("ink", "muted", "act", "act-dark", "school", "clinic", "unclear", "urgent");

    private static final List<String> GROUNDS = List.of(
            "paper",
            "card",
            "floor",
            "floor-deep",
            "wall",
            "light",
            "school-ground",
            "clinic-ground",
            "unclear-ground",
            "act-ground",
            "urgent-ground");

    /** What buttons, signs and numbers in a round are filled with. */
    private static final List<String> FILLS =
            List.of("act", "act-dark", "school", "clinic", "unclear", "urgent", "ink");

    /** What shows where something can be pressed or filled in, or which door it belongs to. */
    private static final List<String> EDGES =
            List.of("edge", "act", "school", "clinic", "unclear-line", "urgent", "ink");

    private static final List<String> BEHIND_EDGES = List.of("paper", "card", "floor", "wall", "light");

    /** Words on what is filled, and the dots of lists. */
    private static final Set<String> MORE_THAN_WORDS = Set.of("on-act", "edge");

    private static final Set<String> SET_BY_THE_PART = Set.of(
            "door",
            "door-ground",
            "badge",
            "badge-ground",
            "tile",
            "tile-ground",
            "side",
            "leaf-school",
            "leaf-clinic");

    private static final Map<String, String> LIGHT = colours(":root, .sheet");

    private static final Map<String, String> DARK = dark();

    @Test
    void wordsCanBeReadOnEveryGround() {
        for (Map<String, String> colours : List.of(LIGHT, DARK)) {
            for (String words : WORDS) {
                for (String ground : GROUNDS) {
                    assertThat(contrast(colours, words, ground))
                            .as("%s on %s", words, ground)
                            .isGreaterThanOrEqualTo(4.5);
                }
            }
            for (String fill : FILLS) {
                assertThat(contrast(colours, "on-act", fill))
                        .as("words on %s", fill)
                        .isGreaterThanOrEqualTo(4.5);
            }
        }
    }

    @Test
    void edgesCanBeSeen() {
        for (Map<String, String> colours : List.of(LIGHT, DARK)) {
            for (String edge : EDGES) {
                for (String ground : BEHIND_EDGES) {
                    assertThat(contrast(colours, edge, ground))
                            .as("%s beside %s", edge, ground)
                            .isGreaterThanOrEqualTo(3);
                }
            }
        }
    }

    @Test
    void theStyleSheetUsesNoOtherColours() {
        assertThat(used("color"))
                .as("colours of words")
                .isSubsetOf(together(List.of(WORDS, MORE_THAN_WORDS, SET_BY_THE_PART)));
        assertThat(used("background(?:-color)?"))
                .as("grounds and fills")
                .isSubsetOf(together(List.of(GROUNDS, FILLS, SET_BY_THE_PART, Set.of("line"))));
        String screen = SHEET.substring(SHEET.indexOf("*, *::before"), SHEET.indexOf("@page"));
        Matcher literal = Pattern.compile("(?m)^.*(?<![\\w-])(?:color|background|border[\\w-]*|outline|box-shadow):"
                        + "[^;}]*(?:#[0-9a-f]{3,8}\\b|rgb).*$")
                .matcher(screen);
        assertThat(literal.results()
                        .map(found -> found.group().strip())
                        // Papers are white on a dark screen too.
                        .filter(line ->
                                Stream.of(".sheet", ".flyer", ".referral").noneMatch(line::startsWith)))
                .as("colours that dark mode would not change")
                .isEmpty();
    }

    @Test
    void darkSetsEveryColourThatLightHas() {
        String dark = block("@media screen and (prefers-color-scheme: dark)");
        assertThat(LIGHT.keySet()).allSatisfy(name -> assertThat(dark).contains("--" + name + ":"));
    }

    @Test
    void theDocumentIsInStep() throws IOException {
        String text = Files.readString(DOCUMENT);
        String tables = tables();
        String written = text.replaceAll(
                "(?s)(<!-- contrasts -->\n).*(\n<!-- end -->)", "$1" + Matcher.quoteReplacement(tables) + "$2");
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/look.md; write it anew with ./mvnw test -Dtest=ContrastTest -Dwrite.docs=true")
                .isEqualTo(written)
                .contains("| `on-act`");
    }

    private static String tables() {
        return "### Words, at least 4.5\n\n" + table(WORDS, GROUNDS)
                + "\n### Words on what is filled, at least 4.5\n\n" + table(List.of("on-act"), FILLS)
                + "\n### Edges, at least 3\n\n" + table(EDGES, BEHIND_EDGES)
                + "\n### The colours\n\n" + colourTable();
    }

    private static String table(List<String> rows, List<String> columns) {
        StringBuilder table = new StringBuilder("| light / dark | `" + String.join("` | `", columns) + "` |\n|---|");
        table.append("---|".repeat(columns.size())).append('\n');
        for (String row : rows) {
            table.append("| `").append(row).append("` |");
            for (String column : columns) {
                table.append(String.format(
                        Locale.ROOT, " %.1f / %.1f |", contrast(LIGHT, row, column), contrast(DARK, row, column)));
            }
            table.append('\n');
        }
        return table.toString();
    }

    private static String colourTable() {
        return "| token | light | dark |\n|---|---|---|\n"
                + LIGHT.keySet().stream()
                        .map(name -> "| `" + name + "` | `" + LIGHT.get(name) + "` | `" + DARK.get(name) + "` |\n")
                        .collect(Collectors.joining());
    }

    private static double contrast(Map<String, String> colours, String one, String other) {
        double a = luminance(colours.get(one));
        double b = luminance(colours.get(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        String hex = colour.length() == 4 ? colour.replaceAll("([0-9a-f])", "$1$1") : colour;
        return 0.2126 * linear(hex.substring(1, 3))
                + 0.7152 * linear(hex.substring(3, 5))
                + 0.0722 * linear(hex.substring(5, 7));
    }

    private static double linear(String part) {
        double value = Integer.parseInt(part, 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** The tokens that a property takes, anywhere but on paper. */
    private static Set<String> used(String property) {
        return Pattern.compile("(?<![\\w-])" + property + ":([^;}]*)")
                .matcher(SHEET.substring(SHEET.indexOf("*, *::before"), SHEET.indexOf("@page")))
                .results()
                .flatMap(found -> Pattern.compile("var\\(--([\\w-]+)")
                        .matcher(found.group(1))
                        .results())
                .map(token -> token.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> together(List<Collection<String>> some) {
        return some.stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }

    private static Map<String, String> dark() {
        Map<String, String> all = new LinkedHashMap<>(LIGHT);
        all.putAll(colours("@media screen and (prefers-color-scheme: dark)"));
        return all;
    }

    private static Map<String, String> colours(String where) {
        Map<String, String> colours = new LinkedHashMap<>();
        Pattern.compile("--([\\w-]+): (#[0-9a-f]{3,6});")
                .matcher(block(where))
                .results()
                .forEach(found -> colours.put(found.group(1), found.group(2)));
        return colours;
    }

    private static String block(String where) {
        int start = SHEET.indexOf(where);
        assertThat(start).as(where).isNotNegative();
        return SHEET.substring(start, SHEET.indexOf('}', start));
    }

    private static String withoutRemarks() {
        try {
            return Files.readString(Path.of("src/main/resources/assets/two-doors.css"))
                    .replaceAll("(?s)/\\*.*?\\*/", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Source;
import org.twodoors.content.MessageFiles;
import org.twodoors.pathways.LineRule;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.rules.ClassRule;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.MedicalRule;
import org.twodoors.rules.PreparationRule;
import org.twodoors.rules.Rule;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Every sentence of advice rests on a source that exists, and none on a fact that nobody is sure of. */
class ClaimsTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Catalog CATALOG = CatalogReader.read();

    /** Data files with claims. What is known of each state has sources of its own kind, and tests of its own. */
    static Stream<Path> data() {
        return files(".json")
                .filter(file -> Stream.of("catalog", "guide", "papers")
                        .anyMatch(folder -> file.startsWith(RESOURCES.resolve(folder))))
                .filter(file -> !file.endsWith("sources.json"));
    }

    static Stream<Path> bundles() {
        return files(".properties")
                .filter(file -> !file.getFileName().toString().matches("(answers|states).*"));
    }

    static Stream<Path> englishBundles() {
        return bundles().filter(file -> !file.toString().contains("_"));
    }

    @Test
    void thereAreClaimsToCheck() {
        assertThat(data().map(file -> file.getFileName().toString()))
                .contains("needs.json", "comparison.json", "learn-questions.json", "glossary.json", "pages.json");
        assertThat(data().mapToInt(file -> claims(file).size()).sum()).isGreaterThan(230);
    }

    @ParameterizedTest
    @MethodSource("data")
    void everyItemOfTheDataNamesSourcesThatExist(Path file) {
        claims(file).forEach((claim, sources) -> {
            assertThat(sources).as(claim).isNotEmpty();
            assertThat(sources).as(claim).allMatch(key -> CATALOG.source(key).isPresent());
        });
    }

    @Test
    void everyRuleNamesSourcesThatExist() {
        Map<String, List<String>> rules = new LinkedHashMap<>();
        Stream.<Rule[]>of(PreparationRule.values(), EducationalRule.values(), MedicalRule.values(), ClassRule.values())
                .flatMap(Stream::of)
                .forEach(rule -> rules.put(rule.id(), rule.sources()));
        Stream.of(PathwayRule.values()).forEach(rule -> rules.put(rule.id(), rule.sources()));
        Stream.of(LineRule.values()).forEach(rule -> rules.put(rule.id(), rule.sources()));

        assertThat(rules).hasSize(86);
        rules.forEach((rule, sources) -> assertThat(sources)
                .as(rule)
                .isNotEmpty()
                .allMatch(key -> CATALOG.source(key).isPresent()));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void theSourcesNamedBesideMessagesExist(Path file) {
        read(file)
                .lines()
                .filter(line -> line.startsWith("# sources:"))
                .forEach(line -> assertThat(
                                line.substring("# sources:".length()).strip().split("[\\s,]+"))
                        .as(line)
                        .isNotEmpty()
                        .allMatch(key -> CATALOG.source(key).isPresent()));
    }

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void everyStepOfARouteStandsBelowItsSources(Locale language) {
        List<String> without = new ArrayList<>();
        int checked = 0;
        boolean sourced = false;
        for (String line : Stream.of("pathways", "situations")
                .flatMap(bundle -> read(RESOURCES.resolve(MessageFiles.name("messages/" + bundle, language)))
                        .lines())
                .toList()) {
            if (line.startsWith("#")) {
                sourced = line.startsWith("# sources:");
            } else if (line.matches("urgent\\.(?:call|dial\\.|doctorNote=).*")) {
                // The words on a button that dials or leads on; the claim is in the text above it.
                continue;
            } else if (line.matches("(?:pathway|urgent|situation|schoolAsk|clinicAsk)\\..*")) {
                checked++;
                if (!sourced) {
                    without.add(line);
                }
            }
        }
        assertThat(without).isEmpty();
        assertThat(checked).isGreaterThan(280);
    }

    /** Section 8 of the facts: what is unsure is never shown, so there is no mark for it. */
    @Test
    void noSourceIsMarkedAsUnsure() {
        assertThat(Source.Mark.values()).containsExactly(Source.Mark.V, Source.Mark.K);
    }

    /**
     * What nobody is sure of, as far as a machine can tell: which states do what, what an insurer's
     * policy says today, the state of the parity rule, who runs the law, and what research has shown.
     */
    @ParameterizedTest
    @MethodSource("englishBundles")
    void noMessageSaysWhatNobodyIsSureOf(Path file) {
        Pattern unsure =
                Pattern.compile("\\b(Washington|Ohio|Colorado|Florida|California|Texas|Maryland|Virginia|Wisconsin"
                        + "|Carolina|Illinois|Louisiana|New York|Connecticut|Georgia|Arizona|Massachusetts"
                        + "|Aetna|Cigna|Highmark|UnitedHealth|Anthem|Humana|Blue (?:Cross|Shield)"
                        + "|parity|Geigerman|OSEP|Department of Education"
                        + "|research|studies|study shows|proven|proves|evidence)\\b");
        messages(file).forEach((key, words) -> assertThat(words).as(key).doesNotContainPattern(unsure));
    }

    @Test
    void agesAreRoughGuidesAndRuleNobodyOut() {
        Map<String, String> ages = new LinkedHashMap<>();
        messages(RESOURCES.resolve("messages/catalog.properties")).forEach((key, words) -> {
            if (key.endsWith(".age")) {
                ages.put(key, words);
            }
        });
        assertThat(ages).hasSize(CATALOG.needs().size());
        ages.forEach(
                (key, words) -> assertThat(words.toLowerCase()).as(key).containsAnyOf("many children", "at any age"));
    }

    /** Every object with an id and no objects inside it is a claim, and so is everything that names sources. */
    private static Map<String, List<String>> claims(Path file) {
        Map<String, List<String>> claims = new LinkedHashMap<>();
        collect(file.getFileName().toString(), JsonMapper.builder().build().readTree(read(file)), claims);
        return claims;
    }

    private static void collect(String path, JsonNode node, Map<String, List<String>> claims) {
        boolean holdsObjects = node.isArray();
        for (JsonNode child : node) {
            holdsObjects |= child.isArray() && !child.isEmpty() && child.get(0).isObject();
        }
        if (node.isObject() && (node.has("sources") || node.has("id") && !holdsObjects)) {
            List<String> sources = new ArrayList<>();
            node.path("sources").forEach(key -> sources.add(key.asString()));
            claims.put(path + " " + node.path("id").asString(""), sources);
        }
        int at = 0;
        for (JsonNode child : node) {
            if (child.isContainer()) {
                collect(path + "/" + at++, child, claims);
            }
        }
    }

    private static Map<String, String> messages(Path file) {
        Map<String, String> messages = new LinkedHashMap<>();
        Matcher line = Pattern.compile("(?m)^([^#=\\s][^=]*)=(.*)$").matcher(read(file));
        while (line.find()) {
            messages.put(line.group(1).strip(), line.group(2));
        }
        return messages;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(String ending) {
        try {
            return Files.walk(RESOURCES).filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

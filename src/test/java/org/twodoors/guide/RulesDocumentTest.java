package org.twodoors.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Source;
import org.twodoors.pathways.LineRule;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.rules.Rule;
import org.twodoors.rules.RulesService;

/** Keeps {@code docs/rules.md} in step with the rules. Written anew with {@code -Dwrite.docs=true}. */
class RulesDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "rules.md");

    private static final Path CASES = Path.of("docs", "worked-cases.md");

    private final Catalog catalog = CatalogReader.read();
    private final MessageSource words = GlossaryTest.words();

    @Test
    void theDocumentSaysWhatTheRulesSay() throws IOException {
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(DOCUMENT, document());
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/rules.md; write it anew with ./mvnw test -Dtest=RulesDocumentTest -Dwrite.docs=true")
                .isEqualTo(document());
    }

    @Test
    void everyRuleIsInItOnceInTheOrderOfItsTable() {
        List<String> ids = RuleGroup.all().stream()
                .flatMap(group -> group.rules().stream())
                .map(RuleLine::id)
                .toList();
        assertThat(ids)
                .isEqualTo(Stream.concat(
                                Rule.all().stream().map(Rule::id),
                                Stream.concat(
                                        Stream.of(PathwayRule.values()).map(PathwayRule::id),
                                        Stream.of(LineRule.values()).map(LineRule::id)))
                        .toList())
                .doesNotHaveDuplicates()
                .containsAll(IntStream.rangeClosed(1, 59)
                        .mapToObj(number -> "R" + number)
                        .toList());
    }

    /** The cases are written in a file that the tests read; this is the same for people. */
    @Test
    void theWorkedCasesAreADocumentToo() throws IOException {
        String cases = new ClassPathResource("worked-cases.txt").getContentAsString(StandardCharsets.UTF_8);
        String document = """
                # The worked cases

                Written from `src/test/resources/worked-cases.txt` by `RulesDocumentTest`; do not edit. Every case runs through the tables,
                through the API and through the pages; the notation stands at the top. All children are invented.

                ```text
                %s
                ```
                """.formatted(cases.strip());
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(CASES, document);
        }
        assertThat(Files.readString(CASES))
                .as("docs/worked-cases.md; write it anew with ./mvnw test -Dtest=RulesDocumentTest -Dwrite.docs=true")
                .isEqualTo(document);
    }

    private String document() {
        return """
                # The rules

                Written from the rules themselves by `RulesDocumentTest`; do not edit. The words are the ones that parents read on
                `/learn/how-it-decides`. Version %s.

                "Looks at" names the answers by their field in forms and in the API. A rule without any looks at results of other rules,
                or at what kind of need it is.

                %s""".formatted(
                RulesService.VERSION, RuleGroup.all().stream().map(this::group).collect(Collectors.joining("\n")));
    }

    private String group(RuleGroup group) {
        return "## %s: %s to %s\n\n%s\n\n| rule | plain reason | looks at | comes from |\n|---|---|---|---|\n%s"
                .formatted(
                        word("learn.how." + group.id() + ".title"),
                        group.first(),
                        group.last(),
                        word("learn.how." + group.id() + ".text"),
                        group.rules().stream().map(this::line).collect(Collectors.joining()));
    }

    private String line(RuleLine rule) {
        Stream<String> sources = catalog.sources(rule.sources()).stream().map(RulesDocumentTest::source);
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        rule.id(),
                        word(rule.reasonKey()),
                        rule.looksAt().stream().map(it -> "`" + it + "`").collect(Collectors.joining(", ")),
                        sources.collect(Collectors.joining("; ")));
    }

    private static String source(Source source) {
        return source.key() + " "
                + (source.address() == null
                        ? source.citation()
                        : "[" + source.citation() + "](" + source.address() + ")");
    }

    private String word(String key) {
        return words.getMessage(key, null, Locale.ENGLISH);
    }
}

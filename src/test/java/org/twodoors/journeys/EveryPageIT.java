package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.twodoors.Wording;
import org.twodoors.readability.Measure;
import org.twodoors.readability.ReadabilityTable;

/**
 * What must be true of every page of a parent, in English and Spanish, as the server sends it: it closes no door, is sound HTML, and can
 * be read by somebody who reads as one does at the age of eleven. The pages are walked once for all of it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryPageIT extends WholeApplication {

    private static final int AT_LEAST = 140;

    private static final Path DOCUMENT = Path.of("docs", "readability.md");

    /** A line of the table with its grade. */
    private static final Pattern LINE = Pattern.compile("(?m)^\\| [^|]+ \\| \\d+ \\| ([\\d.-]+) \\|");

    /** A word changed here or there may move a grade by as much, before the document has to be written anew. */
    private static final double SMALL = 0.3;

    /** Attributes that name elements of the same page. */
    private static final List<String> NAMING =
            List.of("for", "aria-labelledby", "aria-describedby", "aria-controls", "popovertarget");

    /** Elements that are there for words, or for what says them. */
    private static final String HOLDS_WORDS =
            "main :is(p, li, ul, ol, dl, dt, dd, h1, h2, h3, h4, a, button, legend, label, summary, th, caption, blockquote)";

    private final List<String> wrong = new ArrayList<>();
    private final List<String> unsound = new ArrayList<>();
    private final ReadabilityTable english = new ReadabilityTable(Measure.FLESCH_KINCAID);
    private final ReadabilityTable spanish = new ReadabilityTable(Measure.FERNANDEZ_HUERTA);
    private int pages;

    @BeforeAll
    void walks() {
        List<ParentPages.ParentPage> all = new ParentPages(catalog).all();
        pages = all.size();
        try (HtmlChecker checker = new HtmlChecker()) {
            for (Measure measure : Measure.values()) {
                String language = measure.language();
                FormClient browser = new FormClient(address());
                Wording.OnPages wordings = new Wording.OnPages(Wording.all(), Locale.forLanguageTag(language));
                for (ParentPages.ParentPage page : all) {
                    String source = page.html(browser, draftOf(page.answers()), language);
                    Document html = Jsoup.parse(source);
                    wordings.said(source).forEach(said -> wrong.add(page + " says " + said));
                    look(page, html, language);
                    checker.check(page + " in " + language, source, html);
                    (measure == Measure.FLESCH_KINCAID ? english : spanish).add(page.group(), page.name(), source);
                }
            }
            unsound.addAll(checker.found());
            System.out.printf(
                    "The HTML checker found something new to look at on %d pages of %d.%n",
                    checker.checked(), 2 * pages);
        }
    }

    @Test
    void noPageClosesADoorAndEachHasOneHeadingAndATitle() {
        assertThat(wrong).isEmpty();
        assertThat(pages).isGreaterThan(AT_LEAST);
    }

    @Test
    void theHtmlCheckerFindsNothing() {
        assertThat(unsound).isEmpty();
    }

    @Test
    void noPageIsHardToRead() throws IOException {
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

    private void look(ParentPages.ParentPage page, Document html, String language) {
        if (html.select("h1").size() != 1 || html.title().isBlank()) {
            wrong.add(page + " has " + html.select("h1").size() + " h1, title " + html.title());
        }
        if (html.text().contains("??") || !html.select("html").attr("lang").equals(language)) {
            wrong.add(page + " has no word for something, or the wrong language");
        }
        lookForHoles(page, html);
        Set<String> ids = new HashSet<>();
        html.select("[id]").eachAttr("id").stream()
                .filter(id -> !ids.add(id) || id.isBlank() || id.contains(" "))
                .forEach(id -> wrong.add(page + " has an id twice, or one that is none: " + id));
        for (String attribute : NAMING) {
            html.select("[" + attribute + "]").eachAttr(attribute).stream()
                    .flatMap(names -> Stream.of(names.strip().split("\\s+")))
                    .filter(name -> !ids.contains(name))
                    .forEach(name -> wrong.add(page + " has " + attribute + " of what is not there: " + name));
        }
    }

    /**
     * A fold without anything in it, a paragraph or a list without words: something that was to stand there does not. One fold is a
     * switch: the examples it shows stand under the needs.
     */
    private void lookForHoles(ParentPages.ParentPage page, Document html) {
        html.select(HOLDS_WORDS).stream()
                .filter(it -> !it.hasText()
                        && it.select("svg, img, input, select, textarea").isEmpty())
                .forEach(it -> wrong.add(page + " has nothing in " + it.outerHtml()));
        html.select("details:not(.examples-switch)").stream()
                .filter(it -> it.select("> :not(summary)").stream()
                        .noneMatch(part -> part.hasText()
                                || !part.select("input, textarea").isEmpty()))
                .forEach(it -> wrong.add(page + " has nothing behind " + it.outerHtml()));
    }

    private static List<Double> values(String document) {
        return LINE.matcher(document)
                .results()
                .map(line -> Double.valueOf(line.group(1)))
                .toList();
    }
}

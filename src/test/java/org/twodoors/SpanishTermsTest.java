package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table of Spanish terms in {@code docs/spanish.md} is the one that {@link WordsTest} holds every message to. */
class SpanishTermsTest {

    private static final Path DOCUMENT = Path.of("docs", "spanish.md");
    private static final String CHANGES = "\n## Strings that changed";

    @Test
    void theDocumentShowsTheTermsThatHold() throws IOException {
        String document = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : CHANGES;
        int changes = document.indexOf(CHANGES);
        assertThat(changes).as("the list of changed strings in docs/spanish.md").isNotNegative();
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(DOCUMENT, table() + document.substring(changes));
            document = Files.readString(DOCUMENT);
        }
        assertThat(document)
                .as("docs/spanish.md; write it anew with ./mvnw test -Dtest=SpanishTermsTest -Dwrite.docs=true")
                .startsWith(table());
    }

    private static String table() {
        List<Wording> terms = Wording.spanishTerms();
        return """
                # Spanish

                One term for one idea, as a professional health translation in the United States says it. A parent and a teacher are
                *usted*, a teen is *tú*. People are not given a sex: *su hijo o hija*, *el doctor o la doctora*, *el maestro o la maestra*,
                or a word that has none (*el personal docente*, *la enfermería*, *su terapeuta*).
                The table is written from `src/test/resources/words/terms_es.json` by `SpanishTermsTest`; `WordsTest` holds every
                message to it and `EveryPageIT` every page. *Where it may stand* names keys of messages.

                | English | say | not | where it may stand |
                |---|---|---|---|
                """ + terms.stream().map(SpanishTermsTest::row).collect(Collectors.joining());
    }

    private static String row(Wording term) {
        String except = term.except().stream()
                .map(key -> "`"
                        + key.pattern().replace("\\.", ".").replace(".*", "*").replace("|", " or ") + "`")
                .collect(Collectors.joining(", "));
        return "| %s | %s | %s | %s |\n".formatted(term.idea(), term.say(), term.not(), except);
    }
}

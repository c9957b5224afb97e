package org.twodoors.journeys;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nu.validator.validation.SimpleDocumentValidator;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;

/**
 * The Nu HTML checker of the W3C, beside the walk in a thread of its own. Of pages whose markup differs in words alone, it looks at
 * one: it says the same of all.
 */
final class HtmlChecker implements AutoCloseable {

    /** HTML and SVG, as the public checker takes them. */
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /** Its grammar is read by calls within calls. */
    private static final long STACK = 64L << 20;

    /** Attributes whose value is words. */
    private static final Set<String> WORDS = Set.of("alt", "aria-label", "content", "placeholder", "title", "value");

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(null, task, "html-checker", STACK));
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator();
    private final Set<Integer> seen = new HashSet<>();
    private final List<String> found = new ArrayList<>();
    private final List<Future<?>> checks = new ArrayList<>();
    private String page = "";

    HtmlChecker() {
        checks.add(thread.submit(() -> {
            Handler handler = new Handler();
            checker.setUpMainSchema(SCHEMA, handler);
            checker.setUpValidatorAndParsers(handler, false, false);
            return null;
        }));
    }

    /** Checks a page, unless one of the same markup was. */
    void check(String name, String source, Document html) {
        if (seen.add(markup(html).hashCode())) {
            checks.add(thread.submit(() -> {
                page = name;
                InputSource input = new InputSource(new StringReader(source));
                input.setSystemId("https://doors.example.org/");
                checker.checkHtmlInputSource(input);
                return null;
            }));
        }
    }

    /** What was found on all pages, once every check is done. */
    List<String> found() {
        for (Future<?> check : checks) {
            try {
                check.get();
            } catch (ExecutionException e) {
                throw new AssertionError("the checker failed", e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new AssertionError(e);
            }
        }
        return List.copyOf(found);
    }

    /** How many pages were looked at. */
    int checked() {
        return seen.size();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    private static String markup(Document html) {
        StringBuilder markup = new StringBuilder();
        for (Element element : html.getAllElements()) {
            markup.append(element.parents().size()).append(element.normalName());
            element.attributes()
                    .forEach(attribute -> markup.append(' ')
                            .append(attribute.getKey())
                            .append('=')
                            .append(
                                    WORDS.contains(attribute.getKey().toLowerCase(Locale.ROOT))
                                            ? ""
                                            : attribute.getValue()));
        }
        return markup.toString();
    }

    /** A slash at the end of an empty element is a matter of style, and how the templates are written. */
    private final class Handler implements ErrorHandler {

        @Override
        public void warning(SAXParseException warning) {
            if (!warning.getMessage().startsWith("Trailing slash on void elements")) {
                note(warning);
            }
        }

        @Override
        public void error(SAXParseException error) {
            note(error);
        }

        @Override
        public void fatalError(SAXParseException error) {
            note(error);
        }

        private void note(SAXParseException exception) {
            found.add(page + ", line " + exception.getLineNumber() + ": " + exception.getMessage());
        }
    }
}

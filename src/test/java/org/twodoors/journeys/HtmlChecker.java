package org.twodoors.journeys;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
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
 * The Nu HTML checker of the W3C, beside the walk in a thread of its own. It looks at each page that has an element which stood on no
 * page before in the same way; of a page with nothing new it would say nothing new.
 */
final class HtmlChecker implements AutoCloseable {

    /** HTML and SVG, as the public checker takes them. */
    private static final String SCHEMA = "http://s.validator.nu/html5-rdfalite.rnc";

    /** Its grammar is read by calls within calls. */
    private static final long STACK = 64L << 20;

    /** Attributes whose value is words, or a name of one page. */
    private static final Set<String> NAMES = Set.of(
            "alt",
            "aria-controls",
            "aria-describedby",
            "aria-label",
            "aria-labelledby",
            "content",
            "datetime",
            "for",
            "id",
            "lang",
            "name",
            "placeholder",
            "popovertarget",
            "title",
            "value");

    private final ExecutorService thread =
            Executors.newSingleThreadExecutor(task -> new Thread(null, task, "html-checker", STACK));
    private final SimpleDocumentValidator checker = new SimpleDocumentValidator();
    private final Set<String> seen = new HashSet<>();
    private final List<String> found = new ArrayList<>();
    private final List<Future<?>> checks = new ArrayList<>();
    private String page = "";
    private int checked;

    HtmlChecker() {
        checks.add(thread.submit(() -> {
            Handler handler = new Handler();
            checker.setUpMainSchema(SCHEMA, handler);
            checker.setUpValidatorAndParsers(handler, false, false);
            return null;
        }));
    }

    /** Checks a page that has something in it which no page before had. */
    void check(String name, String source, Document html) {
        boolean hasMore = false;
        for (Element element : html.getAllElements()) {
            hasMore |= seen.add(shape(element));
        }
        if (hasMore) {
            checked++;
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
        return checked;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }

    /**
     * What the checker judges of an element: where it stands, its attributes, what is in it. Words are left out, and so are names that
     * only one page knows: that each name stands once, and that what is named is there, {@link EveryPageIT} looks at on every page.
     */
    private static String shape(Element element) {
        StringBuilder shape = new StringBuilder();
        for (Element around = element; around != null; around = around.parent()) {
            shape.append(around.normalName()).append('<');
        }
        element.attributes()
                .forEach(attribute -> shape.append(' ')
                        .append(attribute.getKey())
                        .append('=')
                        .append(
                                NAMES.contains(attribute.getKey())
                                        ? ""
                                        : attribute.getValue().replaceFirst("^/[^ ]*$", "/")));
        String before = "";
        for (Element child : element.children()) {
            if (!child.normalName().equals(before)) {
                before = child.normalName();
                shape.append('>').append(before);
            }
        }
        return shape.append(element.ownText().isBlank() ? "" : " text").toString();
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

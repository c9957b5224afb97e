package org.twodoors.journeys;

import java.util.Optional;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Starts the browser once for all tests and hands it to them. Without a browser tests are skipped, and say so; on a
 * build server, where {@code CI} is {@code true}, they fail, so that a run without them can never look green.
 */
final class ChromiumExtension implements BeforeEachCallback, ParameterResolver {

    private static final String NONE = "No Chromium, Chrome or Edge was found on this machine. Install one (on Debian: "
            + "apt-get install chromium) or name its program in " + Chromium.CHOICE + ".";

    /** The search for a browser, made once. */
    private record Search(Optional<Chromium> found) implements AutoCloseable {

        static Search begin() {
            Search search = new Search(Chromium.start());
            if (search.found.isEmpty()) {
                String line = "*".repeat(100);
                System.out.printf("%n%s%n* BROWSER TESTS DO NOT RUN%n* %s%n%s%n%n", line, NONE, line);
            }
            return search;
        }

        @Override
        public void close() {
            found.ifPresent(Chromium::close);
        }
    }

    @Override
    public void beforeEach(ExtensionContext context) {
        if (search(context).found.isEmpty()) {
            if ("true".equals(System.getenv("CI"))) {
                Assertions.fail(NONE + " A build server must run the browser tests.");
            }
            Assumptions.abort(NONE);
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Chromium.class;
    }

    @Override
    public Chromium resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return search(context).found.orElseThrow();
    }

    private static Search search(ExtensionContext context) {
        return context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .computeIfAbsent(Search.class, key -> Search.begin(), Search.class);
    }
}

package org.twodoors.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks on while pages load and notes what must never happen: a request to another site, a message of the browser about
 * an error or a broken content policy, a file that is missing, a mistake of the server.
 */
final class Watch {

    private final String origin;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> refusedPages = new LinkedHashSet<>();

    Watch(BrowserContext context, String origin) {
        this.origin = origin;
        context.onRequest(this::seeRequest);
        context.onResponse(this::seeResponse);
        context.onRequestFailed(this::seeFailure);
        context.onConsoleMessage(this::seeMessage);
        context.onWebError(error -> faults.add("script failed: " + error.error()));
    }

    List<String> faults() {
        return faults;
    }

    private void seeRequest(Request request) {
        if (!request.url().startsWith(origin + "/") && !request.url().equals("about:blank")) {
            faults.add("left the site: " + request.url());
        }
    }

    private void seeResponse(Response response) {
        boolean page = response.request().isNavigationRequest();
        if (response.status() >= 500 && !response.url().endsWith(WholeApplication.BROKEN)) {
            faults.add("server error " + response.status() + ": " + response.url());
        } else if (response.status() >= 400 && !page) {
            faults.add("file refused, " + response.status() + ": " + response.url());
        }
        if (response.status() >= 400 && page) {
            refusedPages.add(response.url());
        }
    }

    private void seeFailure(Request request) {
        if (!"net::ERR_ABORTED".equals(request.failure())) {
            faults.add("request failed, " + request.failure() + ": " + request.url());
        }
    }

    /** The browser reports each page with an error status, which the tests look at themselves. */
    private void seeMessage(ConsoleMessage message) {
        boolean reportOfPage = message.text().startsWith("Failed to load resource: the server responded with")
                && refusedPages.stream().anyMatch(page -> message.location().startsWith(page));
        if ((message.type().equals("error") || message.text().contains("Content Security Policy")) && !reportOfPage) {
            faults.add("browser says: " + message.text() + " at " + message.location());
        }
    }
}

package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One family's visit: a fresh browser on one device, watched from the first page to the last. */
final class Visit {

    private static final String DRAFT = "draft";

    private final BrowserContext context;
    private final Page page;
    private final Watch watch;
    private final Device device;
    private final String origin;

    Visit(Browser browser, Device device, String origin) {
        this.device = device;
        this.origin = origin;
        context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(device.width(), device.height())
                .setJavaScriptEnabled(device.script())
                .setLocale(device.language())
                .setReducedMotion(ReducedMotion.REDUCE));
        context.setDefaultTimeout(10_000);
        watch = new Watch(context, origin);
        page = context.newPage();
    }

    private Visit(Visit first) {
        device = first.device;
        origin = first.origin;
        context = first.context;
        watch = first.watch;
        page = context.newPage();
    }

    /** Another window of the same browser, with the same answers in it. It is closed with the first one. */
    Visit otherWindow() {
        return new Visit(this);
    }

    Page page() {
        return page;
    }

    Device device() {
        return device;
    }

    /** Goes to an address of the application. */
    Response open(String path) {
        Response response = page.navigate(origin + path);
        arrived();
        return response;
    }

    /** Clicks something that leads to another page, or to the same one again, and waits for it. */
    @Nullable
    Response follow(Locator linkOrButton) {
        return follow(linkOrButton::click);
    }

    /** Does something that leads to another page, or to the same one again, and waits for it. */
    @Nullable
    Response follow(Runnable step) {
        AtomicReference<@Nullable Response> document = new AtomicReference<>();
        AtomicBoolean loaded = new AtomicBoolean();
        Consumer<Response> answers = response -> {
            if (response.request().isNavigationRequest() && response.frame().equals(page.mainFrame())) {
                document.set(response);
            }
        };
        Consumer<Page> loads = it -> loaded.set(true);
        page.onResponse(answers);
        page.onLoad(loads);
        try {
            step.run();
            page.waitForCondition(loaded::get);
        } finally {
            page.offResponse(answers);
            page.offLoad(loads);
        }
        arrived();
        return document.get();
    }

    /** No page is wider than the screen, and nothing is cut off at the side but what scrolls within itself. */
    private void arrived() {
        Object tooWide = page.evaluate("""
                screen => {
                  const scrolls = part => ['auto', 'scroll'].includes(getComputedStyle(part).overflowX);
                  const top = [null, document.body, document.documentElement];
                  const within = part => !top.includes(part) && (scrolls(part) || within(part.parentElement));
                  const parts = [...document.querySelectorAll('html, body *')];
                  return parts
                    .filter(part => part.scrollWidth > screen && part.tagName === 'HTML'
                      || part.getBoundingClientRect().right > screen + 1
                        && !part.parentElement?.closest('svg') && !within(part.parentElement))
                    .slice(0, 3)
                    .map(part => part.outerHTML.slice(0, 150));
                }""", device.width());
        assertThat(tooWide)
                .as("wider than the screen: %s on %s", path(), device)
                .isEqualTo(List.of());
    }

    /** The path of the page that is shown, without its query. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    /** Puts answers into the browser that were given before. */
    Visit carrying(String draft) {
        context.addCookies(List.of(new Cookie(DRAFT, draft).setUrl(origin)));
        return this;
    }

    /** Takes everything out of the browser that a site put there. */
    void forget() {
        context.clearCookies();
    }

    /** Whether this browser holds answers. */
    boolean carriesAnswers() {
        return context.cookies().stream().anyMatch(cookie -> cookie.name.equals(DRAFT));
    }

    /** Ends the visit and says what went wrong on the way. */
    List<String> end() {
        context.close();
        return watch.faults();
    }
}

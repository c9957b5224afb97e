package org.twodoors.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The one real browser of a test run. It is the one on this machine; none is downloaded. */
final class Chromium implements AutoCloseable {

    /** Names the browser to use; nothing else is looked for then. */
    static final String CHOICE = "TWO_DOORS_BROWSER";

    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            // Nothing is drawn on a screen and all pages are ours: processes of their own would only take time.
            "--in-process-gpu",
            "--disable-software-rasterizer",
            "--disable-site-isolation-trials",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Path program) {
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(true)
                        .setArgs(FLAGS));
    }

    /** Starts the browser, if this machine has one. */
    static Optional<Chromium> start() {
        return usualPlaces(System.getenv())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .map(Chromium::new);
    }

    private static Stream<String> usualPlaces(Map<String, String> env) {
        if (env.containsKey(CHOICE)) {
            return Stream.of(env.get(CHOICE));
        }
        Stream<String> unix = Stream.of(
                "/usr/bin/chromium-headless-shell",
                "/usr/bin/chromium",
                "/usr/bin/chromium-browser",
                "/usr/bin/google-chrome",
                "/usr/bin/google-chrome-stable",
                "/snap/bin/chromium",
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");
        Stream<String> windows = Stream.of("ProgramFiles", "ProgramFiles(x86)", "LocalAppData")
                .map(env::get)
                .filter(folder -> folder != null)
                .flatMap(folder -> Stream.of(
                        folder + "\\Google\\Chrome\\Application\\chrome.exe",
                        folder + "\\Chromium\\Application\\chrome.exe",
                        folder + "\\Microsoft\\Edge\\Application\\msedge.exe"));
        return Stream.concat(unix, windows);
    }

    Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}

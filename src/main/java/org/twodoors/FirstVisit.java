package org.twodoors;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.internal.SharedConstants;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Goes through the site once when it is ready, on one thread, so that the first family need not wait for what Java reads and
 * compiles on first use. {@code two-doors.prime}: {@code true}, {@code false}, or {@code exit} to end the application afterwards,
 * with code 1 if a page did not come; that is how an archive of its classes is made.
 */
public final class FirstVisit implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(FirstVisit.class);

    /** For one page. Nobody waits, and while an archive is made everything takes long. */
    private static final int PATIENCE_IN_MILLISECONDS = 600_000;

    /** Whoever waited for the start is served first. */
    private static final int PAUSE_IN_MILLISECONDS = 1_000;

    private static final int MOST_QUESTIONS = 30;

    /** What is answered, by the name of the field. No child is meant. */
    private static final Map<String, List<String>> ANSWERS = Map.ofEntries(
            Map.entry("situations", List.of("told-clinic")),
            Map.entry("years", List.of("7")),
            Map.entry("setting", List.of("public")),
            Map.entry("noneOfThese", List.of("true")),
            Map.entry("schoolPlan", List.of("none")),
            Map.entry("diagnosis", List.of("yes")),
            Map.entry("cover", List.of("private")),
            Map.entry("areas", List.of("schoolwork", "rest-health", "feelings-senses")),
            Map.entry("needs", List.of("handwriting", "sleep", "calming-down")),
            Map.entry("schoolEffect", List.of("a-lot")),
            Map.entry("dailyEffect", List.of("some")),
            Map.entry("healthLink", List.of("condition")));

    /** The PDF soon: of all that a first family could ask for it takes longest. */
    private static final List<String> PAGES = List.of(
            "/",
            "/plan",
            "/plan/meeting-sheet.pdf",
            "/plan/needs/handwriting",
            "/plan/meeting-sheet",
            "/plan/messages",
            "/plan/school",
            "/plan/clinic",
            "/learn",
            "/teachers",
            "/questions/start");

    @Override
    public void onApplicationEvent(ApplicationReadyEvent ready) {
        Environment environment = ready.getApplicationContext().getEnvironment();
        String wanted = environment.getProperty("two-doors.prime", "true");
        String port = environment.getProperty("local.server.port");
        if (wanted.equals("false") || port == null) {
            return;
        }
        Thread thread = new Thread(
                () -> {
                    boolean through = tryIt("http://localhost:" + port);
                    if (wanted.equals("exit")) {
                        System.exit(SpringApplication.exit(ready.getApplicationContext(), () -> through ? 0 : 1));
                    }
                },
                "first-visit");
        thread.setDaemon(true);
        thread.start();
    }

    private static boolean tryIt(String address) {
        try {
            Thread.sleep(PAUSE_IN_MILLISECONDS);
            // The newer client would bring all that encrypts along, some 500 classes that nothing else here needs.
            System.setProperty(SharedConstants.UseHttpClient, "false");
            visit(address);
            // The heap that the start needed stays as large as it got: one collection gives a third of it back
            // (docs/performance.md).
            System.gc();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException | RuntimeException e) {
            // Nobody waits for it: the first family just has to wait a little longer.
            LOG.info("The first visit did not come through: {}", e.getClass().getName());
            return false;
        }
    }

    /**
     * Answers the questions and looks at what comes of them.
     *
     * @param address scheme, host and port of the site
     * @throws IOException when a page does not come
     */
    public static void visit(String address) throws IOException {
        Connection visitor = Jsoup.newSession().timeout(PATIENCE_IN_MILLISECONDS);
        Document page = visitor.newRequest(address + "/questions/start").get();
        for (int asked = 0; page.selectFirst("form.question") instanceof FormElement form; asked++) {
            if (asked == MOST_QUESTIONS) {
                throw new IOException("the questions do not end");
            }
            form.elements().forEach(FirstVisit::fill);
            page = form.submit().data("go", "next").post();
        }
        for (String path : PAGES) {
            int status = visitor.newRequest(address + path)
                    .ignoreContentType(true)
                    .followRedirects(false)
                    .execute()
                    .statusCode();
            if (status != 200) {
                throw new IOException("a page leads elsewhere");
            }
        }
    }

    private static void fill(Element field) {
        List<String> values = ANSWERS.getOrDefault(field.attr("name"), List.of());
        if (field.attr("type").equals("checkbox") || field.attr("type").equals("radio")) {
            field.attr("checked", values.contains(field.val()));
        } else if (!values.isEmpty()) {
            field.val(values.get(0));
        }
    }
}

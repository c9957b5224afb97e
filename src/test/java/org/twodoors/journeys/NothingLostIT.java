package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.twodoors.Overlay;
import org.twodoors.TwoDoorsApplication;
import org.twodoors.catalog.Catalog;
import org.twodoors.content.MessageFiles;
import org.twodoors.draft.DraftCookie;

/**
 * Every fact, right and advice that rests on a source and stood on a page or paper at the commit that {@code content/frozen.txt}
 * names still stands on one: pages may say less at once, but what they knew is one tap away. An item is known by the key of its
 * message, so its words may change; the numbers in them may not get lost. What was moved to another key, or taken away, is in
 * {@code content/moved.txt} with the reason.
 */
class NothingLostIT {

    private static final String FROZEN = "/content/frozen.txt";
    private static final String MOVED = "/content/moved.txt";

    /** Days, ages, phone numbers and sections of the law. */
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,:/-]*\\d|\\d");

    private static final Pattern SLOT = Pattern.compile("\\{\\d+[^{}]*}");

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext application;
    private static Set<String> shown;
    private static Properties words;

    /**
     * What stood on a page.
     *
     * @param key of its message
     * @param sources it rests on
     * @param words in English, as they were
     */
    private record Item(String key, List<String> sources, String words) {

        static Item read(String line) {
            String[] parts = line.split("\t", 3);
            return new Item(parts[0], List.of(parts[1].split(" ")), parts[2]);
        }
    }

    /**
     * What no longer stands under its key.
     *
     * @param key of the message it was
     * @param now keys of the messages that say it now; none when it is gone on purpose
     * @param reason why
     */
    private record Move(String key, List<String> now, String reason) {

        static Move read(String line) {
            String[] parts = line.split("\t", 3);
            return new Move(parts[0], parts[1].equals("-") ? List.of() : List.of(parts[1].split(" ")), parts[2]);
        }
    }

    @BeforeAll
    static void walksEveryPage() {
        Overlay overlay = KeyLanguage.over(Overlay.over(folder.resolve("keys")));
        application = overlay.use(() -> new SpringApplicationBuilder(TwoDoorsApplication.class)
                .run("--server.port=0", "--two-doors.data-directory=" + folder.resolve("data")));
        DraftCookie drafts = application.getBean(DraftCookie.class);
        FormClient browser = new FormClient(
                "http://localhost:" + application.getEnvironment().getProperty("local.server.port"));
        ParentPages pages = new ParentPages(application.getBean(Catalog.class));
        shown = new TreeSet<>();
        Stream.concat(pages.all().stream(), pages.ofEveryNeedAndSituation().stream())
                .forEach(page -> {
                    String html = page.html(browser, Drafts.cookieOf(drafts, page.answers()), KeyLanguage.TAG);
                    shown.addAll(KeyLanguage.keysIn(html));
                    if (page.path().startsWith("/plan/messages/") || page.path().equals("/plan/calendar")) {
                        shown.addAll(KeyLanguage.keysIn(filledIn(browser, page.path(), html)));
                    }
                });
        words = new Properties();
        new MessageFiles()
                .bundles()
                .forEach(bundle -> words.putAll(MessageFiles.read("messages/" + bundle, MessageFiles.FIRST_LANGUAGE)));
    }

    @AfterAll
    static void stops() {
        if (application != null) {
            application.close();
        }
    }

    @Test
    void everyItemStillStandsOnAPage() throws IOException {
        List<Move> moves = moves();
        assertThat(frozen()).hasSizeGreaterThan(2800);
        assertThat(frozen().stream()
                        .map(Item::key)
                        .filter(key -> !shown.contains(key))
                        .filter(key ->
                                moves.stream().noneMatch(move -> move.key().equals(key))))
                .as("stood on a page before and on none today: show it again, or name it in %s with the reason", MOVED)
                .isEmpty();
    }

    @Test
    void everyNumberOfAnItemIsStillSaid() throws IOException {
        List<String> lost = new ArrayList<>();
        List<Move> moves = moves();
        for (Item item : frozen()) {
            List<Move> moved =
                    moves.stream().filter(move -> move.key().equals(item.key())).toList();
            // A move to its own key says that its numbers have changed on purpose.
            if (moved.stream().noneMatch(it -> it.now().isEmpty() || it.now().contains(it.key()))) {
                String now = Stream.concat(Stream.of(item.key()), moved.stream().flatMap(it -> it.now().stream()))
                        .map(key -> words.getProperty(key, ""))
                        .collect(Collectors.joining(" "));
                Set<String> numbers = numbers(item.words());
                numbers.removeAll(numbers(now));
                numbers.forEach(number -> lost.add(item.key() + " said " + number));
            }
        }
        assertThat(lost)
                .as("say the number again, or name in %s the message that says it now", MOVED)
                .isEmpty();
    }

    @Test
    void theSourcesOfEveryItemAreStillKnown() throws IOException {
        Catalog catalog = application.getBean(Catalog.class);
        assertThat(frozen())
                .allSatisfy(item -> assertThat(item.sources())
                        .as(item.key())
                        .isNotEmpty()
                        .allMatch(source -> source.equals("states")
                                || catalog.source(source).isPresent()));
    }

    @Test
    void whatIsNamedAsMovedOrGoneStoodThereBeforeAndHasAReason() throws IOException {
        Set<String> before = frozen().stream().map(Item::key).collect(Collectors.toSet());
        for (Move move : moves()) {
            assertThat(before).as("in %s", MOVED).contains(move.key());
            assertThat(move.reason()).as(move.key()).hasSizeGreaterThan(20);
            assertThat(move.now()).as("says now what %s said", move.key()).allMatch(shown::contains);
            assertThat(move.now().isEmpty() && shown.contains(move.key()))
                    .as("%s is not gone", move.key())
                    .isFalse();
        }
    }

    /** The paper with every box ticked and a day for every date. */
    private static String filledIn(FormClient browser, String path, String html) {
        Document page = Jsoup.parse(html);
        page.select("main input[type=checkbox]").attr("checked", "");
        page.select("main input:not([type=hidden])[inputmode], main input[type=date]")
                .attr("value", LocalDate.now().minusDays(3).toString());
        FormElement form =
                (FormElement) page.select("main form[action^=" + path + "]").first();
        if (form == null) {
            return "";
        }
        HttpResponse<String> answer = browser.postRaw(
                path + "?lang=" + KeyLanguage.TAG,
                FormClient.encoded(form.formData().stream()
                        .map(field -> FormClient.field(field.key(), field.value()))
                        .toList()));
        assertThat(answer.statusCode()).as("%s, filled in", path).isIn(200, 303, 302);
        return answer.body();
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(SLOT.matcher(text).replaceAll(""))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Item> frozen() throws IOException {
        return lines(FROZEN).map(Item::read).toList();
    }

    private static List<Move> moves() throws IOException {
        return lines(MOVED).map(Move::read).toList();
    }

    private static Stream<String> lines(String file) throws IOException {
        return Files.readAllLines(Path.of("src/test/resources" + file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"));
    }
}

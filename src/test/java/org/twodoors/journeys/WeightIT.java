package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.twodoors.Given;
import org.twodoors.GivenFamily;
import org.twodoors.SiteLanguages;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.Need;
import org.twodoors.content.MessageFiles;
import org.twodoors.journeys.WeightTable.Measure;
import org.twodoors.journeys.WeightTable.Row;

/** A plan is read in three minutes on a phone: no page weighs more than it may, and the times that pages name are true. */
class WeightIT extends InBrowser {

    private static final Path DOCUMENT = Path.of("docs", "weight.md");
    private static final Path NOT_YET = Path.of("src", "test", "resources", "weight", "not-yet.txt");

    /** Messages that say how long the questions take. */
    private static final Pattern MINUTES = Pattern.compile("\\b(\\d+)( minut[eo]s)");

    private static final List<String> SAY_HOW_LONG = List.of(
            "start.promise.time",
            "learn.start.text",
            "link.gone.yours",
            "teachers.what.time",
            "meeting.message.choice",
            "meeting.flyer.time",
            "meet.start.text",
            "calendar.recheck-3-months.body");

    private static final String HEIGHT = "() => document.documentElement.scrollHeight";

    /** How far down the first button is that does something; with a card about danger, the first that dials. */
    private static final String FIRST_BUTTON = """
            () => {
              const buttons = [...document.querySelectorAll(document.querySelector('main .urgent-card a[href^="tel:"]')
                ? 'main a[href^="tel:"]' : 'main .usa-button:not(.usa-button--outline, .usa-button--unstyled)')];
              const seen = buttons.filter(button => button.checkVisibility({visibilityProperty: true}));
              return seen.length ? Math.round(seen[0].getBoundingClientRect().top + scrollY) : 1000000;
            }""";

    private static final String LAST_LINE = """
            () => {
              const line = document.querySelector('.letter > :last-child');
              return Math.round(line.getBoundingClientRect().bottom + scrollY);
            }""";

    private final WeightTable table = new WeightTable();
    private final Map<String, Integer> minutes = new LinkedHashMap<>();

    @Test
    void noPageWeighsMoreThanItMay() throws IOException {
        for (Locale language : SiteLanguages.all()) {
            firstView(language);
            for (String name : List.of("F1", "F2", "F3")) {
                new Family(name, language).walks();
            }
            everyNeed(language);
            teachersFirstMinute(language);
        }
        String document = table.document(minutes);
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(DOCUMENT, document);
            writeMinutes();
        }

        Set<String> notYet = Files.readAllLines(NOT_YET).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.toCollection(TreeSet::new));
        Map<String, String> heavy = table.tooHeavy();
        assertThat(heavy.entrySet().stream()
                        .filter(entry -> !notYet.contains(entry.getKey()))
                        .map(Map.Entry::getValue))
                .as("pages that weigh more than they may")
                .isEmpty();
        assertThat(notYet)
                .as("light now, or never measured: take it out of %s", NOT_YET)
                .allMatch(heavy::containsKey);
        assertThat(table.differencesTo(Files.readString(DOCUMENT)))
                .as("docs/weight.md; write it anew with -Dwrite.docs=true")
                .isEmpty();
        for (Locale language : SiteLanguages.all()) {
            assertThat(minutesNamed(language))
                    .as("how long the questions take, measured in %s; written anew with the document", language)
                    .hasSize(SAY_HOW_LONG.size())
                    .allSatisfy(
                            (key, named) -> assertThat(named).as(key).isEqualTo(minutes.get(language.toLanguageTag())));
        }
    }

    /** All that travels when somebody opens the start page who never was here. */
    private void firstView(Locale language) {
        Visit visit = visit(Device.PHONE.in(language.toLanguageTag()));
        List<Request> requests = new ArrayList<>();
        visit.page().onRequestFinished(requests::add);
        visit.open("/");
        int bytes = requests.stream().mapToInt(WeightIT::bytes).sum();
        table.add(
                new Row("first view of the start page", "any", language.toLanguageTag(), Measure.BYTES),
                bytes,
                40 * 1024);
    }

    /** 9,000 px for 46 needs, and 90 px for each that came after. */
    private void everyNeed(Locale language) {
        Answers all = GivenFamily.named("F2").answers().withChosen(catalog.needs());
        for (Need need : catalog.needs()) {
            all = all.withNeed(Given.needAnswers(
                    need.id(), SchoolEffect.A_LOT, DailyEffect.A_LOT, null, null, null, null, null, null));
        }
        Visit visit = visit(Device.PHONE.in(language.toLanguageTag())).carrying(draftOf(all));
        visit.open("/plan");
        table.add(
                new Row("plan, every need there is", "all", language.toLanguageTag(), Measure.PX),
                number(visit.page(), HEIGHT),
                9_000 + 90 * Math.max(0, catalog.needs().size() - 46));
    }

    /** Somebody who reads it all the first time, types who writes, the day and the time, copies the message and keeps the team's link. */
    private void teachersFirstMinute(Locale language) {
        Visit teacher = visit(Device.PHONE.in(language.toLanguageTag()));
        Page page = teacher.page();
        teacher.open("/teachers");
        int words = ThumbWalk.words(page, ".teachers__make a");
        teacher.follow(page.locator(".teachers__make a"));
        boolean spanish = language.getLanguage().equals("es");
        Map<String, String> typed = new LinkedHashMap<>();
        typed.put("#from", spanish ? "Sra. Lee, Escuela Oak" : "Ms. Lee, Oak School");
        typed.put(
                "#date",
                LocalDate.now()
                        .plusDays(20)
                        .format(DateTimeFormatter.ofPattern(spanish ? "d 'de' MMMM" : "MMM d", language)));
        typed.put("#time", "2:30");
        typed.forEach(page::fill);
        words += ThumbWalk.words(page, ".meeting-form .actions");
        teacher.follow(page.locator(".meeting-form .actions button"));
        words += ThumbWalk.words(page, ".team__keep li:first-child");
        page.locator("[data-copy=text-" + language.toLanguageTag() + "]:visible")
                .click();
        page.locator(".team__keep a[href$='/meeting.ics']").click(new Locator.ClickOptions().setTrial(true));
        int taps = typed.size() + 4;
        int letters = typed.values().stream().mapToInt(String::length).sum();
        noteMinute(language, Measure.WORDS, words, spanish ? 184 : 160);
        noteMinute(language, Measure.TAPS, taps, 7);
        noteMinute(language, Measure.LETTERS, letters, 45);
        noteMinute(language, Measure.SECONDS, (int) Math.ceil(words / 250.0 * 60 + taps * 2 + letters / 5.0), 60);
    }

    private void noteMinute(Locale language, Measure measure, int value, int limit) {
        table.add(new Row("a teacher's first minute", "any", language.toLanguageTag(), measure), value, limit);
    }

    /** The number of minutes that each message names. */
    private static Map<String, Integer> minutesNamed(Locale language) throws IOException {
        Map<String, Integer> named = new LinkedHashMap<>();
        for (String bundle : new MessageFiles().bundles()) {
            for (String line : Files.readAllLines(words(bundle, language))) {
                Matcher said = MINUTES.matcher(line);
                if (saysHowLong(line) && said.find()) {
                    named.put(line.substring(0, line.indexOf('=')), Integer.valueOf(said.group(1)));
                }
            }
        }
        return named;
    }

    /** Puts what was measured into the messages that say it. */
    private void writeMinutes() throws IOException {
        for (Locale language : SiteLanguages.all()) {
            String measured = minutes.get(language.toLanguageTag()) + "$2";
            for (String bundle : new MessageFiles().bundles()) {
                Path file = words(bundle, language);
                String before = Files.readString(file);
                String after = before.lines()
                        .map(line -> saysHowLong(line) ? MINUTES.matcher(line).replaceFirst(measured) : line)
                        .collect(Collectors.joining("\n", "", "\n"));
                if (!after.equals(before)) {
                    Files.writeString(file, after);
                }
            }
        }
    }

    private static boolean saysHowLong(String line) {
        return SAY_HOW_LONG.stream().anyMatch(key -> line.startsWith(key + "="));
    }

    private static Path words(String bundle, Locale language) {
        return Path.of("src", "main", "resources").resolve(MessageFiles.name("messages/" + bundle, language));
    }

    private static int number(Page page, String script) {
        return ((Number) page.evaluate(script)).intValue();
    }

    private static int bytes(Request request) {
        return request.sizes().responseBodySize;
    }

    /** One family in one language, which walks from the start page to the pages behind its plan. */
    private final class Family {

        private final String name;
        private final String language;
        private final Answers answers;
        private final Visit visit;
        private final int more;

        Family(String name, Locale language) {
            this.name = name;
            this.language = language.toLanguageTag();
            Answers given = GivenFamily.named(name).answers();
            answers = given.withAreas(catalog.areas().stream()
                            .filter(area -> given.chosenNeeds(catalog).stream().anyMatch(area.needs()::contains))
                            .toList())
                    .withChosen(given.chosenNeeds(catalog));
            visit = visit(Device.PHONE.in(this.language));
            more = answers.chosen().size() - 3;
        }

        void walks() {
            ThumbWalk walk = new ThumbWalk(visit, answers);
            walk.toThePlan();
            boolean asked =
                    answers.child().mayHaveSchoolHelp() || answers.child().mayHaveClinicHelp();
            note("questions, start to plan", Measure.WORDS, walk.words(), inWords(1_300 + 250 * more));
            note("questions, start to plan", Measure.TAPS, walk.taps(), 34 + 8 * more + (asked ? 3 : 0));
            if (more == 0) {
                minutes.put(language, walk.minutes());
                weigh("check", "/questions/check", 2_400, 0);
            }
            plan();
            Visit open = visit(Device.PHONE.in(language));
            for (String need : answers.chosen()) {
                needPage(open, need);
                weigh("one need", "/plan/needs/" + need, 2_600, 450);
            }
            weigh("school door", "/plan/school", 3_300, 600);
            weigh("clinic door", "/plan/clinic", 2_800, 500);
            weigh("if they say no", "/plan/if-they-say-no", 2_600, 470);
            weigh("together", "/plan/together", 2_200, 400);
        }

        private void plan() {
            weigh("plan", "/plan", 2_300 + 90 * more, 450 + 15 * more);
            note("first button of the plan", Measure.PX, number(visit.page(), FIRST_BUTTON), 700);
            List<String> letters = visit.page().locator("main a[href^='/plan/messages/']").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .distinct()
                    .toList();
            for (String letter : letters) {
                open(letter);
                note("a letter, to its last line", Measure.PX, number(visit.page(), LAST_LINE), 2_600);
            }
        }

        /** The questions of one need with every one of them open. */
        private void needPage(Visit open, String need) {
            String draft = draftOf(answers.withNeed(Given.needAnswers(
                    need, SchoolEffect.A_LOT, DailyEffect.A_LOT, null, null, null, null, null, null)));
            open.carrying(draft).open(Questionnaire.pageOf(need));
            note("questions of a need, all open", Measure.PX, number(open.page(), HEIGHT), 1_650);
        }

        private void weigh(String page, String path, int px, int words) {
            Response response = open(path);
            note(page, Measure.BYTES, bytes(response.request()), (page.equals("plan") ? 7 : 12) * 1024);
            note(page, Measure.PX, number(visit.page(), HEIGHT), px);
            if (words > 0) {
                note(page, Measure.WORDS, ThumbWalk.words(visit.page()), inWords(words));
            }
        }

        private Response open(String path) {
            Response response = visit.open(path);
            assertThat(response.status()).as(path).isEqualTo(200);
            return response;
        }

        private int inWords(int english) {
            return language.equals("es") ? english * 115 / 100 : english;
        }

        private void note(String page, Measure measure, int value, int limit) {
            table.add(new Row(page, name, language, measure), value, limit);
        }
    }
}

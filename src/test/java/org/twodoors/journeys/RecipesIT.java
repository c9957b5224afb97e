package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.twodoors.AddedDiscipline;
import org.twodoors.AddedNeed;
import org.twodoors.EveryPageTest;
import org.twodoors.Given;
import org.twodoors.Overlay;
import org.twodoors.PseudoLanguage;
import org.twodoors.TwoDoorsApplication;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import org.twodoors.content.MessageFiles;
import org.twodoors.draft.DraftCookie;
import org.twodoors.pages.PageRegistry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The recipes of {@code docs/content.md}, followed: the application starts with one need more, which a therapy leads that was
 * added too, and with two languages more that are made from English, and every page and paper is there for each.
 */
class RecipesIT {

    private static final String SCHOOL = "/questions/child/school";

    private static final List<String> TICKED = List.of("schoolTherapies", "clinicTherapies");

    @TempDir
    private static Path folder;

    private static ConfigurableApplicationContext application;
    private static List<Locale> languages;

    @BeforeAll
    static void startsWithWhatIsAdded() {
        Overlay overlay =
                AddedDiscipline.leading(AddedNeed.words(AddedNeed.entry(Overlay.over(folder.resolve("added")))));
        Stream.of(PseudoLanguage.values()).forEach(language -> language.add(overlay));
        languages = overlay.use(() -> new MessageFiles().languages());
        application = overlay.use(() -> new SpringApplicationBuilder(TwoDoorsApplication.class)
                .run("--server.port=0", "--two-doors.data-directory=" + folder.resolve("data")));
    }

    @AfterAll
    static void stops() {
        if (application != null) {
            application.close();
        }
    }

    static Stream<Locale> languages() {
        return languages.stream();
    }

    @Test
    void theLanguagesAreThoseThereAreFilesFor() {
        assertThat(languages)
                .hasSizeGreaterThanOrEqualTo(4)
                .contains(PseudoLanguage.ACCENTED.locale(), PseudoLanguage.RIGHT_TO_LEFT.locale());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPageIsThereInItsLanguageAndRunsItsWay(Locale language) {
        FormClient browser = browser();
        for (String path : paths()) {
            Document page = page(browser, path, language);
            assertThat(page.select("html").attr("lang")).as(path).isEqualTo(language.toLanguageTag());
            assertThat(page.select("html").attr("dir"))
                    .as(path)
                    .isEqualTo(language.equals(PseudoLanguage.RIGHT_TO_LEFT.locale()) ? "rtl" : "");
            assertThat(page.select("h1")).as("headings of %s", path).hasSize(1);
            assertThat(page.select("nav.language > *"))
                    .as("languages of %s", path)
                    .hasSize(languages.size());
            assertThat(page.html()).as("%s in %s", path, language).doesNotContain("??");
            if (language.equals(PseudoLanguage.RIGHT_TO_LEFT.locale())) {
                assertThat(page.select("h1").text()).as("heading of %s", path).containsPattern("\\p{IsArabic}");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theNeedThatWasAddedIsOnEveryPageAboutNeeds(Locale language) {
        String label = said("label", language);
        FormClient browser = browser();
        for (String path : List.of(
                "/questions/needs",
                "/questions/needs/" + AddedNeed.ID,
                "/questions/check",
                "/plan",
                "/plan/meeting-sheet",
                "/learn/needs",
                "/learn/needs/" + AddedNeed.ID,
                "/share",
                "/ask-school")) {
            assertThat(page(browser, path, language).text())
                    .as("%s in %s", path, language)
                    .containsAnyOf(label, said("short", language));
        }
        assertThat(page(browser, "/plan/needs/" + AddedNeed.ID, language).text())
                .contains(said("clinic.a-lot", language));
        Document letter = page(browser, "/plan/messages/teacher", language);
        assertThat(letter.select("textarea").text()).contains(label.replaceFirst("\\.$", ""));
        assertThat(letter.select(".message-form__ticks").text()).contains(said("school.a-lot", language));
        // The first language has the plain address.
        String address = language.equals(Locale.ENGLISH) ? "" : "?lang=" + language.toLanguageTag();
        assertThat(browser.get("/sitemap.xml").body()).contains("/learn/needs/" + AddedNeed.ID + address + "</loc>");
        assertThat(browser.get("/api/v1/needs?lang=" + language.toLanguageTag()).body())
                .contains('"' + AddedNeed.ID + '"');
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theNeedThatWasAddedIsOnEveryPaper(Locale language) {
        FormClient browser = browser();
        String lang = "?lang=" + language.toLanguageTag();
        assertThat(browser.post("/plan/meeting-sheet.pdf" + lang).body()).startsWith("%PDF");
        for (String link : page(browser, "/plan/messages", language)
                .select("a[href^=/plan/messages/]")
                .eachAttr("href")) {
            String path = link.replaceFirst("\\?.*", "");
            Document letter = page(browser, path, language);
            List<FormClient.Field> fields = List.of(
                    FormClient.field("subject", letter.select("#subject").val()),
                    FormClient.field("text", letter.select("#text").text()));
            assertThat(browser.post(path + ".pdf" + lang, fields).body())
                    .as(path)
                    .startsWith("%PDF");
            assertThat(browser.post(path + ".docx" + lang, fields).body())
                    .as(path)
                    .startsWith("PK");
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theTherapyThatWasAddedIsNamedWhereverItLeads(Locale language) {
        FormClient browser = browser();
        assertThat(page(browser, "/plan/needs/" + AddedNeed.ID, language).text())
                .contains(therapy("school", language), therapy("clinic", language));
        assertThat(page(browser, "/learn/needs/" + AddedNeed.ID, language).text())
                .contains(therapy("school", language), therapy("clinic", language));
        assertThat(page(browser, "/plan", language).text())
                .containsAnyOf(therapy("short", language), therapy("therapy", language));
        assertThat(page(browser, "/plan/school?open=all", language).text())
                .containsAnyOf(therapy("short", language), therapy("therapy", language));
        assertThat(page(browser, "/plan/clinic?open=all", language).text())
                .containsAnyOf(therapy("short", language), therapy("therapy", language));
        assertThat(page(browser, "/plan/meeting-sheet", language).text()).contains(therapy("person", language));
        for (String letter : List.of("evaluation", "doctor", "insurer", "appeal")) {
            assertThat(page(browser, "/plan/messages/" + letter, language)
                            .select("textarea")
                            .text())
                    .as("%s in %s", letter, language)
                    .contains(therapy("therapy", language));
        }
        Document all = page(browser, "/learn/school-and-clinic", language);
        assertThat(all.select("a[href^=/learn/school-and-clinic/" + AddedDiscipline.CODE + "]")
                        .text())
                .startsWith(therapy("compared", language));
        assertThat(all.select(".compare--therapies tbody tr"))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.text()).contains(therapy("compared", language)));
        Document own = page(browser, "/learn/school-and-clinic/" + AddedDiscipline.CODE, language);
        assertThat(own.select("h1").text()).startsWith(therapy("title", language));
        assertThat(own.select(".fold a").text()).startsWith(said("label", language));
        assertThat(browser.get("/api/v1/needs?lang=" + language.toLanguageTag()).body())
                .contains("\"leadSchool\":[\"" + AddedDiscipline.CODE + "\"]");
    }

    /** In the plan and at the clinic, on the page that asks: it is kept, said, read by the rules, saved and opened elsewhere. */
    @ParameterizedTest
    @MethodSource("languages")
    void theTherapyThatWasAddedCanBeTicked(Locale language) {
        String box = therapy("box", language);
        FormClient family = browser();
        Document asked = page(family, SCHOOL, language);
        for (String question : TICKED) {
            assertThat(asked.select("[name=" + question + "]").eachAttr("value"))
                    .containsExactly("slp", "pt", "ot", AddedDiscipline.CODE, "unknown");
            assertThat(asked.select(":has(> [name=%s][value=%s])".formatted(question, AddedDiscipline.CODE))
                            .text())
                    .startsWith(box);
        }
        assertThat(letters(family, language))
                .contains("evaluation", "doctor")
                .doesNotContain("iep-meeting", "clinic-handover");

        assertThat(family.post(
                                SCHOOL,
                                FormClient.field("schoolPlan", "iep"),
                                FormClient.field("schoolTherapies", AddedDiscipline.CODE),
                                FormClient.field("clinicTherapy", "yes"),
                                FormClient.field("clinicTherapies", AddedDiscipline.CODE))
                        .statusCode())
                .isEqualTo(302);

        assertTicked(family, language);
        assertThat(letters(family, language))
                .contains("iep-meeting", "clinic-handover")
                .doesNotContain("evaluation");
        assertThat(page(family, "/plan/messages/iep-meeting", language)
                        .select("textarea")
                        .text())
                .contains(therapy("therapy", language));
        FormClient other = new FormClient(address());
        assertThat(other.post("/back/" + StorageFixture.saved(family)).headers().firstValue("Location"))
                .hasValue("/plan");
        assertTicked(other, language);
        assertThat(letters(other, language)).isEqualTo(letters(family, language));
    }

    private static void assertTicked(FormClient browser, Locale language) {
        assertThat(page(browser, SCHOOL, language)
                        .select("[value=" + AddedDiscipline.CODE + "][checked]")
                        .eachAttr("name"))
                .containsExactlyElementsOf(TICKED);
        assertThat(page(browser, "/questions/check", language)
                        .select(".answer-list__row")
                        .eachText())
                .filteredOn(row -> row.contains(therapy("box", language)))
                .hasSize(TICKED.size());
    }

    /** The letters that the plan opens. */
    private static List<String> letters(FormClient browser, Locale language) {
        return page(browser, "/plan", language).select("[href^=/plan/messages/]").eachAttr("href").stream()
                .map(link -> link.replaceAll("/plan/messages/|[?#].*", ""))
                .toList();
    }

    /** R91 and R93: what the plan holds is not asked for anew, and a clinic that gives it is the family's. */
    @ParameterizedTest
    @CsvSource({
        "vision,  iep-meeting-ot[] your-clinic-bring[] together[] school-only[]",
        "ot,      iep-meeting[vision] clinic-doctor[] together[] clinic-only[]",
        "unknown, iep-meeting[vision] clinic-doctor[] together[]"
    })
    void theTherapyThatWasAddedIsThereAlreadyOrAskedFor(String there, String steps) {
        assertThat(classified(there).path("pathways").valueStream())
                .extracting(step -> step.path("kind").stringValue()
                        + step.path("asks").toString().replace("\"", ""))
                .containsExactly(steps.split(" "));
    }

    @Test
    void theApiNamesTheTherapiesThatCanBeTicked() {
        assertThat(classified("aud").path("detail").stringValue())
                .contains(": slp, pt, ot, " + AddedDiscipline.CODE + ", unknown.");
    }

    private static JsonNode classified(String there) {
        FormClient program = new FormClient(address());
        return JsonMapper.shared()
                .readTree(program.send(program.request("/api/v1/classifications")
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("""
                                        {"child": {"ageMonths": 96, "setting": "public", "schoolPlan": "iep", "cover": "private",
                                          "schoolTherapies": ["%1$s"], "clinicTherapies": ["%1$s"]},
                                         "needs": [{"need": "%2$s", "schoolEffect": "a-lot", "dailyEffect": "a-lot", "tried": "still-hard"}]}
                                        """.formatted(there, AddedNeed.ID))))
                        .body());
    }

    /** Words that are longer, or run the other way, fit the narrowest phone: {@link Visit} looks at each page. */
    @Nested
    @ExtendWith(ChromiumExtension.class)
    class OnAPhone {

        @ParameterizedTest
        @EnumSource(PseudoLanguage.class)
        void everyWordFitsTheScreen(PseudoLanguage language, Chromium chromium) {
            Device phone = Device.PHONE.wide(320).in(language.locale().toLanguageTag());
            Visit visit = new Visit(chromium.browser(), phone, address())
                    .carrying(Drafts.cookieOf(application.getBean(DraftCookie.class), answers()));
            for (String path : List.of(
                    "/",
                    "/questions/child",
                    "/questions/needs/" + AddedNeed.ID,
                    "/questions/check",
                    "/plan",
                    "/plan/school",
                    "/plan/messages",
                    "/learn/school-and-clinic",
                    "/share")) {
                visit.open(path);
                assertThat(visit.page().locator("html").getAttribute("dir"))
                        .isEqualTo(language == PseudoLanguage.RIGHT_TO_LEFT ? "rtl" : null);
            }
            assertThat(visit.end()).isEmpty();
        }
    }

    private static String said(String part, Locale language) {
        return said(it -> AddedNeed.words(part, it), language);
    }

    private static String therapy(String part, Locale language) {
        return said(it -> AddedDiscipline.words(part, it), language);
    }

    private static String said(Function<Locale, String> words, Locale language) {
        String english = words.apply(MessageFiles.FIRST_LANGUAGE);
        return Stream.of(PseudoLanguage.values())
                .filter(pseudo -> pseudo.locale().equals(language))
                .map(pseudo -> pseudo.letters(english))
                .findFirst()
                .orElseGet(() -> words.apply(language));
    }

    private static List<String> paths() {
        List<String> paths = new ArrayList<>(EveryPageTest.pages().toList());
        paths.add("/questions/needs/" + AddedNeed.ID);
        application.getBean(PageRegistry.class).openPages().stream()
                .filter(path -> !paths.contains(path))
                .forEach(paths::add);
        return paths;
    }

    private static Document page(FormClient browser, String path, Locale language) {
        HttpResponse<String> response =
                browser.get(path + (path.contains("?") ? "&" : "?") + "lang=" + language.toLanguageTag());
        assertThat(response.statusCode()).as("%s in %s", path, language).isEqualTo(200);
        return Jsoup.parse(response.body());
    }

    private static String address() {
        return "http://localhost:" + application.getEnvironment().getProperty("local.server.port");
    }

    /** A browser of a family that answered everything about the need that was added. */
    private static FormClient browser() {
        FormClient browser = new FormClient(address());
        browser.carry(Drafts.cookieOf(application.getBean(DraftCookie.class), answers()));
        return browser;
    }

    private static Answers answers() {
        ChildAnswers child = Given.childAnswers(
                8 * 12, Setting.PUBLIC, SchoolPlan.NONE, null, null, Cover.PRIVATE, null, Set.of(), null, null);
        return new Answers(
                child,
                Set.of("schoolwork"),
                Set.of(AddedNeed.ID),
                List.of(Given.needAnswers(
                        AddedNeed.ID,
                        SchoolEffect.A_LOT,
                        DailyEffect.A_LOT,
                        Tried.STILL_HARD,
                        HealthLink.OTHER,
                        Safety.BOTH,
                        HowOften.OFTEN,
                        false,
                        null)));
    }
}

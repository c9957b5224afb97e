package org.twodoors.guide;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.HouseConfiguration;
import org.twodoors.SiteLanguages;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Discipline;
import org.twodoors.catalog.Need;

@WebMvcTest({
    LearnController.class,
    LearnNeedsController.class,
    PlainPageController.class,
    StartController.class,
    TeachersController.class
})
@Import({HouseConfiguration.class, GuideConfiguration.class})
public class LearnPagesTest {

    private static final Map<String, String> TITLES = Map.ofEntries(
            Map.entry("/learn", "learn.title"),
            Map.entry("/learn/school-and-clinic", "learn.compare.title"),
            Map.entry("/learn/who-does-what", "who.title"),
            Map.entry("/learn/questions", "learn.questions.title"),
            Map.entry("/learn/glossary", "learn.glossary.title"),
            Map.entry("/learn/glossary/sources", "learn.glossary.sources"),
            Map.entry("/learn/how-it-decides", "how.title"),
            Map.entry("/learn/how-it-decides/steps", "learn.how.steps.page"),
            Map.entry("/learn/needs", "learn.needs.title"),
            Map.entry("/teachers", "teachers.title"),
            Map.entry("/privacy", "privacy.title"),
            Map.entry("/accessibility", "accessibility.title"),
            Map.entry("/about", "about.title"));

    /** The sources of the comparison, on a page of their own. */
    public static final String COMPARISON_SOURCES = "/learn/school-and-clinic/sources";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Catalog catalog;

    @Autowired
    private Guide guide;

    static Stream<String> pages() {
        return Stream.of(
                        TITLES.keySet().stream().sorted(),
                        questionGroups(),
                        therapies(),
                        Stream.of(COMPARISON_SOURCES),
                        CatalogReader.read().needs().stream().map(need -> "/learn/needs/" + need.id()))
                .flatMap(paths -> paths);
    }

    /** The pages with the answers to questions that parents ask. */
    public static Stream<String> questionGroups() {
        return Guide.read().questionGroups().stream().map(group -> "/learn/questions/" + group.id());
    }

    /** The pages of the comparison about one therapy. */
    public static Stream<String> therapies() {
        return Guide.read().comparison().therapies().stream().map(it -> "/learn/school-and-clinic/" + it.code());
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageHasOneHeadingThatIsItsTitleInEachLanguage(String path) {
        for (String language : SiteLanguages.tags()) {
            Document page = Jsoup.parse(body(get(path, language)));
            String title = messages.getMessage(titleKey(path), null, Locale.forLanguageTag(language));
            assertThat(page.select("h1").eachText()).as(language).containsExactly(title);
            assertThat(page.title()).isEqualTo(title + " - Two Doors");
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.select("main").text()).doesNotContain("??");
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageMayBeKeptForAnHourAndIsTheSameWithAndWithoutADraft(String path) {
        MockHttpServletResponse fresh = get(path, "en");
        MockHttpServletResponse withDraft = mvc.get()
                .uri(path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, "en")
                .cookie(new Cookie("draft", "not-a-draft-of-ours"))
                .exchange()
                .getResponse();

        assertThat(fresh.getStatus()).isEqualTo(200);
        assertThat(fresh.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("private, max-age=3600");
        assertThat(String.join(", ", fresh.getHeaders(HttpHeaders.VARY))).contains("Cookie", "Accept-Language");
        assertThat(fresh.getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
        assertThat(withDraft.getStatus()).isEqualTo(200);
        assertThat(withDraft.getHeaders(HttpHeaders.SET_COOKIE)).isEmpty();
        assertThat(withDraft.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("private, max-age=3600");
        assertThat(body(withDraft)).isEqualTo(body(fresh)).doesNotContain("_csrf");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aLanguageThatIsChosenIsRememberedAndSoThatPageIsNotKept(String path) {
        MockHttpServletResponse chosen =
                mvc.get().uri(path + "?lang=es").exchange().getResponse();

        assertThat(chosen.getStatus()).isEqualTo(200);
        assertThat(chosen.getHeaders(HttpHeaders.SET_COOKIE))
                .singleElement()
                .asString()
                .startsWith("lang=es;");
        assertThat(chosen.getHeader(HttpHeaders.CACHE_CONTROL)).contains("no-store");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageNamesItselfInEveryLanguage(String path) {
        Document page = Jsoup.parse(body(get(path, "es")));

        String address = "http://localhost" + path;
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(address + "?lang=es");
        List<String> languages = new ArrayList<>(SiteLanguages.tags());
        List<String> addresses = new ArrayList<>(languages.stream()
                .map(tag -> tag.equals("en") ? address : address + "?lang=" + tag)
                .toList());
        languages.add("x-default");
        addresses.add(address);
        assertThat(page.select("link[rel=alternate]").eachAttr("hreflang")).isEqualTo(languages);
        assertThat(page.select("link[rel=alternate]").eachAttr("href")).isEqualTo(addresses);
        assertThat(page.select("meta[property=og:url]").attr("content")).isEqualTo(address + "?lang=es");
        assertThat(page.select("meta[property=og:title]").attr("content"))
                .isEqualTo(page.select("h1").text());
        assertThat(page.select("meta[property=og:image]").attr("content"))
                .matches("http://localhost/assets/preview-[0-9a-f]{32}\\.png");
    }

    @org.junit.jupiter.api.Test
    void aPageHasOneAddressHoweverItsLettersAreWritten() {
        Document page = Jsoup.parse(body(mvc.get()
                .uri(java.net.URI.create("/learn/needs/%73leep"))
                .exchange()
                .getResponse()));

        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("http://localhost/learn/needs/sleep");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageShowsItsSourcesAndWhenTheFactsWereChecked(String path) {
        Document page = Jsoup.parse(body(get(path, "en")));

        if (path.equals("/learn/school-and-clinic")) {
            assertThat(page.select("main a").eachAttr("href")).contains(COMPARISON_SOURCES);
        } else if (!Set.of("/learn", "/learn/needs", "/learn/questions").contains(path)) {
            assertThat(page.select(".source-list li, .rule-list__from, a[href=/learn/glossary/sources]"))
                    .isNotEmpty();
        }
        assertThat(page.select(".guidance-note").text()).isEqualTo("Last checked November 21, 2026.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/learn/needs/none",
                "/learn/needs/HANDWRITING",
                "/learn/questions/none",
                "/learn/school-and-clinic/aud",
                "/learn/none"
            })
    void whatIsNotThereIsNotFound(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(404);
        assertThat(mvc.get().uri(path).exchange().getResponse().getHeader(HttpHeaders.CACHE_CONTROL))
                .contains("no-store");
    }

    @Test
    void theStartPageIsAskedForAnewEachTimeBecauseItKnowsOfADraft() {
        MockHttpServletResponse start = get("/", "en");

        assertThat(start.getHeader(HttpHeaders.CACHE_CONTROL)).isEqualTo("private, no-cache");
        assertThat(Jsoup.parse(body(start)).select("main a").eachAttr("href"))
                .contains("/learn/school-and-clinic", "/learn/questions", "/learn/needs", "/learn/how-it-decides");
    }

    @Test
    void theIndexLeadsToEveryPageToRead() {
        assertThat(Jsoup.parse(body(get("/learn", "en")))
                        .select(".page-card__link")
                        .eachAttr("href"))
                .containsExactly(
                        "/learn/school-and-clinic",
                        "/learn/questions",
                        "/learn/who-does-what",
                        "/learn/needs",
                        "/learn/states",
                        "/learn/glossary",
                        "/learn/how-it-decides");
    }

    @Test
    void theComparisonHasARowForEachPointAndSaysItIsAFirstMap() {
        Document page = Jsoup.parse(body(get("/learn/school-and-clinic", "en")));

        assertThat(page.select("section[aria-labelledby=same-title] tbody tr").eachAttr("id"))
                .isEqualTo(guide.comparison().rows().stream().map(Claim::id).toList());
        assertThat(page.select(".lead").text()).contains("a first map");
        assertThat(page.select(".two-lists")).hasSize(2);
        Document sources = Jsoup.parse(body(get(COMPARISON_SOURCES, "en")));
        assertThat(sources.select(".sources-by-point dt"))
                .hasSize(1 + 21 + guide.comparison().differences().size() + 15);
        assertThat(sources.select(".sources-by-point dd li").size()).isGreaterThan(100);
    }

    /** Links without script: from the page of all therapies, and from that of each, to every other. */
    @Test
    void theSwitchLeadsToEveryTherapyInEachLanguage() {
        List<String> pages = Stream.concat(Stream.of("/learn/school-and-clinic"), therapies())
                .toList();
        assertThat(pages)
                .containsExactly(
                        "/learn/school-and-clinic",
                        "/learn/school-and-clinic/ot",
                        "/learn/school-and-clinic/slp",
                        "/learn/school-and-clinic/pt");
        for (String language : SiteLanguages.tags()) {
            for (String path : pages) {
                Document page = Jsoup.parse(body(get(path, language)));
                assertThat(page.select("main nav a").eachAttr("href")).isEqualTo(pages);
                assertThat(page.select("main nav a[aria-current=page]").eachAttr("href"))
                        .as("where we are, in %s", language)
                        .containsExactly(path);
                assertThat(page.select("main nav a").eachText())
                        .doesNotHaveDuplicates()
                        .allMatch(it -> !it.isBlank());
            }
        }
    }

    /** What is the same stands first; where the therapies differ, each has its cell, and on its page the same one alone. */
    @Test
    void whereTheTherapiesDifferEachHasItsCell() {
        List<Comparison.Therapy> therapies = guide.comparison().therapies();
        for (String language : SiteLanguages.tags()) {
            Document all = Jsoup.parse(body(get("/learn/school-and-clinic", language)));
            withoutTerms(all);
            assertThat(all.select("main h2").eachAttr("id")).startsWith("same-title", "differs-title");
            for (Claim difference : guide.comparison().differences()) {
                String key = "compare.differs." + difference.id() + ".";
                List<String> cells = therapies.stream()
                        .map(it -> said(key + it.code(), language))
                        .toList();
                assertThat(all.getElementById(difference.id())
                                .select("td > span:last-child")
                                .eachText())
                        .isEqualTo(cells);
                for (int at = 0; at < cells.size(); at++) {
                    Document one = Jsoup.parse(body(
                            get("/learn/school-and-clinic/" + therapies.get(at).code(), language)));
                    withoutTerms(one);
                    Element row = one.getElementById(difference.id());
                    assertThat(row.select("th").text()).isEqualTo(said(key + "point", language));
                    assertThat(row.select("td").eachText()).containsExactly(cells.get(at));
                }
            }
        }
        assertThat(guide.comparison().differences())
                .extracting(Claim::id)
                .containsExactly("helps", "iep", "gym", "school-order", "clinic-order");
    }

    @Test
    void thePageOfATherapyHasItsOwnRowsItsSourcesAndTheNeedsThatAskForIt() {
        for (Comparison.Therapy therapy : guide.comparison().therapies()) {
            Document page = Jsoup.parse(body(get("/learn/school-and-clinic/" + therapy.code(), "en")));
            assertThat(page.select("table").first().select("tbody tr").eachAttr("id"))
                    .isEqualTo(therapy.rows().stream().map(Claim::id).toList());
            assertThat(page.select(".sources-by-point dd").eachText())
                    .hasSize(therapy.rows().size()
                            + guide.comparison().differences().size())
                    .allMatch(it -> !it.isBlank());
            assertThat(page.select(".fold a").eachAttr("href"))
                    .isEqualTo(catalog.needs().stream()
                            .filter(need -> Stream.of(need.leadSchool(), need.leadClinic())
                                    .anyMatch(leads -> leads.asked()
                                            .map(Discipline::code)
                                            .filter(therapy.code()::equals)
                                            .isPresent()))
                            .map(need -> "/learn/needs/" + need.id())
                            .toList());
        }
        assertThat(Jsoup.parse(body(get("/learn/school-and-clinic/slp", "en")))
                        .select(".fold a")
                        .eachAttr("href"))
                .contains("/learn/needs/talking-clearly", "/learn/needs/stuttering")
                .doesNotContain("/learn/needs/handwriting", "/learn/needs/stairs-curbs-bus");
    }

    @Test
    void whoDoesWhatHasARowForEachPersonWithBothDoorsAndSources() {
        for (String language : SiteLanguages.tags()) {
            Document page = Jsoup.parse(body(get("/learn/who-does-what", language)));
            withoutTerms(page);
            assertThat(page.select("tbody tr").eachAttr("id"))
                    .containsExactly("slp", "pt", "ot", "audiologist", "nurse", "counselor", "adapted-pe");
            assertThat(page.select("thead th").eachText())
                    .containsExactly(said("need.place.school", language), said("learn.who.clinic", language));
            assertThat(page.select("tbody tr")).allSatisfy(row -> {
                String key = "who." + row.id() + ".";
                assertThat(row.select("th").text()).isEqualTo(said(key + "title", language));
                assertThat(row.select("td > span:last-child").eachText())
                        .containsExactly(said(key + "school", language), said(key + "clinic", language));
            });
            assertThat(page.select("main").text()).contains(said("who.you.start", language));
            assertThat(page.select(".sources-by-point dd"))
                    .hasSize(8)
                    .allMatch(it -> !it.select("li").isEmpty());
        }
    }

    /** On the list stands the row of each question under the id of its answer: older links name the list and that id. */
    @Test
    void everyQuestionStandsInTheListAndLeadsToItsAnswerAndItsSources() {
        Document list = Jsoup.parse(body(get("/learn/questions", "en")));
        assertThat(list.select(".question-index h2 a").eachAttr("href"))
                .isEqualTo(questionGroups().toList());
        assertThat(list.select(".question-index li").eachAttr("id"))
                .isEqualTo(guide.questions().stream().map(Claim::id).toList());
        assertThat(list.select(".question-jump a").eachAttr("href"))
                .isEqualTo(list.select(".question-index h2").eachAttr("id").stream()
                        .map(id -> "#" + id)
                        .toList());
        for (QuestionGroup group : guide.questionGroups()) {
            String address = "/learn/questions/" + group.id();
            Document answers = Jsoup.parse(body(get(address, "en")));
            assertThat(answers.select("article").eachAttr("id"))
                    .isEqualTo(group.questions().stream().map(Claim::id).toList());
            assertThat(answers.select("article")).allSatisfy(answer -> {
                assertThat(answer.select("h2, p, .source-list li")).hasSizeGreaterThanOrEqualTo(3);
                assertThat(list.getElementById(answer.id()).select("a").attr("href"))
                        .isEqualTo(address + "#" + answer.id());
                assertThat(list.getElementById(answer.id()).text())
                        .isEqualTo(answer.select("h2").text());
            });
            assertThat(answers.select(".question-groups a").eachAttr("href"))
                    .isEqualTo(questionGroups()
                            .filter(other -> !other.equals(address))
                            .toList());
        }
    }

    @Test
    void theQuestionsOnSpeechAndPhysicalTherapyAreAnsweredInEachLanguageWithTheirSources() {
        QuestionGroup group = guide.questionGroup("speech-physical").orElseThrow();
        for (String language : SiteLanguages.tags()) {
            Document page = Jsoup.parse(body(get("/learn/questions/speech-physical", language)));
            withoutTerms(page);
            assertThat(page.select("article")).hasSize(10);
            for (Claim question : group.questions()) {
                Element answer = page.getElementById(question.id());
                assertThat(answer.select("h2").text()).isEqualTo(said("question." + question.id() + ".ask", language));
                assertThat(answer.select("p").text())
                        .isEqualTo(said("question." + question.id() + ".answer", language));
                assertThat(answer.select(".source-list li")).hasSameSizeAs(catalog.sources(question.sources()));
            }
        }
    }

    @Test
    void everyTermHasAnAnchorAndItsLetterALink() {
        Document page = Jsoup.parse(body(get("/learn/glossary", "es")));

        assertThat(page.select(".glossary__entry").eachAttr("id"))
                .containsExactlyInAnyOrderElementsOf(
                        guide.terms().stream().map(Claim::id).toList());
        assertThat(page.select(".letters a").eachAttr("href"))
                .isEqualTo(page.select(".glossary-letter h2").eachAttr("id").stream()
                        .map(id -> "#" + id)
                        .toList());
    }

    @Test
    void everyRuleIsShownWithItsReasonAndWhereItComesFrom() {
        for (String language : SiteLanguages.tags()) {
            everyRuleIsShown("/learn/how-it-decides", RuleGroup.ofNeeds(), language);
            everyRuleIsShown("/learn/how-it-decides/steps", RuleGroup.ofSteps(), language);
        }
    }

    private void everyRuleIsShown(String path, List<RuleGroup> groups, String language) {
        Document page = Jsoup.parse(body(get(path, language)));
        List<RuleLine> rules =
                groups.stream().flatMap(group -> group.rules().stream()).toList();
        assertThat(page.select(".rule-list__item").eachAttr("id"))
                .isEqualTo(rules.stream().map(RuleLine::id).toList());
        withoutTerms(page);
        for (RuleLine rule : rules) {
            String line = page.getElementById(rule.id()).text();
            assertThat(line)
                    .contains(messages.getMessage(rule.reasonKey(), null, Locale.forLanguageTag(language)))
                    .contains(catalog.sources(rule.sources()).get(0).citation());
        }
    }

    @Test
    void thePageAboutRulesListsWhatWeChoseOurselvesAndTheVersion() {
        Document page = Jsoup.parse(body(get("/learn/how-it-decides", "en")));

        assertThat(page.select("h2").eachText())
                .containsSubsequence("The ages we use", "Getting your answers ready Rules R1 to R5")
                .containsSubsequence("The result for each need Rules R31 to R37", "What we chose ourselves")
                .contains("When to check again");
        assertThat(page.text()).contains("Version of the rules: 2026-11-29");
        assertThat(Jsoup.parse(body(get("/learn/how-it-decides/steps", "en")))
                        .select("h2")
                        .eachText())
                .containsSubsequence(
                        "The next steps Rules R40 to R77",
                        "What is added for speech and physical therapy Rules R82 to R97");
    }

    @Test
    void theListOfNeedsHasThemAllByArea() {
        Document page = Jsoup.parse(body(get("/learn/needs", "en")));

        assertThat(page.select(".need-index__area h2").eachAttr("id"))
                .isEqualTo(catalog.areas().stream()
                        .map(Area::id)
                        .map(id -> "area-" + id)
                        .toList());
        assertThat(page.select(".need-index a").eachAttr("href"))
                .isEqualTo(catalog.needs().stream()
                        .map(Need::id)
                        .map(id -> "/learn/needs/" + id)
                        .toList());
    }

    @Test
    void thePageOfANeedSaysAllThereIsToKnowWithoutAnAnswer() {
        for (Need need : catalog.needs()) {
            Document page = Jsoup.parse(body(get("/learn/needs/" + need.id(), "en")));
            withoutTerms(page);
            String text = page.select("main").text();
            for (String part : List.of("examples", "atSchool", "atHome", "schoolTherapist", "clinicTherapist", "age")) {
                if ((part.equals("schoolTherapist") && need.schoolLeadKey() == null)
                        || (part.equals("clinicTherapist") && need.clinicLeadKey() == null)) {
                    continue; // nobody there looks at it (R80)
                }
                assertThat(text)
                        .contains(messages.getMessage(
                                "need." + need.id() + "." + part, new Object[] {-1}, Locale.ENGLISH));
            }
            assertThat(page.select("#doctor-title").isEmpty()).isEqualTo(need.doctorQuestion() == null);
            assertThat(page.select(".source-list").first().select("li")).hasSameSizeAs(catalog.sources(need.sources()));
        }
    }

    @Test
    void hoursOfSleepAreThoseOfTheAgeOfTheChild() {
        Map.of(-1, "3 to 12", 35, "3 to 12", 36, "3 to 5", 83, "6 to 12", 200, "teens")
                .forEach((months, band) -> assertThat(
                                messages.getMessage("need.sleep.age", new Object[] {months}, Locale.ENGLISH))
                        .contains(band));
    }

    private MockHttpServletResponse get(String path, String language) {
        return mvc.get()
                .uri(path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, language)
                .exchange()
                .getResponse();
    }

    private static String titleKey(String path) {
        String id = path.substring(path.lastIndexOf('/') + 1);
        if (path.equals(COMPARISON_SOURCES)) {
            return "learn.compare.sources";
        }
        if (path.startsWith("/learn/school-and-clinic/")) {
            return "compare.therapy." + id + ".title";
        }
        return TITLES.getOrDefault(
                path, path.startsWith("/learn/questions/") ? "questions." + id + ".title" : "need." + id + ".label");
    }

    private String said(String key, String language) {
        return messages.getMessage(key, null, Locale.forLanguageTag(language));
    }

    private static String body(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }

    /** The page as if no word of it opened its meaning. */
    private static void withoutTerms(Document page) {
        page.select(".term-card").remove();
        page.select("button.term, .term-hold").unwrap();
    }
}

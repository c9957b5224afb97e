package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.guide.LearnPagesTest;

/** Every page is there in every language, with answers and without, and closes no door. */
@WholeSite
public class EveryPageTest {

    private static final Catalog CATALOG = CatalogReader.read();

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    /** Every page that shows something to whoever opens it, without links that must be made first. */
    public static Stream<String> pages() {
        List<String> pages = new ArrayList<>(List.of(
                "/",
                "/questions/start",
                "/questions/child",
                "/questions/child/now",
                "/questions/child/school",
                "/questions/areas",
                "/questions/check",
                "/questions/help",
                "/plan",
                "/plan/print",
                "/plan/school",
                "/plan/clinic",
                "/plan/together",
                "/plan/if-they-say-no",
                "/plan/find-out",
                "/plan/all-fine",
                "/plan/meeting-sheet",
                "/plan/messages",
                "/plan/messages/evaluation",
                "/plan/messages/appeal",
                "/plan/calendar",
                "/clear/first",
                "/cleared",
                "/save",
                "/save/deleted",
                "/share",
                "/share/links",
                "/plan/before-and-after",
                "/ask-school",
                "/plan/home-and-school",
                "/learn",
                "/learn/school-and-clinic",
                "/learn/who-does-what",
                "/learn/questions",
                "/learn/glossary",
                "/learn/glossary/sources",
                "/learn/how-it-decides",
                "/learn/how-it-decides/steps",
                "/learn/needs",
                "/teachers",
                "/privacy",
                "/accessibility",
                "/about"));
        CATALOG.needs().forEach(need -> pages.add("/learn/needs/" + need.id()));
        LearnPagesTest.questionGroups().forEach(pages::add);
        LearnPagesTest.therapies().forEach(pages::add);
        pages.add(LearnPagesTest.COMPARISON_SOURCES);
        return pages.stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void isThereInEveryLanguageWithAnswersAndWithout(String page) {
        for (String language : SiteLanguages.tags()) {
            for (Answers answers : List.of(Answers.NONE, answers())) {
                MockHttpServletResponse response = get(page, language, answers);
                if (answers.isEmpty() && response.getStatus() == 302) {
                    assertThat(response.getRedirectedUrl()).as(page).isEqualTo("/plan");
                    continue;
                }
                assertThat(response.getStatus()).as("%s in %s", page, language).isEqualTo(200);

                String html = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
                assertThat(html).contains("<html lang=\"" + language + "\"");
                assertThat(html.split("<h1", -1)).as("headings of %s", page).hasSize(2);
                assertThat(Jsoup.parse(html).select("form"))
                        .as("browsers remember nothing of the forms of %s", page)
                        .allMatch(form -> form.attr("autocomplete").equals("off"));
                assertThat(html)
                        .as("%s in %s", page, language)
                        .doesNotContain("??")
                        .doesNotContainIgnoringCase("medical only")
                        .doesNotContainIgnoringCase("not a school need")
                        .doesNotContainIgnoringCase("eligible")
                        .doesNotContainIgnoringCase("qualifies")
                        .doesNotContainIgnoringCase("needs therapy");
            }
        }
    }

    /** An answer, a word or a rule that a page names is where its link says. */
    @Test
    void aLinkToAPlaceOnAPageToReadFindsIt() {
        Set<String> links = pages().flatMap(
                        page -> html(page).select("a[href^=/learn/][href*=#]").eachAttr("href").stream())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(links).contains("/learn/questions/family#moving").hasSizeGreaterThan(80);
        Map<String, Document> pages = new HashMap<>();
        assertThat(links).allSatisfy(link -> {
            String[] parts = link.split("#");
            assertThat(pages.computeIfAbsent(parts[0], this::html).getElementById(parts[1]))
                    .isNotNull();
        });
    }

    private Document html(String page) {
        return Jsoup.parse(new String(get(page, "en", answers()).getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private MockHttpServletResponse get(String page, String language, Answers answers) {
        var request = mvc.get().uri(page + "?lang=" + language);
        return (answers.isEmpty() ? request : request.cookie(DraftCookies.of(drafts, answers)))
                .exchange()
                .getMvcResult()
                .getResponse();
    }

    private static Answers answers() {
        ChildAnswers child = Given.childAnswers(
                8 * 12, Setting.PUBLIC, SchoolPlan.NONE, null, null, Cover.PRIVATE, null, Set.of(), null, null);
        return Answers.NONE
                .withChild(child)
                .withNeed(Given.needAnswers(
                        "toileting",
                        SchoolEffect.A_LOT,
                        DailyEffect.A_LOT,
                        Tried.STILL_HARD,
                        null,
                        null,
                        null,
                        null,
                        null))
                .withNeed(Given.needAnswers(
                        "sleep", SchoolEffect.SOME, DailyEffect.UNKNOWN, null, null, null, null, null, null));
    }
}

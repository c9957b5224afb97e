package org.twodoors.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.Given;
import org.twodoors.HouseConfiguration;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Cover;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Source;
import org.twodoors.doors.DoorData.Route;
import org.twodoors.doors.DoorData.Step;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.Pathway;

@WebMvcTest(DoorController.class)
@Import({HouseConfiguration.class, DoorService.class, DoorControllerTest.Today.class})
class DoorControllerTest {

    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("es"));

    /** The rows that must lead to steps on a page; the others are cards or change nothing on the page. */
    private static final Map<DoorPage, Set<String>> ROUTES = Map.of(
            DoorPage.SCHOOL,
            Set.of("R41", "R42", "R43", "R44", "R45", "R46", "R47", "R48", "R49", "R50"),
            DoorPage.CLINIC,
            Set.of("R51", "R52"),
            DoorPage.TOGETHER,
            Set.of("R53"),
            DoorPage.FIND_OUT,
            Set.of("R54"),
            DoorPage.ALL_FINE,
            Set.of("R55"),
            DoorPage.IF_THEY_SAY_NO,
            Set.of());

    /** The worked cases name the pathways that must be there; these apply too (a clinic is likely, or a flag is up). */
    private static final Map<String, Set<String>> ALSO = Map.of(
            "C02", Set.of("R56"),
            "C03", Set.of("R56"),
            "C12", Set.of("R51", "R56"),
            "C15", Set.of("R56"),
            "C21", Set.of("R51"),
            "C22", Set.of("R56"),
            "C23", Set.of("R51"),
            "C28", Set.of("R56"),
            "C30", Set.of("R56"));

    /** The rows that must lead to a card on a page. */
    private static final Map<DoorPage, Map<String, String>> CARDS = Map.of(
            DoorPage.SCHOOL, Map.of("R57", "start-help", "R58", "clinic-only"),
            DoorPage.CLINIC, Map.of("R59", "school-only"),
            DoorPage.FIND_OUT, Map.of("R56", "maybe-both"));

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private MessageSource messages;

    @Autowired
    private FindingsService findings;

    @Autowired
    private DoorContent content;

    @Autowired
    private Catalog catalog;

    /** The day of these tests. */
    @TestConfiguration
    static class Today {
        @Bean
        Clock clock() {
            return Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
        }
    }

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }

    static Stream<DoorPage> pages() {
        return Arrays.stream(DoorPage.values());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyPageShowsExactlyTheRoutesThatFiredAndNoStepOfAnother(WorkedCase worked) {
        Answers answers = answers(worked);
        List<Pathway> fired = fired(answers);
        for (Locale language : LANGUAGES) {
            for (DoorPage page : DoorPage.values()) {
                String html = page(page, answers, language);
                List<Pathway> here = fired.stream()
                        .filter(it -> ROUTES.get(page).contains(it.rule().id()))
                        .toList();
                assertThat(routesOn(html))
                        .as("%s %s", page, language)
                        .isEqualTo(here.stream().map(Pathway::kind).toList());
                if (page != DoorPage.IF_THEY_SAY_NO) {
                    assertThat(stepsOn(html)).as("%s %s", page, language).isEqualTo(stepsOf(here, language));
                }
                // Not only what our rules say, but what the worked case says.
                assertThat(here.stream().map(it -> it.rule().id()))
                        .as("%s", page)
                        .containsExactlyInAnyOrderElementsOf(pathways(worked).stream()
                                .filter(ROUTES.get(page)::contains)
                                .toList());
                assertThat(cardsOn(html)).as("%s %s", page, language).isEqualTo(cardsOf(worked, page));
            }
        }
    }

    @Test
    void theWorkedCasesGoThroughAlmostEveryRoute() {
        Set<String> kinds = new LinkedHashSet<>();
        cases().forEach(it -> fired(answers(it)).forEach(way -> kinds.add(way.kind())));

        assertThat(content.data().routes().stream().map(Route::kind).filter(kind -> !kinds.contains(kind)))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aClockStandsBesideItsStepAndAsksToConfirm(WorkedCase worked) {
        Answers answers = answers(worked);
        String html = page(DoorPage.SCHOOL, answers, Locale.ENGLISH)
                + page(DoorPage.CLINIC, answers, Locale.ENGLISH)
                + page(DoorPage.FIND_OUT, answers, Locale.ENGLISH);
        List<String> expected = new ArrayList<>();
        for (Pathway way : fired(answers)) {
            route(way)
                    .filter(it -> it.door() != DoorPage.TOGETHER)
                    .ifPresent(route -> route.steps().stream()
                            .filter(step -> step.clock() != null)
                            .forEach(step -> expected.add(words("clock." + step.clock() + ".short", Locale.ENGLISH))));
        }
        assertThat(found(html, "clock-badge\">.*?<span>(.*?)</span>")).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(found(html, "step-side__note\">(.*?)</p>"))
                .hasSameSizeAs(expected)
                .allSatisfy(note -> assertThat(note).contains("ask", "confirm"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyRouteAndListShowsWhatItRestsOn(WorkedCase worked) {
        Answers answers = answers(worked);
        for (DoorPage page : DoorPage.values()) {
            String html = page(page, answers, Locale.ENGLISH);
            for (Pathway way : fired(answers)) {
                route(way).filter(it -> it.door() == page).ifPresent(route -> {
                    String section = section(html, route.kind());
                    Stream.concat(
                                    route.sources().stream(),
                                    route.steps().stream().map(Step::sources).flatMap(List::stream))
                            .forEach(key -> assertThat(section).contains(citation(key)));
                });
            }
            assertThat(found(html, "class=\"source-list\"[^>]*>(.*?)</ul>"))
                    .as(page.code())
                    .isNotEmpty()
                    .allSatisfy(list -> assertThat(list).contains("<li>"));
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noPageClosesADoorAndHeadingsComeInOrder(WorkedCase worked) {
        Answers answers = answers(worked);
        for (Locale language : LANGUAGES) {
            for (DoorPage page : DoorPage.values()) {
                String html = page(page, answers, language);
                // What a word of the glossary means is another page's text; that page is asked on its own.
                assertThat(withoutTerms(html).replaceAll(" href=\"[^\"]*\"", ""))
                        .doesNotContainPattern(
                                "(?i)medical only|not a school need|not a medical need|\\b(in)?eligib|\\bqualif"
                                        + "|needs therapy|\\bentitled|\\belegib|\\bcalific|necesita terapia|\\?\\?");
                headingsComeInOrder(html);
                assertThat(html).contains("href=\"/plan\"", words("doors.back", language));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageIsKeptByABrowserOrAProxy(DoorPage page) {
        assertThat(get(page.path(), answers(WorkedCase.named("C02"))))
                .hasStatusOk()
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void withoutAnswersThereIsNoPlanYet(DoorPage page) {
        assertThat(get(page.path(), Answers.NONE))
                .hasStatusOk()
                .bodyText()
                .contains("Your plan is not ready yet", "Start the questions");
    }

    @Test
    void withoutNeedsASignOfDangerStillComesFirst() {
        ChildAnswers flagged = Given.childAnswers(
                84, Setting.PUBLIC, null, null, null, null, null, Set.of(RedFlag.POISON), null, null);

        assertThat(page(DoorPage.CLINIC, Answers.NONE.withChild(flagged), Locale.ENGLISH))
                .contains("800-222-1222", "Your plan is not ready yet");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void dangerComesBeforeEveryPage(DoorPage page) {
        String html = page(page, answers(WorkedCase.named("C08")), Locale.ENGLISH);

        assertThat(html.indexOf("urgent-card__title")).isPositive().isLessThan(html.indexOf("<h1"));
        assertThat(page(page, answers(WorkedCase.named("C01")), Locale.ENGLISH)).doesNotContain("urgent-card");
    }

    @ParameterizedTest
    @CsvSource({
        "C04, SCHOOL, none-school",
        "C27, SCHOOL, none-school-finished",
        "C01, CLINIC, none-clinic",
        "C01, TOGETHER, none-together",
        "C11, TOGETHER, none-together",
        "C01, FIND_OUT, none-find-out",
        "C01, ALL_FINE, none-all-fine"
    })
    void aPageWithoutRoutesSaysSoKindlyAndShowsAWayForward(String id, DoorPage page, String remark) {
        for (Locale language : LANGUAGES) {
            String html = page(page, answers(WorkedCase.named(id)), language);

            assertThat(html)
                    .contains(words("remark." + remark + ".title", language))
                    .contains(words("remark." + remark + ".text", language))
                    .contains("/plan/school", "/plan/clinic", "/plan/together", "/plan/if-they-say-no");
            assertThat(routesOn(html)).isEmpty();
        }
    }

    @Test
    void underThreeWithNothingInTheWayThereIsStillSomebodyToCall() {
        ChildAnswers small =
                Given.childAnswers(20, Setting.NOT_IN_SCHOOL, null, null, null, Cover.PRIVATE, null, null, null, null);
        Answers noah = answers(WorkedCase.named("C10"));
        Answers answers = new Answers(small, noah.areas(), Set.of("food-variety"), List.of(noah.need("food-variety")));

        assertThat(withoutTerms(page(DoorPage.SCHOOL, answers, Locale.ENGLISH)))
                .contains(words("remark.none-school-under-three.text", Locale.ENGLISH));
    }

    @ParameterizedTest
    @EnumSource(Cover.class)
    void theClinicDoorShowsTheCoverOfThisFamily(Cover cover) {
        Answers answers = answers(WorkedCase.named("C04"));
        String html = page(DoorPage.CLINIC, answers.withChild(with(answers.child(), cover)), Locale.ENGLISH);

        Map<String, Boolean> shown = new LinkedHashMap<>();
        content.data().lists().stream().filter(list -> list.cover() != null).forEach(list -> {
            shown.put(list.id(), html.contains(words(list.key() + ".title", Locale.ENGLISH)));
            assertThat(shown.get(list.id())).as(list.id()).isEqualTo(list.cover() == cover);
        });
        assertThat(shown).hasSize(6).containsValue(true);
        assertThat(html).contains("Habilitative care", "Rehabilitative care");
    }

    @Test
    void bothSidesStandBesideEachOtherForEachNeedOfEachDoor() {
        String html = page(DoorPage.TOGETHER, answers(WorkedCase.named("C02")), Locale.ENGLISH);

        assertThat(html)
                .contains(words("need.handwriting.schoolOt", Locale.ENGLISH))
                .contains(words("need.handwriting.clinicOt", Locale.ENGLISH))
                .contains(words("need.fasteners-shoes.clinicOt", Locale.ENGLISH))
                .doesNotContain(words("need.fasteners-shoes.schoolOt", Locale.ENGLISH))
                .contains("A school team can look at this too.", "(FERPA)", "(HIPAA)");
    }

    @Test
    void afterANoBothDoorsHaveTheirWaysWithWordsToUse() {
        for (Locale language : LANGUAGES) {
            String html = page(DoorPage.IF_THEY_SAY_NO, answers(WorkedCase.named("C02")), language);

            assertThat(html)
                    .contains(words("pathway.504.ifNo", language), words("pathway.clinic-doctor.ifNo", language))
                    .doesNotContain(words("pathway.mtss.ifNo", language));
            assertThat(stepsOn(html)).hasSize(13);
            assertThat(found(html, "class=\"words\">(.*?)</blockquote>"))
                    .hasSize(13)
                    .contains(
                            words("list.no.school.hearing.say", language), words("list.no.payer.packet.say", language));
        }
    }

    @Test
    void openNeedsHaveTheirStepsAndADayToLookAgain() {
        String open = page(DoorPage.FIND_OUT, answers(WorkedCase.named("C11")), Locale.ENGLISH);
        String flagged = page(DoorPage.FIND_OUT, answers(WorkedCase.named("C04")), Locale.ENGLISH);

        assertThat(open)
                .contains(words("findOut.ask-what-was-tried", Locale.ENGLISH), "4 to 6 weeks")
                .doesNotContain(words("findOut.look-again", Locale.ENGLISH));
        assertThat(flagged)
                .contains(words("findOut.ask-teacher", Locale.ENGLISH))
                .contains("id=\"maybe-both\"", "4 to 6 weeks");
    }

    @Test
    void whenAllIsFineThereAreIdeasAndADayToLookAgain() {
        assertThat(page(DoorPage.ALL_FINE, answers(WorkedCase.named("C10")), Locale.ENGLISH))
                .contains(words("noneNow.classHelpWorks", Locale.ENGLISH), words("noneNow.default", Locale.ENGLISH))
                .contains(words("list.fine.ideas.playful", Locale.ENGLISH), "3 months");
    }

    @ParameterizedTest
    @CsvSource({"C05, SCHOOL, clinic-only", "C06, CLINIC, school-only"})
    void theTwoQuestionsAreAnsweredFromTheFamilysOwnAnswers(String id, DoorPage page, String kind) {
        String html = page(page, answers(WorkedCase.named(id)), Locale.ENGLISH);
        String card = html.substring(html.indexOf("id=\"" + kind + "\""));
        card = card.substring(0, card.indexOf("</article>"));

        assertThat(card)
                .contains(words("pathway." + kind + ".what", Locale.ENGLISH))
                .contains("At home and around town: A lot.", "At school: Not at all.");
    }

    @Test
    void cardsStandOnlyOnThePagesOfTheirFamilies() {
        String html = page(DoorPage.SCHOOL, answers(WorkedCase.named("C01")), Locale.ENGLISH);

        assertThat(html).doesNotContain("id=\"clinic-only\"", "id=\"start-help\"", "id=\"notes\"");
        assertThat(page(DoorPage.SCHOOL, answers(WorkedCase.named("C12")), Locale.ENGLISH))
                .contains("id=\"start-help\"");
    }

    @Test
    void theListsOfTheSchoolAreForFamiliesTheyAreAbout() {
        assertThat(page(DoorPage.SCHOOL, answers(WorkedCase.named("C01")), Locale.ENGLISH))
                .contains("id=\"rights\"", "id=\"works\"", "id=\"meeting\"")
                .doesNotContain(words("remark.not-public.text", Locale.ENGLISH));
        assertThat(page(DoorPage.SCHOOL, answers(WorkedCase.named("C23")), Locale.ENGLISH))
                .contains("id=\"rights\"", words("remark.not-public.text", Locale.ENGLISH));
        assertThat(page(DoorPage.SCHOOL, answers(WorkedCase.named("C08")), Locale.ENGLISH))
                .doesNotContain("id=\"rights\"");
    }

    @Test
    void aSignedConsentBecomesADayOnTheCalendar() {
        Answers answers = answers(WorkedCase.named("C01"));

        assertThat(school("2026-10-01", answers))
                .hasStatusOk()
                .bodyText()
                .contains("About November 30, 2026. That is 60 days", "Ask your district to confirm")
                .contains("value=\"2026-10-01\"")
                .doesNotContain("That day has gone by", "November 30, 2026 is");
        assertThat(post("/plan/school?lang=es", answers, "2026-09-01"))
                .hasStatusOk()
                .bodyText()
                .contains("Más o menos el 31 de octubre de 2026", "Ese día ya pasó");
    }

    @Test
    void aDayNeverStandsInAnAddress() {
        Answers answers = answers(WorkedCase.named("C01"));

        assertThat(get("/plan/school?consent=2026-10-01", answers))
                .hasStatusOk()
                .bodyText()
                .contains("method=\"post\" id=\"typed-form\"")
                .doesNotContain("value=\"2026-10-01\"", "November 30");
        assertThat(school("2026-10-01", answers).getResponse().getHeaders("Set-Cookie"))
                .noneMatch(cookie -> cookie.startsWith("draft="));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-31", "2020-01-01", "31.12.2025", "<b>now</b>", "2026-02-30"})
    void anotherDayIsKeptAndExplained(String typed) {
        MvcTestResult result = school(typed, answers(WorkedCase.named("C01")));
        String html = text(result);

        assertThat(result).hasStatus(422);
        assertThat(html)
                .contains("class=\"field__error\"", "aria-invalid=\"true\"", "<title>Error: ", "href=\"#consent\"")
                .contains("value=\"" + typed.replace("<", "&lt;").replace(">", "&gt;") + "\"")
                .doesNotContain("<b>now", "step-side__due", "role=\"status\"");
        assertThat(stepsOn(html)).hasSize(8);
    }

    @Test
    void tenThousandLettersAreKeptToo() {
        String typed = "9".repeat(10_000);

        assertThat(school(typed, answers(WorkedCase.named("C01"))))
                .hasStatus(422)
                .bodyText()
                .contains(typed);
    }

    @Test
    void twoDaysAreNoDay() {
        assertThat(post("/plan/school", answers(WorkedCase.named("C01")), "2026-10-01", "2026-10-02"))
                .hasStatus(422);
    }

    @Test
    void whereNoClockStartsWithTheConsentThereIsNoFormAndNoDate() {
        assertThat(school("2026-10-01", answers(WorkedCase.named("C02"))))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("name=\"consent\"", "November 30");
    }

    private List<Pathway> fired(Answers answers) {
        return findings.findings(answers).orElseThrow().pathways().pathways();
    }

    private java.util.Optional<Route> route(Pathway way) {
        return content.data().routes().stream()
                .filter(it -> it.kind().equals(way.kind()))
                .findFirst();
    }

    private List<String> stepsOf(List<Pathway> ways, Locale language) {
        List<String> titles = new ArrayList<>();
        for (Pathway way : ways) {
            Route route = route(way).orElseThrow();
            route.steps().forEach(step -> titles.add(words(route.key() + ".step." + step.id() + ".title", language)));
        }
        return titles;
    }

    private static List<String> routesOn(String html) {
        return found(
                html,
                "<section class=\"section route\"[^>]* id=\"(.*?)\"|<section class=\"section route\" id=\"(.*?)\"");
    }

    /** The page as if no word of it opened its meaning. */
    private static String withoutTerms(String html) {
        return html.replaceAll("<span class=\"term-card\".*?</a></span>", "")
                .replaceAll("<button type=\"button\" class=\"term\"[^>]*>(.*?)</button>", "$1");
    }

    /** Every pathway of a worked case, found by hand and not by our rules. */
    private static Set<String> pathways(WorkedCase worked) {
        Set<String> pathways = new LinkedHashSet<>(worked.pathways());
        pathways.addAll(ALSO.getOrDefault(worked.id(), Set.of()));
        return pathways;
    }

    /** The pathways that are a card, by the worked case alone. */
    private static Set<String> cardsOf(WorkedCase worked, DoorPage page) {
        Set<String> cards = new LinkedHashSet<>();
        CARDS.getOrDefault(page, Map.of()).forEach((rule, kind) -> {
            if (pathways(worked).contains(rule)) {
                cards.add(kind);
            }
        });
        return cards;
    }

    private static Set<String> cardsOn(String html) {
        return new LinkedHashSet<>(found(html, "<article class=\"pathway-card\" id=\"(.*?)\""));
    }

    private static List<String> stepsOn(String html) {
        return found(html, "<h3 class=\"step-list__title\">(.*?)</h3>");
    }

    private static String section(String html, String id) {
        int from = html.indexOf("id=\"" + id + "\"");
        return html.substring(from, html.indexOf("</section>", from));
    }

    private String citation(String key) {
        Source source = catalog.source(key).orElseThrow();
        return source.citation().replace("&", "&amp;").replace("'", "&#39;");
    }

    private static void headingsComeInOrder(String html) {
        List<Integer> levels =
                found(html, "<h([1-6])[ >]").stream().map(Integer::valueOf).toList();
        assertThat(levels.stream().filter(it -> it == 1)).hasSize(1);
        int before = 1;
        for (int level : levels.subList(levels.indexOf(1), levels.size())) {
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    private static List<String> found(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        List<String> all = new ArrayList<>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    private String words(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    private static ChildAnswers with(ChildAnswers it, Cover cover) {
        return it.with(Question.COVER, cover);
    }

    private static Answers answers(WorkedCase worked) {
        Answers answers = Answers.NONE.withChild(worked.child());
        for (WorkedCase.CaseNeed need : worked.needs()) {
            answers = answers.withNeed(need.answers());
        }
        return answers;
    }

    private MvcTestResult school(String consent, Answers answers) {
        return post("/plan/school?lang=en", answers, consent);
    }

    private MvcTestResult post(String path, Answers answers, String... days) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .param("consent", days)
                .cookie(cookies(answers))
                .exchange();
    }

    private String page(DoorPage page, Answers answers, Locale language) {
        return text(get(page.path() + "?lang=" + language.toLanguageTag(), answers));
    }

    private MvcTestResult get(String path, Answers answers) {
        return mvc.get().uri(path).cookie(cookies(answers)).exchange();
    }

    private jakarta.servlet.http.Cookie[] cookies(Answers answers) {
        if (answers.isEmpty()) {
            return new jakarta.servlet.http.Cookie[] {new jakarta.servlet.http.Cookie("lang", "en")};
        }
        return new jakarta.servlet.http.Cookie[] {DraftCookies.of(drafts, answers)};
    }

    private static String text(MvcTestResult result) {
        return new String(result.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

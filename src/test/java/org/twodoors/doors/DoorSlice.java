package org.twodoors.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.HouseConfiguration;
import org.twodoors.SiteLanguages;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Cover;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Source;
import org.twodoors.doors.DoorData.Route;
import org.twodoors.doors.DoorData.Step;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.Pathway;

/** The pages behind the plan on a fixed day, asked for by the families of the worked cases. */
@WebMvcTest(DoorController.class)
@Import({HouseConfiguration.class, DoorService.class, DayOfTheTests.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DoorSlice {

    static final List<Locale> LANGUAGES = SiteLanguages.all();

    /** The rows that must lead to steps on a page; the others are cards or change nothing on the page. */
    static final Map<DoorPage, Set<String>> ROUTES = Map.of(
            DoorPage.SCHOOL,
            Set.of("R41", "R42", "R43", "R44", "R45", "R46", "R47", "R48", "R49", "R50", "R60", "R76", "R77"),
            DoorPage.CLINIC,
            Set.of("R51", "R52", "R61"),
            DoorPage.TOGETHER,
            Set.of("R53"),
            DoorPage.FIND_OUT,
            Set.of("R54"),
            DoorPage.ALL_FINE,
            Set.of("R55"),
            DoorPage.IF_THEY_SAY_NO,
            Set.of());

    /** The worked cases name the pathways that must be there; these apply too (a clinic is likely, a flag is up, or school is unclear). */
    static final Map<String, Set<String>> ALSO = Map.ofEntries(
            Map.entry("T02", Set.of("R77")),
            Map.entry("T05", Set.of("R77")),
            Map.entry("T08", Set.of("R77")),
            Map.entry("C02", Set.of("R56")),
            Map.entry("C03", Set.of("R56")),
            Map.entry("C11", Set.of("R77")),
            Map.entry("C12", Set.of("R51", "R56")),
            Map.entry("C13", Set.of("R77")),
            Map.entry("C15", Set.of("R56", "R77")),
            Map.entry("C18", Set.of("R77")),
            Map.entry("C21", Set.of("R51")),
            Map.entry("C22", Set.of("R56")),
            Map.entry("C23", Set.of("R51")),
            Map.entry("C24", Set.of("R77")),
            Map.entry("C28", Set.of("R56")),
            Map.entry("C29", Set.of("R77")),
            Map.entry("C30", Set.of("R56")),
            Map.entry("C33", Set.of("R56")),
            Map.entry("C34", Set.of("R56")),
            Map.entry("C39", Set.of("R58", "R77")),
            Map.entry("C43", Set.of("R58")),
            Map.entry("C45", Set.of("R58")),
            Map.entry("C50", Set.of("R56")),
            Map.entry("C51", Set.of("R56", "R58")),
            Map.entry("C53", Set.of("R56")),
            Map.entry("C54", Set.of("R56", "R58", "R77")),
            Map.entry("C56", Set.of("R77")));

    /** The rows that must lead to a card on a page. */
    static final Map<DoorPage, Map<String, String>> CARDS = Map.of(
            DoorPage.SCHOOL, Map.of("R57", "start-help", "R58", "clinic-only"),
            DoorPage.CLINIC, Map.of("R59", "school-only"),
            DoorPage.FIND_OUT, Map.of("R56", "maybe-both"));

    /** Pages that were made already: on a fixed day the same answers in the same language always make the same page. */
    private final Map<List<Object>, String> made = new HashMap<>();

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DraftCookie drafts;

    @Autowired
    MessageSource messages;

    @Autowired
    FindingsService findings;

    @Autowired
    DoorContent content;

    @Autowired
    Catalog catalog;

    /** Those of the first rules, whose pathways the document names all (but for {@link #ALSO}). */
    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }

    static Stream<DoorPage> pages() {
        return Arrays.stream(DoorPage.values());
    }

    List<Pathway> fired(Answers answers) {
        return findings.findings(answers).orElseThrow().pathways().pathways();
    }

    java.util.Optional<Route> route(Pathway way) {
        return content.data().routes().stream()
                .filter(it -> it.kind().equals(way.kind()))
                .findFirst();
    }

    /** The steps of a route that are for this child, by its age and its school plan. */
    static List<Step> steps(Route route, ChildAnswers child) {
        ChildFacts facts = new ChildFacts(child.answers());
        return route.steps().stream()
                .filter(step -> !step.id().equals("teen") || !facts.youngerThan(13))
                .filter(step ->
                        !step.id().equals("summer") || facts.says(SchoolPlan.IEP) || facts.says(SchoolPlan.IEP_OT))
                .toList();
    }

    List<String> stepsOf(List<Pathway> ways, ChildAnswers child, Locale language) {
        List<String> titles = new ArrayList<>();
        for (Pathway way : ways) {
            Route route = route(way).orElseThrow();
            steps(route, child)
                    .forEach(step -> titles.add(words(route.key() + ".step." + step.id() + ".title", language)));
        }
        return titles;
    }

    static List<String> routesOn(String html) {
        return found(
                html,
                "<section class=\"section route\"[^>]* id=\"(.*?)\"|<section class=\"section route\" id=\"(.*?)\"");
    }

    /** The page as if no word of it opened its meaning. */
    static String withoutTerms(String html) {
        return html.replaceAll("<span class=\"term-card\".*?</a></span>", "")
                .replaceAll("<button type=\"button\" class=\"term\"[^>]*>(.*?)</button>", "$1");
    }

    /** Every pathway of a worked case, found by hand and not by our rules. */
    static Set<String> pathways(WorkedCase worked) {
        Set<String> pathways = new LinkedHashSet<>(worked.pathways());
        pathways.addAll(ALSO.getOrDefault(worked.id(), Set.of()));
        return pathways;
    }

    /** The pathways that are a card, by the worked case alone. */
    static Set<String> cardsOf(WorkedCase worked, DoorPage page) {
        Set<String> cards = new LinkedHashSet<>();
        CARDS.getOrDefault(page, Map.of()).forEach((rule, kind) -> {
            if (pathways(worked).contains(rule)) {
                boolean home = rule.equals("R57") && worked.child().setting() == Setting.HOMESCHOOL;
                cards.add((home ? "start-help-home" : kind) + (rule.equals("R58") ? inPlaceOfSchool(worked) : ""));
            }
        });
        return cards;
    }

    /** What stands in the place of school before it begins and when it is over. */
    private static String inPlaceOfSchool(WorkedCase worked) {
        if (worked.child().ageMonths() < 36) {
            return "-early";
        }
        return worked.child().setting() == Setting.FINISHED_SCHOOL ? "-after-school" : "";
    }

    static Set<String> cardsOn(String html) {
        return new LinkedHashSet<>(found(html, "<article class=\"pathway-card\" id=\"(.*?)\""));
    }

    static List<String> stepsOn(String html) {
        return found(html, "<h3 class=\"step-list__title\">(.*?)</h3>");
    }

    static String section(String html, String id) {
        int from = html.indexOf("id=\"" + id + "\"");
        return html.substring(from, html.indexOf("</section>", from));
    }

    String citation(String key) {
        Source source = catalog.source(key).orElseThrow();
        return source.citation().replace("&", "&amp;").replace("'", "&#39;");
    }

    static void headingsComeInOrder(String html) {
        List<Integer> levels =
                found(html, "<h([1-6])[ >]").stream().map(Integer::valueOf).toList();
        assertThat(levels.stream().filter(it -> it == 1)).hasSize(1);
        int before = 1;
        for (int level : levels.subList(levels.indexOf(1), levels.size())) {
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
    }

    static List<String> found(String html, String pattern) {
        Matcher matcher = Pattern.compile(pattern, Pattern.DOTALL).matcher(html);
        List<String> all = new ArrayList<>();
        while (matcher.find()) {
            all.add(matcher.group(1));
        }
        return all;
    }

    String words(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }

    static ChildAnswers with(ChildAnswers it, Cover cover) {
        return it.with(Question.COVER, cover);
    }

    static Answers answers(WorkedCase worked) {
        Answers answers = Answers.NONE.withChild(worked.child());
        for (WorkedCase.CaseNeed need : worked.needs()) {
            answers = answers.withNeed(need.answers());
        }
        return answers;
    }

    MvcTestResult school(String consent, Answers answers) {
        return post("/plan/school?lang=en", answers, consent);
    }

    MvcTestResult post(String path, Answers answers, String... days) {
        return mvc.post()
                .uri(path)
                .with(csrf())
                .param("consent", days)
                .cookie(cookies(answers))
                .exchange();
    }

    String page(DoorPage page, Answers answers, Locale language) {
        return made.computeIfAbsent(
                List.of(page, answers, language),
                it -> text(get(page.path() + "?lang=" + language.toLanguageTag(), answers)));
    }

    MvcTestResult get(String path, Answers answers) {
        return mvc.get().uri(path).cookie(cookies(answers)).exchange();
    }

    jakarta.servlet.http.Cookie[] cookies(Answers answers) {
        if (answers.isEmpty()) {
            return new jakarta.servlet.http.Cookie[] {new jakarta.servlet.http.Cookie("lang", "en")};
        }
        return new jakarta.servlet.http.Cookie[] {DraftCookies.of(drafts, answers)};
    }

    static String text(MvcTestResult result) {
        return new String(result.getMvcResult().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

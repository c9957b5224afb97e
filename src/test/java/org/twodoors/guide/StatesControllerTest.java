package org.twodoors.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.states.RawStates.entry;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.HtmlUtils;
import org.twodoors.HouseConfiguration;
import org.twodoors.SiteLanguages;
import org.twodoors.answers.UsState;
import org.twodoors.states.Fact.Doubt;
import org.twodoors.states.RawStates;
import tools.jackson.databind.JsonNode;

@WebMvcTest(StatesController.class)
@Import(HouseConfiguration.class)
class StatesControllerTest {

    private static final List<String> LANGUAGES = SiteLanguages.tags();

    /** The names that a state or a law gives to things; everything else on the page is in our own words. */
    private static final Pattern NAMES =
            Pattern.compile("(?s)<(b|p|span|cite|a) class=\"state-(name|fact__name|proof__cite)\"[^>]*>.*?</\\1>");

    private static final Pattern CLOSES_A_DOOR = Pattern.compile(
            "eligib|qualif|calific|medical only|not a school need|needs therapy|entitled|\\bshould\\b|broke the law",
            Pattern.CASE_INSENSITIVE);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MessageSource messages;

    static Stream<Arguments> everyPage() {
        return LANGUAGES.stream()
                .flatMap(language -> Arrays.stream(UsState.values()).map(state -> Arguments.of(state, language)));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void everyStateHasAPageInEveryLanguage(UsState state, String language) {
        String text = text(page(state, language));

        assertThat(text)
                .contains(words("state." + state.code(), language))
                .contains(words("states.head.clock", language), words("states.head.cover", language))
                .doesNotContain("??");
        assertThat(page(state, language)).contains("<html lang=\"" + language + "\">");
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void theClockIsTheDatasWithItsCitationOrTheFederalOne(UsState state, String language) {
        String text = text(page(state, language));
        JsonNode entry = entry(state, "evaluation_timeline").orElse(null);
        if (entry == null || entry.path("confidence").asString("high").equals("medium")) {
            assertThat(text).contains(words("states.clock.federal", language), "34 CFR 300.301(c)(1)");
        } else {
            assertThat(text).doesNotContain(words("states.clock.federal", language));
        }
        if (entry != null) {
            String unit = "states.unit."
                    + entry.path("value").path("unit").stringValue().replace('_', '-');
            assertThat(text)
                    .contains(words(
                            unit, language, entry.path("value").path("days").intValue()))
                    .contains(entry.path("citation").stringValue());
        }
    }

    /** Number of days, then the citation, the doubts and whom to ask, all in the same place. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TX | 45 school days | Tex. Educ. Code 29.004; 19 TAC 89.1011 | CONFLICT",
                "CA | 60 calendar days | Cal. Educ. Code 56344(a), 56302.1 |",
                "MA | 30 school days | 603 CMR 28.04(2) |",
                "NY | 60 calendar days | 8 NYCRR 200.4(b)(1) | STALE",
                "IL | 60 school days | 23 Ill. Adm. Code 226.110(d); 105 ILCS 5/14-8.02 |",
                "AZ | 60 calendar days | A.A.C. R7-2-401(E) |",
                "AK | 90 calendar days | 4 AAC 52.115 | UNSURE CONFLICT"
            })
    void besideTheClockStandItsCitationItsDoubtsAndWhomToAsk(String code, String days, String citation, String doubts) {
        String card = card(page(UsState.valueOf(code), "en"), "clock-title");
        String proof = card.substring(card.indexOf(days));

        assertThat(proof).contains(citation, "Ask your district to confirm.");
        for (Doubt doubt : Doubt.values()) {
            boolean said = doubts != null && Arrays.asList(doubts.split(" ")).contains(doubt.name());
            assertThat(proof.contains(words("states.doubt." + doubt.code(), "en")))
                    .as("%s of %s", doubt, code)
                    .isEqualTo(said);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "TX | Admission, Review and Dismissal (ARD) committee | Partners Resource Network (PATH, PEN and TEAM projects by region)",
                "CA | IEP team | Several centers by county: use the Parent Center Hub finder",
                "MA | the Team (IEP Team) | Federation for Children with Special Needs",
                "NY | Committee on Special Education (CSE) | INCLUDEnyc",
                "IL | IEP team | Family Matters Parent Training and Information Center",
                "AZ | Multidisciplinary Evaluation Team (MET) | Encircle Families (formerly Raising Special Kids)",
                "PR | COMPU (Comité de Programación y Ubicación) | APNI (Asociación de Padres por el Bienestar de Niños con Impedimentos)"
            })
    void theTeamAndTheParentCenterAreThoseOfTheData(String code, String team, String center) {
        for (String language : LANGUAGES) {
            String page = page(UsState.valueOf(code), language);

            assertThat(card(page, "team-title")).contains(team);
            assertThat(card(page, "center-title")).contains(center, words("states.center.finder", language));
            assertThat(page).contains("https://www.parentcenterhub.org/find-your-center/");
        }
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void whatIsMissingIsSaidWithTheFederalRule(UsState state, String language) {
        String page = page(state, language);
        assertFallback(state, "iep_team_name", card(page, "team-title"), words("states.team.federal", language));
        assertFallback(
                state, "prereferral_name", card(page, "before-title"), words("states.prereferral.federal", language));
        assertFallback(state, "early_intervention", card(page, "early-title"), words("states.early.federal", language));
        assertFallback(state, "parent_centers", card(page, "center-title"), words("states.center.federal", language));
        assertFallback(
                state, "medicaid_name", card(page, "cover-title"), words("states.cover.medicaid.federal", language));
        assertFallback(state, "chip_name", card(page, "cover-title"), words("states.cover.chip.federal", language));
        assertFallback(state, "max_age", card(page, "age-title"), words("states.age.federal", language));
    }

    /** Each therapy is answered, or stands in the line that says to ask. */
    @ParameterizedTest
    @MethodSource("everyPage")
    void theOrderForEachTherapyIsKnownOrToBeAsked(UsState state, String language) {
        String card = card(page(state, language), "referral-title");
        String asked = card.substring(0, card.indexOf(words("states.referral.ask", language)))
                .replaceFirst(".*(?=[.] )", "");

        for (String therapy : List.of("ot", "slp", "pt")) {
            JsonNode entry = entry(state, therapy + "_referral").orElse(null);
            boolean sure = entry != null
                    && !entry.path("confidence").asString("high").equals("medium")
                    && entry.path("value").path("referral_for_treatment").isString();
            String name = words("discipline." + therapy + ".short", language);

            assertThat(asked.toLowerCase(Locale.ROOT).matches(".*" + name.toLowerCase(Locale.ROOT) + "[:,].*"))
                    .as("%s in: %s", name, asked)
                    .isEqualTo(!sure);
            assertThat(card.contains(words("states." + therapy + ".treatment", language)))
                    .isEqualTo(entry != null
                            && entry.path("value")
                                    .path("referral_for_treatment")
                                    .isString());
            assertThat(card.contains(words("states." + therapy + ".needed", language)))
                    .isEqualTo(therapy.equals("pt")
                            && Set.of(UsState.VA, UsState.TX).contains(state));
        }
        assertThat(card).contains(words("states.pt.everywhere", language));
    }

    /** Federal law sets no number: that is said only where the state has none for a letter either. */
    @ParameterizedTest
    @MethodSource("everyPage")
    void theTimeForAnAnswerIsTheStatesOwn(UsState state, String language) {
        String card = card(page(state, language), "response-title");
        JsonNode entry = entry(state, "request_response").orElse(null);
        boolean answers = entry != null
                && !entry.path("confidence").asString("high").equals("medium")
                && !entry.path("value").path("asked").asString("").equals("spoken");

        assertThat(card.contains(words("states.response.none", language))).isEqualTo(!answers);
        assertThat(card).doesNotContain(words("states.response.federal", language));
        if (entry != null) {
            assertThat(card)
                    .contains(words(
                            "states.unit."
                                    + entry.path("value")
                                            .path("unit")
                                            .stringValue()
                                            .replace('_', '-'),
                            language,
                            entry.path("value").path("days").intValue()));
        }
    }

    /** No state's time for the evaluation that holds the IEP gets 30 days on top. */
    @ParameterizedTest
    @MethodSource("everyPage")
    void theIepIsInTheTimeOfTheStateOrHasItsOwnOrTheFederalOne(UsState state, String language) {
        String card = card(page(state, language), "iep-title");
        JsonNode own = entry(state, "iep_timeline").orElse(null);
        boolean contained = Set.of("AK", "KS", "CA", "CT", "IL", "KY", "NC", "NJ", "IN", "MI")
                .contains(state.code());

        assertThat(card.contains(words("states.iep.contained", language))).isEqualTo(contained);
        assertThat(card.contains(words("states.iep.federal", language))).isEqualTo(!contained && own == null);
        assertThat(card.contains(words("states.iep.own", language))).isEqualTo(own != null);
        if (own != null) {
            assertThat(card).contains(own.path("citation").stringValue());
        }
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void aRuleThatMostStatesHaveNotIsSaidWhereItIs(UsState state, String language) {
        String page = page(state, language);
        JsonNode rules = entry(state, "rules").orElse(null);

        assertThat(page.contains("rules-title")).isEqualTo(rules != null);
        if (rules != null) {
            String card = card(page, "rules-title");
            rules.propertyStream()
                    .forEach(rule -> assertThat(card)
                            .contains(words("states.rule." + rule.getKey().replace('_', '-'), language))
                            .contains(rule.getValue().path("citation").stringValue()));
        }
    }

    @ParameterizedTest
    @EnumSource(UsState.class)
    void aPhoneIsShownOnlyWhereTheDataHasOne(UsState state) {
        boolean inTheData = entry(state, "early_intervention")
                .map(entry -> entry.path("value").path("phone").isString())
                .orElse(false);

        assertThat(page(state, "en").contains("href=\"tel:")).isEqualTo(inTheData);
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void noAddressIsGivenOutThatIsNotFitForFamilies(UsState state, String language) {
        Set<String> unfit = new HashSet<>();
        RawStates.sources()
                .filter(source -> !source.path("link_ok").booleanValue()
                        || source.path("authority").stringValue().equals("secondary"))
                .forEach(source -> unfit.add(source.path("url").stringValue()));
        String page = page(state, language);

        assertThat(unfit).hasSizeGreaterThan(100);
        assertThat(links(page)).isNotEmpty().doesNotContainAnyElementsOf(unfit);
        assertThat(unfit).noneMatch(page::contains);
    }

    /** What reviewers wrote down beside the values: not checked, in conflict, or meant for us alone. */
    @ParameterizedTest
    @MethodSource("everyPage")
    void nothingThatWasNotCheckedIsSaid(UsState state, String language) {
        List<String> unsaid = new ArrayList<>();
        for (JsonNode entry : RawStates.file().path("states").path(state.code())) {
            for (String mark : List.of("unverified", "conflict", "note")) {
                if (entry.path(mark).isString()) {
                    unsaid.add(entry.path(mark).stringValue());
                }
            }
        }

        assertThat(text(page(state, language)))
                .doesNotContain("PLUK")
                .satisfies(text -> assertThat(unsaid).noneMatch(text::contains));
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void noWordOfOursClosesADoor(UsState state, String language) {
        String page = page(state, language);

        assertThat(text(NAMES.matcher(page).replaceAll(""))).doesNotContainPattern(CLOSES_A_DOOR);
        assertThat(text(page)).doesNotContainIgnoringCase("eligible", "medical only", "elegible");
    }

    @ParameterizedTest
    @MethodSource("everyPage")
    void headingsStepDownOneAtATimeAndEverySectionHasItsOwn(UsState state, String language) {
        String page = page(state, language);
        int before = 0;
        for (String heading : found(page, "<h([1-6])[ >]")) {
            int level = Integer.parseInt(heading);
            assertThat(level).isLessThanOrEqualTo(before + 1);
            before = level;
        }
        List<String> ids = found(page, " id=\"([^\"]+)\"");
        assertThat(found(page, "<h(1)[ >]")).hasSize(1);
        assertThat(ids).doesNotHaveDuplicates().containsAll(found(page, "aria-labelledby=\"([^\"]+)\""));
        assertThat(found(page, "<section (?!class=\"[^\"]*\" aria-labelledby)")).isEmpty();
    }

    @Test
    void namesInAnotherLanguageSaySo() {
        assertThat(page(UsState.TX, "es"))
                .contains("lang=\"en\">Admission, Review and Dismissal", words("states.names", "es"));
        assertThat(page(UsState.TX, "en"))
                .doesNotContain("lang=\"en\">Admission")
                .doesNotContain(words("states.names", "en"));
        assertThat(page(UsState.PR, "en")).contains("lang=\"es\">COMPU");
        assertThat(page(UsState.PR, "es"))
                .doesNotContain("lang=\"es\">COMPU")
                .doesNotContain(words("states.names", "es"));
    }

    @Test
    void theListLeadsToEveryPage() {
        for (String language : LANGUAGES) {
            String list = html(get("/learn/states", language));
            for (UsState state : UsState.values()) {
                String path = "/learn/states/" + state.code().toLowerCase(Locale.ROOT);
                assertThat(list)
                        .contains("href=\"" + path + "\"", ">" + words("state." + state.code(), language) + "<");
            }
        }
        assertThat(html(get("/learn/states", "es"))).containsSubsequence("Hawái", "Idaho", "Islas Marianas", "Kansas");
    }

    @Test
    void theFormLeadsToTheStateThatWasChosen() {
        assertThat(get("/learn/states?state=tx", "en")).hasRedirectedUrl("/learn/states/tx");
        assertThat(get("/learn/states?state=TX", "en")).hasRedirectedUrl("/learn/states/tx");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "zz", "tx,ca", "<b>"})
    void aChoiceWeDoNotKnowIsAskedAgain(String choice) {
        MvcTestResult result =
                mvc.get().uri("/learn/states").param("state", choice).exchange();

        assertThat(result)
                .hasStatus(422)
                .bodyText()
                .contains("<title>Error: What differs by state", "href=\"#state\"", "id=\"state\"", "state-error");
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz", "t", "texas", "tx "})
    void aStateThatDoesNotExistIsNotFound(String code) {
        assertThat(mvc.get().uri("/learn/states/{code}", code).exchange()).hasStatus(404);
    }

    @Test
    void anAddressInCapitalsLeadsToTheOneInSmallLetters() {
        assertThat(get("/learn/states/TX", "en")).hasRedirectedUrl("/learn/states/tx");
    }

    @Test
    void anybodyMayKeepAPageForAnHour() {
        for (String path : List.of("/learn/states", "/learn/states/tx")) {
            assertThat(get(path, "en"))
                    .headers()
                    .hasValue("Cache-Control", "private, max-age=3600")
                    .hasValue("Vary", "Cookie, Accept-Language, Accept-Encoding");
        }
        for (String path : List.of("/learn/states?lang=es", "/learn/states/TX", "/learn/states?state=tx")) {
            assertThat(get(path, "en").getResponse().getHeader("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void aDraftChangesNothing() {
        MvcTestResult with = mvc.get()
                .uri("/learn/states/tx")
                .cookie(new Cookie("draft", "not-one-of-ours"))
                .exchange();

        assertThat(with).hasStatusOk().cookies().doesNotContainCookie("draft").doesNotContainCookie("csrf");
        assertThat(html(with)).isEqualTo(page(UsState.TX, "en"));
        assertThat(with).headers().hasValue("Cache-Control", "private, max-age=3600");
    }

    private static void assertFallback(UsState state, String field, String card, String words) {
        boolean sure = entry(state, field)
                .map(entry -> !entry.path("confidence").asString("high").equals("medium"))
                .orElse(false);
        assertThat(card.contains(words)).as("fallback of %s", field).isEqualTo(!sure);
    }

    private String page(UsState state, String language) {
        MvcTestResult result = get("/learn/states/" + state.code().toLowerCase(Locale.ROOT), language);
        assertThat(result).hasStatusOk();
        return html(result);
    }

    private MvcTestResult get(String path, String language) {
        return mvc.get().uri(path).header("Accept-Language", language).exchange();
    }

    private static String html(MvcTestResult result) {
        try {
            return result.getResponse().getContentAsString();
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String words(String key, String language, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.forLanguageTag(language));
    }

    /** The text of the card with this heading. */
    private static String card(String page, String heading) {
        int start = page.indexOf("id=\"" + heading + "\"");
        assertThat(start).as(heading).isPositive();
        int end = page.indexOf("</section>", start);
        return text(page.substring(page.lastIndexOf('<', start), end));
    }

    private static String text(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("(?s)<[^>]*>", " ")).replaceAll("\\s+", " ");
    }

    private static List<String> links(String page) {
        return found(page, "href=\"([^\"]+)\"").stream()
                .map(HtmlUtils::htmlUnescape)
                .filter(link -> link.startsWith("http"))
                .toList();
    }

    private static List<String> found(String page, String pattern) {
        return Pattern.compile(pattern)
                .matcher(page)
                .results()
                .map((MatchResult match) -> match.groupCount() == 0 ? match.group() : match.group(1))
                .toList();
    }
}

package org.twodoors.sharing.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.doThrow;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.Given;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.TestClock;

@SpringBootTest(
        properties = {"spring.datasource.url=jdbc:h2:mem:school-pages", "two-doors.data-directory=./target/school-pages"
        })
@AutoConfigureMockMvc
class SchoolViewPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script> \u202Egnp.exe http://example.org";

    @TestConfiguration
    static class Time {
        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private TestClock clock;

    @Autowired
    private JdbcTemplate database;

    @MockitoSpyBean
    private LinkStore store;

    private Cookie draft;

    @BeforeEach
    void emptyTheTable() {
        database.update("delete from school_view");
        carry(family(7));
    }

    @Test
    void withoutAnswersThereIsNothingToAskAbout() {
        draft = null;
        assertThat(get("/ask-school")).hasStatusOk().bodyText().contains("Your plan is not ready yet");
        assertThat(get("/plan/home-and-school")).hasStatusOk().bodyText().contains("Your plan is not ready yet");
    }

    @Test
    void aLinkIsMadeWithEverythingToPassItOnAndNothingOfTheChild() {
        makeLink("teacher", "Ms. Rivera", "handwriting", "calming-down");
        Document page = page(get("/ask-school"));

        Element card = page.selectFirst(".ask-link");
        assertThat(card.text()).contains("For a teacher: Ms. Rivera", "Not answered yet", "Kept until about May");
        String message = card.selectFirst(".ask-link__message").wholeText();
        assertThat(message).matches("(?s).*http://localhost/ask/[a-z2-7]{32}");
        assertThat(card.select("a[href^=mailto:], a[href^=sms:]").eachAttr("href"))
                .hasSize(2)
                .allSatisfy(link -> assertThat(link).contains("%2Fask%2F").doesNotContain("andwriting", "Rivera"));
        assertThat(card.select("svg.qr")).hasSize(1);
        assertThat(message).doesNotContain("andwriting", "Rivera");
    }

    @Test
    void theMessageIsInTheLanguageThatWasChosen() {
        send("/ask-school", "who", "teacher", "needs", "handwriting", "label", "", "language", "es");
        assertThat(page(get("/ask-school")).selectFirst(".ask-link__message").text())
                .startsWith("Hola.");
    }

    @Test
    void aFormThatCannotBeReadIsShownAgainWithWhatWasTyped() {
        MvcTestResult tooLong =
                send("/ask-school", "who", "teacher", "label", "x".repeat(41) + HOSTILE, "language", "en");
        assertThat(tooLong).hasStatus(422);
        assertThat(page(tooLong).selectFirst("#label").attr("value")).isEqualTo("x".repeat(41) + HOSTILE);
        assertThat(page(tooLong).select(".error-summary a").eachAttr("href")).containsExactly("#needs", "#label");

        for (String[] form : new String[][] {
            {"who", "principal", "needs", "handwriting", "label", "", "language", "en"},
            {"who", "teacher", "needs", "handwriting", "label", "", "language", "xx"},
            {"who", "teacher", "needs", "handwriting", "needs", "no-such-need", "label", "", "language", "en"},
            {"who", "teacher", "needs", "sleep", "label", "", "language", "en"},
            {"who", "teen", "needs", "handwriting", "label", "", "language", "en"},
            {"needs[0]", "handwriting", "who[x]", "teacher", "label[0]", "", "class.name", "x", "language.a", "en"},
            {}
        }) {
            assertThat(send("/ask-school", form)).as(String.join(" ", form)).hasStatus(422);
        }
        assertThat(rows()).isZero();
    }

    @Test
    void inAnotherLanguageEveryFormIsAsItWasFilledIn() {
        Document asking = page(send(
                "/ask-school/form?lang=es",
                "who",
                "teacher",
                "needs",
                "handwriting",
                "label",
                HOSTILE,
                "language",
                "en"));
        assertThat(asking.selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(asking.selectFirst("#label").attr("value")).isEqualTo(HOSTILE);
        assertThat(asking.select("input[name=needs][checked]").eachAttr("value"))
                .containsExactly("handwriting");
        assertThat(rows()).isZero();

        String link = makeLink("teacher", "", "handwriting", "calming-down");
        String there = page(get(link)).selectFirst(".language__button").attr("formaction");
        assertThat(there).isEqualTo(link + "/form?lang=es");
        MvcTestResult half = send(there, "school-handwriting", "a-lot", "example-calming-down", HOSTILE);
        assertThat(half).hasStatusOk();
        assertThat(page(half).selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(page(half).select("input[checked]").eachAttr("value")).containsExactly("a-lot");
        assertThat(page(half).selectFirst("#example-calming-down").attr("value"))
                .isEqualTo(HOSTILE);
        assertThat(page(half).select(".error-summary")).isEmpty();

        String[] said = {
            "school-handwriting",
            "a-lot",
            "tried-handwriting",
            "worked",
            "school-calming-down",
            "not-seen",
            "lang",
            "es"
        };
        Document check = page(send(link, said));
        assertThat(check.selectFirst(".language__button").attr("formaction")).isEqualTo(link + "?lang=es");
        assertThat(check.select("#typed-form [name=school-handwriting]").attr("value"))
                .isEqualTo("a-lot");
        assertThat(answered()).isNull();
    }

    @Test
    void onlyATeenOfFourteenIsAsked() {
        assertThat(page(get("/ask-school")).select("input[value=teen]")).isEmpty();
        carry(family(14));
        assertThat(page(get("/ask-school")).select("input[value=teen]")).hasSize(1);
        makeLink("teen", "", "handwriting");
        assertThat(page(get("/ask-school")).selectFirst(".ask-link__hand a").attr("href"))
                .startsWith("/ask/");
    }

    @Test
    void theTeachersPageHoldsNothingTheFamilyAnsweredAndIsKeptByNobody() {
        String link = makeLink("teacher", "Secret label", "handwriting");
        MvcTestResult result = get(link);

        assertThat(result).hasStatusOk().bodyText().doesNotContain("Secret label", "Calming down", "clear-device");
        assertThat(result.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(result.getResponse().getHeader("X-Robots-Tag")).contains("noindex");
        assertThat(result.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page(result).select("input[checked]")).isEmpty();
        assertThat(page(result).select("input[type=radio]").eachAttr("name").stream()
                        .distinct())
                .containsExactly("school-handwriting", "tried-handwriting");
    }

    @Test
    void aTeacherAnswersChecksAndSends() {
        String link = makeLink("teacher", "", "handwriting", "calming-down");
        draft = null;
        String[] said = {
            "school-handwriting",
            "a-lot",
            "tried-handwriting",
            "still-hard",
            "example-handwriting",
            HOSTILE,
            "school-calming-down",
            "not-seen",
            "tried-calming-down",
            "worked",
            "example-calming-down",
            ""
        };
        Document check = page(send(link, with(said, "go", "check")));
        assertThat(check.select("h1").text()).isEqualTo("Check, then send");
        assertThat(check.text()).contains("A lot", "Yes, and it is still hard", "I have not seen this");
        assertThat(check.text()).doesNotContain("it worked");
        assertThat(check.select("script:not([src])")).isEmpty();
        assertThat(answered()).isNull();

        Document changed = page(send(link, with(said, "go", "change")));
        assertThat(changed.select("input[checked]").eachAttr("value")).contains("a-lot", "still-hard", "not-seen");
        assertThat(changed.selectFirst("#example-handwriting").attr("value")).isEqualTo(HOSTILE);

        assertThat(send(link, with(said, "go", "send"))).hasStatus(302).hasRedirectedUrl(link);
        assertThat(answered()).isNotNull();
        assertThat(get(link)).bodyText().contains("Sent, thank you", "November 29, 2026");
    }

    @Test
    void answersThatAreMissingUnknownTwiceOrTooLongAreShownAgain() {
        String link = makeLink("teacher", "", "handwriting", "calming-down");
        String tooLong = "y".repeat(201);

        MvcTestResult missing = send(link, "go", "send", "school-handwriting", "some");
        assertThat(missing).hasStatus(422);
        assertThat(page(missing).select(".error-summary a").eachAttr("href")).containsExactly("#school-calming-down");
        assertThat(page(missing).select("input[checked]").eachAttr("value")).containsExactly("some");

        MvcTestResult all = send(
                link,
                "go",
                "send",
                "school-handwriting",
                "enormous",
                "school-calming-down",
                "some",
                "tried-calming-down",
                "not-asked",
                "example-calming-down",
                tooLong,
                "home-handwriting",
                "some",
                "class.module",
                "x");
        assertThat(all).hasStatus(422);
        assertThat(page(all).select(".error-summary a").eachAttr("href"))
                .containsExactlyInAnyOrder(
                        "#main", "#school-handwriting", "#tried-calming-down", "#example-calming-down");
        assertThat(page(all).selectFirst("#example-calming-down").attr("value")).isEqualTo(tooLong);

        MvcTestResult twice = send(
                link,
                "go",
                "send",
                "school-handwriting",
                "some",
                "school-handwriting",
                "none",
                "school-calming-down",
                "none");
        assertThat(twice).hasStatus(422);
        assertThat(answered()).isNull();
    }

    @Test
    void twoHundredLettersAreEnoughWhateverTheyAre() {
        String link = makeLink("teacher", "", "handwriting");
        String faces = "\uD83D\uDE00".repeat(200);
        assertThat(send(link, "go", "send", "school-handwriting", "some", "example-handwriting", faces))
                .hasStatus(302);
        assertThat(page(get(link + "?again=true"))
                        .selectFirst("#example-handwriting")
                        .attr("value"))
                .isEqualTo(faces);
    }

    @Test
    void afterSevenDaysThereIsOnlyAThankYou() {
        String link = makeLink("teacher", "", "handwriting");
        send(link, "go", "send", "school-handwriting", "some", "example-handwriting", "Only in art");
        assertThat(page(get(link + "?again=true")).select("input[checked]").eachAttr("value"))
                .containsExactly("some");

        DraftSession before = opened();
        clock.pass(Duration.ofDays(8));
        // The family saved its plan and came back.
        carry(before.answers(), before.owner());
        for (String address : List.of(link, link + "?again=true")) {
            assertThat(get(address))
                    .bodyText()
                    .contains("Sent, thank you")
                    .doesNotContain("Only in art", "Correct my answers");
        }
        assertThat(send(link, "go", "send", "school-handwriting", "none")).hasStatus(302);
        assertThat(page(get("/ask-school")).selectFirst(".ask-link__state").text())
                .doesNotContain("correct");
        assertThat(page(get("/plan/home-and-school")).select(".side--school").text())
                .contains("Some", "Only in art");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ask/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "/ask/not-a-token", "/ask/%20"})
    void behindAWrongLinkIsNothing(String link) {
        assertThat(get(link)).hasStatus(404).hasForwardedUrl("/link-gone");
        assertThat(send(link, "go", "send")).hasStatus(404).hasForwardedUrl("/link-gone");
    }

    @Test
    void homeAndSchoolStandSideBySideAndThePlanCountsTheSchoolOnlyWhenAsked() {
        String link = makeLink("teacher", "Room 12", "calming-down");
        send(link, "go", "send", "school-calming-down", "none", "example-calming-down", HOSTILE);
        Document page = page(get("/plan/home-and-school"));
        page.select("[popover]").remove();

        assertThat(page.select(".side--family dd").eachText()).containsExactly("A lot", "A lot");
        assertThat(page.select(".side--school dd").eachText().get(0)).isEqualTo("Not at all");
        assertThat(page.select(".side--school bdi").text()).contains("<script>");
        assertThat(page.select(".sides__badge").eachText()).containsExactly("Both", "Clinic Medically necessary");
        assertThat(page.select(".sides__talk").text()).contains("a child may hold it in there");
        assertThat(carried().countsTeachers()).isFalse();

        send("/plan/home-and-school", "count", "true");
        assertThat(carried().need("calming-down").teacher()).isEqualTo(new TeacherAnswers(SchoolEffect.NONE, null));
        assertThat(carried().need("calming-down").schoolEffect()).isEqualTo(SchoolEffect.A_LOT);
        assertThat(get("/plan/home-and-school")).bodyText().contains("Your plan counts the school’s view");

        send("/plan/home-and-school", "count", "false");
        assertThat(carried()).isEqualTo(family(7));
    }

    @Test
    void whatWasTakenBackNoLongerCountsInThePlan() {
        String link = makeLink("teacher", "", "calming-down");
        send(link, "go", "send", "school-calming-down", "none");
        send("/plan/home-and-school", "count", "true");
        assertThat(carried().countsTeachers()).isTrue();

        send("/ask-school/take-back", "link", link.substring("/ask/".length()));
        assertThat(rows()).isZero();
        assertThat(carried()).isEqualTo(family(7));
        assertThat(get(link)).hasStatus(404);
        assertThat(send("/ask-school/take-back", "link", "nonsense")).hasStatus(302);
        assertThat(send("/ask-school/take-back")).hasStatus(302);
    }

    @Test
    void aTeensViewStandsBesideAndNeverCounts() {
        carry(family(15));
        String link = makeLink("teen", "", "calming-down");
        assertThat(get(link)).bodyText().contains("How do you see this?").doesNotContain("tried-calming-down");
        send(link, "go", "send", "school-calming-down", "none", "home-calming-down", "none");
        assertThat(get(link)).bodyText().contains("For the parent");

        Document page = page(get("/plan/home-and-school"));
        assertThat(page.select(".side--teen dd").eachText()).containsExactly("Not at all", "Not at all");
        assertThat(page.select(".sides__badge").eachText()).containsExactly("Both");
        assertThat(page.select("button[name=count]")).isEmpty();
        send("/plan/home-and-school", "count", "true");
        assertThat(carried()).isEqualTo(family(15));
    }

    @Test
    void whileTheDatabaseIsAwayThePagesSaySoAndKeepWhatWasTyped() {
        String link = makeLink("teacher", "", "handwriting");
        DataAccessResourceFailureException away = new DataAccessResourceFailureException("x");
        doThrow(away).when(store).find(any(), any(), any());
        doThrow(away).when(store).owned(any(), any(), any());

        assertThat(get("/plan/home-and-school")).hasStatus(503).hasForwardedUrl("/not-now");
        assertThat(get("/ask-school")).hasStatus(503).hasForwardedUrl("/not-now");
        assertThat(send(link, "go", "send", "school-handwriting", "some"))
                .hasStatus(503)
                .hasForwardedUrl("/not-now");
        assertThat(page(notNow(HttpMethod.POST)).select(".words bdi").text()).isEqualTo(HOSTILE);
    }

    @Test
    void nobodyPutsWordsOnThePageForTroubleThroughAnAddress() {
        assertThat(page(notNow(HttpMethod.GET)).text()).doesNotContain(HOSTILE);
        assertThat(get("/not-now?note=Call+this+number")).hasStatus(404);
        assertThat(send("/not-now", "note", HOSTILE)).hasStatus(404);
    }

    private long rows() {
        return Objects.requireNonNull(database.queryForObject("select count(*) from school_view", Long.class));
    }

    private @Nullable Timestamp answered() {
        return database.queryForObject("select answered_at from school_view", Timestamp.class);
    }

    /** As the server leads on to it from another page. */
    private MvcTestResult notNow(HttpMethod method) {
        return mvc.method(method)
                .uri("/not-now")
                .with(csrf())
                .requestAttr(RequestDispatcher.FORWARD_REQUEST_URI, "/ask/abc")
                .param("example-handwriting", HOSTILE)
                .exchange();
    }

    private String makeLink(String who, String label, String... needs) {
        List<String> fields = new ArrayList<>(List.of("who", who, "label", label, "language", "en"));
        for (String need : needs) {
            fields.addAll(List.of("needs", need));
        }
        assertThat(send("/ask-school", fields.toArray(String[]::new))).hasStatus(302);
        Matcher link = Pattern.compile("/ask/[a-z2-7]{32}")
                .matcher(page(get("/ask-school"))
                        .selectFirst(".ask-link__message")
                        .text());
        assertThat(link.find()).isTrue();
        return link.group();
    }

    private static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private MvcTestResult get(String address) {
        var request = mvc.get().uri(address.replace("%20", " "));
        return (draft == null ? request : request.cookie(draft)).exchange();
    }

    private MvcTestResult send(String address, String... fields) {
        var request = mvc.post().uri(address.replace("%20", " ")).with(csrf());
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        MvcTestResult result = (draft == null ? request : request.cookie(draft)).exchange();
        Cookie changed = result.getResponse().getCookie("draft");
        if (changed != null) {
            draft = changed;
        }
        return result;
    }

    private Answers carried() {
        return opened().answers();
    }

    private DraftSession opened() {
        DraftSession opened = DraftCookies.read(drafts, draft);
        assertThat(opened.unreadable()).isFalse();
        return opened;
    }

    private void carry(Answers answers) {
        carry(answers, null);
    }

    private void carry(Answers answers, DraftOwner owner) {
        draft = DraftCookies.of(drafts, answers, owner);
    }

    private static Document page(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private static Answers family(int years) {
        ChildAnswers child = Given.childAnswers(
                years * 12, Setting.PUBLIC, SchoolPlan.NONE, null, null, null, null, Set.of(), null, null);
        return Answers.NONE
                .withChild(child)
                .withNeed(Given.needAnswers(
                        "handwriting",
                        SchoolEffect.SOME,
                        DailyEffect.NONE,
                        Tried.NOT_YET,
                        null,
                        null,
                        null,
                        null,
                        null))
                .withNeed(Given.needAnswers(
                        "calming-down", SchoolEffect.A_LOT, DailyEffect.A_LOT, null, null, null, null, null, null));
    }
}

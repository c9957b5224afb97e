package org.twodoors.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.GivenFamily;
import org.twodoors.WholeSite;
import org.twodoors.answers.Answers;
import org.twodoors.answers.HelpNow;
import org.twodoors.answers.Question;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;

/** Who comes back from a changed answer reads once what it changed, wherever they came from; no address says any of it. */
@WholeSite
class PlanChangeTest {

    private static final String TOLD = "main [role=status]";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private DraftCookie drafts;

    private final Map<String, Cookie> cookies = new LinkedHashMap<>();
    private String language = "en";

    @Test
    void aNeedThatMovedToAnotherDoorIsNamedWithBoth() {
        begin("F1");
        String before = get("/plan/needs/handwriting")
                .select(".need-card__class .door-badge")
                .text();
        String back = change("/questions/needs/handwriting", "plan.handwriting", handwriting("a-lot", "none"));
        assertThat(back).isEqualTo("/plan/needs/handwriting");
        String between = get(back).select(TOLD).text();
        change("/questions/needs/handwriting", "plan.handwriting", handwriting("none", "none"));

        Document page = get(back);
        assertThat(before).isEqualTo("Ask the school");
        assertThat(between).doesNotContain(": was");
        assertThat(page.select(TOLD).text()).startsWith("Handwriting: was Ask the school, now ");
        assertThat(get(back).select(TOLD)).as("told once").isEmpty();
    }

    @Test
    void nothingChangedIsSaidAsSuch() {
        begin("F1");
        change("/questions/child", "check", "years", "7", "months", "", "setting", "public", "state", "TX");
        assertThat(get("/questions/check").select(TOLD).text()).isEqualTo("Nothing changed in your plan.");
        change("/questions/child", "check", "go", "back");
        assertThat(get("/questions/check").select(TOLD).text()).isEqualTo("Nothing changed in your plan.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aChangeOfTheSchoolPlanSaysThatTheStepsChanged(String language) {
        this.language = language;
        begin("F1");
        change("/questions/child/school", "check", "schoolPlan", "iep", "behind", "no");
        assertThat(post("/questions/help-now", "from", "check", "was", was("/questions/help-now?from=check")))
                .isEqualTo("/questions/check");
        assertThat(get("/questions/check").select(TOLD).text())
                .contains(language.equals("en") ? "Your next steps changed." : "Sus próximos pasos cambiaron.");
    }

    @Test
    void aNeedThatIsNewOrGoneIsTold() {
        begin("F2");
        assertThat(change("/questions/needs", "plan.toileting", "needs", "balance-coordination", "needs", "sleep"))
                .startsWith("/questions/needs/sleep?from=plan");
        String was = was("/questions/needs/sleep?from=plan");
        assertThat(post(
                        "/questions/needs/sleep",
                        "from",
                        "plan",
                        "was",
                        was,
                        "schoolEffect",
                        "none",
                        "dailyEffect",
                        "a-lot"))
                .isEqualTo("/plan");

        assertThat(get("/plan").select(TOLD).text())
                .isEqualTo("Pencils, scissors, glue: no longer in your plan. Using the toilet: no longer in your plan. "
                        + "Sleep: new in your plan. Ask a clinic. Your next steps changed.");
    }

    @Test
    void aChangeOnAPageThatAsksForMoreIsToldAtTheEndWithEverything() {
        begin("F2");
        String was = was("/questions/areas?from=check");
        assertThat(was).isEmpty();
        change("/questions/areas", "check", "areas", "moving-safety");
        assertThat(post(
                        "/questions/needs",
                        "from",
                        "check",
                        "was",
                        was("/questions/needs?from=check"),
                        "needs",
                        "balance-coordination"))
                .isEqualTo("/questions/check");

        assertThat(get("/questions/check").select(TOLD).text()).contains("Using the toilet: no longer in your plan.");
    }

    @Test
    void aDangerIsToldBehindThePageWithTheNumbers() {
        begin("F1");
        assertThat(change("/questions/child/now", "plan", "redFlags", "self-harm"))
                .isEqualTo("/questions/help");
        assertThat(get("/questions/help").select("main p > a").last().attr("href"))
                .isEqualTo("/plan");

        assertThat(get("/plan").select(TOLD).text()).contains("Look first at the top of your plan.");
    }

    @Test
    void whoComesFromTheQuestionBeforeIsToldNothing() {
        begin("F1");
        change("/questions/child/school", "", "schoolPlan", "iep", "behind", "no");
        assertThat(get("/questions/check").select(TOLD)).isEmpty();
        assertThat(get("/plan").select(TOLD)).isEmpty();
    }

    @Test
    void whatSomebodyPutsIntoTheFieldThemselvesTellsNothingOdd() {
        begin("F1");
        for (String odd : new String[] {"", "x", "a.1.1.1", "-".repeat(46) + ".1.1", "<b>"}) {
            post("/questions/child/school", "from", "plan", "was", odd, "schoolPlan", "none", "behind", "no");
            assertThat(get("/plan").select(TOLD).text()).isEqualTo("Nothing changed in your plan.");
        }
    }

    private static String[] handwriting(String school, String home) {
        return new String[] {"schoolEffect", school, "dailyEffect", home, "howOften", "often"};
    }

    private void begin(String family) {
        Answers answers = GivenFamily.withWorkedCases().get(family);
        for (String need : answers.chosen()) {
            if (answers.need(need).helpNow() == null) {
                answers = answers.withNeed(answers.need(need).with(Question.HELP_NOW, HelpNow.NONE));
            }
        }
        cookies.put("draft", DraftCookies.of(drafts, answers));
    }

    /** What the page of questions carries of the plan before; empty when nothing. */
    private String was(String page) {
        Element field = get(page).selectFirst("input[name=was]");
        return field == null ? "" : field.val();
    }

    private String change(String page, String from, String... fields) {
        String[] all = new String[fields.length + 2];
        all[0] = "from";
        all[1] = from;
        System.arraycopy(fields, 0, all, 2, fields.length);
        return post(page, all);
    }

    private Document get(String page) {
        var request = mvc.get().uri(page + (page.contains("?") ? "&" : "?") + "lang=" + language);
        MockHttpServletResponse response = keep(request.cookie(cookies.values().toArray(Cookie[]::new))
                .exchange()
                .getResponse());
        assertThat(response.getStatus()).as(page).isEqualTo(200);
        return Jsoup.parse(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    private String post(String page, String... fields) {
        String mark = get("/questions/start").select("input[name=draft]").attr("value");
        var request = mvc.post().uri(page).with(csrf()).param("draft", mark);
        for (int at = 0; at < fields.length; at += 2) {
            request = request.param(fields[at], fields[at + 1]);
        }
        String to = keep(request.cookie(cookies.values().toArray(Cookie[]::new))
                        .exchange()
                        .getResponse())
                .getRedirectedUrl();
        assertThat(to).as("where " + page + " leads").isNotNull().doesNotContain("was=");
        return to;
    }

    private MockHttpServletResponse keep(MockHttpServletResponse response) {
        for (Cookie cookie : response.getCookies()) {
            if (cookie.getMaxAge() == 0) {
                cookies.remove(cookie.getName());
            } else {
                cookies.put(cookie.getName(), cookie);
            }
        }
        return response;
    }
}

package org.twodoors.sharing.school;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
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
import org.twodoors.answers.Tried;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.draft.DraftOwner;
import org.twodoors.draft.DraftSession;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.TestClock;

/** A family that asks school, on a clock of the test. */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:school-pages",
            "two-doors.data-directory=./target/school-pages-${PID:1}"
        })
@AutoConfigureMockMvc
@Import(SchoolViewSlice.Time.class)
abstract class SchoolViewSlice {

    static final String HOSTILE = "<script>alert(1)</script> \u202Egnp.exe http://example.org";

    @TestConfiguration
    static class Time {
        @Bean
        TestClock clock() {
            return new TestClock();
        }
    }

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DraftCookie drafts;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate database;

    @MockitoSpyBean
    LinkStore store;

    Cookie draft;

    @BeforeEach
    void emptyTheTable() {
        database.update("delete from school_view");
        clock.setTo(Instant.parse("2026-11-22T18:00:00Z"));
        carry(family(7));
    }

    long rows() {
        return Objects.requireNonNull(database.queryForObject("select count(*) from school_view", Long.class));
    }

    @Nullable
    Timestamp answered() {
        return database.queryForObject("select answered_at from school_view", Timestamp.class);
    }

    /** As the server leads on to it from another page. */
    MvcTestResult notNow(HttpMethod method) {
        return mvc.method(method)
                .uri("/not-now")
                .with(csrf())
                .requestAttr(RequestDispatcher.FORWARD_REQUEST_URI, "/ask/abc")
                .param("example-handwriting", HOSTILE)
                .exchange();
    }

    String makeLink(String who, String label, String... needs) {
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

    static String[] with(String[] fields, String... more) {
        List<String> all = new ArrayList<>(List.of(fields));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    MvcTestResult get(String address) {
        var request = mvc.get().uri(address.replace("%20", " "));
        return (draft == null ? request : request.cookie(draft)).exchange();
    }

    MvcTestResult send(String address, String... fields) {
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

    Answers carried() {
        return opened().answers();
    }

    DraftSession opened() {
        DraftSession opened = DraftCookies.read(drafts, draft);
        assertThat(opened.unreadable()).isFalse();
        return opened;
    }

    void carry(Answers answers) {
        carry(answers, null);
    }

    void carry(Answers answers, DraftOwner owner) {
        draft = DraftCookies.of(drafts, answers, owner);
    }

    static Document page(MvcTestResult result) {
        return Jsoup.parse(new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8));
    }

    static Answers family(int years) {
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

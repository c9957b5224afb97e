package org.twodoors.sharing.link;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.answers.Answers;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.draft.DraftSession;
import org.twodoors.sealing.Token;

/**
 * What tests of shared views have in common: pages and a database in memory, asked by somebody whose browser keeps its
 * cookies.
 */
@SpringBootTest(
        properties = {
            "spring.datasource.url=jdbc:h2:mem:shared-views",
            "two-doors.data-directory=./target/shared-views-${PID:1}"
        })
@AutoConfigureMockMvc
public abstract class SharingSlice {

    public static final String PHONE =
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36";

    @Autowired
    public MockMvcTester mvc;

    @Autowired
    protected DraftCookie drafts;

    @Autowired
    public MessageSource words;

    @Autowired
    protected JdbcTemplate database;

    /** How many rows a table has. */
    protected long rows(String table) {
        return Objects.requireNonNull(database.queryForObject("select count(*) from " + table, Long.class));
    }

    protected void empty(String... tables) {
        for (String table : tables) {
            database.update("delete from " + table);
        }
    }

    /** A browser: what it is sent along stays in it. */
    public final class Browser {

        private final Map<String, Cookie> jar = new TreeMap<>();

        public Browser carrying(Answers answers) {
            keep(DraftCookies.after(drafts, cookies(), draft -> draft.save(answers)));
            return this;
        }

        public Browser carrying(Answers answers, Token meeting) {
            keep(DraftCookies.after(
                    drafts, cookies(), draft -> draft.invite(answers, meeting, LocalDate.of(2026, 12, 3))));
            return this;
        }

        /** A browser with the same cookies: another request that was on its way before an answer came. */
        public Browser twin() {
            Browser twin = new Browser();
            twin.jar.putAll(jar);
            return twin;
        }

        public DraftSession draft() {
            return DraftCookies.read(drafts, cookies());
        }

        private Cookie[] cookies() {
            return jar.values().toArray(Cookie[]::new);
        }

        public MvcTestResult get(String address, String... headers) {
            return send(mvc.get().uri(address), headers);
        }

        public MvcTestResult head(String address, String... headers) {
            return send(mvc.head().uri(address), headers);
        }

        private MvcTestResult send(MockMvcTester.MockMvcRequestBuilder request, String... headers) {
            boolean named = false;
            for (int at = 0; at < headers.length; at += 2) {
                request = request.header(headers[at], headers[at + 1]);
                named |= headers[at].equals("User-Agent");
            }
            return exchange(named ? request : request.header("User-Agent", PHONE));
        }

        public MvcTestResult post(String address, List<String> fields) {
            var request = mvc.post().uri(address).with(csrf());
            for (int at = 0; at < fields.size(); at += 2) {
                request = request.param(fields.get(at), fields.get(at + 1));
            }
            return exchange(request);
        }

        /** Sends a form and opens the page that it leads to, if it leads to one. */
        public MvcTestResult postOn(String address, List<String> fields) {
            return open(post(address, fields));
        }

        /** Presses the button of a form, as the page has it. */
        public MvcTestResult press(Document page, String action) {
            Element form = page.selectFirst("form[action=" + action + "]");
            if (form == null) {
                throw new AssertionError("no form to " + action + " on " + page.title());
            }
            List<String> fields = new ArrayList<>();
            form.select("input[name]").stream()
                    .filter(input -> !input.attr("name").equals("_csrf"))
                    .filter(input ->
                            !List.of("checkbox", "radio").contains(input.attr("type")) || input.hasAttr("checked"))
                    .forEach(input -> fields.addAll(List.of(input.attr("name"), input.attr("value"))));
            return post(action, fields);
        }

        /** Presses a button and opens the page that it leads to. */
        public MvcTestResult pressOn(Document page, String action) {
            return open(press(page, action));
        }

        private MvcTestResult open(MvcTestResult answer) {
            String next = answer.getResponse().getRedirectedUrl();
            return next == null ? answer : get(next);
        }

        private MvcTestResult exchange(MockMvcTester.MockMvcRequestBuilder request) {
            MvcTestResult result = (jar.isEmpty() ? request : request.cookie(cookies())).exchange();
            keep(result.getResponse().getCookies());
            return result;
        }

        private void keep(Cookie... cookies) {
            for (Cookie cookie : cookies) {
                if (cookie.getMaxAge() == 0) {
                    jar.remove(cookie.getName());
                } else {
                    jar.put(cookie.getName(), cookie);
                }
            }
        }
    }

    protected static List<String> choice(String label, boolean daily, String... needs) {
        List<String> fields = new ArrayList<>(List.of("label", label, "days", "30"));
        if (daily) {
            fields.addAll(List.of("daily", "1"));
        }
        for (String need : needs) {
            fields.addAll(List.of("needs", need));
        }
        return fields;
    }

    protected static Document page(MvcTestResult result) {
        try {
            return Jsoup.parse(result.getResponse().getContentAsString(StandardCharsets.UTF_8));
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

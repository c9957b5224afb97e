package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;

import java.net.http.HttpResponse;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twodoors.WorkedCase;
import org.twodoors.journeys.FormClient.Field;

/** Forms whose page was open for too long, so that their token no longer fits: what was typed comes back, never a file. */
class LateFormsIT extends WholeApplication {

    private static final List<Field> TYPED = List.of(
            field("child", "Ana"),
            field("subject", "Mine"),
            field("text", "My own words"),
            field("consent-60", "soon"),
            field("consent", "2026-10-01"),
            field("_csrf", "old"));

    private FormClient family;

    @BeforeEach
    void carryAnswers() {
        family = new FormClient(address());
        family.carry(draftOf(Drafts.of(WorkedCase.named("C01"), catalog)));
    }

    @Test
    void a_late_form_comes_back_with_what_was_typed_and_a_token_that_fits() {
        for (String ending : List.of("", ".pdf", ".docx")) {
            Document page = late("/plan/messages/teacher" + ending);
            assertThat(page.getElementById("text").wholeText().strip()).isEqualTo("My own words");
            assertThat(page.getElementById("child").attr("value")).isEqualTo("Ana");
            HttpResponse<String> again = family.postRaw(
                    "/plan/messages/teacher",
                    FormClient.encoded(List.of(
                            field("text", "My own words"),
                            field("subject", "Mine"),
                            field(
                                    "_csrf",
                                    page.selectFirst("#typed-form [name=_csrf]").attr("value")))));
            assertThat(again.statusCode()).isEqualTo(200);
        }
        for (String ending : List.of("", ".ics")) {
            assertThat(late("/plan/calendar" + ending).getElementById("recheck-6-weeks"))
                    .isNotNull();
        }
        assertThat(late("/plan/school").getElementById("consent").attr("value")).isEqualTo("2026-10-01");
        late("/plan/meeting-sheet");
        late("/plan/meeting-sheet.pdf");
    }

    @Test
    void what_a_browser_says_comes_from_another_site_gets_an_error_page_alone() {
        HttpResponse<String> answer = family.send(family.request("/plan/messages/teacher")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Sec-Fetch-Site", "cross-site")
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(FormClient.encoded(TYPED))));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Please try that again").doesNotContain("My own words");
    }

    @Test
    void the_token_lives_as_long_as_the_answers() {
        assertThat(family.get("/plan/messages/teacher").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("csrf=") && cookie.contains("Max-Age=604800"));
    }

    private Document late(String address) {
        HttpResponse<String> answer = family.postRaw(address, FormClient.encoded(TYPED));
        assertThat(answer.statusCode()).as(address).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.text()).as(address).contains("Please press the button again", "What you typed is still here.");
        return page;
    }
}

package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void aLateFormComesBackWithWhatWasTypedAndATokenThatFits() {
        for (String ending : List.of("", ".pdf", ".docx")) {
            Document page = late("/plan/messages/teacher" + ending);
            assertThat(page.getElementById("text").wholeText().strip()).isEqualTo("My own words");
            assertThat(page.getElementById("child").attr("value")).isEqualTo("Ana");
            HttpResponse<String> again = family.postRaw(
                    "/plan/messages/teacher",
                    FormClient.encoded(List.of(
                            field("text", "My own words"),
                            field("subject", "Mine"),
                            field("draft", family.mark()),
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
    void aLateFormThatWouldShareOrSendSomethingComesBackAndDoesNothing() {
        Document meeting = late("/teachers/meeting", field("note", "Planned for an hour"), field("date", "tomorrow"));
        assertThat(meeting.getElementById("note").wholeText()).isEqualTo("Planned for an hour");
        assertThat(meeting.getElementById("date").attr("value")).isEqualTo("tomorrow");

        String need = "handwriting";
        for (String address : List.of("/share", "/share/preview", "/share/links", "/ask-school")) {
            Document chooser = late(
                    address,
                    field("label", "Ms. R"),
                    field("needs", need),
                    field("who", "teacher"),
                    field("days", "7"));
            assertThat(chooser.getElementById("label").attr("value"))
                    .as(address)
                    .isEqualTo("Ms. R");
            assertThat(chooser.select("input[name=needs][checked]").eachAttr("value"))
                    .as(address)
                    .containsExactly(need);
            assertThat(chooser.selectFirst("#typed-form [name=_csrf]").attr("value"))
                    .isNotEqualTo("old");
        }
        assertThat(family.get("/share/links").body()).contains("You have no links right now.");
        assertThat(family.get("/ask-school").body()).doesNotContain("ask-link__title");

        family.post("/ask-school", field("who", "teacher"), field("needs", need), field("language", "en"));
        Matcher link = Pattern.compile("/ask/[a-z2-7]{32}")
                .matcher(family.get("/ask-school").body());
        assertThat(link.find()).isTrue();
        Document answers = late(link.group(), field("example-" + need, "Letters float"), field("go", "send"));
        assertThat(answers.getElementById("example-" + need).attr("value")).isEqualTo("Letters float");
        for (String sneaky : List.of("?show=form", "?show=x", "?go=send", "?show=form&lang=en", "/form")) {
            late(
                    link.group() + sneaky,
                    field("school-" + need, "none"),
                    field("example-" + need, "Letters float"),
                    field("go", "send"),
                    field("show", "x"));
        }
        assertThat(family.get("/ask-school").body()).contains("Not answered yet");
    }

    @Test
    void aLateFormOfOtherAnswersComesBackWithoutWhatWasTypedInIt() {
        String ofOthers = family.mark();
        family.carry(draftOf(Drafts.of(WorkedCase.named("C02"), catalog)));
        for (String token : List.of("old", family.token())) {
            HttpResponse<String> answer = family.postRaw(
                    "/plan/messages/teacher?lang=es",
                    FormClient.encoded(
                            List.of(field("text", "My own words"), field("draft", ofOthers), field("_csrf", token))));
            assertThat(answer.statusCode()).isEqualTo(409);
            assertThat(answer.body())
                    .contains("Esa página era para otras respuestas")
                    .doesNotContain("My own words");
        }
    }

    /** The device was cleared in another tab: the answers stay gone, and what was typed is given back. */
    @Test
    void whatWasTypedInAMessageSurvivesThatTheDeviceWasCleared() {
        String ofBefore = family.mark();
        family.post("/clear", field("sure", "true"));
        assertThat(family.draft()).isEmpty();
        HttpResponse<String> answer = family.postRaw(
                "/plan/messages/teacher",
                FormClient.encoded(List.of(
                        field("subject", "Mine"),
                        field("text", "My own words, [your name]"),
                        field("parent", "Zoë"),
                        field("tried", "Swings"),
                        field("draft", ofBefore),
                        field("_csrf", family.token()))));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.body()).select(".message-form__before").text())
                .contains("Mine", "My own words, Zoë", "Swings");
    }

    @Test
    void aLateFormSpeaksTheLanguageThatWasTapped() {
        for (String address : List.of("/teachers/meeting/form?lang=es", "/share?lang=es", "/ask-school/form?lang=es")) {
            HttpResponse<String> answer =
                    family.postRaw(address, FormClient.encoded(List.of(field("note", "Mine"), field("label", "Mine"))));
            assertThat(answer.statusCode()).as(address).isEqualTo(403);
            assertThat(answer.body()).as(address).contains("<html lang=\"es\"", "Mine");
        }
    }

    @Test
    void aLateFormOfALinkWithNothingBehindItIsLikeAnySuchLink() {
        for (String token : List.of("a".repeat(32), "xyz")) {
            HttpResponse<String> answer =
                    family.postRaw("/ask/" + token, FormClient.encoded(List.of(field("_csrf", "old"))));
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("There is nothing behind this link");
        }
    }

    /** A neighbour under the same domain is another site, too; so is a frame that hides where it comes from. */
    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "Sec-Fetch-Site, something-new",
        "Origin, https://elsewhere.example",
        "Origin, http://localhost:1",
        "Origin, http://localhost.example",
        "Origin, null"
    })
    void whatABrowserSaysComesFromAnotherSiteGetsAnErrorPageAlone(String header, String value) {
        HttpResponse<String> answer = lateFrom(header, value);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Please try that again").doesNotContain("My own words", "typed-form");
    }

    @Test
    void whatABrowserSaysComesFromOurOwnPageComesBack() {
        String ours = address().replaceAll("/$", "");
        assertThat(lateFrom("Sec-Fetch-Site", "same-origin", "Origin", ours).body())
                .contains("My own words");
        // Where our page names itself to nobody.
        assertThat(lateFrom("Sec-Fetch-Site", "same-origin", "Origin", "null").body())
                .contains("My own words");
        // Behind a proxy that ends https and says nothing of it.
        assertThat(lateFrom("Origin", ours.replace("http:", "https:")).body()).contains("My own words");
        assertThat(lateFrom("Sec-Fetch-Site", "same-origin", "Origin", "https://elsewhere.example")
                        .body())
                .doesNotContain("My own words");
    }

    private HttpResponse<String> lateFrom(String... headers) {
        return family.send(family.request("/plan/messages/teacher")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .headers(headers)
                .POST(java.net.http.HttpRequest.BodyPublishers.ofString(FormClient.encoded(TYPED))));
    }

    @Test
    void theTokenLivesAsLongAsTheAnswers() {
        assertThat(family.get("/plan/messages/teacher").headers().allValues("Set-Cookie"))
                .anyMatch(cookie -> cookie.startsWith("csrf=") && cookie.contains("Max-Age=604800"));
    }

    private Document late(String address) {
        return late(address, TYPED);
    }

    private Document late(String address, Field... fields) {
        List<Field> all = new ArrayList<>(List.of(fields));
        all.add(field("_csrf", "old"));
        return late(address, all);
    }

    private Document late(String address, List<Field> fields) {
        HttpResponse<String> answer = family.postRaw(address, FormClient.encoded(fields));
        assertThat(answer.statusCode()).as(address).isEqualTo(403);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
        Document page = Jsoup.parse(answer.body());
        assertThat(page.text()).as(address).contains("Please press the button again", "What you typed is still here.");
        return page;
    }
}

package org.twodoors.sharing.school;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.draft.DraftSession;

/** A teacher or a teen answers. */
class AskPagesTest extends SchoolViewSlice {

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
        assertThat(page(result).select(".support input[type=checkbox]").eachAttr("name"))
                .containsExactly(
                        "support-schoolwork-tool-handwriting",
                        "support-schoolwork-seat-handwriting",
                        "support-schoolwork-way-handwriting",
                        "support-place-handwriting",
                        "support-reminders-handwriting",
                        "support-more-time-handwriting");
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
    void aTeacherTicksWhatWasTried() {
        String link = makeLink("teacher", "", "handwriting", "calming-down");
        draft = null;
        String[] said = {
            "school-handwriting",
            "a-lot",
            "tried-handwriting",
            "still-hard",
            "support-schoolwork-seat-handwriting",
            "1",
            "weeks-schoolwork-seat-handwriting",
            "6",
            "went-schoolwork-seat-handwriting",
            "helped-some",
            // Not ticked, and still said.
            "went-place-handwriting",
            "did-not-help",
            "support-other-handwriting",
            HOSTILE,
            "weeks-other-handwriting",
            "1",
            "school-calming-down",
            "some",
            "tried-calming-down",
            "not-yet",
            "support-feelings-senses-calm-calming-down",
            "1"
        };
        Document check = page(send(link, with(said, "go", "check")));
        assertThat(check.select(".tried li").eachText())
                .hasSize(3)
                .contains("A seat and table that fit: 6 weeks · Helped some", "Another seat or place: Did not help")
                .last(InstanceOfAssertFactories.STRING)
                .contains("<script>", ": 1 week");
        assertThat(check.select("script:not([src])")).isEmpty();
        assertThat(answered()).isNull();

        Document changed = page(send(link, with(said, "go", "change")));
        assertThat(changed.selectFirst("#weeks-schoolwork-seat-handwriting").attr("value"))
                .isEqualTo("6");
        assertThat(changed.select("#went-place-handwriting option[selected]").attr("value"))
                .isEqualTo("did-not-help");
        assertThat(changed.selectFirst("#support-other-handwriting").attr("value"))
                .isEqualTo(HOSTILE);

        assertThat(send(link, with(said, "go", "send"))).hasStatus(302);
        Document again = page(get(link + "?again=true"));
        assertThat(again.select(".support input[checked]").eachAttr("id"))
                .containsExactly("support-schoolwork-seat-handwriting", "support-place-handwriting");
        assertThat(again.selectFirst("#weeks-other-handwriting").attr("value")).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource({
        "weeks-place-handwriting, 0",
        "weeks-place-handwriting, 53",
        "weeks-place-handwriting, six",
        "weeks-place-handwriting, -1",
        "weeks-other-handwriting, 6.5",
        "went-place-handwriting, sang",
        "went-other-handwriting, sang",
        "weeks-feelings-senses-calm-handwriting, 6"
    })
    void whatWasTriedAndCannotBeReadIsShownAgain(String field, String value) {
        String link = makeLink("teacher", "", "handwriting");
        MvcTestResult wrong =
                send(link, "go", "send", "school-handwriting", "some", "tried-handwriting", "worked", field, value);
        assertThat(wrong).hasStatus(422);
        boolean known = !field.contains("calm");
        assertThat(page(wrong).select(".error-summary a").eachAttr("href"))
                .containsExactly(known ? "#" + field : "#main");
        assertThat(answered()).isNull();
    }

    @Test
    void whatElseWasTriedIsEightyLettersAtMost() {
        String link = makeLink("teacher", "", "handwriting");
        String[] said = {"go", "send", "school-handwriting", "some", "tried-handwriting", "worked"};
        assertThat(send(link, with(said, "support-other-handwriting", "y".repeat(81))))
                .hasStatus(422);
        assertThat(send(link, with(said, "support-other-handwriting", "\uD83D\uDE00".repeat(80))))
                .hasStatus(302);
    }

    @Test
    void aGrandparentAnswersChecksAndSends() {
        String link = makeLink("grandparent", "", "handwriting");
        draft = null;
        MvcTestResult missing = send(link, "go", "check", "example-handwriting", HOSTILE);
        assertThat(missing).hasStatus(422);
        assertThat(page(missing).select(".error-summary a").eachAttr("href")).containsExactly("#there-handwriting");
        assertThat(send(link, "go", "send", "there-handwriting", "a-lot", "school-handwriting", "a-lot"))
                .as("a question nobody asked them")
                .hasStatus(422);

        String[] said = {"there-handwriting", "a-lot", "example-handwriting", HOSTILE};
        Document check = page(send(link, with(said, "go", "check")));
        assertThat(check.select("dt").eachText()).containsExactly("At your house", "An example");
        assertThat(check.select("button[value=send]").text()).isEqualTo("Send my answers");
        assertThat(check.select("script:not([src])")).isEmpty();
        assertThat(answered()).isNull();

        assertThat(send(link, with(said, "go", "send"))).hasStatus(302).hasRedirectedUrl(link);
        assertThat(page(get(link)).selectFirst("main").text())
                .contains("Whoever sent you the link can see your answers now")
                .doesNotContain("school");
        assertThat(page(get(link + "?again=true")).select("input[checked]").eachAttr("value"))
                .containsExactly("a-lot");
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
}

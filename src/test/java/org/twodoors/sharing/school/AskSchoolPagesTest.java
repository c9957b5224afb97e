package org.twodoors.sharing.school;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The family asks: a link is made, handed on and passed back. */
class AskSchoolPagesTest extends SchoolViewSlice {

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

    @ParameterizedTest
    @CsvSource({
        "other-parent, For the other parent, How does this go at your house?",
        "grandparent, For a grandparent, How does this go at your house?",
        "child-care, For child care, How does this go in child care?",
        "coach, For a coach, How does this go at practice?",
        "other-adult, For another adult, How does this go when you are together?"
    })
    void anyAdultIsAskedInTheirOwnVoice(String who, String heading, String title) {
        String link = makeLink(who, "", "handwriting");
        Element card = page(get("/ask-school")).selectFirst(".ask-link");
        assertThat(card.selectFirst("h3").text()).isEqualTo(heading);
        assertThat(card.select(".ask-link__hand a")).hasSize(1);
        assertThat(card.selectFirst(".ask-link__message").text()).doesNotContain("school", "teacher");

        Document asked = page(get(link));
        assertThat(asked.selectFirst("h1").text()).isEqualTo(title);
        assertThat(asked.selectFirst("main").text()).doesNotContainPattern("(?i)school|teacher|class|\\?\\?");
        assertThat(page(get(link + "?lang=es")).selectFirst("main").text())
                .doesNotContainPattern("(?i)escuela|maestr|clase|\\?\\?");
        assertThat(asked.select("input[type=radio]").eachAttr("name").stream().distinct())
                .containsExactly("there-handwriting");
    }

    @Test
    void onlyATeenOfFourteenIsAsked() {
        assertThat(page(get("/ask-school")).select("option[value=teen]")).isEmpty();
        carry(family(14));
        assertThat(page(get("/ask-school")).select("option[value=teen]")).hasSize(1);
        makeLink("teen", "", "handwriting");
        assertThat(page(get("/ask-school")).selectFirst(".ask-link__hand a").attr("href"))
                .startsWith("/ask/");
    }
}

package org.twodoors.sharing.school;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.Given;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.papers.LetterSizes;
import org.twodoors.sealing.Token;

/** What a teacher answered, as a page for the school therapist: only with the family's yes, for as long as it holds. */
class ReferralPagesTest extends SchoolViewSlice {

    private static final String[] SAID = {
        "school-handwriting",
        "some",
        "tried-handwriting",
        "still-hard",
        "support-schoolwork-seat-handwriting",
        "1",
        "weeks-schoolwork-seat-handwriting",
        "6",
        "went-schoolwork-seat-handwriting",
        "helped-some",
        "support-other-handwriting",
        "Soft music",
        "example-handwriting",
        "In writing time, after lunch",
        "school-calming-down",
        "a-lot"
    };

    @Autowired
    private Catalog catalog;

    private String answered(String... said) {
        String link = makeLink("teacher", "Secret label", "handwriting", "calming-down");
        assertThat(send(link, with(said, "go", "send"))).hasStatus(302);
        return link;
    }

    /** The button as it stands on the page; whoever has none guesses what is behind it. */
    private MvcTestResult say(String link, boolean yes) {
        Element button = page(get("/plan/home-and-school"))
                .selectFirst("#referral form:has([name=link][value=" + token(link) + "]) [name=seen]");
        if (button != null) {
            return say(link, button.attr("value"), yes);
        }
        MvcTestResult last = null;
        for (int seen = -1; seen < 5; seen++) {
            last = say(link, String.valueOf(seen), yes);
        }
        return last;
    }

    private MvcTestResult say(String link, String seen, boolean yes) {
        return send("/plan/home-and-school/referral", "link", token(link), "seen", seen, "yes", String.valueOf(yes));
    }

    private static boolean toldOfOtherAnswers(MvcTestResult pressed) {
        return pressed.getMvcResult().getFlashMap().containsKey("answeredAnew");
    }

    private static String token(String link) {
        return link.substring("/ask/".length());
    }

    /** As the teacher opens it, on another device. */
    private MvcTestResult ofTeacher(String address) {
        Cookie family = draft;
        draft = null;
        try {
            return get(address);
        } finally {
            draft = family;
        }
    }

    @Test
    void schoolHasThePageOnlyWithTheFamilysYesAndForAsLongAsItHolds() {
        String link = answered(SAID);
        assertThat(ofTeacher(link + "/referral")).hasStatus(302).hasRedirectedUrl(link);
        assertThat(ofTeacher(link + "/referral.pdf")).hasStatus(302).hasRedirectedUrl(link);
        assertThat(ofTeacher(link)).bodyText().contains("Ask the family.").doesNotContain("/referral");
        Document sides = page(get("/plan/home-and-school"));
        assertThat(sides.select("#referral a").eachAttr("href")).containsExactly(link + "/referral");
        assertThat(sides.select("#referral").text()).contains("Secret label", "School does not have it");

        Document seen = page(get(link + "/referral"));
        assertThat(sides.select("#referral button[name=yes]").eachAttr("value")).containsExactly("true");
        assertThat(seen.select(".referral__title").eachText())
                .containsExactly("1. Calming down after being upset", "2. Writing letters and words others can read");
        assertThat(seen.selectFirst(".referral").text())
                .contains(
                        "At school: A lot",
                        "In writing time, after lunch",
                        "A seat and table that fit: 6 weeks · Helped some",
                        "Soft music",
                        "Teacher: Date:",
                        "From what a teacher answered on November 22, 2026.")
                .doesNotContain("Secret label", "The family said");

        assertThat(say(link, true)).hasStatus(302).hasRedirectedUrl("/plan/home-and-school#referral");
        assertThat(page(get("/plan/home-and-school"))
                        .select("#referral button[name=yes]")
                        .eachAttr("value"))
                .containsExactly("false");
        assertThat(page(get("/plan/home-and-school")).select("#referral").text())
                .contains("School may have this page since November 22, 2026");
        MvcTestResult school = ofTeacher(link + "/referral");
        assertThat(school).hasStatusOk().bodyText().contains("The family said on November 22, 2026");
        assertThat(school.getResponse().getHeader("Cache-Control")).contains("no-store");
        assertThat(school.getResponse().getHeader("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(ofTeacher(link)).bodyText().contains(link + "/referral");

        say(link, false);
        assertThat(ofTeacher(link + "/referral")).hasStatus(302).hasRedirectedUrl(link);
        assertThat(ofTeacher(link + "/referral.pdf")).hasStatus(302).hasRedirectedUrl(link);
    }

    @Test
    void nothingThatTheFamilySaidIsOnThePageWhateverItSaid() {
        String link = answered(SAID);
        say(link, true);
        String before = page(ofTeacher(link + "/referral")).selectFirst("main").html();
        Answers other = carried()
                .withNeed(Given.needAnswers(
                        "handwriting", SchoolEffect.A_LOT, DailyEffect.A_LOT, null, null, null, null, null, null));
        carry(other, opened().owner());
        assertThat(page(ofTeacher(link + "/referral")).selectFirst("main").html())
                .isEqualTo(before);
    }

    @Test
    void onlyTheFamilyThatAskedSaysYes() {
        String link = answered(SAID);
        Cookie family = draft;
        draft = null;
        say(link, true);
        assertThat(get(link + "/referral")).hasRedirectedUrl(link);
        carry(family(7));
        makeLink("teacher", "", "handwriting");
        say(link, true);
        assertThat(get(link + "/referral")).hasRedirectedUrl(link);

        draft = family;
        say(link, true);
        assertThat(ofTeacher(link + "/referral")).hasStatusOk();
        carry(family(7));
        makeLink("teacher", "", "handwriting");
        say(link, false);
        assertThat(ofTeacher(link + "/referral")).hasStatusOk();
    }

    @Test
    void theYesIsForTheAnswersThatTheFamilySaw() {
        String link = answered(SAID);
        say(link, true);
        send(link, with(SAID, "go", "send"));
        assertThat(ofTeacher(link + "/referral")).as("sent once more as it was").hasStatusOk();
        send(link, with(SAID, "go", "send", "example-calming-down", "At recess"));
        assertThat(ofTeacher(link + "/referral")).hasStatus(302).hasRedirectedUrl(link);
        assertThat(page(get("/plan/home-and-school")).select("#referral").text())
                .contains("School does not have it");
    }

    /** The page was open, and the teacher sends something else before the family presses the button on it. */
    @Test
    void aYesToAnswersThatChangedMeanwhileIsNone() {
        String link = answered(SAID);
        String seen = page(get("/plan/home-and-school"))
                .selectFirst("#referral [name=seen]")
                .attr("value");
        send(link, with(SAID, "go", "send", "example-calming-down", "Nobody saw this"));
        assertThat(toldOfOtherAnswers(say(link, seen, true))).isTrue();
        assertThat(ofTeacher(link + "/referral")).hasStatus(302).hasRedirectedUrl(link);
        assertThat(say(link, "x", true)).hasStatus(400);
        seen = page(get("/plan/home-and-school"))
                .selectFirst("#referral [name=seen]")
                .attr("value");
        say(link, seen, true);
        assertThat(toldOfOtherAnswers(say(link, seen, true)))
                .as("pressed twice")
                .isFalse();
        assertThat(ofTeacher(link + "/referral")).hasStatusOk().bodyText().contains("Nobody saw this");
        say(link, seen, false);
        assertThat(ofTeacher(link + "/referral"))
                .as("a no is one, whatever was seen")
                .hasStatus(302);
    }

    @ParameterizedTest
    @CsvSource({
        "teacher, school, none",
        "teacher, school, not-seen",
        "teen, school, a-lot",
        "grandparent, there, a-lot",
        "coach, there, some"
    })
    void thereIsNoPageOfOthersOrWhereNothingGetsInTheWay(String who, String question, String said) {
        carry(family(15));
        String link = makeLink(who, "", "calming-down");
        assertThat(get(link + "/referral")).as("before it is answered").hasRedirectedUrl(link);
        send(link, "go", "send", question + "-calming-down", said);
        assertThat(page(get("/plan/home-and-school")).select("#referral")).isEmpty();
        assertThat(say(link, true)).hasStatus(302);
        assertThat(get(link + "/referral")).hasStatus(302).hasRedirectedUrl(link);
        assertThat(get(link)).bodyText().doesNotContain("therapist");
    }

    @Test
    void hostileWordsStayWordsAndWhatAPdfCannotShowIsSaid() throws IOException {
        String link = answered(with(SAID, "example-calming-down", HOSTILE));
        say(link, true);
        Document page = page(ofTeacher(link + "/referral"));
        assertThat(page.select("script:not([src]), .referral a, .referral img")).isEmpty();
        assertThat(page.selectFirst(".referral").text()).contains("<script>alert(1)</script>");
        assertThat(page.selectFirst(".referral").text()).doesNotContain("\u202E");
        try (PDDocument pdf = pdf(link)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("alert(1)", "Soft music");
        }

        send(link, with(SAID, "go", "send", "example-calming-down", "写字很难"));
        say(link, true);
        MvcTestResult instead = ofTeacher(link + "/referral.pdf");
        assertThat(instead).hasStatus(422);
        assertThat(page(instead).select("[role=status]").text()).contains("A PDF cannot show every letter");
        assertThat(page(instead).selectFirst(".referral").text()).contains("写字很难");
    }

    private PDDocument pdf(String link) throws IOException {
        MvcTestResult result = ofTeacher(link + "/referral.pdf");
        assertThat(result).hasStatusOk().hasHeader("Content-Disposition", "attachment; filename=\"referral.pdf\"");
        return Loader.loadPDF(result.getResponse().getContentAsByteArray());
    }

    /**
     * Some needs, with some helps each or every one there is, and words as long as they may be: one page while it fits, and no print
     * that is too small to read.
     */
    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#tags")
    void itIsOnePageOrFlowsOnInPrintThatCanBeRead(String language) throws IOException {
        for (List<Integer> much : List.of(
                List.of(1, 3, 1),
                List.of(3, 3, 1),
                List.of(2, 99, 1),
                List.of(3, 99, 1),
                List.of(5, 3, 2),
                List.of(8, 3, 2),
                List.of(8, 99, 2))) {
            int many = much.get(0);
            List<Need> needs = catalog.areas().stream()
                    .flatMap(area -> area.needs().stream().limit(1))
                    .limit(many)
                    .toList();
            Answers answers = family(7);
            for (Need need : needs) {
                answers = answers.withNeed(Given.needAnswers(
                        need.id(), SchoolEffect.A_LOT, DailyEffect.A_LOT, null, null, null, null, null, null));
            }
            carry(answers);
            String link = makeLink("teacher", "", needs.stream().map(Need::id).toArray(String[]::new));
            List<String> said = new ArrayList<>(List.of("go", "send"));
            for (Need need : needs) {
                said.addAll(List.of(
                        "school-" + need.id(),
                        "a-lot",
                        "tried-" + need.id(),
                        "still-hard",
                        "example-" + need.id(),
                        "long words ".repeat(18).strip()));
                List<Support> supports = Support.of(catalog.areaOf(need));
                for (Support support : supports.subList(0, Math.min(much.get(1), supports.size()))) {
                    String at = support.code() + "-" + need.id();
                    said.addAll(List.of("support-" + at, "1", "weeks-" + at, "12", "went-" + at, "did-not-help"));
                }
                said.addAll(List.of(
                        "support-other-" + need.id(),
                        "something else ".repeat(5).strip()));
            }
            assertThat(send(link, said.toArray(String[]::new))).hasStatus(302);
            say(link, true);
            MvcTestResult result = ofTeacher(link + "/referral.pdf?lang=" + language);
            try (PDDocument pdf = Loader.loadPDF(result.getResponse().getContentAsByteArray())) {
                assertThat(pdf.getNumberOfPages())
                        .as("needs, helps each, sheets: %s in %s", much, language)
                        .isEqualTo(much.get(2));
                assertThat(LetterSizes.smallest(pdf)).as("points").isGreaterThanOrEqualTo(9);
            }
            database.update("delete from school_view");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/referral", "/referral.pdf"})
    void behindADeadLinkIsWhatIsBehindEveryDeadLink(String end) {
        String link = answered(SAID);
        say(link, true);
        for (String dead : List.of("/ask/" + Token.random().text(), "/ask/not-a-token")) {
            assertThat(get(dead + end)).hasStatus(404).hasForwardedUrl("/link-gone");
        }
        clock.pass(Duration.ofDays(182));
        assertThat(ofTeacher(link + end)).hasStatus(404).hasForwardedUrl("/link-gone");
    }

    @Test
    void aProgramThatMakesPreviewsIsToldNothing() {
        String link = answered(SAID);
        say(link, true);
        MvcTestResult preview = mvc.get()
                .uri(link + "/referral")
                .header("User-Agent", "WhatsApp/2.24")
                .exchange();
        assertThat(preview).hasForwardedUrl("/link-closed");
    }

    @Test
    void takenBackWithItsLinkItIsGone() {
        String link = answered(SAID);
        say(link, true);
        send("/ask-school/take-back", "link", link.substring("/ask/".length()));
        assertThat(ofTeacher(link + "/referral")).hasStatus(404);
    }
}

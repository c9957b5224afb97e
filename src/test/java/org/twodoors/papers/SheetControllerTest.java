package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.draft.DraftSession;

class SheetControllerTest extends PapersSlice {

    /** What school sees of what happens at home comes behind what is part of the school day. */
    @Test
    void theStrongestThreeNeedsAreOnTheSheetUntilTheFamilyChooses() {
        carry(Families.everyDoor());
        Document page = page(get("/plan/meeting-sheet"));

        assertThat(titles(page))
                .containsExactly(
                        "1. Using the toilet",
                        "2. Writing letters and words others can read",
                        "3. Paying attention and finishing");
        assertThat(ticked(page)).containsExactly("toileting", "handwriting", "staying-on-task");
        assertThat(page.select("input[name=needs]")).hasSize(5);
    }

    @Test
    void theFamilyChoosesWithoutScript() {
        carry(Families.everyDoor());
        Document page = page(choose("feeding-self", "handwriting"));

        assertThat(titles(page))
                .containsExactly(
                        "1. Writing letters and words others can read", "2. Using a spoon, fork, knife and cup");
        assertThat(ticked(page)).containsExactly("handwriting", "feeding-self");
    }

    @Test
    void theOtherLanguageTakesTheTicksAlongFromTheFirstLook() {
        carry(Families.everyDoor());
        assertThat(page(get("/plan/meeting-sheet"))
                        .selectFirst(".language__button")
                        .attr("formaction"))
                .isEqualTo("/plan/meeting-sheet?lang=es");
    }

    @Test
    void noChoiceStandsInAnAddress() {
        carry(Families.everyDoor());
        Document page = page(choose("sleep"));

        assertThat(page.select("main a[href]").eachAttr("href")).noneMatch(address -> address.contains("sleep"));
        assertThat(page.selectFirst("#typed-form").attr("method")).isEqualTo("post");
        assertThat(page.selectFirst("main .actions button[form=typed-form]").attr("formaction"))
                .isEqualTo("/plan/meeting-sheet.pdf");
        assertThat(titles(page(get("/plan/meeting-sheet?needs=sleep")))).hasSize(3);
    }

    @Test
    void eachNeedSaysWhatWasAnsweredThereWhatWasTriedAndWhatTheyAsk() {
        carry(Families.everyDoor());
        List<Element> needs = page(get("/plan/meeting-sheet")).select(".sheet__need");

        assertThat(needs.get(0).text())
                .contains("At school: A lot")
                .contains(
                        "What we see: This is a risk to safety or health at school. It happens often, for a month or more.")
                .contains("What has been tried: As far as I know, simple help at school has not been tried yet")
                .contains("What we ask: Please write a safety plan")
                .contains("Please write a care plan")
                .doesNotContain("at home", "accidents");
    }

    @Test
    void whatTheFamilySeesIsOnTheSheetOnlyWhereItWasTicked() {
        carry(Families.everyDoor());
        Document page = page(post(
                "/plan/meeting-sheet",
                "needs",
                "toileting",
                "scenes",
                "impact.toileting.school.not-trained",
                "scenes",
                "flying"));

        assertThat(page.selectFirst(".sheet").text())
                .contains("My child is not toilet trained yet, and needs an adult for toilet care at school.");
        assertThat(page.select("input[name=scenes][checked]").eachAttr("value"))
                .containsExactly("impact.toileting.school.not-trained");
        assertThat(page.select("input[name=scenes]").eachAttr("value")).noneMatch(key -> key.contains(".clinic."));
    }

    @Test
    void homeIsOnASheetForSchoolOnlyWhereItWasTicked() {
        carry(Families.everyDoor());

        assertThat(page(choose("toileting")).selectFirst(".sheet").text()).doesNotContain("At home and around town");
        assertThat(page(post("/plan/meeting-sheet", "needs", "toileting", "add", "home"))
                        .selectFirst(".sheet")
                        .text())
                .contains("At school: A lot; At home and around town: A lot");
    }

    @Test
    void aSignOfDangerIsOnTheSheetOnlyWhereItWasTicked() {
        Answers answers = Families.everyDoor();
        carry(answers.withChild(answers.child().with(Question.RED_FLAGS, Set.of(RedFlag.SELF_HARM))));

        assertThat(page(get("/plan/meeting-sheet")).selectFirst(".sheet").text())
                .doesNotContain("dying", "danger");
        assertThat(page(post("/plan/meeting-sheet", "at", "clinic"))
                        .selectFirst(".sheet")
                        .text())
                .doesNotContain("dying", "danger");
        assertThat(page(post("/plan/meeting-sheet", "add", "danger"))
                        .selectFirst(".sheet")
                        .text())
                .contains("On a list of signs of danger we checked:", "dying");
    }

    @Test
    void aClinicReadsOfDailyLifeAndItsOwnNeedsComeFirst() {
        carry(Families.everyDoor());
        Document page = page(post("/plan/meeting-sheet", "at", "clinic", "was", "school", "needs", "handwriting"));

        assertThat(titles(page)).doesNotContain("1. Writing letters and words others can read");
        assertThat(page.selectFirst(".sheet").text())
                .contains("At home and around town: A lot", "What we ask: Please evaluate this in daily life")
                .doesNotContain("At school:", "been tried:");
        assertThat(page.selectFirst("input[name=was]").attr("value")).isEqualTo("clinic");
    }

    /** Promise 3: nobody can hold the paper up and say that the family itself said no. */
    @Test
    void noAnswerOnTheSheetCanBeReadAsANo() {
        carry(Families.everyDoor());
        Document page = page(choose("handwriting", "feeding-self", "staying-on-task"));

        assertThat(page.selectFirst(".sheet").text())
                .doesNotContain("Not at all", "I don’t know", "Educationally", "Medically", "Not clear");
        assertThat(page.select(".sheet .door-badge")).isEmpty();
    }

    @Test
    void thePaperHasRoomToWriteAndAsksForAnAnswerInWriting() {
        carry(Families.everyDoor());
        Document page = page(get("/plan/meeting-sheet"));

        assertThat(page.selectFirst(".sheet").text()).contains("Please answer in writing.", "Notes", "Child:", "Date:");
        assertThat(page.select(".sheet__notes > div")).hasSizeGreaterThanOrEqualTo(4);
    }

    @Test
    void largePrintIsAChoiceThatStays() {
        carry(Families.everyDoor());
        Document page = page(post("/plan/meeting-sheet", "large", "1", "needs", "sleep"));

        assertThat(page.select(".sheet--large")).hasSize(1);
        assertThat(page.selectFirst("#large").hasAttr("checked")).isTrue();
        assertThat(page(post("/plan/meeting-sheet", "large", "yes")).select(".sheet--large"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".pdf"})
    void fourNeedsAreAQuestionAndStayTicked(String ending) {
        carry(Families.everyDoor());
        MvcTestResult result = post(
                "/plan/meeting-sheet" + ending,
                "needs",
                "toileting",
                "needs",
                "sleep",
                "needs",
                "handwriting",
                "needs",
                "feeding-self");

        assertThat(result).hasStatus(422);
        assertThat(page(result).selectFirst(".error-summary").text()).contains("Choose up to three needs");
        assertThat(ticked(page(result))).hasSize(4);
        assertThat(titles(page(result))).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"flying", "bathing-hair", "<b>", "sleep,flying"})
    void aNeedThatIsNotOnTheListIsAQuestion(String need) {
        carry(Families.everyDoor());

        assertThat(post("/plan/meeting-sheet", "needs", need)).hasStatus(422);
        assertThat(post("/plan/meeting-sheet.pdf", "needs", need)).hasStatus(422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/plan/meeting-sheet", "/plan/meeting-sheet.pdf"})
    void withoutAPlanTheWayLeadsToThePlanPage(String address) {
        assertThat(get(address)).hasRedirectedUrl("/plan");
        assertThat(post(address, "needs", "sleep")).hasRedirectedUrl("/plan");
        carry("tampered");
        assertThat(get(address)).hasForwardedUrl(DraftSession.SHUT);
    }

    @Test
    void thePageIsKeptByNobody() {
        carry(Families.everyDoor());

        assertThat(get("/plan/meeting-sheet"))
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    private MvcTestResult choose(String... needs) {
        return post(
                "/plan/meeting-sheet",
                java.util.Arrays.stream(needs)
                        .flatMap(need -> java.util.stream.Stream.of("needs", need))
                        .toArray(String[]::new));
    }

    private static List<String> titles(Document page) {
        return page.select(".sheet__need .sheet__title").eachText();
    }

    private static List<String> ticked(Document page) {
        return page.select("input[name=needs][checked]").eachAttr("value");
    }
}

package org.twodoors.sharing.savedplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twodoors.Given;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.SharingSlice;

/** What becomes of saved plans, and of what a family shares, when devices and taps cross. */
class SavedPlanTest extends SharingSlice {

    private static final Answers ANSWERS = Answers.NONE
            .withChild(Given.childAnswers(
                    7 * 12, Setting.PUBLIC, SchoolPlan.NONE, null, null, null, null, null, null, null))
            .withNeed(need("handwriting", SchoolEffect.A_LOT));

    private static final Answers OTHERS = ANSWERS.withNeed(need("handwriting", SchoolEffect.SOME));

    private Browser family;

    @BeforeEach
    void emptyTables() {
        empty("shared_view", "saved_plan", "school_view");
        family = new Browser().carrying(ANSWERS);
    }

    private static NeedAnswers need(String id, SchoolEffect school) {
        return Given.needAnswers(id, school, DailyEffect.SOME, null, null, null, null, null, null);
    }

    private static void save(Browser browser) {
        assertThat(browser.post("/save", List.of())).hasStatus(302);
        assertThat(page(browser.get("/save")).title()).contains("Your plan is saved");
    }

    private static String back(Browser browser) {
        String address =
                page(browser.get("/save")).select("input.link-card__address").attr("value");
        assertThat(address).contains("/back/");
        return address.substring(address.indexOf("/back/"));
    }

    /** As the pages lead: preview, then the button under it. */
    private static void share(Browser browser) {
        browser.press(page(browser.postOn("/share/preview", choice("", false, "handwriting"))), "/share/links");
    }

    private static int links(Browser browser) {
        return page(browser.get("/share/links")).select(".owned-list__item").size();
    }

    @Test
    void aDeletedComeBackLinkOpensNothingWhateverIsSavedAfterwards() {
        share(family);
        save(family);
        String old = back(family);
        family.post("/save/delete", List.of("everything", "false"));
        save(family);

        assertThat(new Browser().get(old)).hasStatus(404);
        assertThat(back(family)).isNotEqualTo(old);
        assertThat(links(family)).isOne();
    }

    @Test
    void aDeviceThatGoesOnWithASavedPlanSaysSoAndLetsSomebodyElseBeginAnew() {
        for (String path : List.of("/", "/questions/start", "/save")) {
            assertThat(page(family.get(path)).select("main form[action=/clear]"))
                    .as(path)
                    .isEmpty();
        }
        save(family);
        for (String path : List.of("/", "/questions/start", "/save")) {
            assertThat(page(family.get(path + "?lang=en"))
                            .select("main form[action=/clear]")
                            .text())
                    .as(path)
                    .contains("goes on with a saved plan", "Begin anew");
            assertThat(page(family.get(path + "?lang=es"))
                            .select("main form[action=/clear]")
                            .text())
                    .as(path)
                    .contains("Empezar de nuevo");
        }
        assertThat(page(family.get("/save")).select(".link-card, main form[action=/clear]"))
                .as("right after a save the link comes first")
                .extracting(Element::tagName)
                .containsExactly("section", "form");
        String link = back(family);
        family.press(page(family.get("/?lang=en")), "/clear");
        family.carrying(OTHERS);
        save(family);
        assertThat(back(family)).as("saved under a link of its own").isNotEqualTo(link);
    }

    @Test
    void anotherDeviceThatOpensThePlanLooksAfterTheSameLinks() {
        share(family);
        save(family);
        Browser other = new Browser();
        other.post(back(family), List.of());

        assertThat(links(other)).isOne();
        assertThat(back(other)).isEqualTo(back(family));
    }

    @Test
    void anOlderDeviceNeverOverwritesWhatWasSavedAfterADelete() {
        save(family);
        Browser older = new Browser();
        older.post(back(family), List.of());
        older.carrying(OTHERS);
        family.post("/save/delete", List.of("everything", "false"));
        save(family);
        older.post("/save", List.of());

        assertThat(page(older.get("/save")).title()).contains("not there any more");
        assertThat(page(family.get("/save")).title()).contains("Your plan is saved");
        older.post("/save/new", List.of());
        assertThat(page(family.get("/save")).title()).contains("Your plan is saved");
        assertThat(rows("saved_plan")).isEqualTo(2);
    }

    @Test
    void aSaveThatIsTappedTwiceIsOneSaveAndHasALinkOnWhicheverAnswerTheBrowserKeeps() {
        page(family.get("/save"));
        Browser second = family.twin();
        save(family);
        save(second);

        assertThat(rows("saved_plan")).isOne();
        assertThat(back(second)).isEqualTo(back(family));
    }

    @Test
    void aNewLinkThatIsTappedTwiceIsOneLink() {
        save(family);
        empty("saved_plan");
        Document gone = page(family.get("/save"));
        Browser second = family.twin();
        family.press(gone, "/save/new");
        second.press(gone, "/save/new");
        assertThat(rows("saved_plan")).isOne();
        assertThat(back(second)).isEqualTo(back(family));

        String old = back(family);
        family.post("/save/delete", List.of());
        family.press(gone, "/save/new");
        assertThat(family.get(old)).hasStatus(404);
    }

    @Test
    void aLinkThatIsMadeTwiceByOneTapIsOneLinkAndIsNotMadeAgainOnceItIsTakenBack() {
        Document preview = page(family.postOn("/share/preview", choice("", false, "handwriting")));
        Browser second = family.twin();
        String made = family.press(preview, "/share/links").getResponse().getRedirectedUrl();
        assertThat(second.press(preview, "/share/links")).hasRedirectedUrl(made);
        assertThat(rows("shared_view")).isOne();
        assertThat(links(family)).isOne();
        assertThat(links(second)).isOne();

        family.post("/share/links/take-back", List.of("link", made.substring(made.lastIndexOf('/') + 1)));
        assertThat(family.press(preview, "/share/links")).hasRedirectedUrl("/share/links");
        assertThat(rows("shared_view")).isZero();
    }

    @Test
    void aQuestionToATeacherThatIsAskedTwiceByOneTapIsOneQuestionAndIsNotAskedAgainOnceItIsTakenBack() {
        List<String> question = new ArrayList<>(List.of("who", "teacher", "needs", "handwriting", "language", "en"));
        question.addAll(List.of("fresh", fresh(page(family.get("/ask-school")))));
        Browser second = family.twin();
        assertThat(family.post("/ask-school", question)).hasRedirectedUrl("/ask-school#links");
        assertThat(second.post("/ask-school", question)).hasRedirectedUrl("/ask-school#links");
        Document page = page(second.get("/ask-school"));
        assertThat(page.select(".ask-link")).hasSize(1);

        family.press(page, "/ask-school/take-back");
        family.post("/ask-school", question);
        assertThat(rows("school_view")).isZero();
    }

    private static String fresh(Document page) {
        return Objects.requireNonNull(page.selectFirst("input[name=fresh]")).attr("value");
    }

    @Test
    void theCodeOfAPlanThatWasDeletedElsewhereIsNotThere() {
        save(family);
        assertThat(family.get("/save/qr.png")).hasStatusOk();
        empty("saved_plan");
        assertThat(family.get("/save/qr.png")).hasStatus(404);
    }

    @Test
    void openingAnotherPlanSaysWhatWasSharedFromThisDeviceAndTakesItBackWhenAsked() {
        Browser other = new Browser().carrying(OTHERS);
        save(other);
        String back = back(other);
        share(family);

        Document page = page(family.get(back));
        assertThat(page.text()).contains("You shared something from this device");
        assertThat(family.post(back, List.of())).hasRedirectedUrl(back);
        assertThat(links(family)).isOne();
        assertThat(family.post(back, List.of("replace", "true", "takeBack", "true")))
                .hasRedirectedUrl("/plan");
        assertThat(rows("shared_view")).isZero();
    }

    @Test
    void aNewLinkForAPlanThatIsGoneStillLeadsToWhatWasShared() {
        save(family);
        share(family);
        empty("saved_plan");
        family.press(page(family.get("/save")), "/save/new");

        assertThat(links(family)).isOne();
    }

    @Test
    void clearingAsksFirstWhenSomethingMayBeLeftThatNobodyCouldTakeBack() {
        share(family);
        assertThat(family.post("/clear", List.of())).hasRedirectedUrl("/clear/first");
        Document first = page(family.get("/clear/first"));
        assertThat(links(family)).isOne();
        Browser sure = family.twin();
        assertThat(sure.press(first, "/share/take-back-all")).hasRedirectedUrl("/cleared");
        assertThat(rows("shared_view")).isZero();
        assertThat(sure.draft().owner()).isNull();

        assertThat(family.post("/clear", List.of("sure", "true"))).hasRedirectedUrl("/cleared");
        assertThat(family.draft().hasAnswers()).isFalse();
    }

    @Test
    void whoSavedOrSharedNothingIsNotAskedBeforeClearing() {
        assertThat(family.post("/clear", List.of())).hasRedirectedUrl("/cleared");
        Browser saved = new Browser().carrying(ANSWERS);
        save(saved);
        assertThat(saved.post("/clear", List.of())).hasRedirectedUrl("/cleared");
    }

    @Test
    void openingTheLinkOfAnotherChildAsksAndCanPutTheFirstAnswersAsideUnderALinkOfTheirOwn() {
        Browser other = new Browser().carrying(OTHERS);
        save(other);
        String back = back(other);
        share(family);

        assertThat(page(new Browser().get(back)).select("[name=child]"))
                .as("asked where nothing is known")
                .isEmpty();
        Document asked = page(family.get(back));
        assertThat(asked.select("h2").text()).contains("Is this the same child, or another?");
        assertThat(family.press(asked, back)).as("pressed without an answer").hasRedirectedUrl(back);
        assertThat(family.draft().answers()).isEqualTo(ANSWERS);

        assertThat(family.post(back, List.of("child", "another"))).hasRedirectedUrl(back + "/another");
        assertThat(page(family.get(back + "/another")).text())
                .contains("You can save them under a link of their own", "you can only take it back if you save first");
        assertThat(family.post(back + "/another", List.of("go", "save"))).hasRedirectedUrl(back + "/another");
        Document kept = page(family.get(back + "/another"));
        String first = kept.getElementById("link").attr("value").replaceFirst(".*(?=/back/)", "");
        assertThat(first).isNotEqualTo(back);
        assertThat(family.post(back + "/another", List.of("go", "begin"))).hasRedirectedUrl(back);
        assertThat(family.draft().hasAnswers()).isFalse();
        assertThat(page(family.get(back)).text()).contains("This device is ready for the other child");
        family.post(back, List.of());
        assertThat(family.draft().answers()).isEqualTo(OTHERS);

        Document way = page(family.get(first));
        assertThat(way.select("h2").text()).contains("Is this the same child, or another?");
        assertThat(family.post(first, List.of("child", "same"))).hasRedirectedUrl("/plan");
        assertThat(family.draft().answers()).isEqualTo(ANSWERS);
        assertThat(links(family)).isOne();
    }

    @Test
    void puttingAnswersAsideTwiceOrWithoutAnyDoesNoHarm() {
        save(family);
        String back = back(family);
        assertThat(new Browser().get(back + "/another")).hasRedirectedUrl(back);
        Browser other = new Browser().carrying(OTHERS);
        other.post(back + "/another", List.of("go", "save"));
        other.post(back + "/another", List.of("go", "save"));
        assertThat(rows("saved_plan")).isEqualTo(2);

        family.carrying(OTHERS);
        family.post(back + "/another", List.of("go", "save"));
        assertThat(page(family.get("/save")).title()).contains("Your plan is saved");
        assertThat(rows("saved_plan")).isEqualTo(2);
        assertThat(other.post(back + "/another", List.of())).hasRedirectedUrl(back + "/another");
        assertThat(other.draft().answers()).isEqualTo(OTHERS);
    }

    @Test
    void theMeetingComesBackWithTheAnswersItWasFor() {
        Token meeting = Token.random();
        Browser child = new Browser().carrying(ANSWERS, meeting);
        save(child);
        String back = back(child);
        Browser other = new Browser().carrying(OTHERS, Token.random());
        other.post(back, List.of("child", "same"));

        assertThat(other.draft().meeting()).isEqualTo(meeting);
        save(family);
        other.post(back(family), List.of("child", "same"));
        assertThat(other.draft().meeting()).as("no meeting of another child").isNull();
    }

    /** A teacher answers, the family counts it and saves. */
    private String countedAndSaved(Browser browser) {
        browser.post("/ask-school", List.of("who", "teacher", "needs", "handwriting", "language", "en"));
        String link = Objects.requireNonNull(page(browser.get("/ask-school")).selectFirst("input[name=link]"))
                .attr("value");
        new Browser().post("/ask/" + link, List.of("go", "send", "school-handwriting", "none"));
        browser.post("/plan/home-and-school", List.of("count", "true"));
        assertThat(browser.draft().answers().countsTeachers()).isTrue();
        save(browser);
        return link;
    }

    @Test
    void whatATeacherSaidBehindALinkThatWasTakenBackDoesNotComeBackWithTheSavedPlan() {
        String link = countedAndSaved(family);
        String back = back(family);
        Browser kept = new Browser();
        kept.post(back, List.of());
        assertThat(kept.draft().answers().countsTeachers()).isTrue();

        family.post("/ask-school/take-back", List.of("link", link));
        Browser fresh = new Browser();
        fresh.post(back, List.of());
        assertThat(fresh.draft().answers()).isEqualTo(ANSWERS);
        kept.post("/save/take", List.of());
        assertThat(kept.draft().answers()).isEqualTo(ANSWERS);
    }

    @Test
    void deletingEverythingTakesWhatATeacherSaidOutOfThisDraftToo() {
        countedAndSaved(family);
        family.post("/save/delete", List.of("everything", "true"));

        assertThat(rows("school_view")).isZero();
        assertThat(family.draft().answers()).isEqualTo(ANSWERS);
    }

    @Test
    void nothingIsSaidToBeTakenBackOrSentThatWasNot() {
        share(family);
        assertThat(family.post("/share/links/take-back", List.of("link", "another")))
                .hasRedirectedUrl("/share/links");
        assertThat(family.post("/send/take-back", List.of("sheet", "another"))).hasRedirectedUrl("/send/sheets");
        assertThat(family.post("/ask-school/take-back", List.of("link", "another")))
                .hasRedirectedUrl("/ask-school");
        assertThat(links(family)).isOne();
        for (String page : List.of("/send/sheets", "/share/links", "/ask-school")) {
            assertThat(page(family.get(page + "?done=back&done=sent&taken=1&made=1"))
                            .select(".notice[role=status]"))
                    .as(page)
                    .isEmpty();
            for (String planted : List.of("made", "sent", "back", "x")) {
                assertThat(page(family.get(page, "Cookie", "done=" + planted)).text())
                        .as(page)
                        .doesNotContain("??");
            }
        }
    }
}

package org.twodoors.sharing.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.MAP;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.view.SharedContent;

/** The pages that families send to a meeting: chosen, looked at, sent, read, taken back. */
class MeetingSheetTest extends MeetingSlice {

    @Test
    void inAnotherLanguageAPreviewShowsTheSameChoice() {
        invited(make());
        for (String path : List.of("/send/preview", "/share/preview")) {
            Document english = page(family.postOn(path + "?lang=en", choice(LABEL, true, "toileting")));
            String there = english.selectFirst(".language__button").attr("formaction");
            Document spanish = page(family.postOn(there, choice(LABEL, true, "toileting")));
            assertThat(spanish.selectFirst("html").attr("lang")).isEqualTo("es");
            assertThat(spanish.select("main [name=label]").eachAttr("value")).containsOnly(LABEL);
            assertThat(spanish.select("#typed-form [name=needs]").eachAttr("value"))
                    .containsExactly("toileting");
            assertThat(spanish.select("#typed-form [name=seen]").attr("value"))
                    .isEqualTo(english.select("#typed-form [name=seen]").attr("value"));
        }
    }

    @Test
    void inAnotherLanguageAChooserKeepsWhatWasChosen() {
        invited(make());
        for (String path : List.of("/send", "/share")) {
            String there = page(family.get(path + "?lang=en"))
                    .selectFirst(".language__button")
                    .attr("formaction");
            Document spanish = page(family.postOn(there, choice(LABEL, true, "toileting")));
            assertThat(spanish.selectFirst("html").attr("lang")).isEqualTo("es");
            assertThat(spanish.getElementById("label").attr("value")).isEqualTo(LABEL);
            assertThat(spanish.select("main input[checked]").eachAttr("value")).contains("toileting", "1");
        }
    }

    @Test
    void theSuggestedAreasAreTickedForAFamilyThatSaidNothingYet() {
        MvcTestResult made = make("areas", "eating", "areas", "self-care");
        String meet = meet(made);
        family.get(meet);
        assertThat(page(family.get("/questions/areas")).select("input[checked]"))
                .isEmpty();

        assertThat(family.press(page(family.get(meet)), meet)).hasRedirectedUrl("/questions/start");
        assertThat(page(family.get("/questions/areas"))
                        .select("input[name=areas][checked]")
                        .eachAttr("value"))
                .containsExactly("self-care", "eating");
    }

    @Test
    void theTeamReadsExactlyWhatThePreviewShowedAndNothingIsChosenAtFirst() {
        MvcTestResult made = make();
        invited(made);
        assertThat(page(family.get("/send")).select("input[type=checkbox][checked]"))
                .isEmpty();

        Document preview = page(family.postOn("/send/preview", choice(LABEL, true, "toileting")));
        assertThat(rows("meeting_sheet")).isZero();
        assertThat(family.press(preview, "/send/sheets")).hasRedirectedUrl("/send/sheets");

        Document team = page(teacher.get(team(made)));
        assertThat(team.select(".owned-list__title").eachText()).containsExactly("Page 1: " + LABEL);
        Document sheet = page(teacher.get(team.select(".owned-list a").attr("href")));
        assertThat(sheet.selectFirst(".shared-view").outerHtml())
                .isEqualTo(preview.selectFirst(".shared-view").outerHtml());
        assertThat(sheet.select("main form")).isEmpty();
    }

    @Test
    void aPageThatIsNotWhatWasSeenIsShownAgainBeforeItIsSent() {
        invited(make());
        MvcTestResult unseen = family.postOn("/send/sheets", choice(LABEL, true, "toileting"));

        assertThat(unseen).hasStatus(409);
        assertThat(page(unseen).select("[role=alert]")).isNotEmpty();
        assertThat(rows("meeting_sheet")).isZero();
    }

    @Test
    void aPageSeenForOneMeetingIsNotSentToAnother() {
        invited(make("note", "First school"));
        Document forTheFirst = page(family.postOn("/send/preview", choice(LABEL, true, "toileting")));
        invited(make("note", "Second school"));
        MvcTestResult moved = family.pressOn(forTheFirst, "/send/sheets");

        assertThat(moved).hasStatus(409);
        assertThat(page(moved).select("[role=alert]").text()).contains("Your page would go to another meeting");
        assertThat(page(moved).select(".meeting-about").text()).contains("Second school");
        assertThat(rows("meeting_sheet")).isZero();
        assertThat(family.press(page(moved), "/send/sheets")).hasRedirectedUrl("/send/sheets");
    }

    @Test
    void badChoicesAreNamedAndStayAsTheyWere() {
        invited(make());
        MvcTestResult none = family.post("/send/preview", choice("L".repeat(41), true));

        assertThat(none).hasStatus(422);
        assertThat(page(none).select(".error-summary a").eachAttr("href")).containsExactly("#needs", "#label");
        assertThat(page(none).getElementById("label").attr("value")).hasSize(41);
        assertThat(family.post("/send/preview", choice("", false, "flying"))).hasStatus(422);
    }

    @Test
    void aSheetThatIsTakenBackVanishesAndOnlyItsFamilyCanTakeItBack() {
        MvcTestResult made = make();
        invited(made);
        send(choice(LABEL, false, "toileting"));
        String sheet = page(teacher.get(team(made))).select(".owned-list a").attr("href");
        Document list = page(family.get("/send/sheets"));
        String name = list.select("input[name=sheet]").attr("value");
        assertThat(list.select(".owned-list").text()).contains(LABEL, "Only answers about school are here.");

        Browser other = new Browser().carrying(answers());
        other.press(page(other.get(meet(made))), meet(made));
        other.post("/send/take-back", List.of("sheet", name));
        assertThat(rows("meeting_sheet")).isOne();

        assertThat(family.press(list, "/send/take-back")).hasRedirectedUrl("/send/sheets");
        assertThat(page(family.get("/send/sheets")).text()).contains("Its list says only that a page was taken back");
        assertThat(tables.queryForList("select sealed, owner_hash, owner_sealed from meeting_sheet"))
                .singleElement(MAP)
                .allSatisfy((column, left) ->
                        assertThat((byte[]) left).as("%s", column).isEmpty());
        assertThat(page(teacher.get(team(made))).text())
                .contains("There is no page to read right now.", "Page 1: the family took it back on ")
                .doesNotContain(LABEL);
        assertThat(teacher.get(sheet)).hasStatus(404).hasForwardedUrl("/link-gone");
    }

    @Test
    void aFullMeetingSaysSoAndKeepsWhatItHas() {
        MvcTestResult made = make();
        invited(made);
        Token code = Token.read(meet(made).substring("/meet/".length()));
        SharedContent content = new SharedContent(
                SharedContent.VERSION, "", service.today(), "2026", "school", false, List.of(), null, null, "");
        for (int at = 0; at < MeetingService.MOST_SHEETS; at++) {
            assertThat(service.send(code, Token.random(), Token.random(), content, ""))
                    .isEqualTo(LinkStore.Outcome.MADE);
        }
        MvcTestResult full = send(choice(LABEL, false, "toileting"));

        assertThat(full).hasStatus(422);
        assertThat(page(full).select(".error-summary").text()).contains("Ask your school for a new link.");
        assertThat(page(full).getElementById("label").attr("value")).isEqualTo(LABEL);
        assertThat(rows("meeting_sheet")).isEqualTo(MeetingService.MOST_SHEETS);
    }

    @Test
    void whoeverChangesTheLanguageOnAPreviewComesToTheChooser() {
        invited(make());
        assertThat(family.get("/send/preview?lang=es")).hasRedirectedUrl("/send");
        assertThat(family.get("/share/preview?lang=es")).hasRedirectedUrl("/share");
        assertThat(page(family.get("/share")).selectFirst("html").attr("lang")).isEqualTo("es");
    }

    @Test
    void oneFamilyDoesNotTakeTheRoomOfTheOthers() {
        invited(make());
        for (int at = 0; at < LinkKind.MEETING_SHEET.most(); at++) {
            assertThat(send(choice(LABEL, false, "toileting"))).hasRedirectedUrl("/send/sheets");
        }
        MvcTestResult oneMore = send(choice(LABEL, false, "toileting"));

        assertThat(oneMore).hasStatus(422);
        assertThat(page(oneMore).select(".error-summary").text()).contains("Take one back first.");
        assertThat(rows("meeting_sheet")).isEqualTo(LinkKind.MEETING_SHEET.most());
    }

    @Test
    void theTeamRemovesOnePageAndKeepsTheOthers() {
        MvcTestResult made = make();
        invited(made);
        send(choice("First", false, "toileting"));
        send(choice("Second", false, "toileting"));
        String first = page(teacher.get(team(made))).select(".owned-list a").attr("href");

        String ask = page(teacher.get(first)).select("a[href$=/remove]").attr("href");
        Document asked = page(teacher.get(ask));
        assertThat(asked.select("main").text()).contains("Page 1", "First", "You can put it back for 7 days.");
        assertThat(page(teacher.get(team(made))).select(".owned-list__title"))
                .as("asked only")
                .hasSize(2);

        assertThat(teacher.press(asked, first + "/remove")).hasRedirectedUrl(team(made));
        Document team = page(teacher.get(team(made)));
        assertThat(team.select(".owned-list__title").eachText()).containsExactly("Page 2: Second");
        assertThat(team.text()).contains("The page is removed", "Page 1: your team removed it on ");
        assertThat(page(family.get("/send/sheets")).select(".owned-list").text())
                .contains("First", "The team removed this page on ");
        assertThat(teacher.get(first)).hasStatus(404);
        assertThat(teacher.post(first + "/remove", List.of())).hasStatus(404);

        assertThat(teacher.press(team, first + "/restore")).hasRedirectedUrl(team(made));
        assertThat(page(teacher.get(team(made))).select(".owned-list__title").eachText())
                .containsExactly("Page 1: First", "Page 2: Second");
        assertThat(page(family.get("/send/sheets")).text()).doesNotContain("The team removed this page");
        assertThat(teacher.post(first + "/restore", List.of())).hasStatus(404);
    }

    @Test
    void aPageThatIsRemovedDoesNotCountAsSentAndCanStillBeTakenBack() {
        MvcTestResult made = make("date", inDays(5).toString());
        invited(made);
        send(choice(LABEL, false, "toileting"));
        String sheet = page(teacher.get(team(made))).select(".owned-list a").attr("href");
        teacher.post(sheet + "/remove", List.of());
        assertThat(bar()).startsWith("Meeting on ");

        family.press(page(family.get("/send/sheets")), "/send/take-back");
        assertThat(teacher.post(sheet + "/restore", List.of())).hasStatus(404);
        assertThat(page(teacher.get(team(made))).text()).contains("Page 1: the family took it back on ");
    }

    @Test
    void aPageThatIsChangedTakesThePlaceOfTheOneBeforeAndNumbersStay() {
        MvcTestResult made = make();
        invited(made);
        send(choice("J. K.", false, "toileting"));
        send(choice("J. K.", false, "sleep"));
        Document list = page(family.get("/send/sheets"));
        String name = list.select("input[name=sheet]").first().attr("value");
        Document seen = page(family.get("/send/sheets/" + name));
        String first = page(teacher.get(team(made))).select(".owned-list a").attr("href");
        assertThat(seen.selectFirst(".shared-view").outerHtml())
                .isEqualTo(page(teacher.get(first)).selectFirst(".shared-view").outerHtml());

        Document form = page(family.pressOn(list, "/send/sheets/" + name + "/change"));
        assertThat(form.select("input[name=needs][checked]").eachAttr("value")).containsExactly("toileting");
        assertThat(form.text()).contains("This takes the place of the page you sent on ");
        List<String> changed = new ArrayList<>(choice("J. K.", false, "toileting", "sleep"));
        changed.addAll(List.of("replaces", form.select("input[name=replaces]").attr("value")));
        assertThat(send(changed)).hasRedirectedUrl("/send/sheets");

        Document team = page(teacher.get(team(made)));
        assertThat(team.select(".owned-list__title").eachText()).containsExactly("Page 2: J. K.", "Page 3: J. K.");
        assertThat(team.text())
                .contains("Page 1: the family sent page 3 in its place.", "It takes the place of page 1.");
        assertThat(teacher.get(first)).hasStatus(404);
        assertThat(page(family.get("/send/sheets")).select(".owned-list__item")).hasSize(2);
    }

    /** What is hard, where, since when, what was tried, what is asked, what we see: each is answered, or says whom to ask. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aSchoolTherapistFindsEveryQuestionOfTheirsOnTheSheet(String language) {
        MvcTestResult made = make("date", inDays(5).toString());
        invited(made);
        send(choice(LABEL, false, "toileting", "sleep"));
        String sheet = page(teacher.get(team(made))).select(".owned-list a").attr("href");
        Document page = page(teacher.get(sheet + "?lang=" + language));
        for (Element need : page.select(".shared-view__need")) {
            assertThat(need.select("h2").text()).isNotBlank();
            assertThat(need.select("dt").eachText())
                    .contains(
                            said("share.view.effect", language),
                            said("share.view.since", language),
                            said("share.view.tried", language),
                            said("share.view.asks", language));
            assertThat(need.select("dd").eachText()).noneMatch(String::isBlank);
            assertThat(need.select(".shared-view__theirs").text())
                    .isEqualTo(said("share.view.theirs.school", language));
            assertThat(need.select("details.no-print"))
                    .as("how it was sorted stays off the paper")
                    .hasSize(1);
            need.select("details").remove();
            assertThat(need.text())
                    .doesNotContain(said("class.medical.name", language), said("q.schoolEffect.none", language) + " ");
        }
        assertThat(page.selectFirst(".shared-view__meeting").text())
                .contains(DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                        .withLocale(Locale.forLanguageTag(language))
                        .format(inDays(5)));
    }

    private String said(String key, String language) {
        return words.getMessage(key, null, Locale.forLanguageTag(language));
    }

    @Test
    void whatIsNewIsKnownToTheBrowserThatReadItAndToNobodyElse() {
        MvcTestResult made = make();
        invited(made);
        send(choice("First", false, "toileting"));
        send(choice("Second", false, "sleep"));
        Document before = page(teacher.get(team(made)));
        assertThat(before.select(".owned-list strong")).hasSize(2);
        String dump = String.join("\n", tables.queryForList("script", String.class));

        teacher.get(before.select(".owned-list a").attr("href"));
        Document after = page(teacher.get(team(made)));
        assertThat(after.select(".owned-list strong")).hasSize(1);
        assertThat(after.select(".owned-list__item").first().text()).contains("You opened it on this device.");
        assertThat(page(new Browser().get(team(made))).select(".owned-list strong"))
                .hasSize(2);
        assertThat(String.join("\n", tables.queryForList("script", String.class)))
                .as("reading writes nothing")
                .isEqualTo(dump);

        assertThat(page(teacher.get(team(made) + "/sheets")).select(".shared-view"))
                .hasSize(2);
        assertThat(page(teacher.get(team(made))).select(".owned-list strong")).isEmpty();
    }

    @Test
    void whatTheFamilyTypesForAPageIsOnItAsTextAndInNoAddress() {
        MvcTestResult made = make();
        invited(made);
        List<String> typed = new ArrayList<>(choice(LABEL, false, "toileting"));
        typed.addAll(List.of("age", "1", "grade", HOSTILE.substring(0, 30), "words-toileting", HOSTILE));
        typed.addAll(List.of("since-toileting", "months"));
        MvcTestResult redirected = family.post("/send/preview", typed);
        assertThat(redirected).hasRedirectedUrl("/send/preview");
        Document preview = page(family.get("/send/preview"));
        assertThat(page(family.get("/send")).getElementById("words-toileting").wholeText())
                .as("back from the preview")
                .isEqualTo(HOSTILE);
        family.press(preview, "/send/sheets");

        Document sheet = page(teacher.get(
                page(teacher.get(team(made))).select(".owned-list a").attr("href")));
        assertThat(sheet.select(".shared-view__facts q bdi[dir=auto]").text()).isEqualTo(HOSTILE.strip());
        assertThat(sheet.select(".shared-view__child").text()).contains("7 years, ", "alert(1)");
        assertThat(sheet.text()).contains("For some months");
        assertThat(sheet.select("main script:not([src]), main b, main a[href*=evil]"))
                .isEmpty();
        assertThat(family.get("/send/preview"))
                .as("nothing is held once it is sent")
                .hasRedirectedUrl("/send");
        assertThat(page(family.get("/send")).getElementById("words-toileting").wholeText())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"words-toileting, 201", "grade, 31", "label, 41"})
    void whatIsTooLongIsNamedAndStays(String field, int letters) {
        invited(make());
        String typed = "ñ".repeat(letters);
        List<String> choice = new ArrayList<>(List.of("days", "30", "needs", "toileting", field, typed));
        MvcTestResult answer = family.post("/send/preview", choice);
        assertThat(answer).hasStatus(422);
        assertThat(page(answer).select(".error-summary a").eachAttr("href")).containsExactly("#" + field);
        Element input = page(answer).getElementById(field);
        assertThat(input.val()).isEqualTo(typed);
        assertThat(input.closest("details") == null || input.closest("details").hasAttr("open"))
                .as("in sight")
                .isTrue();
    }

    @Test
    void aChoiceTooLongForACookieIsShownAtOnceAndSentAllTheSame() {
        MvcTestResult made = make();
        invited(made);
        List<String> typed = new ArrayList<>(choice(LABEL, false, "toileting", "sleep"));
        Random random = new Random(7);
        for (String need : List.of("toileting", "sleep", "handwriting", "dressing", "bathing", "chores")) {
            StringBuilder words = new StringBuilder();
            random.ints(200, 0x4E00, 0x9FA5).forEach(words::appendCodePoint);
            typed.addAll(List.of("words-" + need, words.toString()));
        }
        MvcTestResult preview = family.post("/send/preview", typed);
        assertThat(preview).hasStatusOk();
        assertThat(family.press(page(preview), "/send/sheets")).hasRedirectedUrl("/send/sheets");
        assertThat(page(teacher.get(team(made))).text()).contains(LABEL);
    }

    @Test
    void whatIsHeldOpensForItsOwnDraftAloneAndGoesWhenTheDeviceIsCleared() {
        invited(make());
        family.post("/send/preview", choice(LABEL, false, "toileting"));
        assertThat(page(family.get("/send")).getElementById("label").val()).isEqualTo(LABEL);
        family.post("/clear", List.of("sure", "true"));
        invited(make());
        assertThat(page(family.get("/send")).getElementById("label").val()).isEmpty();
    }

    @Test
    void aButtonThatIsPressedTwiceSendsOneSheetAndNoneOnceThatIsTakenBack() {
        invited(make());
        Document preview = page(family.postOn("/send/preview", choice(LABEL, false, "toileting")));
        Browser second = family.twin();
        assertThat(family.press(preview, "/send/sheets")).hasRedirectedUrl("/send/sheets");
        assertThat(second.press(preview, "/send/sheets")).hasRedirectedUrl("/send/sheets");
        assertThat(rows("meeting_sheet")).isOne();

        Document sheets = page(family.get("/send/sheets"));
        family.press(sheets, "/send/take-back");
        assertThat(family.press(preview, "/send/sheets")).hasRedirectedUrl("/send/sheets");
        assertThat(page(family.get("/send/sheets")).select(".owned-list__item")).isEmpty();
    }

    @Test
    void thePlanSaysWhatWasSentForThisMeetingAndNeverThatAPlanWasOnlySaved() {
        MvcTestResult made = make("date", inDays(5).toString());
        invited(made);
        String choose = bar();
        assertThat(choose).startsWith("Meeting on ").endsWith("choose and send one page /send");

        family.post("/save", List.of());
        assertThat(bar()).as("only saved").isEqualTo(choose);

        send(choice("First", false, "toileting"));
        send(choice("Second", false, "toileting", "sleep"));
        String today = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.ENGLISH)
                .format(inDays(0));
        assertThat(bar()).isEqualTo("Sent 2 needs on " + today + ": see, change, take back /send/sheets");

        family.press(page(family.get("/send/sheets")), "/send/take-back");
        family.press(page(family.get("/send/sheets")), "/send/take-back");
        assertThat(bar()).as("all taken back").isEqualTo(choose);
    }

    @Test
    void whatWasSentToAnotherMeetingIsNotSaidOfThisOne() {
        invited(make("date", inDays(5).toString()));
        send(choice(LABEL, false, "toileting"));
        assertThat(bar()).startsWith("Sent 1 need on ");

        invited(make("date", inDays(9).toString()));
        assertThat(bar()).startsWith("Meeting on ");
    }

    /** Looking at the plan tells nobody: the day comes from the meeting, and the draft stays as it is. */
    @Test
    void theBarSaysTheDayThatTheMeetingHasNowAndThatItIsOver() {
        MvcTestResult made = make("date", inDays(5).toString());
        invited(made);
        String draft = family.draft().meetingDay().toString();
        teacher.post(
                team(made) + "/edit", List.of("seen", "0", "date", inDays(19).toString()));
        String rows = String.join("\n", tables.queryForList("script nosettings", String.class));

        assertThat(bar()).startsWith("Meeting on " + full(inDays(19)));
        assertThat(String.join("\n", tables.queryForList("script nosettings", String.class)))
                .as("a look leaves nothing")
                .isEqualTo(rows);
        assertThat(family.draft().meetingDay()).hasToString(draft);
        teacher.post(team(made) + "/edit", List.of("seen", "1", "date", ""));
        assertThat(bar()).startsWith("Your meeting: choose");
        send(choice(LABEL, false, "toileting"));
        assertThat(bar()).startsWith("Sent 1 need");

        teacher.post(team(made) + "/delete", List.of());
        for (String path : List.of("/plan", "/questions/check")) {
            Element over = page(family.get(path)).selectFirst(".plan__meeting");
            assertThat(over.text()).startsWith("The meeting you were asked to is over");
            assertThat(over.select("a")).isEmpty();
        }
    }

    /** The words of the bar on the plan and beside the answers, and where its one button leads. */
    private String bar() {
        Element button =
                page(family.get("/plan")).select(".plan__meeting .usa-button").first();
        for (String path : List.of("/plan", "/questions/check")) {
            assertThat(page(family.get(path)).select(".plan__meeting").eachText())
                    .containsExactly(button.text());
        }
        return button.text() + " " + button.attr("href");
    }

    private static String full(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(Locale.ENGLISH)
                .format(day);
    }
}

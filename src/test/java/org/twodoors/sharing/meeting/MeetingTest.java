package org.twodoors.sharing.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.answers.Answers;
import org.twodoors.papers.Families;
import org.twodoors.sealing.Token;
import org.twodoors.sharing.link.LinkKind;
import org.twodoors.sharing.link.LinkStore;
import org.twodoors.sharing.link.SharingSlice;
import org.twodoors.sharing.view.SharedContent;

/** A meeting from its making to its end, as a school, a family and somebody else see it. */
class MeetingTest extends SharingSlice {

    private static final String HOSTILE =
            "<script>alert(1)</script><b>bold</b> \u202Egnorw\u202C https://evil.example/ " + "W".repeat(80);

    private static final String NOTE = "Planted-note-marker, room 12";
    private static final String LABEL = "Planted-label J";

    @Autowired
    private MeetingService service;

    @Autowired
    private JdbcTemplate tables;

    private Browser teacher;
    private Browser family;

    @BeforeEach
    void emptyTables() {
        empty("meeting");
        teacher = new Browser();
        family = new Browser();
    }

    @Test
    void everyFieldMayBeLeftEmpty() {
        MvcTestResult made = make();

        assertThat(made.getResponse().getRedirectedUrl()).matches("/team/[a-z2-7]{32}");
        assertThat(rows("meeting")).isOne();
        assertThat(page(family.get(meet(made))).select("main").text())
                .contains("Nothing goes back unless you choose to send it.")
                .doesNotContain("It says:", "The meeting is on", "parts of the day");
    }

    @Test
    void theFamilySeesTheDayTheNoteAsTypedTextAndTheSuggestedAreas() {
        MvcTestResult made = make(
                "date",
                inDays(30).toString(),
                "note",
                NOTE,
                "language",
                "es",
                "areas",
                "eating",
                "areas",
                "schoolwork");

        assertThat(meet(made)).endsWith("?lang=es");
        Document page = page(family.get(meet(made).replace("lang=es", "lang=en")));
        assertThat(page.selectFirst(".meet__says").text()).startsWith("It says: " + NOTE);
        assertThat(page.selectFirst(".meet__says").text()).contains("We do not check who wrote them.");
        assertThat(page.select(".meet__areas li").eachText())
                .containsExactly("Schoolwork and handwriting", "Eating and mealtimes");
        assertThat(page.selectFirst(".meet__date").text()).startsWith("The meeting is on ");
    }

    @Test
    void thePageOfTheTeamShowsItsOwnLinkOnceAndTheFamilysLinkAlways() {
        String team = make("note", NOTE).getResponse().getRedirectedUrl();
        Document first = page(teacher.get(team));
        Document later = page(teacher.get(team));
        Document asked = page(teacher.get(team + "?made=1"));

        assertThat(first.getElementById("team-link").text()).isEqualTo("http://localhost" + team);
        assertThat(first.selectFirst(".notice").text()).contains("Keep this link", "never with a family");
        assertThat(later.getElementById("team-link")).isNull();
        assertThat(asked.getElementById("team-link")).isNull();
        assertThat(later.getElementById("family-link").text()).matches("http://localhost/meet/[a-z2-7]{32}");
        assertThat(later.select("blockquote[id^=message-]").eachText())
                .allSatisfy(message -> assertThat(message).contains("/meet/").doesNotContain("/team/", NOTE));
        assertThat(later.getElementById("message-es").text())
                .startsWith("Hola.")
                .contains("?lang=es");
    }

    @Test
    void theQrCodeLeadsToTheFamilysLink() throws Exception {
        MvcTestResult made = make("language", "es");
        MvcTestResult png = teacher.get(team(made) + "/qr.png");

        assertThat(png).hasContentType("image/png").hasHeader("Cache-Control", "no-store");
        assertThat(png).hasHeader("Content-Disposition", "attachment; filename=\"meeting-qr.png\"");
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(png.getResponse().getContentAsByteArray()));
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        String read = new QRCodeReader()
                .decode(new BinaryBitmap(
                        new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))))
                .getText();
        assertThat(read).isEqualTo("http://localhost" + meet(made));
    }

    @Test
    void thePaperHasAHalfInEachLanguageWithItsOwnCode() {
        MvcTestResult made = make("date", "2027-03-15", "note", NOTE);
        Document paper = page(teacher.get(team(made) + "/flyer"));

        assertThat(paper.select(".flyer__half").eachAttr("lang")).containsExactly("en", "es");
        assertThat(paper.select(".flyer__date").eachText())
                .containsExactly("Our meeting: March 15, 2027", "Nuestra reunión: 15 de marzo de 2027");
        assertThat(paper.select(".flyer__half svg.qr path").eachAttr("d")).doesNotHaveDuplicates();
        assertThat(paper.select(".flyer__note").eachText()).containsExactly(NOTE, NOTE);
        assertThat(paper.select(".flyer").text()).doesNotContain("/team/");
    }

    @ParameterizedTest
    @CsvSource({
        "date, someday, date, meeting.error.date",
        "date, 2/30/2027, date, meeting.error.date",
        "date, 2020-01-01, date, meeting.error.far",
        "date, 2099-01-01, date, meeting.error.far",
        "language, xx, language, error.unknownAnswer",
        "areas, flying, areas, error.areas.unknown",
        "child, Ana, main, error.form.unknownField"
    })
    void whatCannotBeReadIsNamedAndTheTypedTextStays(String field, String value, String target, String error) {
        MvcTestResult answer = teacher.post("/teachers/meeting", List.of("note", NOTE, field, value));

        assertThat(answer).hasStatus(422);
        Document page = page(answer);
        assertThat(page.select(".error-summary a").eachAttr("href")).containsExactly("#" + target);
        assertThat(page.select(".error-summary a").text()).isEqualTo(words.getMessage(error, null, Locale.ENGLISH));
        assertThat(page.getElementById(target)).isNotNull();
        assertThat(page.getElementById("note").wholeText()).isEqualTo(NOTE);
        if (field.equals("date")) {
            assertThat(page.getElementById("date").attr("value")).isEqualTo(value);
        }
        assertThat(rows("meeting")).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2027-03-15", "3/15/2027", "03-15-2027", "3/15/27", "3-15-27"})
    void aDayIsReadAsPeopleWriteIt(String date) {
        Document paper = page(teacher.get(team(make("date", date)) + "/flyer"));
        assertThat(paper.select(".flyer__date").first().text()).isEqualTo("Our meeting: March 15, 2027");
    }

    @Test
    void aNoteHasUpToFiveHundredLettersHoweverTheyAreStored() {
        assertThat(make("note", "\uD83D\uDE00".repeat(500))).hasStatus3xxRedirection();
        MvcTestResult long501 = teacher.post("/teachers/meeting", List.of("note", "ñ".repeat(501), "areas", "eating"));

        assertThat(long501).hasStatus(422);
        assertThat(page(long501).getElementById("note").text()).hasSize(501);
        assertThat(page(long501).select("input[name=areas][checked]").eachAttr("value"))
                .containsExactly("eating");
    }

    @Test
    void inAnotherLanguageTheFormIsAsItWasTypedAndNothingIsMade() {
        MvcTestResult spanish = teacher.post(
                "/teachers/meeting/form?lang=es", List.of("date", "someday", "note", NOTE, "areas", "eating"));

        assertThat(spanish).hasStatusOk();
        Document page = page(spanish);
        assertThat(page.selectFirst("html").attr("lang")).isEqualTo("es");
        assertThat(page.getElementById("note").wholeText()).isEqualTo(NOTE);
        assertThat(page.getElementById("date").attr("value")).isEqualTo("someday");
        assertThat(page.select("input[name=areas][checked]").eachAttr("value")).containsExactly("eating");
        assertThat(page.select(".error-summary")).isEmpty();
        assertThat(rows("meeting")).isZero();
        assertThat(page.selectFirst(".language__button[lang=en]").attr("formaction"))
                .isEqualTo("/teachers/meeting/form?lang=en");
    }

    @Test
    void inAnotherLanguageAPreviewShowsTheSameChoice() {
        invited(make());
        for (String path : List.of("/send/preview", "/share/preview")) {
            Document english = page(family.post(path + "?lang=en", choice(LABEL, true, "toileting")));
            String there = english.selectFirst(".language__button").attr("formaction");
            Document spanish = page(family.post(there, choice(LABEL, true, "toileting")));
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
            Document spanish = page(family.post(there, choice(LABEL, true, "toileting")));
            assertThat(spanish.selectFirst("html").attr("lang")).isEqualTo("es");
            assertThat(spanish.getElementById("label").attr("value")).isEqualTo(LABEL);
            assertThat(spanish.select("main input[checked]").eachAttr("value")).contains("toileting", "1");
        }
    }

    @Test
    void twoAnswersToOneQuestionAreRefused() {
        assertThat(teacher.post("/teachers/meeting", List.of("date", "2027-01-01", "date", "2027-01-02")))
                .hasStatus(422);
    }

    @Test
    void theSuggestedAreasAreTickedForAFamilyThatSaidNothingYet() {
        MvcTestResult made = make("areas", "eating", "areas", "self-care");
        String meet = meet(made);
        family.get(meet);
        assertThat(page(family.get("/questions/areas")).select("input[checked]"))
                .isEmpty();

        assertThat(family.press(page(family.get(meet)), meet)).hasRedirectedUrl("/questions/child");
        assertThat(page(family.get("/questions/areas"))
                        .select("input[name=areas][checked]")
                        .eachAttr("value"))
                .containsExactly("self-care", "eating");
    }

    @Test
    void aFamilyWithAnswersIsAskedAndLosesNothing() {
        String meet = meet(make("areas", "eating"));
        family.carrying(answers());
        Document page = page(family.get(meet));
        assertThat(page.select("input[name=areas][checked]").eachAttr("value")).containsExactly("keep");

        assertThat(family.press(page, meet)).hasRedirectedUrl("/questions/check");
        assertThat(page(family.get("/questions/areas")).select("input[checked]").eachAttr("value"))
                .doesNotContain("eating");
        assertThat(family.post(meet, List.of("areas", "add"))).hasRedirectedUrl("/questions/needs");
        assertThat(page(family.get("/questions/areas"))
                        .select("input[name=areas][checked]")
                        .eachAttr("value"))
                .contains("eating", "self-care");
        assertThat(page(family.get("/plan")).select(".need-card")).hasSize(2);
        assertThat(page(family.get("/plan")).select("a[href=/send]")).isNotEmpty();
    }

    @Test
    void lookingAtAnInvitationRemembersNothing() {
        String meet = meet(make());
        family.carrying(answers()).get(meet);

        assertThat(page(family.get("/send")).select("h1").text()).isEqualTo("There is no meeting to send to");
        assertThat(page(family.get("/plan")).select("a[href=/send]")).isEmpty();
    }

    @Test
    void theTeamReadsExactlyWhatThePreviewShowedAndNothingIsChosenAtFirst() {
        MvcTestResult made = make();
        invited(made);
        assertThat(page(family.get("/send")).select("input[type=checkbox][checked]"))
                .isEmpty();

        Document preview = page(family.post("/send/preview", choice(LABEL, true, "toileting")));
        assertThat(rows("meeting_sheet")).isZero();
        assertThat(family.press(preview, "/send/sheets")).hasRedirectedUrl("/send/sheets");

        Document team = page(teacher.get(team(made)));
        assertThat(team.select(".owned-list__title").eachText()).containsExactly(LABEL);
        Document sheet = page(teacher.get(team.select(".owned-list a").attr("href")));
        assertThat(sheet.selectFirst(".shared-view").outerHtml())
                .isEqualTo(preview.selectFirst(".shared-view").outerHtml());
        assertThat(sheet.select("main form").eachAttr("action"))
                .singleElement(STRING)
                .endsWith("/remove");
    }

    @Test
    void aPageThatIsNotWhatWasSeenIsShownAgainBeforeItIsSent() {
        invited(make());
        MvcTestResult unseen = family.post("/send/sheets", choice(LABEL, true, "toileting"));

        assertThat(unseen).hasStatus(409);
        assertThat(page(unseen).select("[role=alert]")).isNotEmpty();
        assertThat(rows("meeting_sheet")).isZero();
    }

    @Test
    void aPageSeenForOneMeetingIsNotSentToAnother() {
        invited(make("note", "First school"));
        Document forTheFirst = page(family.post("/send/preview", choice(LABEL, true, "toileting")));
        invited(make("note", "Second school"));
        MvcTestResult moved = family.press(forTheFirst, "/send/sheets");

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
        assertThat(rows("meeting_sheet")).isZero();
        assertThat(page(teacher.get(team(made))).text())
                .contains("No page has come yet.")
                .doesNotContain(LABEL);
        assertThat(teacher.get(sheet)).hasStatus(404).hasForwardedUrl("/link-gone");
    }

    @Test
    void theLinksOfAFamilyAndOfATeamDoNotOpenEachOthersPages() {
        MvcTestResult made = make("note", NOTE);
        String code = meet(made).substring("/meet/".length());
        String organiser = team(made).substring("/team/".length());
        for (String wrong : List.of(
                "/meet/" + organiser,
                "/team/" + code,
                "/team/" + code + "/flyer",
                "/team/" + code + "/qr.png",
                "/team/" + code + "/delete",
                "/team/" + code + "/sheets/" + "a".repeat(12),
                "/team/" + organiser + "/sheets/1",
                "/shared/" + code,
                "/back/" + organiser,
                "/team/none",
                "/meet/" + "a".repeat(32))) {
            assertThat(family.get(wrong)).as(wrong).hasStatus(404).hasForwardedUrl("/link-gone");
        }
        assertThat(family.post("/team/" + code + "/delete", List.of())).hasStatus(404);
        assertThat(family.post("/meet/" + organiser, List.of())).hasStatus(404);
        assertThat(rows("meeting")).isOne();
    }

    @Test
    void deletingAMeetingLeavesNoRowAndNoLink() {
        MvcTestResult made = make("note", NOTE);
        invited(made);
        send(choice(LABEL, true, "toileting"));
        String meet = meet(made);
        Document confirm = page(teacher.get(team(made) + "/delete"));
        assertThat(rows("meeting")).isOne();

        assertThat(teacher.press(confirm, team(made) + "/delete")).hasRedirectedUrl("/teachers/meeting/deleted");
        assertThat(tables.queryForObject("select count(*) from meeting", Long.class))
                .isZero();
        assertThat(tables.queryForObject("select count(*) from meeting_sheet", Long.class))
                .isZero();
        assertThat(teacher.get(team(made))).hasStatus(404);
        assertThat(family.get(meet)).hasStatus(404);
        assertThat(page(family.get("/send")).text()).contains("Ask your school for a new link.");
        assertThat(page(family.get("/send/sheets")).text()).contains("The pages that were sent to it are gone, too.");
        assertThat(page(family.get("/send/sheets")).select("a[href=/send]")).isEmpty();
        assertThat(family.post("/send/sheets", choice("", false, "toileting"))).hasStatusOk();
    }

    @Test
    void aMeetingIsKeptAWeekAfterItsDayOrSixtyDays() {
        LocalDate today = service.today();
        assertThat(until(make("date", today.plusDays(30).toString()))).isEqualTo(today.plusDays(37));
        assertThat(until(make("date", today.minusDays(1).toString()))).isEqualTo(today.plusDays(7));
        assertThat(until(make())).isEqualTo(today.plusDays(60));
    }

    @Test
    void theDumpOfTheTablesHoldsNothingInClear() {
        MvcTestResult made =
                make("note", NOTE, "areas", "eating", "date", inDays(5).toString());
        invited(made);
        send(choice(LABEL, true, "toileting"));
        String dump =
                String.join("\n", tables.queryForList("script", String.class)).toLowerCase(Locale.ROOT);

        assertThat(dump).contains("meeting_sheet").contains("insert into");
        List<String> markers = new ArrayList<>(List.of(NOTE, LABEL, "toileting", "eating", "a-lot", "daily"));
        markers.add(meet(made).substring("/meet/".length()));
        markers.add(team(made).substring("/team/".length()));
        for (String marker : markers) {
            byte[] bytes = marker.getBytes(StandardCharsets.UTF_8);
            assertThat(dump)
                    .as(marker)
                    .doesNotContain(marker.toLowerCase(Locale.ROOT))
                    .doesNotContain(HexFormat.of().formatHex(bytes))
                    .doesNotContain(Base64.getEncoder().encodeToString(bytes).toLowerCase(Locale.ROOT));
        }
    }

    @Test
    void hostileTextArrivesAsText() {
        MvcTestResult made = make("note", HOSTILE);
        invited(made);
        String label = HOSTILE.substring(0, 40);
        send(choice(label, false, "toileting"));
        Document team = page(teacher.get(team(made)));
        String sheet = team.select(".owned-list a").attr("href");

        assertThat(page(family.get(meet(made))).select(".typed bdi").text()).isEqualTo(HOSTILE);
        assertThat(page(family.get("/send")).select(".typed bdi").text()).isEqualTo(HOSTILE);
        assertThat(team.select(".typed bdi[dir=auto]").text()).isEqualTo(HOSTILE);
        assertThat(team.select(".owned-list__title bdi").text()).isEqualTo(label);
        assertThat(page(teacher.get(team(made) + "/flyer"))
                        .select(".flyer__note bdi")
                        .eachText())
                .containsExactly(HOSTILE, HOSTILE);
        assertThat(page(teacher.get(sheet)).select(".shared-view__label bdi").text())
                .isEqualTo(label);
        for (String path : List.of(meet(made), team(made), team(made) + "/flyer", sheet)) {
            Document page = page(teacher.get(path));
            assertThat(page.select("main script:not([src]), main b, main a[href*=evil]"))
                    .as(path)
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/flyer", "/delete"})
    void noPageOfATeamIsKeptFoundOrNamedToOthers(String page) {
        MvcTestResult answer = teacher.get(team(make()) + page);
        assertThat(answer).hasHeader("Cache-Control", "no-store");
        assertThat(answer).hasHeader("X-Robots-Tag", "noindex, nofollow");
        assertThat(answer).hasHeader("Referrer-Policy", "no-referrer");
    }

    @Test
    void aProgramThatMakesPreviewsIsNotToldWhatFamiliesSent() {
        MvcTestResult made = make();
        invited(made);
        send(choice(LABEL, false, "toileting"));

        String code = meet(made).substring("/meet/".length());
        for (String path : List.of(
                team(made),
                team(made) + "?made=1",
                team(made) + "/flyer",
                team(made) + "/sheets/x",
                meet(made),
                "/back/" + code,
                "/ask/" + code,
                "/shared/" + code)) {
            assertThat(teacher.get(path, "User-Agent", "WhatsApp/2.24"))
                    .as(path)
                    .hasStatusOk()
                    .hasForwardedUrl("/link-closed")
                    .hasHeader("Cache-Control", "no-store");
        }
        assertThat(page(teacher.get(team(made) + "?read=1", "User-Agent", "WhatsApp/2.24"))
                        .text())
                .contains(LABEL);
    }

    @Test
    void aFullMeetingSaysSoAndKeepsWhatItHas() {
        MvcTestResult made = make();
        invited(made);
        Token code = Token.read(meet(made).substring("/meet/".length()));
        SharedContent content =
                new SharedContent(SharedContent.VERSION, "", service.today(), "2026", "school", false, List.of());
        for (int at = 0; at < MeetingService.MOST_SHEETS; at++) {
            assertThat(service.send(code, Token.random(), Token.random(), content))
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

        assertThat(teacher.press(page(teacher.get(first)), first + "/remove")).hasRedirectedUrl(team(made));
        assertThat(page(teacher.get(team(made))).select(".owned-list__title").eachText())
                .containsExactly("Second");
        assertThat(page(family.get("/send/sheets")).select(".owned-list").text())
                .doesNotContain("First");
        assertThat(teacher.post(first + "/remove", List.of())).hasStatus(404);
    }

    @Test
    void aButtonThatIsPressedTwiceMakesOneMeetingAndNoneOnceThatIsDeleted() {
        Document form = page(teacher.get("/teachers/meeting"));
        MvcTestResult made = teacher.press(form, "/teachers/meeting");
        assertThat(teacher.press(form, "/teachers/meeting")).hasRedirectedUrl(team(made));
        assertThat(rows("meeting")).isOne();

        teacher.post(team(made) + "/delete", List.of());
        teacher.press(form, "/teachers/meeting");
        assertThat(rows("meeting")).isZero();
        assertThat(teacher.get(team(made))).hasStatus(404);
    }

    @Test
    void aButtonThatIsPressedTwiceSendsOneSheetAndNoneOnceThatIsTakenBack() {
        invited(make());
        Document preview = page(family.post("/send/preview", choice(LABEL, false, "toileting")));
        Browser second = family.twin();
        assertThat(family.press(preview, "/send/sheets")).hasRedirectedUrl("/send/sheets");
        assertThat(second.press(preview, "/send/sheets")).hasRedirectedUrl("/send/sheets");
        assertThat(rows("meeting_sheet")).isOne();

        Document sheets = page(family.get("/send/sheets"));
        family.press(sheets, "/send/take-back");
        assertThat(family.press(preview, "/send/sheets")).hasRedirectedUrl("/send/sheets");
        assertThat(rows("meeting_sheet")).isZero();
    }

    @Test
    void aSheetMovedToAnotherMeetingDoesNotOpenThere() {
        MvcTestResult one = make();
        invited(one);
        send(choice(LABEL, false, "toileting"));
        MvcTestResult other = make();
        tables.update("update meeting_sheet set meeting_id = (select max(id) from meeting)");
        assertThat(page(teacher.get(team(other))).text()).contains("No page has come yet.");
    }

    @Test
    void noIdOfARowStandsInAnyAddress() {
        MvcTestResult made = make();
        invited(made);
        send(choice(LABEL, false, "toileting"));
        for (String path : List.of(team(made), team(made) + "/flyer", "/send/sheets", "/send", meet(made))) {
            Browser reader = path.startsWith("/team") ? teacher : family;
            assertThat(page(reader.get(path)).select("main [href], main [action]").stream()
                            .map(it -> it.hasAttr("href") ? it.attr("href") : it.attr("action"))
                            .filter(address -> Pattern.compile("/\\d+(\\W|$)")
                                    .matcher(address)
                                    .find()))
                    .as(path)
                    .isEmpty();
        }
    }

    private MvcTestResult make(String... fields) {
        return teacher.post("/teachers/meeting", List.of(fields));
    }

    /** The path of the team's page. */
    private static String team(MvcTestResult made) {
        String address = made.getResponse().getRedirectedUrl();
        return address;
    }

    /** The path of the family's link, with its language if it has one. */
    private String meet(MvcTestResult made) {
        return page(teacher.get(team(made)))
                .getElementById("family-link")
                .text()
                .substring("http://localhost".length());
    }

    private LocalDate until(MvcTestResult made) {
        return service.team(Token.read(team(made).substring("/team/".length()))).until();
    }

    private LocalDate inDays(int days) {
        return service.today().plusDays(days);
    }

    /** A family with a plan that opened the link of a meeting. */
    private void invited(MvcTestResult made) {
        family.carrying(answers());
        family.post(meet(made).replaceAll("\\?.*", ""), List.of("areas", "keep"));
    }

    private MvcTestResult send(List<String> choice) {
        return family.press(page(family.post("/send/preview", choice)), "/send/sheets");
    }

    private static Answers answers() {
        return Families.everythingAbout(List.of("toileting", "sleep"));
    }
}

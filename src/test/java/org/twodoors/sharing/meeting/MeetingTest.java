package org.twodoors.sharing.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.SiteLanguages;

/** A meeting as a school makes it, and what the families it invites get to see. */
class MeetingTest extends MeetingSlice {

    @Test
    void everyFieldMayBeLeftEmpty() {
        MvcTestResult made = make();

        assertThat(made.getResponse().getRedirectedUrl()).matches("/team/[a-z2-7]{32}");
        assertThat(rows("meeting")).isOne();
        assertThat(page(family.get(meet(made))).select(".which-child, blockquote"))
                .as("asked on a device without answers")
                .isEmpty();
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
    void thePageOfTheTeamSaysFirstHowToComeBackAndLaterWhenAsked() {
        String team = make("note", NOTE).getResponse().getRedirectedUrl();
        Document first = page(teacher.get(team));
        Document later = page(teacher.get(team));

        assertThat(first.selectFirst(".notice").text()).contains("Keep this link", "never with a family");
        assertThat(later.select(".notice")).isEmpty();
        for (Document page : List.of(first, later)) {
            assertThat(page.getElementById("team-link").text()).isEqualTo("http://localhost" + team);
        }
        assertThat(later.getElementById("team-link").closest("details").hasAttr("open"))
                .isFalse();
        assertThat(later.getElementById("family-link").text()).matches("http://localhost/meet/[a-z2-7]{32}");
    }

    @Test
    void messagesSayWhoWhenAndWhereInEachLanguageAndTheNoteInItsOwn() {
        MvcTestResult made = make(
                "from",
                "Ms. Lee, grade 2",
                "date",
                "3/15/2027",
                "time",
                "2:30 pm",
                "place",
                "Room 12",
                "note",
                NOTE,
                "language",
                "es",
                "title",
                "Fall, grade 2");
        Document team = page(teacher.get(team(made)));

        assertThat(team.select("blockquote[id^=message-], blockquote[id^=text-]")
                        .eachAttr("id"))
                .startsWith("text-es", "message-es");
        assertThat(team.select("blockquote[id^=post-]").eachAttr("id")).containsExactly("post-es", "post-en");
        assertThat(team.getElementById("post-en").wholeText())
                .startsWith("Hello. Our meeting about your child: Monday, March 15, 2027, 2:30 pm, Room 12.\n\n" + NOTE)
                .contains("/meet/")
                .endsWith("Call the school.\n\nMs. Lee, grade 2");
        assertThat(team.getElementById("post-es").text()).startsWith("Hola.").doesNotContain(NOTE);
        assertThat(team.getElementById("text-en").text())
                .startsWith(
                        "Ms. Lee, grade 2: School meeting about your child: Monday, March 15, 2027, 2:30 pm, Room 12.")
                .endsWith("?lang=en " + NOTE);
        assertThat(team.getElementById("text-es").text()).endsWith("?lang=es");
        assertThat(team.getElementById("subject-es").text())
                .isEqualTo("Nuestra reunión en la escuela: lunes, 15 de marzo de 2027");
        assertThat(team.getElementById("message-en").wholeText())
                .startsWith("Hello. Our meeting about your child: Monday, March 15, 2027, 2:30 pm, Room 12.\n\n" + NOTE)
                .endsWith("Call the school.\n\nMs. Lee, grade 2");
        assertThat(team.getElementById("message-es").text()).startsWith("Hola.").doesNotContain(NOTE);
        assertThat(team.getElementById("message-together").text()).contains("Hola.", "Hello.", NOTE);
        assertThat(team.select(".team__messages").text()).doesNotContain("/team/", "Fall, grade 2");
        assertThat(team.select(".team__name").text()).isEqualTo("Fall, grade 2");
        assertThat(page(family.get(meet(made).replace("lang=es", "lang=en")))
                        .select("main")
                        .text())
                .contains("2:30 pm, Room 12", "It says it is from: Ms. Lee, grade 2")
                .doesNotContain("Fall, grade 2");
    }

    @ParameterizedTest
    @CsvSource({"120, 40, 80", "120, 0, 0", "0, 40, 80", "60, 40, 40"})
    void aTextMessageIsNeverCutInTwo(int from, int time, int place) {
        MvcTestResult made = make(
                "from", "F".repeat(from), "time", "T".repeat(time), "place", "P".repeat(place), "date", "2027-03-15");
        assertThat(page(teacher.get(team(made))).select("blockquote[id^=text-]").eachText())
                .hasSameSizeAs(SiteLanguages.tags())
                .allSatisfy(text ->
                        assertThat(text).contains("2027", "/meet/").hasSizeLessThanOrEqualTo(FamilyLinks.LONGEST_TEXT));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aReadyNoteIsPutInAndStaysInItsLanguage(String language) {
        Document form = page(
                teacher.post("/teachers/meeting/form", List.of("from", "Ms. Lee", "date", "12/3", "ready", language)));
        String note = form.getElementById("note").wholeText();

        assertThat(note).isEqualTo(words.getMessage("meeting.ready", null, Locale.forLanguageTag(language)));
        assertThat(form.getElementById("from").attr("value")).isEqualTo("Ms. Lee");
        assertThat(form.getElementById("date").attr("value")).isEqualTo("12/3");
        MvcTestResult made = make(
                "note",
                note,
                "noteLanguage",
                form.select("input[name=noteLanguage]").val());
        assertThat(page(teacher.get(team(made) + "/flyer"))
                        .select(".flyer__half:has(.flyer__note)")
                        .eachAttr("lang"))
                .containsExactly(language);
    }

    @Test
    void aDayThatMayBeTwoIsAskedAndNeverGuessed() {
        MvcTestResult spanish = teacher.post("/teachers/meeting?lang=es", List.of("date", "12/3", "note", NOTE));
        assertThat(spanish).hasStatus(422);
        assertThat(page(spanish).select(".error-summary a").text()).contains("diciembre", "marzo", " o el ");
        assertThat(page(spanish).getElementById("date").attr("value")).isEqualTo("12/3");

        MvcTestResult weekday = teacher.post("/teachers/meeting?lang=en", List.of("date", "Sunday, March 15, 2027"));
        assertThat(page(weekday).select(".error-summary a").text()).startsWith("Do you mean Monday, March 15, 2027?");
        assertThat(rows("meeting")).isZero();
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
                .decode(
                        new BinaryBitmap(new HybridBinarizer(
                                new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels))),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
        assertThat(read).isEqualTo("http://localhost" + meet(made));
    }

    @Test
    void thePaperHasAHalfInEachLanguageWithItsOwnCode() {
        MvcTestResult made = make("date", "2027-03-15", "note", NOTE);
        Document paper = page(teacher.get(team(made) + "/flyer"));

        assertThat(paper.select(".flyer__half").eachAttr("lang")).isEqualTo(SiteLanguages.tags());
        assertThat(paper.select(".flyer__date").eachText())
                .startsWith("Our meeting: Monday, March 15, 2027", "Nuestra reunión: lunes, 15 de marzo de 2027");
        assertThat(paper.select(".flyer__half svg.qr path").eachAttr("d")).doesNotHaveDuplicates();
        assertThat(paper.select(".flyer__note").eachText()).containsExactly(NOTE);
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
        assertThat(paper.select(".flyer__date").first().text()).isEqualTo("Our meeting: Monday, March 15, 2027");
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
    void twoAnswersToOneQuestionAreRefused() {
        assertThat(teacher.post("/teachers/meeting", List.of("date", "2027-01-01", "date", "2027-01-02")))
                .hasStatus(422);
    }

    @Test
    void aFamilyWithAnswersIsAskedAndLosesNothing() {
        String meet = meet(make("areas", "eating"));
        family.carrying(answers());
        Document page = page(family.get(meet));
        assertThat(page.select("input[name=areas][checked]").eachAttr("value")).containsExactly("keep");

        assertThat(page.select("button[name=child]").eachText()).containsExactly("The same child", "Another child");
        assertThat(page(family.post(meet + "?lang=es", List.of("areas", "add", "go", "language")))
                        .select("input[name=areas][checked]")
                        .eachAttr("value"))
                .containsExactly("add");
        assertThat(family.post(meet, List.of("child", "same", "areas", "keep"))).hasRedirectedUrl("/questions/check");
        assertThat(page(family.get("/questions/areas")).select("input[checked]").eachAttr("value"))
                .doesNotContain("eating");
        assertThat(family.post(meet, List.of("child", "same", "areas", "add"))).hasRedirectedUrl("/questions/needs");
        assertThat(page(family.get("/questions/areas"))
                        .select("input[name=areas][checked]")
                        .eachAttr("value"))
                .contains("eating", "self-care");
        assertThat(page(family.get("/plan")).select(".need-row")).hasSize(2);
        assertThat(page(family.get("/plan")).select(".plan__meeting a").eachAttr("href"))
                .contains("/send");
        assertThat(page(family.get("/plan")).select("a[href=/send]")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x"})
    void withoutSayingWhichChildNoMeetingIsJoined(String child) {
        String meet = meet(make("areas", "eating"));
        family.carrying(answers());

        assertThat(family.post(meet, List.of("child", child, "areas", "add"))).hasRedirectedUrl(meet);
        assertThat(page(family.get("/questions/areas"))
                        .select("input[name=areas][checked]")
                        .eachAttr("value"))
                .doesNotContain("eating");
        assertThat(page(family.get("/plan")).select("a[href=/send]")).isEmpty();
    }

    @Test
    void lookingAtAnInvitationRemembersNothing() {
        String meet = meet(make());
        family.carrying(answers()).get(meet);

        assertThat(page(family.get("/send")).select("h1").text()).isEqualTo("There is no meeting to send to");
        assertThat(page(family.get("/plan")).select("a[href=/send]")).isEmpty();
    }

    @Test
    void aMeetingIsKeptAWeekAfterItsDayOrSixtyDays() {
        LocalDate today = service.today();
        assertThat(until(make("date", today.plusDays(30).toString()))).isEqualTo(today.plusDays(37));
        assertThat(until(make("date", today.minusDays(1).toString()))).isEqualTo(today.plusDays(7));
        assertThat(until(make())).isEqualTo(today.plusDays(60));
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
}

package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twodoors.Given;
import org.twodoors.SiteLanguages;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Need;
import org.twodoors.papers.Families;

/** A teacher asks a family to a meeting, the family sends a page and takes it back. Every visit is watched. */
class MeetingIT extends InBrowser {

    /** The test's own browser has no window, which does not count as a person. */
    private static final Map<String, String> A_PERSON = Map.of(
            "User-Agent",
            "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0 Mobile Safari/537.36");

    private static final Pattern SHEET_OF_PAPER = Pattern.compile("/Type\\s*/Page\\b");

    private static final String NOTE = "Ms. Lopez, room 12. We would like to talk about lunch.";

    private static final String SEEN = "It takes an hour, and \u201Cthe line\u201D is long";

    private static final String HOSTILE = "<img src=x onerror=alert(1)> \u202egnorw https://evil.example/ "
            + "<script>alert(2)</script> " + "W".repeat(300);

    /** Both languages, with and without script, on a phone and on a computer: each with each of the others. */
    static Stream<Device> withAndWithoutScript() {
        return Stream.of(
                Device.PHONE,
                Device.DESKTOP.withoutScript(),
                Device.PHONE.in("es").withoutScript(),
                Device.DESKTOP.in("es"));
    }

    @ParameterizedTest
    @MethodSource("withAndWithoutScript")
    void aTeacherMakesALinkAFamilyAnswersSendsAPageAndTakesItBack(Device device) {
        Words words = words(device.locale());
        Visit teacher = visit(device);
        Visit family = visit(device);
        teacher.page().setExtraHTTPHeaders(A_PERSON);
        String team = make(teacher, NOTE, "eating");

        family.open(path(familyLink(teacher)));
        assertThat(family.page().locator(".meet__says bdi").textContent()).isEqualTo(NOTE);
        press(family, words, "meet.start");
        answerAsAsked(family, words);
        // Two taps lead from the plan to Send, beside what is chosen: the bar, and the look at the page.
        tapTheBar(family, "/send");
        family.page().locator("input[name=needs]").first().check();
        family.page().locator("#label").fill("J. K.");
        family.page().locator("#age").check();
        family.page().locator(".share-more summary").first().click();
        family.page().locator(".share-more textarea").first().fill(SEEN);
        family.page().locator(".share-more select").first().selectOption("months");
        press(family, words, "send.show");
        assertThat(family.path()).isEqualTo("/send/preview");
        String preview = family.page().locator(".shared-view").innerText();
        assertThat(preview).contains(SEEN, words.of("share.since.months"));
        press(family, words, "send.button");
        assertThat(family.page().locator("[role=status]").innerText()).contains(words.of("send.done.sent.title"));
        family.page().goBack();
        assertThat(family.page().locator("h1").innerText()).isEqualTo(words.of("send.title"));

        teacher.open(team);
        assertThat(teacher.page().locator(".owned-list__title").innerText()).endsWith(" 1: J. K.");
        assertThat(teacher.page().locator(".owned-list strong").innerText().strip())
                .isEqualTo(words.of("meeting.team.sheets.new"));
        teacher.follow(teacher.page().locator(".owned-list a"));
        assertThat(teacher.page().locator(".shared-view").innerText()).isEqualTo(preview);
        assertThat(sheets(teacher.page(), "Letter")).isOne();
        String sheet = teacher.path();
        removeAndPutBack(teacher, family, words);

        family.open("/plan");
        assertThat(family.page().locator(".plan__meeting").innerText())
                .contains(words.of("plan.meeting.sent.one", "").split("\\s")[0]);
        tapTheBar(family, "/send/sheets");
        press(family, words, "send.change");
        assertThat(family.page().locator(".share-more textarea").first().inputValue())
                .isEqualTo(SEEN);
        family.page().locator("#grade").fill("Room 7");
        press(family, words, "send.show");
        press(family, words, "send.button");
        teacher.open(team);
        assertThat(teacher.page().locator(".owned-list__title").innerText()).endsWith(" 2: J. K.");
        assertThat(teacher.open(sheet).status()).isEqualTo(404);
        teacher.open(team + "/sheets");
        assertThat(teacher.page().locator(".shared-view").innerText()).contains("Room 7", SEEN);
        assertThat(sheets(teacher.page(), "Letter")).isOne();

        family.open("/send/sheets");
        press(family, words, "send.takeBack");
        assertThat(family.page().locator("[role=status]").innerText()).contains(words.of("send.done.back.title"));
        teacher.open(team);
        assertThat(teacher.page().locator("main").innerText())
                .contains(words.of("meeting.team.sheets.none.now"))
                .doesNotContain("J. K.");
    }

    /** The bar of the plan is in the first screen, and leads where it says. */
    private static void tapTheBar(Visit family, String path) {
        assertThat(family.path()).isEqualTo("/plan");
        Locator bar = family.page().locator(".plan__meeting .usa-button");
        BoundingBox box = bar.boundingBox();
        assertThat(box.y + box.height)
                .as("the bar is in the first screen")
                .isLessThanOrEqualTo(family.device().height());
        family.follow(bar);
        assertThat(family.path()).isEqualTo(path);
    }

    /** The team's slip is mended, and the family is told of it while it lasts. */
    private static void removeAndPutBack(Visit teacher, Visit family, Words words) {
        teacher.follow(teacher.page().locator("a[href$='/remove']"));
        press(teacher, words, "meeting.sheet.remove.button");
        assertThat(teacher.page().locator(".notice[role=status]").innerText())
                .contains(words.of("meeting.sheet.removed.title"));
        family.open("/send/sheets");
        assertThat(family.page().locator(".owned-list .notice").count()).isOne();
        teacher.follow(teacher.page().locator("form[action$='/restore'] button"));
        assertThat(teacher.page().locator(".owned-list__title").innerText()).endsWith(" 1: J. K.");
        family.open("/send/sheets");
        assertThat(family.page().locator(".owned-list .notice").count()).isZero();
    }

    /** The areas the teacher named are ticked; everything else the family answers itself. */
    private void answerAsAsked(Visit family, Words words) {
        Questionnaire questions = new Questionnaire(family, words);
        Answers said = Drafts.of(WorkedCase.named("C02"), catalog);
        questions.answerChild(said.child());
        assertThat(questions.chosen("areas")).containsExactly("eating");
        questions.proceed();
        questions.tick("needs", List.of("lunch-routine"));
        questions.proceed();
        questions.answerHelpNow(said);
        NeedAnswers model = said.needs().get(0);
        questions.answer(new NeedAnswers("lunch-routine", model.answers())
                .with(Question.DOCTOR_SIGN, null)
                .with(Question.TEACHER, null));
        questions.proceed();
        questions.showPlan();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void hostileTextArrivesAsTextFromEitherSideOnTheScreenAndOnPaper(boolean script) {
        Device device = script ? Device.PHONE : Device.PHONE.withoutScript();
        Words words = words(device.locale());
        Visit teacher = visit(device);
        teacher.page().setExtraHTTPHeaders(A_PERSON);
        String team = make(teacher, HOSTILE);
        assertText(teacher, ".typed bdi", HOSTILE);
        String link = path(familyLink(teacher));
        teacher.open(team + "/flyer");
        assertText(teacher, ".flyer__half[lang=en] .flyer__note bdi", HOSTILE);
        assertThat(teacher.page().locator(".flyer__half[lang=es] .flyer__note").count())
                .as("a note of the page's language")
                .isZero();

        Visit family = visit(device).carrying(draftOf(Families.everythingAbout(List.of("toileting", "sleep"))));
        family.open(link);
        assertText(family, ".typed bdi", HOSTILE);
        press(family, words, "another.same");
        String label = HOSTILE.substring(0, 40);
        send(family, label);
        assertText(family, ".owned-list__title bdi", label);

        teacher.open(team);
        assertText(teacher, ".owned-list__title bdi", label);
        teacher.follow(teacher.page().locator(".owned-list a"));
        assertText(teacher, ".shared-view__label bdi", label);
    }

    private static void assertText(Visit visit, String selector, String text) {
        Page page = visit.page();
        for (Media media : List.of(Media.SCREEN, Media.PRINT)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(media));
            assertThat(page.locator(selector).textContent()).isEqualTo(text);
            assertThat(page.locator("main img, main script:not([src]), main a[href*=evil]")
                            .count())
                    .isZero();
            assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .as("fits, %s on %s", media, visit.path())
                    .isTrue();
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @ParameterizedTest
    @CsvSource({"en, Letter", "en, A4", "es, Letter", "es, A4"})
    void thePaperToHandOutIsOneSheetInBlackOnWhiteWithALongNote(String language, String paper) {
        Visit teacher = visit(Device.DESKTOP.in(language));
        String team = make(teacher, "A note of words. ".repeat(30).substring(0, 500), "eating");
        teacher.open(team + "/flyer");
        Page page = teacher.page();

        assertThat(sheets(page, paper)).isOne();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("h1, .site-footer, .site-header, button, .back-link")
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .count())
                .isZero();
        assertThat((List<?>) page.evaluate("""
                () => [...document.querySelectorAll('.flyer__half > *')]
                  .filter(it => it.getBoundingClientRect().bottom
                    > it.parentElement.getBoundingClientRect().bottom + 1)
                  .map(it => it.className)""")).isEmpty();
    }

    /** Eight needs are one sheet as families answer them; with all that can be said they are two, and no print is too small to read. */
    @ParameterizedTest
    @CsvSource({
        "en, 1, false, 1",
        "es, 4, false, 1",
        "es, 5, false, 1",
        "en, 8, false, 1",
        "es, 8, false, 1",
        "en, 8, true, 2",
        "es, 8, true, 2",
        "es, 3, true, 1"
    })
    void aPageWithManyNeedsPrintsOnOneSheetOrFlowsOnASecondInPrintThatCanBeRead(
            String language, int many, boolean all, int paper) throws IOException {
        Device device = Device.DESKTOP.in(language);
        Visit teacher = visit(device);
        teacher.page().setExtraHTTPHeaders(A_PERSON);
        String team = make(teacher, "");
        List<String> needs = catalog.needs().stream().map(Need::id).limit(many).toList();
        Answers answers = all ? Families.everythingAbout(needs) : usuallySaidOf(needs);
        Visit family = visit(device).carrying(draftOf(answers));
        family.open(path(familyLink(teacher)));
        press(family, words(device.locale()), "another.same");
        // As much as leaves room for half a title below four needs.
        send(family, "J. K.", many == 4 ? "word ".repeat(40).strip() : "");
        teacher.open(team);
        teacher.follow(teacher.page().locator(".owned-list a"));

        Page page = teacher.page();
        assertThat(page.locator(".shared-view__said").count()).isEqualTo(many);
        assertThat(sheets(page, "Letter")).isEqualTo(paper);
        assertThat(sheets(page, "A4")).isEqualTo(paper);
        assertNotesHaveRoomOrAreNotThere(page, words(device.locale()), many == 1);
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(((Number)
                                page.evaluate(
                                        "() => Math.min(...[...document.querySelectorAll("
                                                + "'.shared-view__said dd, .shared-view__said dt')].map(it => parseFloat(getComputedStyle(it).fontSize)))"))
                        .doubleValue())
                .as("9 pt, in CSS pixels")
                .isGreaterThanOrEqualTo(12);
        assertThat(page.locator("main").innerText())
                .contains("J. K.", words(device.locale()).of("q.schoolEffect.a-lot"))
                .doesNotContain(words(device.locale()).of("class.medical.name"))
                .doesNotContain(words(device.locale()).of("share.view.sorted"));
    }

    /** A title over no lines, or half of one behind the foot, would be worse than none. */
    private static void assertNotesHaveRoomOrAreNotThere(Page page, Words words, boolean surely) throws IOException {
        Map<String, Float> lines = new HashMap<>();
        try (PDDocument printed = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat("Letter")))) {
            new PDFTextStripper() {
                @Override
                protected void writeString(String text, List<TextPosition> letters) {
                    lines.put(text.strip(), letters.get(0).getYDirAdj());
                }
            }.getText(printed);
        }
        Float notes = lines.get(words.of("sheet.notes"));
        String foot = words.of("share.view.open").substring(0, 40);
        float end = lines.entrySet().stream()
                .filter(line -> line.getKey().startsWith(foot))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(notes != null || !surely).as("notes").isTrue();
        if (notes != null) {
            assertThat(end - notes).as("points to write on").isGreaterThan(40);
        }
    }

    private Answers usuallySaidOf(List<String> needs) {
        Answers answers = Families.everythingAbout(needs);
        for (String need : needs) {
            answers = answers.withNeed(Given.needAnswers(
                    need, SchoolEffect.A_LOT, DailyEffect.SOME, Tried.STILL_HARD, null, null, null, null, null));
        }
        return answers;
    }

    @Test
    void thePageForTeachersLeadsToALinkByKeyboardAlone() {
        Visit teacher = visit(Device.DESKTOP);
        teacher.open("/");
        teacher.follow(teacher.page().locator(".teacher-entrance a"));
        assertThat(teacher.path()).isEqualTo("/teachers");
        teacher.page().locator("main .usa-button").first().focus();
        teacher.follow(() -> teacher.page().keyboard().press("Enter"));
        teacher.page().locator("#date").focus();
        teacher.follow(() -> teacher.page().keyboard().press("Enter"));
        assertThat(teacher.path()).startsWith("/team/");
    }

    /** A phone hands what is shared to the programs that are on it; a browser without them shows no button. */
    @Test
    void aPhoneSharesTheMessageAndTheLink() {
        Visit teacher = visit(Device.PHONE);
        teacher.page().addInitScript("""
                Object.defineProperty(navigator, "share",
                    { value: (what) => { window.shared = what; return Promise.resolve(); } });
                const media = window.matchMedia.bind(window);
                window.matchMedia = (query) => query === "(pointer: coarse)" ? { matches: true } : media(query);
                """);
        make(teacher, "");
        for (Locator folded : teacher.page().locator(".team__messages summary").all()) {
            folded.click();
        }
        for (String shown :
                List.of("family-link", "text-en", "message-en", "post-en", "message-es", "message-together")) {
            teacher.page().locator("[data-share=" + shown + "]").click();
            assertThat(teacher.page().evaluate("shared.text"))
                    .isEqualTo(teacher.page().locator("#" + shown).textContent().strip());
        }
        Visit without = visit(Device.DESKTOP);
        make(without, "");
        assertThat(without.page().locator("[data-share]").count()).isGreaterThan(2);
        assertThat(without.page().locator("[data-share]:visible").count()).isZero();
    }

    /** From the page for teachers to the message and the team's link, then a change, and five half pages. */
    @ParameterizedTest
    @MethodSource("withAndWithoutScript")
    void aTeacherMakesEditsCopiesAndKeepsAMeetingAndPrintsFiveHalfPages(Device device) {
        Words words = words(device.locale());
        Visit teacher = visit(device);
        teacher.page().setExtraHTTPHeaders(A_PERSON);
        teacher.open("/teachers");
        teacher.follow(teacher.page().locator(".teachers__make a"));
        teacher.page().locator("#from").fill("Ms. Lee, Oak School");
        teacher.page().locator("#date").fill(LocalDate.now().plusDays(10).toString());
        teacher.page().locator("#time").fill("2:30 pm");
        press(teacher, words, "meeting.make.button");
        String team = teacher.path();
        Page page = teacher.page();
        Locator message = page.locator("blockquote[id^=text-]").first();
        assertThat(message.textContent()).startsWith("Ms. Lee, Oak School: ").contains("2:30 pm", "/meet/");
        assertThat(
                        (Double)
                                page.evaluate(
                                        "() => document.querySelector('blockquote[id^=text-]').getBoundingClientRect().top / innerHeight * 1.0"))
                .as("the message begins in the first screen")
                .isLessThan(1.0);
        if (device.script()) {
            Locator copy = page.locator("[data-copy^=text-]").first();
            copy.click();
            page.waitForCondition(() -> copy.textContent().contains(words.of("papers.copied")));
        }
        assertThat(page.locator("#team-link").textContent()).endsWith(team);
        assertThat(page.locator(".team__keep a[href^=mailto]").getAttribute("href"))
                .contains(team.substring("/team/".length()));
        String family = path(familyLink(teacher));

        teacher.follow(page.locator(".team__change a").first());
        page.locator("#place").fill("Gym");
        press(teacher, words, "meeting.edit.button");
        assertThat(teacher.path()).isEqualTo(team);
        assertThat(page.locator(".notice").first().innerText()).contains(words.of("meeting.edit.done.title"));
        assertThat(page.locator("blockquote[id^=text-]").first().textContent()).contains("2:30 pm, Gym");
        assertThat(path(familyLink(teacher))).isEqualTo(family);
        teacher.open(team + "/flyer?in=" + device.locale());
        assertThat(sheets(page, "Letter")).isOne();

        teacher.open(team + "/another");
        page.locator(".meeting-form__more > summary").click();
        page.locator("#papers").fill("5");
        press(teacher, words, "meeting.make.button");
        assertThat(page.locator(".meeting-list tbody tr").count()).isEqualTo(5);
        String list = teacher.path();
        for (String language : SiteLanguages.tags()) {
            teacher.open(list + "/papers?in=" + language);
            assertThat(page.locator(".flyer__half").count()).isEqualTo(5);
            assertThat(sheets(page, "Letter")).isEqualTo(3);
            assertThat(sheets(page, "A4")).isEqualTo(3);
        }
        teacher.open(list + "/delete");
        press(teacher, words, "meeting.list.delete.button");
        assertThat(teacher.open(list).status()).isEqualTo(404);
    }

    /** The list is in one browser, holds what was asked for, and forgets it; without script the page says how to keep the link. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void aBrowserKeepsTheMeetingsItIsAskedToKeepAndForgetsThem(String language) {
        Visit teacher = visit(Device.PHONE.in(language));
        teacher.page().setExtraHTTPHeaders(A_PERSON);
        String team = make(teacher, NOTE);
        assertThat(stored(teacher)).as("not asked").isNull();
        teacher.page().locator("[data-keep-on] button").click();
        assertThat(stored(teacher)).contains(team).doesNotContain(NOTE, "/meet/");
        teacher.open("/teachers/meeting");
        String other = make(teacher, "");
        teacher.page().locator("[data-keep-on] button").click();

        teacher.open("/teachers/meeting");
        teacher.follow(teacher.page().locator("[data-meetings-way] a"));
        assertThat(teacher.page().locator(".owned-list__item").count()).isEqualTo(2);
        teacher.page().locator(".owned-list__item button").nth(1).click();
        assertThat(stored(teacher)).contains(team).doesNotContain(other);
        teacher.follow(teacher.page().locator(".owned-list__item a"));
        assertThat(teacher.path()).isEqualTo(team);
        teacher.page()
                .locator(
                        "summary",
                        new Page.LocatorOptions()
                                .setHasText(words(teacher.device().locale()).of("meeting.team.back")))
                .click();
        assertThat(teacher.page().locator("[data-keep-off]").isVisible()).isTrue();
        teacher.open("/teachers/meetings");
        teacher.page().locator("[data-meetings-forget]").click();
        assertThat(stored(teacher)).isNull();
        assertThat(teacher.page().locator("[data-meetings-none]").isVisible()).isTrue();

        teacher.open(team);
        teacher.page()
                .evaluate(
                        "link => localStorage.setItem('two-doors-meetings', JSON.stringify(["
                                + "{ link, name: '<img src=x>', until: '2099-01-01' },"
                                + "{ link: 'javascript:alert(1)', name: 'x', until: '2099-01-01' },"
                                + "{ link: '/team/' + 'a'.repeat(32), name: 'over', until: '2020-01-01' }]))",
                        team);
        teacher.open("/teachers/meetings");
        assertThat(teacher.page().locator(".owned-list__item a").allTextContents())
                .containsExactly("<img src=x>");
        teacher.page().evaluate("() => localStorage.setItem('two-doors-meetings', '{')");
        teacher.open("/teachers/meetings");
        assertThat(teacher.page().locator("[data-meetings-none]").isVisible()).isTrue();
        teacher.open(team);
        teacher.page()
                .locator(
                        "summary",
                        new Page.LocatorOptions()
                                .setHasText(words(teacher.device().locale()).of("meeting.team.back")))
                .click();
        teacher.page().locator("[data-keep-on] button").click();
        teacher.open(team + "/delete");
        press(teacher, words(teacher.device().locale()), "meeting.delete.button");
        assertThat(stored(teacher)).as("deleted").isNull();

        Visit without = visit(Device.PHONE.in(language).withoutScript());
        without.open("/teachers/meetings");
        assertThat(without.page().locator("main").innerText())
                .contains(words(without.device().locale()).of("meeting.kept.ways"));
        assertThat(without.page().locator("[data-meetings-forget]").isVisible()).isFalse();
    }

    private static String stored(Visit visit) {
        return (String) visit.page().evaluate("() => localStorage.getItem('two-doors-meetings')");
    }

    /** Without script a text field is all there is; with it, the calendar writes the day as a person would. */
    @ParameterizedTest
    @CsvSource({"en, 'December 3, 2099'", "es, 3 de diciembre de 2099"})
    void theCalendarBesideTheDayWritesItInWords(String language, String day) {
        Visit teacher = visit(Device.PHONE.in(language));
        teacher.open("/teachers/meeting");
        assertThat(teacher.page().locator("[data-pick] button").isVisible()).isTrue();
        teacher.page().locator("[data-pick] input").evaluate("""
                it => { it.value = '2099-12-03'; it.dispatchEvent(new Event('change')); }""");
        assertThat(teacher.page().locator("#date").inputValue()).isEqualTo(day);

        Visit without = visit(Device.PHONE.in(language).withoutScript());
        without.open("/teachers/meeting");
        assertThat(without.page().locator("[data-pick]").isVisible()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "WhatsApp/2.24.20.89 A",
                "facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)",
                "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 "
                        + "Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0",
                "Twitterbot/1.0",
                "TelegramBot (like TwitterBot)",
                "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
                "Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)",
                "LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)",
                "Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5",
                "Mozilla/5.0 (Linux; Android) Chrome/130 Safari/537.36 (compatible; Google-PageRenderer)"
            })
    void aChatShowsACalmCardForAMeetingAndOpensNothing(String agent) {
        Visit teacher = visit(Device.PHONE);
        make(teacher, "Planted note");
        String meet = path(familyLink(teacher));
        Visit chat = visit(Device.PHONE);
        chat.page().setExtraHTTPHeaders(Map.of("User-Agent", agent));
        for (Locale language : SiteLanguages.all()) {
            Words words = words(language);
            chat.open(meet + "?lang=" + language.toLanguageTag());
            assertThat(card(chat, "og:title")).isEqualTo(words.of("meet.title"));
            assertThat(card(chat, "og:description")).isEqualTo(words.of("layout.preview.text"));
            assertThat(card(chat, "og:image")).contains("/assets/preview");
            assertThat(chat.page().content())
                    .doesNotContain(
                            "Planted",
                            meet,
                            words.of("meet.start"),
                            LocalDate.now().plusDays(30).getMonth().name());
        }
        chat.open("/back/" + "a".repeat(32));
        assertThat(chat.page().locator("meta[property]").count()).isZero();
    }

    private static String card(Visit chat, String property) {
        return chat.page().locator("meta[property='" + property + "']").getAttribute("content");
    }

    /** Makes a meeting a month from now; ends on the team's page, whose path it gives. */
    private String make(Visit teacher, String note, String... areas) {
        teacher.open("/teachers/meeting");
        teacher.page().locator("#date").fill(LocalDate.now().plusDays(30).toString());
        if (!note.isEmpty()) {
            teacher.page().locator(".meeting-form__said > summary").click();
            teacher.page().locator("#note").fill(note);
        }
        if (areas.length > 0) {
            teacher.page().locator(".meeting-form__more > summary").click();
        }
        for (String area : areas) {
            teacher.page().locator("input[name=areas][value=" + area + "]").check();
        }
        press(teacher, words(teacher.device().locale()), "meeting.make.button");
        return teacher.path();
    }

    private static String familyLink(Visit teacher) {
        return teacher.page().locator("#family-link").textContent();
    }

    private void send(Visit family, String label) {
        send(family, label, "");
    }

    private void send(Visit family, String label, String said) {
        Words words = words(family.device().locale());
        family.open("/send");
        for (Locator need : family.page().locator("input[name=needs]").all()) {
            need.check();
        }
        family.page().locator("#daily").check();
        family.page().locator("#label").fill(label);
        if (!said.isEmpty()) {
            family.page().locator(".share-more summary").first().click();
            family.page().locator(".share-more textarea").first().fill(said);
        }
        press(family, words, "send.show");
        press(family, words, "send.button");
    }

    private static long sheets(Page page, String paper) {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat(paper));
        return SHEET_OF_PAPER
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private static String path(String link) {
        return URI.create(link.strip()).getPath();
    }

    private static void press(Visit visit, Words words, String key) {
        visit.follow(new Questionnaire(visit, words).button(key));
    }
}

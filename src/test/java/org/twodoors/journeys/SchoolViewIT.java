package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.Question;

/** A family asks a teacher, the teacher answers on a phone, the family sees both sides and chooses what counts. */
class SchoolViewIT extends InBrowser {

    private static final String SIDES = "/plan/home-and-school";
    private static final String HOSTILE = "<img src=x onerror=alert(1)> \u202Efdp.exe " + "w".repeat(120);

    /** Two needs, one with a follow-up: three answers, check, send. */
    private static final int TAPS = 5;

    private int taps;

    @ParameterizedTest
    @CsvSource({"en, true", "en, false", "es, true", "es, false"})
    void parentAsksTeacherAnswersParentSeesBoth(String language, boolean script) {
        Device phone = script
                ? Device.PHONE.in(language)
                : Device.PHONE.in(language).wide(320).withoutScript();
        Visit parent = visit(phone).carrying(draftOf(family()));
        Words words = words(phone.locale());
        String link = ask(parent, words);

        Visit teacher = visit(phone);
        answer(teacher, link, words);

        parent.open(SIDES);
        assertThat(parent.page().locator(".side--school").count()).isEqualTo(2);
        assertThat(parent.page().locator(".side--school bdi").allTextContents()).contains(HOSTILE);
        assertThat(parent.page()
                        .locator(".side--school .tried li")
                        .allInnerTexts()
                        .get(0))
                .contains(
                        words.of("support.schoolwork-seat"),
                        words.of("asking.weeks.many", 6),
                        words.of("asking.went.helped-some"));
        assertThat(badges(parent, "calming-down"))
                .isEqualTo(words.of("class.both.name") + "|" + words.of("class.medical.name"));
        assertThat(badges(parent, "copying-layout"))
                .isEqualTo(words.of("class.not-clear.name") + "|" + words.of("class.educational.name"));

        assertPrints(parent, words);

        assertThat(card(parent, "copying-layout")).contains("need-row--unclear");
        parent.open(SIDES);
        parent.follow(new Questionnaire(parent, words).button("sides.plan.count"));
        assertThat(card(parent, "copying-layout")).contains("need-row--school");
        assertThat(card(parent, "calming-down")).contains("need-row--clinic");
        parent.open("/plan/print");
        assertThat(parent.page().locator(".need-card__school-view").count()).isEqualTo(2);

        correct(teacher, link, words);
        parent.open(SIDES);
        assertThat(parent.page().content()).contains(words.of("sides.plan.changed"));
        parent.follow(new Questionnaire(parent, words).button("sides.plan.leave"));
        assertThat(card(parent, "copying-layout")).contains("need-row--unclear");

        parent.open("/ask-school");
        parent.follow(parent.page().locator(".ask-link form button"));
        assertThat(teacher.open(link).status()).isEqualTo(404);
    }

    /** A grandmother and the teen answer beside the teacher: three taps each, in their own voice; nothing they say moves a door. */
    @ParameterizedTest
    @CsvSource({"en, true, 360", "en, false, 1280", "es, true, 1280", "es, false, 360"})
    void aGrandmotherAndTheTeenStandBeside(String language, boolean script, int wide) {
        Device device = Device.PHONE.in(language).wide(wide);
        Visit parent = visit(script ? device : device.withoutScript()).carrying(draftOf(ofFifteen()));
        Words words = words(device.locale());
        parent.open("/plan/print");
        String doors = doors(parent);

        String grandmother = askOf(parent, "grandparent", words);
        String teen = askOf(parent, "teen", words);
        Visit other = visit(script ? device : device.withoutScript());
        answerAs(other, grandmother, "there", words.of("asking.page.grandparent.title"), words);
        assertThat(other.page().locator("main").innerText()).doesNotContainIgnoringCase(words.of("need.place.school"));
        answerAs(other, teen, "school", words.of("asking.page.teen.title"), words);

        parent.open(SIDES);
        Locator card = parent.page().locator("article[aria-labelledby=side-calming-down]");
        assertThat(card.locator(".side__who").allInnerTexts())
                .containsExactly(
                        words.of("sides.family"), words.of("sides.said.grandparent"), words.of("sides.said.teen"));
        assertThat(card.locator(".side--adult bdi").allTextContents()).contains(HOSTILE);
        assertThat(parent.page().locator("button[name=count]").count()).isZero();
        assertThat((Boolean) parent.page().evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        parent.open("/plan/print");
        assertThat(doors(parent)).isEqualTo(doors);
    }

    private static String doors(Visit parent) {
        return parent.page().locator(".need-card .door-badge").allInnerTexts().toString();
    }

    private static String askOf(Visit parent, String who, Words words) {
        parent.open("/ask-school");
        parent.page().locator("#who").selectOption(who);
        parent.follow(new Questionnaire(parent, words).button("asking.make.button"));
        String message = parent.page().locator(".ask-link__message").first().textContent();
        return message.substring(message.indexOf("/ask/"));
    }

    /** One need: an answer, check, send. */
    private void answerAs(Visit visit, String link, String question, String title, Words words) {
        visit.open(link);
        assertThat(visit.page().locator("h1").innerText()).isEqualTo(title);
        taps = 0;
        tap(visit.page(), question + "-calming-down", "none");
        visit.page().locator("#example-calming-down").fill(HOSTILE);
        taps++;
        visit.follow(new Questionnaire(visit, words).button("asking.page.check"));
        taps++;
        visit.follow(visit.page().locator("button[value=send]"));
        assertThat(visit.page().locator("h1").innerText()).isEqualTo(words.of("asking.sent.title"));
        assertThat(taps).isEqualTo(3);
    }

    private Answers ofFifteen() {
        Answers answers = Drafts.of(WorkedCase.named("C18"), catalog).withTeachers(Map.of());
        return answers.withChild(answers.child().with(Question.AGE, 15 * 12));
    }

    /** The teacher ticked what was tried; the family sees the page, says yes, and the teacher prints it: two taps each. */
    @ParameterizedTest
    @CsvSource({"en, true, 360", "en, false, 1280", "es, true, 1280", "es, false, 360"})
    void aTeacherPrintsAPageForTheTherapistOnceTheFamilySaidYes(String language, boolean script, int wide)
            throws IOException {
        Device device = Device.PHONE.in(language).wide(wide);
        Visit parent = visit(script ? device : device.withoutScript()).carrying(draftOf(family()));
        Words words = words(device.locale());
        String link = ask(parent, words);
        Visit teacher = visit(script ? device : device.withoutScript());
        answer(teacher, link, words);
        assertThat(teacher.page().locator("main").innerText()).contains(words.of("referral.sent.ask"));
        teacher.open(link + "/referral");
        assertThat(teacher.page().url()).endsWith(link);

        parent.open(SIDES);
        parent.follow(parent.page().locator("#referral a"));
        assertThat(parent.page().locator(".referral").innerText()).contains(words.of("support.schoolwork-seat"));
        parent.follow(parent.page().locator(".back-link"));
        parent.follow(parent.page().locator("#referral button"));
        assertThat(parent.page().locator("#referral").innerText()).contains(words.of("referral.yes.back.what"));

        teacher.open(link);
        teacher.follow(teacher.page().locator("main a[href$='/referral']"));
        Page page = teacher.page();
        assertThat(page.locator("h1").innerText()).isEqualTo(words.of("referral.title"));
        assertThat(page.locator(".referral").innerText())
                .contains(words.of("asking.weeks.many", 6), words.of("asking.went.helped-some"));
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        for (String paper : List.of("Letter", "A4")) {
            try (PDDocument printed = Loader.loadPDF(page.pdf(new Page.PdfOptions().setFormat(paper)))) {
                assertThat(printed.getNumberOfPages()).as(paper).isOne();
                assertThat(new PDFTextStripper().getText(printed))
                        .contains(words.of("referral.sign.therapist"))
                        .doesNotContain(words.of("sheet.pdf"), words.of("referral.back.school") + "\n");
            }
        }

        parent.follow(parent.page().locator("#referral button"));
        teacher.open(link + "/referral");
        assertThat(teacher.page().url()).endsWith(link);
    }

    /** Both sides on paper, nothing to press, and nothing wider than the sheet. */
    private static void assertPrints(Visit parent, Words words) {
        Page page = parent.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page.locator("main").innerText())
                .contains(
                        words.of("sides.said.teacher"),
                        words.of("sides.alone"),
                        words.of("sides.with"),
                        HOSTILE.strip());
        assertThat(page.locator("button:not(.term), .site-header nav, .site-footer nav, .back-link, .clear-device")
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .count())
                .isZero();
        assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    private String ask(Visit parent, Words words) {
        parent.open("/plan");
        parent.page().locator(".plan__papers summary").click();
        parent.follow(new Questionnaire(parent, words).link(words.of("asking.title")));
        Locator make = new Questionnaire(parent, words).button("asking.make.button");
        assertThat(make.boundingBox().y)
                .as("in the first or second screen")
                .isLessThan(2 * parent.page().viewportSize().height);
        parent.page()
                .locator(".ask-form summary", new Page.LocatorOptions().setHasText(words.of("asking.more")))
                .click();
        parent.page().locator("#label").fill(HOSTILE.substring(0, 40));
        parent.follow(make);
        String message = parent.page().locator(".ask-link__message").textContent();
        return message.substring(message.indexOf("/ask/"));
    }

    private void answer(Visit teacher, String link, Words words) {
        Instant begin = Instant.now();
        teacher.open(link);
        Page page = teacher.page();
        taps = 0;
        tap(page, "school-copying-layout", "a-lot");
        tap(page, "tried-copying-layout", "still-hard");
        tap(page, "school-calming-down", "none");
        tried(page);
        page.locator("#example-copying-layout").fill(HOSTILE);
        taps++;
        teacher.follow(new Questionnaire(teacher, words).button("asking.page.check"));
        taps++;
        teacher.follow(page.locator("button[value=send]"));

        assertThat(page.content()).contains(words.of("asking.sent.title"));
        assertThat(taps).isEqualTo(TAPS);
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofMinutes(2));
    }

    /** Optional: the list opens where something was tried, and a row where it is ticked. */
    private static void tried(Page page) {
        String seat = "schoolwork-seat-copying-layout";
        assertThat(page.locator("#weeks-" + seat).isVisible()).isFalse();
        assertThat(page.locator("#support-feelings-senses-calm-calming-down").isVisible())
                .isFalse();
        page.locator("label[for=support-" + seat + "]").click();
        page.locator("#weeks-" + seat).fill("6");
        page.locator("#went-" + seat).selectOption("helped-some");
        page.locator("#support-other-copying-layout").fill(HOSTILE.substring(0, 60));
        page.locator("#weeks-other-copying-layout").fill("2");
    }

    /** With a finger, on the words beside the circle. */
    private void tap(Page page, String field, String value) {
        Locator input = page.locator("input[name='" + field + "'][value='" + value + "']");
        Locator label = page.locator("label[for='" + input.getAttribute("id") + "']");
        assertThat(label.boundingBox().height).isGreaterThanOrEqualTo(44);
        label.click();
        taps++;
        assertThat(input.isChecked()).isTrue();
    }

    private void correct(Visit teacher, String link, Words words) {
        teacher.open(link);
        teacher.follow(new Questionnaire(teacher, words).link(words.of("asking.sent.change")));
        assertThat(teacher.page().locator("#example-copying-layout").inputValue())
                .isEqualTo(HOSTILE);
        teacher.page().locator("label[for='school-copying-layout-some']").click();
        teacher.follow(new Questionnaire(teacher, words).button("asking.page.check"));
        teacher.follow(teacher.page().locator("button[value=send]"));
    }

    private static String badges(Visit visit, String need) {
        return String.join(
                "|",
                visit.page()
                        .locator("article[aria-labelledby=side-" + need + "] .sides__badge .door-badge")
                        .allInnerTexts());
    }

    private static String card(Visit visit, String need) {
        visit.open("/plan");
        return visit.page()
                .locator(".need-row")
                .filter(new Locator.FilterOptions().setHas(visit.page().locator("a[href='/plan/needs/" + need + "']")))
                .getAttribute("class");
    }

    /** What the families of two worked cases with a teacher said, without the teachers. */
    private Answers family() {
        Answers held = Drafts.of(WorkedCase.named("C18"), catalog);
        Answers unsure = Drafts.of(WorkedCase.named("C19"), catalog);
        return held.withNeed(unsure.need("copying-layout")).withTeachers(Map.of());
    }
}

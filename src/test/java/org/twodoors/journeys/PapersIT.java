package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Need;
import org.twodoors.papers.Families;

/** The papers on a phone, on a wide screen, without script, by keyboard and on paper. */
class PapersIT extends InBrowser {

    private static final String SHEET = "/plan/meeting-sheet";
    private static final String MESSAGES = "/plan/messages";
    private static final String CALENDAR = "/plan/calendar";

    private static final Pattern SHEET_OF_PAPER = Pattern.compile("/Type\\s*/Page\\b");

    /** Pages and states looked at for barriers, in each language and width. */
    private static final int STATES = 22;

    private Visit visit;
    private Words words;

    static Stream<Device> everyDevice() {
        return Stream.of("en", "es")
                .flatMap(language -> Stream.of(320, 1280)
                        .map(width -> Device.PHONE.in(language).wide(width)));
    }

    @ParameterizedTest
    @MethodSource("everyDevice")
    void noPaperHasABarrierThatAMachineCanFind(Device device) {
        List<String> findings = new ArrayList<>();
        int scanned = 0;
        open(device, Answers.NONE);
        for (String path : List.of(MESSAGES, MESSAGES + "/doctor", CALENDAR)) {
            visit.open(path);
            scanned += scan("no answers", findings);
        }
        open(device, family());
        List<String> pages = new ArrayList<>(List.of(SHEET, MESSAGES, CALENDAR));
        for (String letter : List.of(
                "evaluation", "iep-meeting", "interpreter", "teacher", "release", "doctor", "insurer", "appeal")) {
            pages.add(MESSAGES + "/" + letter);
        }
        for (String path : pages) {
            visit.open(path);
            scanned += scan(path, findings);
        }
        largeSheet();
        scanned += scan("large sheet", findings);
        openChoices();
        page().evaluate("() => { document.getElementById('needs').value = 'flying'; }");
        page().locator("#needs").check();
        press("papers.sheet.show");
        scanned += scan("a need that is not there", findings);
        visit.open(MESSAGES + "/teacher");
        page().locator("#parent").fill("<b>" + "wide".repeat(100));
        visit.follow(() -> page().keyboard().press("Enter"));
        scanned += scan("filled", findings);
        press("papers.letter.change");
        scanned += scan("own words", findings);
        page().locator("#text").fill("long ".repeat(13_000).substring(0, 64_000));
        press("papers.letter.update");
        scanned += scan("too long", findings);
        visit.open(MESSAGES + "/evaluation");
        page().locator("details").evaluateAll("all => all.forEach(it => it.open = true)");
        scanned += scan("every fold open", findings);
        visit.open(CALENDAR);
        press("papers.calendar.show");
        scanned += scan("no dates", findings);
        page().locator("#request-sent").fill("2026-09-01");
        press("papers.calendar.show");
        scanned += scan("dates", findings);

        assertThat(findings).isEmpty();
        assertThat(scanned).isEqualTo(STATES);
    }

    /** A browser shows an answer to a form no second time: the way back must not end on its empty page, and what was typed is there. */
    @Test
    void theWayBackToAFilledPaperShowsWhatWasTypedAndTicked() {
        open(Device.PHONE, family());
        visit.open(SHEET);
        openChoices();
        page().locator("#large").check();
        press("papers.sheet.show");
        there(SHEET);
        assertThat(page().locator(".sheet--large").count()).isOne();

        visit.open(MESSAGES + "/teacher");
        page().locator("#parent").fill("Zoë");
        visit.follow(() -> page().locator("#parent").press("Enter"));
        there(MESSAGES + "/teacher");
        assertThat(page().locator("#parent").inputValue()).isEqualTo("Zoë");
        there(MESSAGES + "/teacher");
        page().goBack();
        assertThat(visit.path()).as("no trap on the way back").isEqualTo(MESSAGES + "/teacher");
    }

    /** On to the page that this one leads back to, and back again. */
    private void there(String path) {
        visit.follow(page().locator("main .back-link").first());
        page().goBack();
        page().waitForCondition(
                        () -> page().locator("#typed-form[data-answered]").count() == 1);
        assertThat(visit.path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void everythingWorksWithoutScript(String language) {
        open(Device.PHONE.in(language).withoutScript(), family());
        visit.open(SHEET);
        openChoices();
        page().locator("input[name=needs]").first().uncheck();
        page().locator("#large").check();
        press("papers.sheet.show");
        assertThat(page().locator(".sheet--large .sheet__need").count()).isOne();

        visit.open(MESSAGES);
        visit.follow(page().locator(".first-letter .usa-button"));
        page().locator(".letter__address > summary").click();
        page().locator("#child").fill("Ana");
        page().locator("#parent").fill("Zoë");
        visit.follow(() -> page().locator("#parent").press("Enter"));
        assertThat(page().locator(".paper-letter").textContent()).contains("Ana", "Zoë");
        assertThat(page().locator("#child").inputValue()).isEqualTo("Ana");
        press("papers.letter.change");
        page().locator("#text").fill("Mine for [your name]");
        press("papers.letter.update");
        assertThat(page().locator(".letter").textContent()).contains("Mine for");
        assertThat(page().locator("#parent").inputValue()).isEqualTo("Zoë");
        for (String button : List.of("papers.letter.pdf", "papers.letter.word")) {
            var file = page().waitForDownload(() -> button(button).click());
            assertThat(file.suggestedFilename()).matches("[a-z-]+\\.(pdf|docx)");
        }

        visit.open(CALENDAR);
        page().locator("#consent-60").fill("2026-09-01");
        press("papers.calendar.show");
        assertThat(page().locator("time").getAttribute("datetime")).isEqualTo("2026-10-31");
        var file = page().waitForDownload(() -> button("papers.calendar.file").click());
        assertThat(file.suggestedFilename()).isEqualTo("dates.ics");
        assertThat(page().locator("[data-copy], [data-print]")
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .count())
                .isZero();
    }

    @Test
    void copyingTakesTheWordsAndMailFollowsWhatIsTyped() {
        open(Device.DESKTOP, family());
        page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        visit.open("/plan/print");
        String shown = page().locator(".impact-box .words").first().innerText();
        page().locator("[data-copy]").first().click();
        assertThat(clipboard()).isEqualTo(shown).startsWith("Writing letters");
        com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat(
                        page().locator("[data-copy]").first())
                .containsText(words.of("papers.copied"));

        visit.open(MESSAGES + "/evaluation");
        page().locator("[data-open] a").first().click();
        assertThat(page().locator("#school").isVisible()).isTrue();
        page().locator("#parent").fill("Zoë [birth date]");
        page().locator("[data-copy='text']").click();
        assertThat(clipboard())
                .contains("From: Zoë [birth date], parent", "Thank you. Zoë [birth date]", "born [birth date]")
                .doesNotContain("[your name]");
        assertThat(page().locator("[data-follows=parent]").last().innerText()).isEqualTo("Zoë [birth date]");

        visit.open(MESSAGES + "/teacher");
        press("papers.letter.change");
        page().locator("#text").fill("Mine & yours\nsecond");
        page().locator("[data-copy='text']").click();
        assertThat(clipboard()).isEqualTo("Mine & yours\nsecond");
        page().locator("[data-mail]").evaluate("link => link.addEventListener('click', e => e.preventDefault())");
        page().locator("[data-mail]").click();
        assertThat(URI.create(page().locator("[data-mail]").getAttribute("href"))
                        .getSchemeSpecificPart())
                .endsWith("&body=Mine & yours\r\nsecond");
    }

    @Test
    void namesAreFilledInByKeyboardAlone() {
        open(Device.DESKTOP, family());
        visit.open(MESSAGES + "/teacher");
        page().locator("#teacher").focus();
        page().keyboard().type("Ruiz");
        page().keyboard().press("Tab");
        page().keyboard().press("Tab");
        assertThat(page().evaluate("() => document.activeElement.id")).isEqualTo("parent");
        page().keyboard().type("Zoë");
        assertThat(page().locator("[data-open] a:visible").allInnerTexts()).containsExactly("[your phone number]");
        visit.follow(() -> page().keyboard().press("Enter"));

        assertThat(visit.path()).isEqualTo(MESSAGES + "/teacher");
        assertThat(page().locator(".paper-letter__text").textContent())
                .startsWith("Dear Ruiz,")
                .endsWith("Zoë");
    }

    @ParameterizedTest
    @CsvSource({"en, Letter", "en, A4", "es, Letter", "es, A4"})
    void theSheetOfThreeLongNeedsPrintsOnOnePage(String language, String paper) {
        open(Device.DESKTOP.in(language), Families.everythingAbout(longestNeeds(language)));
        visit.open(SHEET);

        assertThat(page().locator(".sheet__need").count()).isEqualTo(3);
        assertThat(sheets(paper)).isOne();
    }

    @Test
    void paperShowsTheSheetAndNothingElseInBlackOnWhite() {
        open(Device.DESKTOP, family());
        for (String path : List.of(SHEET, MESSAGES + "/teacher", CALENDAR)) {
            visit.open(path);
            assertOnlyPaper(path);
        }
        largeSheet();
        assertOnlyPaper("large sheet");
    }

    private void largeSheet() {
        visit.open(SHEET);
        openChoices();
        page().locator("#large").check();
        press("papers.sheet.show");
    }

    /** What stands on the sheet is chosen in a part that is folded. */
    private void openChoices() {
        page().locator(".sheet-form summary").click();
    }

    private void assertOnlyPaper(String what) {
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        assertThat(page().locator("form, input, textarea, button:not(.term), .usa-button, .site-footer, summary")
                        .filter(new Locator.FilterOptions().setVisible(true))
                        .count())
                .as(what)
                .isZero();
        assertThat(coloured()).as(what).isEmpty();
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    }

    @Test
    void aPrintedMessageIsTheWholeLetterAsItWasLastTyped() {
        open(Device.DESKTOP, family());
        visit.open(MESSAGES + "/teacher");
        press("papers.letter.change");
        page().locator("#text").fill("Mine\n\nLast line");
        page().evaluate("() => window.dispatchEvent(new Event('beforeprint'))");
        page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        assertThat(page().locator("main").innerText())
                .contains("Mine", "Last line")
                .doesNotContain("Dear");
        assertThat(sheets("Letter")).isOne();
    }

    private List<?> coloured() {
        return (List<?>) page().evaluate("""
                () => [...document.querySelectorAll('main *')]
                  .filter(it => it.checkVisibility() && !it.closest('svg'))
                  .map(it => [it.className, getComputedStyle(it)])
                  .filter(([name, style]) => style.color !== 'rgb(0, 0, 0)'
                    || !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(style.backgroundColor))
                  .map(([name, style]) => `${name}: ${style.color} on ${style.backgroundColor}`)""");
    }

    private long sheets(String paper) {
        byte[] pdf = page().pdf(new Page.PdfOptions().setFormat(paper));
        return SHEET_OF_PAPER
                .matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
    }

    private int scan(String state, List<String> findings) {
        Barriers.on(page()).forEach(found -> findings.add(state + ": " + found));
        return 1;
    }

    private String clipboard() {
        return (String) page().evaluate("() => navigator.clipboard.readText()");
    }

    private void press(String key) {
        visit.follow(button(key));
    }

    private Locator button(String key) {
        return page().getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(words.of(key)).setExact(true));
    }

    private Page page() {
        return visit.page();
    }

    private void open(Device device, Answers answers) {
        visit = visit(device);
        words = words(device.locale());
        if (!answers.isEmpty()) {
            visit.carrying(draftOf(answers));
        }
    }

    private Answers family() {
        return Drafts.of(WorkedCase.named("C02"), catalog);
    }

    private List<String> longestNeeds(String language) {
        Words spoken = words(Device.PHONE.in(language).locale());
        return catalog.needs().stream()
                .map(Need::id)
                .sorted(Comparator.comparingInt((String id) -> spoken.of("impact." + id + ".school.a-lot")
                                        .length()
                                + spoken.of("impact." + id + ".clinic.a-lot").length()
                                + spoken.of("need." + id + ".label").length())
                        .reversed())
                .limit(3)
                .toList();
    }
}

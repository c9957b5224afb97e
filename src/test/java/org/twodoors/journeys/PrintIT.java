package org.twodoors.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twodoors.WorkedCase;

/** The plan on paper. */
class PrintIT extends InBrowser {

    private static final Pattern SHEET = Pattern.compile("/Type\\s*/Page\\b");

    private Page page;

    @BeforeEach
    void openThePlan() {
        Visit visit = visit(Device.DESKTOP).carrying(draftOf(Drafts.of(WorkedCase.named("C06"), catalog)));
        visit.open("/plan/print");
        page = visit.page();
    }

    @Test
    void thePlanPrintsOnAFewLetterSheets() {
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("Letter"));

        assertThat(new String(pdf, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        long sheets = SHEET.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertThat(sheets).isBetween(1L, 9L);
    }

    @Test
    void paperHasNoButtonsAndNoLinksToChangeAnswers() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        for (String onScreenOnly : new String[] {
            "button:not(.term)",
            ".term-card",
            ".usa-button",
            ".change-link",
            ".site-footer",
            ".language",
            ".usa-skipnav",
            // The heading of a part that opens is that of the part on paper.
            "summary:not(:has(h2, h3, h4))",
            ".actions"
        }) {
            Locator all = page.locator(onScreenOnly);
            assertThat(all.count()).as(onScreenOnly).isPositive();
            assertThat(all.filter(new Locator.FilterOptions().setVisible(true))).hasCount(0);
        }
    }

    @Test
    void paperShowsTheDangerFirstThenEveryNeedAndEveryWay() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        for (String onPaper : new String[] {".step-list__item", ".need-card", ".pathway-card", "h1"}) {
            Locator all = page.locator(onPaper);
            assertThat(all.count()).as(onPaper).isPositive();
            assertThat(all.filter(new Locator.FilterOptions().setVisible(true))).hasCount(all.count());
        }
    }

    @Test
    void everythingIsBlackOnWhite() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

        Object coloured = page.evaluate("""
                () => [...document.querySelectorAll('main *')]
                  .filter(it => it.checkVisibility() && !it.closest('svg'))
                  .map(it => [it.className, getComputedStyle(it)])
                  .filter(([name, style]) => style.color !== 'rgb(0, 0, 0)'
                    || !['rgba(0, 0, 0, 0)', 'rgb(255, 255, 255)'].includes(style.backgroundColor))
                  .map(([name, style]) => `${name}: ${style.color} on ${style.backgroundColor}`)""");
        assertThat(coloured)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
                .isEmpty();
    }
}

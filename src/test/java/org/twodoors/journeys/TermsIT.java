package org.twodoors.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twodoors.WorkedCase;

/** Words of the glossary open on tap, without script. */
class TermsIT extends InBrowser {

    @ParameterizedTest
    @ValueSource(ints = {320, 1280})
    void aTapOnAWordShowsItsMeaningAndAnotherOnePutsItAway(int width) {
        Visit visit = visit(Device.PHONE.wide(width).withoutScript());
        visit.open("/learn/school-and-clinic");
        Page page = visit.page();
        Locator word = page.locator("button[popovertarget=term-medically-necessary]");
        Locator card = page.locator("#term-medically-necessary");

        assertThat(card).isHidden();
        word.click();
        assertThat(card).isVisible();
        assertThat(card).isInViewport();
        assertThat(card).containsText("The words health plans use");
        word.click();
        assertThat(card).isHidden();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/learn/questions/asking", "/plan"})
    void aWordOpensByKeyboardAndEscapeClosesIt(String path) {
        Visit visit = visit(Device.DESKTOP).carrying(draftOf(Drafts.of(WorkedCase.named("C06"), catalog)));
        visit.open(path);
        Page page = visit.page();
        Locator word = page.locator("button.term").first();
        Locator card = page.locator("#" + word.getAttribute("popovertarget"));

        word.focus();
        page.keyboard().press("Enter");
        assertThat(card).isVisible();
        page.keyboard().press("Tab");
        assertThat(card.locator("a")).isFocused();
        page.keyboard().press("Escape");
        assertThat(card).isHidden();
        assertThat(word).isFocused();
    }
}

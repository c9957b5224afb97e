package org.twodoors.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.Questionnaire.AREAS;
import static org.twodoors.journeys.Questionnaire.CHECK;
import static org.twodoors.journeys.Questionnaire.CHILD;
import static org.twodoors.journeys.Questionnaire.NEEDS;
import static org.twodoors.journeys.Questionnaire.NOW;
import static org.twodoors.journeys.Questionnaire.PLAN;
import static org.twodoors.journeys.Questionnaire.SCHOOL;
import static org.twodoors.journeys.Questionnaire.START;
import static org.twodoors.journeys.Questionnaire.pageOf;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twodoors.WorkedCase;

/** The whole journey with a keyboard alone: no click, no tap. Whatever has the focus shows that it has it. */
class KeyboardJourneyIT extends InBrowser {

    /** More presses of Tab than any page has stops. */
    private static final int PATIENCE = 150;

    private static final String FOCUS = """
            target => {
              const focused = document.activeElement;
              if (focused === document.body || focused === document.documentElement) return 'elsewhere';
              const style = getComputedStyle(focused);
              const box = focused.getBoundingClientRect();
              const name = focused.outerHTML.slice(0, 120);
              if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) return 'no outline: ' + name;
              if (box.width === 0 || box.height === 0) return 'no size: ' + name;
              if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth)
                return 'off the screen: ' + name;
              return focused === target ? 'on it' : 'elsewhere';
            }""";

    private Visit visit;
    private Page page;
    private Questionnaire questions;

    private void sitDown(Device device) {
        visit = visit(device);
        page = visit.page();
        questions = new Questionnaire(visit, words(device.locale()));
    }

    @Test
    void aFamilyGetsToThePlanByKeyboardAlone() {
        sitDown(Device.DESKTOP);
        visit.open("/");
        tabTo(questions.link(questions.words().of("start.begin")));
        enter();
        assertThat(visit.path()).isEqualTo(START);
        tick("situations", "told-clinic");
        proceedTo(CHILD);

        type("#years", "7");
        choose("setting", "public");
        tabTo(page.locator("#state"));
        page.keyboard().type("Texas");
        proceedTo(NOW);

        tabTo(page.locator("#redFlags-none"));
        page.keyboard().press("Space");
        proceedTo(SCHOOL);

        choose("schoolPlan", "none");
        choose("behind", "no");
        choose("diagnosis", "no");
        choose("clinicTherapy", "no");
        choose("cover", "private");
        choose("referralNeeded", "not-sure");
        proceedTo(AREAS);

        tick("areas", "schoolwork");
        proceedTo(NEEDS);

        tick("needs", "handwriting");
        tick("needs", "typing-devices");
        proceedTo(pageOf("handwriting"));

        choose("schoolEffect", "a-lot");
        choose("tried", "still-hard");
        choose("dailyEffect", "none");
        choose("healthLink", "other");
        choose("safety", "none");
        choose("howOften", "often");
        proceedTo(pageOf("typing-devices"));

        choose("schoolEffect", "unknown");
        choose("dailyEffect", "none");
        proceedTo(CHECK);

        tabTo(questions.link(questions.words().of("page.check.showPlan")).first());
        enter();
        assertThat(visit.path()).isEqualTo(PLAN);
        PlanReader plan = new PlanReader(page, questions.words());
        assertThat(plan.needsUnder("school")).containsExactly("handwriting");
        assertThat(plan.needsUnder("unclear")).containsExactly("typing-devices");

        tabTo(page.locator(".hallway a[href='/plan/needs/handwriting']"));
        enter();
        assertThat(visit.path()).isEqualTo("/plan/needs/handwriting");
        Locator rules = page.locator(".rule-note summary");
        tabTo(rules);
        page.keyboard().press("Enter");
        assertThat(page.locator(".rule-note p").first()).isVisible();
        tabTo(questions.button("layout.clear"));
        enter();
        assertThat(visit.path()).isEqualTo("/cleared");
    }

    @Test
    void aFamilySavesSharesAndAsksByKeyboardAlone() {
        sitDown(Device.DESKTOP);
        visit.carrying(draftOf(Drafts.of(WorkedCase.named("C01"), catalog)));
        visit.open("/save");
        tabTo(questions.button("save.button"));
        enter();
        tabTo(page.locator("#link"));

        visit.open("/share");
        tabTo(page.locator("#needs"));
        page.keyboard().press("Space");
        type("#label", "J. K.");
        enter();
        assertThat(page.locator(".share-frame")).containsText("J. K.");
        tabTo(questions.button("share.make"));
        enter();
        String shared = URI.create(page.locator("#link").inputValue()).getPath();
        visit.open("/share/links");
        tabTo(questions.button("share.takeBack"));
        enter();
        assertThat(page.locator("[role=status]")).isVisible();
        assertThat(visit.open(shared).status()).isEqualTo(404);

        visit.open("/ask-school");
        tabTo(questions.button("asking.make.button"));
        enter();
        String message = page.locator(".ask-link__message").textContent();
        visit.open(message.substring(message.indexOf("/ask/")));
        choose("school-handwriting", "a-lot");
        choose("tried-handwriting", "still-hard");
        type("#example-handwriting", "Two lines");
        enter();
        tabTo(page.locator("button[value=send]"));
        enter();
        visit.open("/plan/home-and-school");
        assertThat(page.locator(".side--school")).containsText("Two lines");
    }

    @Test
    void enterInATextFieldContinues() {
        sitDown(Device.DESKTOP.withoutScript());
        visit.open(CHILD);
        choose("setting", "public");
        visit.open(CHILD);
        choose("setting", "public");
        visit.page().keyboard().press("Shift+Tab");
        tabBackTo(page.locator("#years"));
        page.keyboard().type("7");
        enter();
        assertThat(visit.path()).isEqualTo(NOW);
    }

    @Test
    void theFirstStopOfEveryPageLeadsPastTheHead() {
        sitDown(Device.PHONE);
        for (String path : List.of("/", CHILD, PLAN, "/cleared", "/nowhere")) {
            visit.open(path);
            page.keyboard().press("Tab");
            Locator skip = page.locator(".usa-skipnav");
            assertThat(skip).isFocused();
            assertThat(skip).isInViewport();
            assertFocusIsSeen();
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat((Boolean) page.evaluate("() => document.activeElement.closest('header') === null"
                            + " && !document.activeElement.classList.contains('usa-skipnav')"))
                    .as("focus after the skip link on %s", path)
                    .isTrue();
        }
    }

    @Test
    void aLinkOfTheErrorSummaryMovesTheFocusToItsQuestion() {
        sitDown(Device.PHONE.withoutScript());
        visit.open(CHILD);
        tabTo(questions.button("button.continue"));
        enter();

        Map<String, String> mistakes = Map.of("error.age.years", "#years", "error.setting", "#setting");
        mistakes.forEach((message, field) -> {
            tabTo(page.locator(".error-summary a")
                    .filter(new Locator.FilterOptions()
                            .setHasText(questions.words().of(message))));
            page.keyboard().press("Enter");
            assertThat(page.locator(field)).isFocused();
            assertFocusIsSeen();
            visit.open(CHILD);
            tabTo(questions.button("button.continue"));
            enter();
        });
    }

    /** The focus is on the error summary once a page with mistakes is there, so that it is read first. */
    @Test
    void aPageWithMistakesBeginsAtItsErrorSummary() {
        sitDown(Device.PHONE.withoutScript());
        visit.open(CHILD);
        tabTo(questions.button("button.continue"));
        enter();

        assertThat(page.locator(".error-summary")).isFocused();
        page.keyboard().press("Tab");
        assertThat(page.locator(".error-summary a").first()).isFocused();
    }

    private void proceedTo(String path) {
        tabTo(questions.button("button.continue"));
        enter();
        assertThat(visit.path()).isEqualTo(path);
    }

    private void enter() {
        visit.follow(() -> page.keyboard().press("Enter"));
    }

    private void type(String field, String text) {
        tabTo(page.locator(field));
        page.keyboard().type(text);
    }

    private void tick(String question, String value) {
        Locator folded = questions.radio(question, value).locator("xpath=ancestor::details[not(@open)]/summary");
        if (folded.count() > 0) {
            tabTo(folded);
            page.keyboard().press("Enter");
        }
        tabTo(questions.radio(question, value));
        page.keyboard().press("Space");
        assertThat(questions.radio(question, value)).isChecked();
    }

    /** Tab leads to the first answer of a question, the arrows to the others. */
    private void choose(String question, String value) {
        tabTo(page.locator("input[name='" + question + "']").first());
        page.keyboard().press("Space");
        Locator wanted = questions.radio(question, value);
        for (int presses = 0; presses < 10 && !isFocused(wanted); presses++) {
            page.keyboard().press("ArrowDown");
            assertFocusIsSeen();
        }
        assertThat(wanted).isChecked();
    }

    private void tabTo(Locator target) {
        pressUntilOn("Tab", target);
    }

    private void tabBackTo(Locator target) {
        pressUntilOn("Shift+Tab", target);
    }

    private void pressUntilOn(String key, Locator target) {
        for (int presses = 0; presses < PATIENCE && !isFocused(target); presses++) {
            page.keyboard().press(key);
        }
        assertThat(target).isFocused();
    }

    /** Looks at what has the focus, too: it has a line around it and lies on the screen, at least in part. */
    private boolean isFocused(Locator target) {
        Object seen = target.evaluate(FOCUS);
        assertThat(seen).as("focus on %s", page.url()).isIn("on it", "elsewhere");
        return seen.equals("on it");
    }

    private void assertFocusIsSeen() {
        isFocused(page.locator("body"));
    }
}

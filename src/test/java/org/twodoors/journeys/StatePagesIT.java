package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What differs by state, in a real browser. A visit itself fails where a page is wider than the screen. */
class StatePagesIT extends InBrowser {

    /** Much known, doubts, a fallback beside a value, next to nothing known, names in Spanish, five centers; the list. */
    private static final List<String> PAGES = List.of(
            "/learn/states",
            "/learn/states?state=",
            "/learn/states/tx",
            "/learn/states/ak",
            "/learn/states/as",
            "/learn/states/pr",
            "/learn/states/ny");

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void noPageHasABarrierThatAMachineCanFind(String language) {
        List<String> findings = new ArrayList<>();
        for (int width : new int[] {320, Device.DESKTOP.width()}) {
            Visit visit = visit(Device.PHONE.in(language).wide(width));
            for (String path : PAGES) {
                visit.open(path);
                Barriers.on(visit.page()).forEach(found -> findings.add(path + ": " + found));
            }
        }
        assertThat(findings).isEmpty();
    }

    @Test
    void theFormLeadsToAStateWithoutScript() {
        Visit visit = visit(Device.PHONE.withoutScript());
        visit.open("/learn/states");
        Page page = visit.page();
        page.getByLabel("Which state do you live in?").selectOption("Texas");
        visit.follow(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Show my state")));

        assertThat(visit.path()).isEqualTo("/learn/states/tx");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                        .textContent())
                .startsWith("Texas");
    }

    @Test
    void anotherLanguageThatWasChosenHoldsOnPagesThatWereKept() {
        Visit visit = visit(Device.PHONE);
        visit.open("/learn/states/tx");
        visit.open("/learn/states/ca");
        visit.follow(visit.page().getByText("Español"));
        visit.open("/learn/states/tx");

        assertThat(visit.page().locator("h1").textContent()).startsWith("Texas: plazos");
    }
}

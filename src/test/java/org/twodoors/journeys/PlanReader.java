package org.twodoors.journeys;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.util.Arrays;
import java.util.List;

/** Reads the plan as it stands on the page, and what is behind it from all of it in one piece. */
final class PlanReader {

    private static final String PLAN = "/plan";
    private static final String IN_ONE_PIECE = "/plan/print";

    private final Page page;
    private final Words words;

    PlanReader(Page page, Words words) {
        this.page = page;
        this.words = words;
    }

    /** Ids of the needs in the hallway under the heading of a door: school, both, clinic or unclear. */
    List<String> needsUnder(String door) {
        open(PLAN);
        return page
                .locator(".hallway__door")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                ".hallway__sign", new Page.LocatorOptions().setHasText(words.of("door." + door)))))
                .locator("a[href^='/plan/needs/']")
                .all()
                .stream()
                .map(link -> link.getAttribute("href").substring("/plan/needs/".length()))
                .toList();
    }

    /** The card of one need. */
    Locator card(String need) {
        open(IN_ONE_PIECE);
        return page.locator("#need-" + need);
    }

    /** Ids of the rules that the card of a need names, in their order. */
    List<String> rulesOf(String need) {
        return rules(card(need));
    }

    /** The cards of the pathways that name a rule. */
    Locator pathway(String rule) {
        open(IN_ONE_PIECE);
        return page.locator(".pathway-card")
                .filter(new Locator.FilterOptions().setHasText(words.of("plan.rules.fired", rule)));
    }

    private List<String> rules(Locator card) {
        String before = words.of("plan.rules.fired", "");
        return card.locator(".rule-note p").allTextContents().stream()
                .filter(line -> line.startsWith(before))
                .flatMap(line -> Arrays.stream(line.substring(before.length()).split(", ")))
                .toList();
    }

    List<String> steps() {
        open(PLAN);
        return page.locator(".step-list__title").allInnerTexts();
    }

    /** What the family said and is answered, the weightiest first, as far as it stands open. */
    List<String> said() {
        open(PLAN);
        return page.locator(".plan__answers .answer__said").allInnerTexts();
    }

    /** Where the buttons of the steps lead, in the order of the page; later steps have none. */
    List<String> ways() {
        open(PLAN);
        return page.locator(".plan__answers .answer .usa-button, .step-list .usa-button").all().stream()
                .map(button -> button.getAttribute("href"))
                .toList();
    }

    /** Whether the page of a door (school or clinic) says a line beside what to ask for. */
    boolean doorSays(String door, String line) {
        open(PLAN + "/" + door);
        return page.locator(".ask__text").allInnerTexts().contains(line);
    }

    /** Whether the page of what to find out says something of a need. */
    boolean findsOut(String what) {
        open(PLAN + "/find-out");
        return page.locator(".advice-list > p").allInnerTexts().contains(what);
    }

    boolean isUrgent() {
        open(PLAN);
        return page.locator(".urgent-card").isVisible();
    }

    private void open(String path) {
        URI here = URI.create(page.url());
        if (!here.getPath().equals(path)) {
            page.navigate(here.resolve(path).toString());
        }
    }
}

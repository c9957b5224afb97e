package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;

/** The barriers of WCAG 2.2 A and AA that a machine can find on a page. */
final class Barriers {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    private Barriers() {}

    /**
     * Looks at a page as it is now.
     *
     * @return a line for each place with a barrier
     */
    static List<String> on(Page page) {
        // Only barriers are spelled out; of what is fine one example each is enough, and much faster.
        AxeRunOptions brief = new AxeRunOptions();
        brief.setResultTypes(List.of("violations"));
        AxeResults results = new AxeBuilder(page)
                .options(brief)
                .withTags(RULES)
                .setLegacyMode(true)
                .analyze();
        assertThat(results.getPasses()).as("rules that looked at something").hasSizeGreaterThan(10);
        return results.getViolations().stream().flatMap(Barriers::lines).toList();
    }

    private static Stream<String> lines(Rule found) {
        return found.getNodes().stream().map(node -> found.getId() + ": " + found.getHelp() + " | " + node.getHtml());
    }
}

package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Stream;

/** The barriers of WCAG 2.2 A and AA that a machine can find on a page. */
final class Barriers {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    /** The script of axe is in the page already; a page that stays light, or has no text that was looked at, is a fault too. */
    private static final String CONTRAST_IN_DARK = """
            async () => {
              const results = await axe.run(document, {runOnly: ['color-contrast'], resultTypes: ['violations', 'passes']});
              const background = getComputedStyle(document.body).backgroundColor.match(/[\\d.]+/g).slice(0, 3);
              const found = results.violations.flatMap(rule => rule.nodes.map(node => `dark: ${node.failureSummary} | ${node.html}`));
              if (!results.passes.length) found.push('dark: no text was looked at');
              if (background.some(part => part > 100)) found.push(`dark: the page stays light, ${background}`);
              return found;
            }""";

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

    /**
     * Looks at the contrasts of the page that {@link #on} has just looked at, as it is in the dark: colors are all that changes.
     *
     * @return a line for each place with a barrier
     */
    static List<String> inDark(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        List<?> found = (List<?>) page.evaluate(CONTRAST_IN_DARK);
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        return found.stream().map(String::valueOf).toList();
    }

    private static Stream<String> lines(Rule found) {
        return found.getNodes().stream().map(node -> found.getId() + ": " + found.getHelp() + " | " + node.getHtml());
    }
}

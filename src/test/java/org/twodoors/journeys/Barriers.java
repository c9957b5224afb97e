package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ViewportSize;
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

    /** WCAG 1.4.10: at 400 percent of 1280 by 1024 nothing is read by moving sideways, and what stays in place leaves most of the screen. */
    private static final String ZOOMED = """
            () => {
              const found = [], root = document.scrollingElement;
              if (root.scrollWidth > 320) {
                const wide = [...document.body.querySelectorAll('*')].filter(it => it.getBoundingClientRect().right > 321).pop();
                found.push(`at 400 percent: ${root.scrollWidth} pixels wide | ${(wide ?? root).outerHTML.slice(0, 120)}`);
              }
              const stuck = [...document.body.querySelectorAll('*')]
                  .filter(it => ['fixed', 'sticky'].includes(getComputedStyle(it).position) && it.checkVisibility());
              // A card that somebody opened is there to be read, and scrolls.
              const high = stuck.filter(it => !it.matches(':popover-open'))
                  .reduce((sum, it) => sum + it.getBoundingClientRect().height, 0);
              if (high > 128) found.push(`at 400 percent: ${high} of 256 pixels stay in place`);
              if (stuck.some(it => it.getBoundingClientRect().height > 256)) found.push('at 400 percent: the end of a card is nowhere');
              return found;
            }""";

    /** With the colors of the system alone, shadows and grounds are gone: what can be pressed or filled in still has an edge or a line. */
    private static final String IN_FORCED_COLORS = """
            () => [...document.querySelectorAll('button, a.usa-button, input:not([type=hidden]), select, textarea')]
                .filter(it => {
                  const box = it.getBoundingClientRect(), style = getComputedStyle(it);
                  const edge = ['top', 'bottom'].some(side =>
                      style[`border-${side}-style`] !== 'none' && parseFloat(style[`border-${side}-width`]) > 0);
                  return box.width > 2 && box.height > 2 && it.checkVisibility({opacityProperty: true})
                      && !edge && style.appearance === 'none' && !style.textDecorationLine.includes('underline')
                      && style.outlineStyle === 'none';
                }).map(it => `forced colors: nothing shows where it is | ${it.outerHTML.slice(0, 120)}`)""";

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

    /**
     * Looks at a page as somebody does who makes it four times as big on a wide screen.
     *
     * @return a line for each thing that does not fit
     */
    static List<String> zoomed(Page page) {
        ViewportSize before = page.viewportSize();
        page.setViewportSize(320, 256);
        List<?> found = (List<?>) page.evaluate(ZOOMED);
        page.setViewportSize(before.width, before.height);
        return found.stream().map(String::valueOf).toList();
    }

    /**
     * Looks at a page as it is in a contrast theme of the system.
     *
     * @return a line for each control that cannot be seen there
     */
    static List<String> inForcedColors(Page page) {
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
        List<?> found = (List<?>) page.evaluate(IN_FORCED_COLORS);
        page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.NONE));
        return found.stream().map(String::valueOf).toList();
    }

    private static Stream<String> lines(Rule found) {
        return found.getNodes().stream().map(node -> found.getId() + ": " + found.getHelp() + " | " + node.getHtml());
    }
}

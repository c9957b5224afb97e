package org.twodoors.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.thymeleaf.context.WebContext;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;
import org.thymeleaf.web.servlet.JakartaServletWebApplication;

/** Words of the glossary open their meaning where they first appear in the running text of a page. */
class TermMarkerTest {

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    TermMarkerTest() {
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.setTemplateEngineMessageSource(GlossaryTest.words());
        engine.addDialect(
                new TermDialect(new Glossaries(Guide.read().terms(), List.of(Locale.ENGLISH), GlossaryTest.words())));
    }

    @Test
    void aWordIsAButtonThatOpensItsMeaningWithoutScript() {
        Document page = page("<p>Ask for an evaluation today</p>");

        Element button = page.selectFirst("button.term");
        assertThat(button.text()).isEqualTo("evaluation");
        assertThat(button.attr("type")).isEqualTo("button");
        Element card = page.getElementById(button.attr("popovertarget"));
        assertThat(card.hasAttr("popover")).isTrue();
        assertThat(card.children().eachText())
                .containsExactly(
                        "Evaluation",
                        "Finding out what your child can do and where services could help. It uses talks, tests and watching.",
                        "All words to know");
        assertThat(card.selectFirst("a").attr("href")).isEqualTo("/learn/glossary#evaluation");
        card.remove();
        assertThat(page.selectFirst("p").text()).isEqualTo("Ask for an evaluation today");
    }

    @Test
    void onlyTheFirstUseIsOne() {
        Document page = page("<p>An IEP, the IEP.</p><ul><li>the IEP and an evaluation</li></ul><p>Evaluations</p>");

        assertThat(page.select("button.term").eachText()).containsExactly("IEP", "evaluation");
    }

    @Test
    void twoFormsOfOneTermAreOneTerm() {
        assertThat(page("<p>Occupational therapy (OT) is for children. An OT helps.</p>")
                        .select("button.term")
                        .eachText())
                .containsExactly("Occupational therapy");
    }

    @Test
    void theMarksAroundAWordStayWithItAtTheEndOfALine() {
        Document page = page("<p>Ask (“evaluation”), please</p>");

        Element held = page.selectFirst(".term-hold");
        held.select(".term-card").remove();
        held.select("button").unwrap();
        assertThat(held.text()).isEqualTo("(“evaluation”),");
        assertThat(page("<p>an evaluation here</p>").select(".term-hold")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>IEP</h2>",
                "<p><a href='/x'>the IEP</a></p>",
                "<blockquote><p>“My IEP”</p></blockquote>",
                "<details><summary>IEP</summary><p>IEP</p></details>",
                "<form><p>IEP</p></form>",
                "<p data-terms='off'>the <strong>IEP</strong></p>",
                "<table><tr><th>IEP</th></tr></table>",
                "<div>IEP</div>",
                "<nav><ul><li>IEP</li></ul></nav>",
                "<p><button>IEP</button></p>",
                "<p>no such word<br>here<img alt='IEP'></p>"
            })
    void headingsLinksFormsQuotesAndFoldedTextsAreLeftAlone(String html) {
        assertThat(page(html).select("button.term")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>IEP</p>",
                "<ul><li><span>IEP</span></li></ul>",
                "<dl><dt>IEP</dt><dd>IEP</dd></dl>",
                "<table><tr><td>IEP</td></tr></table>",
                "<h2>IEP</h2><p>a<br>b <strong>IEP</strong></p>",
                "<p data-terms='off'>IEP</p><p>IEP</p>"
            })
    void runningTextIsNot(String html) {
        assertThat(page(html).select("button.term")).hasSize(1);
    }

    @Test
    void nothingIsOpenedWhereThePageDoesNotAskForIt() {
        assertThat(Jsoup.parse(html("<p>IEP</p><div data-terms='on'><h1>x</h1></div><p>IEP</p>", Map.of()))
                        .select("button"))
                .isEmpty();
    }

    @Test
    void textThatWasTypedIsShownAsItWasTyped() {
        String typed = "<b>IEP</b> & \"IEP\" <script>IEP</script> évaluation 👩‍👧";
        Document page =
                Jsoup.parse(html("<main data-terms='on'><p th:text='${typed}'></p></main>", Map.of("typed", typed)));

        page.select(".term-card").remove();
        assertThat(page.selectFirst("p").wholeText()).isEqualTo(typed);
        assertThat(page.select("script, b")).isEmpty();
    }

    @Test
    void everyPageStartsAfresh() {
        assertThat(page("<p>IEP</p>").select("button.term")).hasSize(1);
        assertThat(page("<p>IEP</p>").select("button.term")).hasSize(1);
    }

    private Document page(String html) {
        return Jsoup.parse(html("<main data-terms='on'>" + html + "</main>", Map.of()));
    }

    private String html(String template, Map<String, Object> model) {
        MockServletContext servlet = new MockServletContext();
        return engine.process(
                template,
                new WebContext(
                        JakartaServletWebApplication.buildApplication(servlet)
                                .buildExchange(new MockHttpServletRequest(servlet), new MockHttpServletResponse()),
                        Locale.ENGLISH,
                        model));
    }
}

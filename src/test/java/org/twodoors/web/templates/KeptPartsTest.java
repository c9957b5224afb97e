package org.twodoors.web.templates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** A part is made once for what makes a difference to it, and in place of its element. */
class KeptPartsTest {

    private static final String DOOR =
            "<b th:remove='all'><i th:fragment='door(name)' th:text='|${made.incrementAndGet()} ${name}|'></i></b>";

    private final AtomicInteger made = new AtomicInteger();

    @Test
    void aPartIsMadeOnceForEachLanguageAndWhatMakesADifference() {
        SpringTemplateEngine engine = engine(true);
        String page = "<p th:kept='~{:: door(${door})}' th:kept-by='${door}'></p>" + DOOR;

        assertThat(made(engine, page, Locale.ENGLISH, "school")).isEqualTo("<i>1 school</i>");
        assertThat(made(engine, page, Locale.ENGLISH, "school")).isEqualTo("<i>1 school</i>");
        assertThat(made(engine, page, Locale.ENGLISH, "clinic")).isEqualTo("<i>2 clinic</i>");
        assertThat(made(engine, page, Locale.forLanguageTag("es"), "school")).isEqualTo("<i>3 school</i>");
        assertThat(made(engine, page, Locale.ENGLISH, "school")).isEqualTo("<i>1 school</i>");
    }

    @Test
    void aPartThatHangsOnNothingKnownIsMadeAnewEachTime() {
        SpringTemplateEngine engine = engine(true);
        String page = "<p th:kept='~{:: door(${door})}' th:kept-by='${nothing}'></p>" + DOOR;

        assertThat(made(engine, page, Locale.ENGLISH, "school")).isEqualTo("<i>1 school</i>");
        assertThat(made(engine, page, Locale.ENGLISH, "school")).isEqualTo("<i>2 school</i>");
    }

    @Test
    void nothingIsKeptWhileTemplatesAreReadAnew() {
        SpringTemplateEngine engine = engine(false);
        String page = "<p th:kept='~{:: door(${door})}' th:kept-by='${door}'></p>" + DOOR;

        assertThat(made(engine, page, Locale.ENGLISH, "school")).isEqualTo("<i>1 school</i>");
        assertThat(made(engine, page, Locale.ENGLISH, "school")).isEqualTo("<i>2 school</i>");
    }

    @Test
    void conditionsOfTheSameElementComeFirst() {
        String page =
                "<p th:each='door : ${doors}' th:if='${door} != ${door2}' th:kept='~{:: door(${door})}' th:kept-by='${door}'></p>"
                        + DOOR;

        assertThat(made(engine(true), page, Locale.ENGLISH, "clinic")).isEqualTo("<i>1 school</i><i>2 both</i>");
    }

    private String made(SpringTemplateEngine engine, String page, Locale language, String door) {
        Map<String, Object> model = new HashMap<>(
                Map.of("made", made, "door", door, "door2", "clinic", "doors", List.of("school", "clinic", "both")));
        return engine.process(page, new Context(language, model));
    }

    private static SpringTemplateEngine engine(boolean keeps) {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        engine.addDialect(new KeptParts(keeps));
        return engine;
    }
}

package org.twodoors.web.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;
import org.springframework.web.context.support.StaticWebApplicationContext;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.i18n.FixedLocaleResolver;
import org.thymeleaf.exceptions.TemplateEngineException;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.StringTemplateResolver;

/** A page is sent whole or not at all. */
class PageViewTest {

    private final MockServletContext servlet = new MockServletContext();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void render(String template, Map<String, ?> model) throws Exception {
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(new StringTemplateResolver());
        StaticWebApplicationContext application = new StaticWebApplicationContext();
        application.setServletContext(servlet);
        application.refresh();
        PageView view = new EnglishView(engine);
        view.setApplicationContext(application);
        view.setServletContext(servlet);
        view.setTemplateName(template);
        MockHttpServletRequest request = new MockHttpServletRequest(servlet);
        request.setAttribute(DispatcherServlet.WEB_APPLICATION_CONTEXT_ATTRIBUTE, application);
        request.setAttribute(DispatcherServlet.LOCALE_RESOLVER_ATTRIBUTE, new FixedLocaleResolver(Locale.ENGLISH));
        view.render(model, request, response);
    }

    private static final class EnglishView extends PageView {

        EnglishView(SpringTemplateEngine engine) {
            setTemplateEngine(engine);
            setLocale(Locale.ENGLISH);
        }
    }

    @Test
    void aPageSaysHowLongItIsInBytes() throws Exception {
        render("<p th:text=\"${word}\">x</p>", Map.of("word", "niño – ‘sí’ 👩‍👧"));

        assertThat(response.getContentAsByteArray()).hasSize(response.getContentLength());
        assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .isEqualTo("<p>niño – ‘sí’ 👩‍👧</p>");
    }

    @Test
    void nothingOfAPageThatFailsIsSent() {
        assertThatExceptionOfType(TemplateEngineException.class)
                .isThrownBy(() ->
                        render("<p>" + "words ".repeat(20_000) + "</p><p th:text=\"${nothing.there}\"></p>", Map.of()));

        assertThat(response.isCommitted()).isFalse();
        assertThat(response.getContentAsByteArray()).isEmpty();
    }
}

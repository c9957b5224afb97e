package org.twodoors.web.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
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

/** A page is sent whole or not at all, and made when it is its turn. */
class PageViewTest {

    private final MockServletContext servlet = new MockServletContext();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    private void render(String template, Map<String, ?> model) throws Exception {
        render(template, model, response);
    }

    private void render(String template, Map<String, ?> model, MockHttpServletResponse response) throws Exception {
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

    /** What a template asks while it is made: counts how many are made at this moment. */
    public static final class Busy {

        private final AtomicInteger now = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        /** Takes a while, as a page does. */
        public String getWord() throws InterruptedException {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            Thread.sleep(20);
            now.decrementAndGet();
            return "word";
        }
    }

    @Test
    void noMorePagesAreMadeAtATimeThanThereAreProcessorsAndAllCome() throws Exception {
        int processors = Runtime.getRuntime().availableProcessors();
        int pages = 6 * processors;
        Busy busy = new Busy();
        ExecutorService families = Executors.newFixedThreadPool(pages);
        try {
            List<Callable<String>> asked = Collections.nCopies(pages, () -> {
                MockHttpServletResponse own = new MockHttpServletResponse();
                render("<p th:text=\"${busy.word}\">x</p>", Map.of("busy", busy), own);
                return own.getContentAsString();
            });
            for (Future<String> page : families.invokeAll(asked, 30, TimeUnit.SECONDS)) {
                assertThat(page.get()).isEqualTo("<p>word</p>");
            }
        } finally {
            families.shutdownNow();
        }

        assertThat(busy.most.get()).isEqualTo(processors);
    }

    @Test
    void aPageThatFailsGivesItsTurnToTheNext() {
        for (int page = 0; page < 3 * Runtime.getRuntime().availableProcessors(); page++) {
            assertThatExceptionOfType(TemplateEngineException.class)
                    .isThrownBy(() -> render("<p th:text=\"${nothing.there}\"></p>", Map.of()));
        }

        assertThatNoException()
                .isThrownBy(() -> CompletableFuture.runAsync(this::renderWord).get(30, TimeUnit.SECONDS));
    }

    private void renderWord() {
        try {
            render("<p>word</p>", Map.of());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

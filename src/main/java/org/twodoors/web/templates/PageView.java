package org.twodoors.web.templates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.spring6.view.ThymeleafView;

/**
 * A page that is made from a template. Every name in a template is looked for among the attributes of the request, some hundreds
 * of times for one page, and each filter in front of the application makes that way longer; so they stand at hand here. A page is
 * made whole before anything of it is sent, so that a page that fails is an error page; then it is sent in one piece as UTF-8, and
 * says how long it is.
 */
public class PageView extends ThymeleafView {

    /** Bytes; most pages are shorter. */
    private static final int ROOM = 16 * 1024;

    /** Letters that are made bytes at a time: a page comes in some hundreds of pieces. */
    private static final int AT_A_TIME = 2 * 1024;

    /**
     * Making a page waits for nothing but a processor, so no more are made at a time than there are processors, and whoever came first
     * is next: docs/decisions/0040-as-many-pages-at-a-time-as-processors.md. Sending waits for the client, and needs no turn.
     */
    private static final Semaphore TURNS = new Semaphore(Runtime.getRuntime().availableProcessors(), true);

    /** Spring makes one for each name and language. What is written is collected here, and nowhere before. */
    public PageView() {
        setProducePartialOutputWhileProcessing(true);
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        ByteArrayOutputStream page = new ByteArrayOutputStream(ROOM);
        try (PrintWriter writer =
                new PrintWriter(new BufferedWriter(new OutputStreamWriter(page, StandardCharsets.UTF_8), AT_A_TIME))) {
            TURNS.acquireUninterruptibly();
            try {
                super.render(model, new AtHand(request), new Held(response, writer));
            } finally {
                TURNS.release();
            }
        }
        response.setContentLength(page.size());
        page.writeTo(response.getOutputStream());
    }

    /** The same response; what is written stays here. */
    private static final class Held extends HttpServletResponseWrapper {

        private final PrintWriter writer;

        Held(HttpServletResponse response, PrintWriter writer) {
            super(response);
            this.writer = writer;
        }

        @Override
        public PrintWriter getWriter() {
            return writer;
        }
    }

    /** The same request; what is set here stays here. */
    private static final class AtHand extends HttpServletRequestWrapper {

        private final Map<String, Object> attributes = new HashMap<>();

        AtHand(HttpServletRequest request) {
            super(request);
            Collections.list(request.getAttributeNames())
                    .forEach(name -> attributes.put(name, request.getAttribute(name)));
        }

        @Override
        public @Nullable Object getAttribute(String name) {
            return attributes.get(name);
        }

        @Override
        public Enumeration<String> getAttributeNames() {
            return Collections.enumeration(attributes.keySet());
        }

        @Override
        public void setAttribute(String name, @Nullable Object value) {
            if (value == null) {
                attributes.remove(name);
            } else {
                attributes.put(name, value);
            }
        }

        @Override
        public void removeAttribute(String name) {
            attributes.remove(name);
        }
    }
}

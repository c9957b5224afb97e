package org.twodoors.web.templates;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.thymeleaf.spring6.view.ThymeleafView;
import org.twodoors.pages.ClientAddress;
import org.twodoors.pages.Turns;

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
     * Making a page waits for nothing but a processor, so no more are made at a time than there are processors, and nobody waits behind
     * a client that asks for many: docs/decisions/0040-as-many-pages-at-a-time-as-processors.md. Sending waits for the client, and
     * needs no turn.
     */
    private static final Turns TURNS = new Turns(Runtime.getRuntime().availableProcessors(), Integer.MAX_VALUE);

    /** Then whoever waits is told that it is too much; less than a proxy waits for an answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** Bytes. A larger page is in memory while a client that reads slowly takes it; our own pages are up to 310 KB, most under 60. */
    private static final int LARGE = 128 * 1024;

    /** So many of them may be on their way: what was sent to us may come back several times in one, up to 0.8 MB. */
    private static final Semaphore LARGE_ON_THEIR_WAY = new Semaphore(16);

    private static final String AGAIN_IN_SECONDS = "5";

    /** What is written is collected here, and nowhere before. */
    @Override
    public boolean getProducePartialOutputWhileProcessing() {
        return true;
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws Exception {
        ByteArrayOutputStream page = new ByteArrayOutputStream(ROOM);
        String client = ClientAddress.nameOf(request.getRemoteAddr());
        boolean turn = TURNS.begin(client, PATIENCE);
        // That it is too much is a page too.
        if (!turn && request.getDispatcherType() != DispatcherType.ERROR) {
            refuse(response);
            return;
        }
        try (PrintWriter writer =
                new PrintWriter(new BufferedWriter(new OutputStreamWriter(page, StandardCharsets.UTF_8), AT_A_TIME))) {
            super.render(model, new AtHand(request), new Held(response, writer));
        } finally {
            if (turn) {
                TURNS.end(client);
            }
        }
        if (page.size() <= LARGE) {
            send(page, response);
        } else if (LARGE_ON_THEIR_WAY.tryAcquire()) {
            try {
                send(page, response);
            } finally {
                LARGE_ON_THEIR_WAY.release();
            }
        } else {
            refuse(response);
        }
    }

    private static void send(ByteArrayOutputStream page, HttpServletResponse response) throws IOException {
        response.setContentLength(page.size());
        page.writeTo(response.getOutputStream());
    }

    private static void refuse(HttpServletResponse response) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN_IN_SECONDS);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
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

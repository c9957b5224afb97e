package org.twodoors.web.server;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.ContinueResponseTiming;
import org.apache.coyote.InputBuffer;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * Lets a request go on when its whole body is there. Until then it holds no thread: the server wakes us up when bytes came. So
 * senders who take their time, by bad luck or on purpose, take it from nobody else. A body has a last moment; and where too many
 * are under way at once, the one that has been so for longest makes room, whoever sends it. The application sees an ordinary
 * request, and reads the body from memory.
 */
public final class WholeBodies extends ValveBase {

    /** Attribute of a request whose body is not there: the status to answer with, an {@link Integer}. */
    public static final String REFUSED = WholeBodies.class.getName() + ".refused";

    /** A body that is too long is read to nowhere up to here, so that the browser gets to read the refusal. */
    private static final long MOST_SWALLOWED = 16L * 1024 * 1024;

    private static final String BODY = WholeBodies.class.getName() + ".body";

    private static final int UNDER_WAY = 0;

    private final int longest;
    private final Duration within;
    private final int most;

    /** The oldest first. Only touched while it is locked. */
    private final Deque<Body> underWay = new ArrayDeque<>();

    /**
     * Reads bodies.
     *
     * @param longest bytes of the longest body that the application reads; of a longer one nothing is kept
     * @param within how long a body may be under way
     * @param most how many may be under way at once
     */
    public WholeBodies(int longest, Duration within, int most) {
        super(true);
        this.longest = longest;
        this.within = within;
        this.most = most;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.isAsyncDispatching() && request.getAttribute(BODY) instanceof Body body) {
            request.removeAttribute(BODY);
            handOn(body, request, response);
        } else if (request.getContext() == null || response.getStatus() >= 400 || isHere(request.getCoyoteRequest())) {
            getNext().invoke(request, response);
        } else if (request.getContentLengthLong() > MOST_SWALLOWED) {
            refuse(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, request, response);
        } else {
            begin(request);
        }
    }

    /** Whether there is no body, or all of it came along with the headers. */
    private static boolean isHere(org.apache.coyote.Request wire) {
        if (wire.isFinished()) {
            return true;
        }
        wire.action(ActionCode.AVAILABLE, false);
        return wire.getContentLengthLong() >= 0 && wire.getAvailable() >= wire.getContentLengthLong();
    }

    private void begin(Request request) {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        AsyncContext context = request.startAsync();
        context.setTimeout(within.toMillis());
        Body body = new Body(wire, context);
        context.addListener(body);
        request.setAttribute(BODY, body);
        Body oldest = null;
        synchronized (underWay) {
            underWay.addLast(body);
            if (underWay.size() > most) {
                oldest = underWay.pollFirst();
            }
        }
        if (oldest != null) {
            oldest.end(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }
        // Whoever asks before it sends is told to go on.
        wire.action(ActionCode.ACK, ContinueResponseTiming.ALWAYS);
        wire.setReadListener(body);
    }

    /** The way from here is that of a request that came with its body. */
    private void handOn(Body body, Request request, Response response) throws IOException, ServletException {
        org.apache.coyote.Request wire = request.getCoyoteRequest();
        wire.action(ActionCode.ASYNC_DISPATCHED, null);
        int outcome = body.outcome.get();
        if (outcome != HttpServletResponse.SC_OK) {
            refuse(outcome, request, response);
            return;
        }
        InputBuffer ofTheSocket = wire.getInputBuffer();
        wire.setInputBuffer(body.whole());
        try {
            getNext().invoke(request, response);
        } finally {
            wire.setInputBuffer(ofTheSocket);
        }
    }

    private void refuse(int status, Request request, Response response) throws IOException, ServletException {
        request.setAttribute(REFUSED, status);
        boolean more = !request.getCoyoteRequest().isFinished();
        if (more) {
            response.setHeader("Connection", "close");
        }
        try {
            getNext().invoke(request, response);
        } finally {
            if (more) {
                // The rest is not waited for: the connection ends with the answer.
                request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
            }
        }
    }

    /** One body that is under way. */
    private final class Body implements ReadListener, AsyncListener, ApplicationBufferHandler {

        private final org.apache.coyote.Request wire;
        private final AsyncContext context;
        private final AtomicInteger outcome = new AtomicInteger(UNDER_WAY);
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private long length;
        private @Nullable ByteBuffer buffer;

        Body(org.apache.coyote.Request wire, AsyncContext context) {
            this.wire = wire;
            this.context = context;
        }

        @Override
        public void onDataAvailable() {
            try {
                while (outcome.get() == UNDER_WAY && !wire.isFinished() && wire.isReady() && wire.doRead(this) >= 0) {
                    take();
                }
            } catch (IOException e) {
                end(HttpServletResponse.SC_BAD_REQUEST);
            }
        }

        private void take() {
            ByteBuffer came = buffer;
            if (came == null) {
                return;
            }
            length += came.remaining();
            if (length <= longest) {
                byte[] some = new byte[came.remaining()];
                came.get(some);
                bytes.writeBytes(some);
            } else {
                bytes.reset();
            }
            came.position(came.limit());
            if (length > MOST_SWALLOWED) {
                end(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            }
        }

        @Override
        public void onAllDataRead() {
            end(length > longest ? HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE : HttpServletResponse.SC_OK);
        }

        /** Says how it ended, once, and sends the request on its way. */
        void end(int status) {
            if (outcome.compareAndSet(UNDER_WAY, status)) {
                leave();
                try {
                    // Where to does not matter: it comes by here and is led on from here.
                    context.dispatch("/");
                } catch (IllegalStateException e) {
                    getContainer().getLogger().debug("the client left before its body came", e);
                }
            }
        }

        private void leave() {
            synchronized (underWay) {
                underWay.remove(this);
            }
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            end(HttpServletResponse.SC_REQUEST_TIMEOUT);
        }

        /** The client is gone. */
        @Override
        public void onError(Throwable gone) {
            outcome.set(HttpServletResponse.SC_BAD_REQUEST);
            leave();
        }

        @Override
        public void onError(AsyncEvent event) {
            onError(event.getThrowable());
            event.getAsyncContext().complete();
        }

        @Override
        public void onComplete(AsyncEvent event) {
            leave();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // Nobody behind us starts anything.
        }

        @Override
        public void setByteBuffer(@Nullable ByteBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public @Nullable ByteBuffer getByteBuffer() {
            return buffer;
        }

        @Override
        public void expand(int size) {
            // The server brings its own buffer.
        }

        /** All of it, to be read as from the wire. */
        InputBuffer whole() {
            ByteBuffer rest = ByteBuffer.wrap(bytes.toByteArray());
            return new InputBuffer() {
                @Override
                public int doRead(ApplicationBufferHandler handler) {
                    int length = rest.remaining();
                    handler.setByteBuffer(rest.duplicate());
                    rest.position(rest.limit());
                    return length == 0 ? -1 : length;
                }

                @Override
                public int available() {
                    return rest.remaining();
                }
            };
        }
    }
}

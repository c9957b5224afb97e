package org.twodoors.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses request bodies that are too long (413) or carry files (415), before anybody reads them. */
class BodyLimitFilter extends OncePerRequestFilter {

    private final int limit;

    /** Takes the longest body, in bytes. */
    BodyLimitFilter(int limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long length = request.getContentLengthLong();
        if (isType(request, "multipart/")) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (length > limit) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (length >= 0 || hasNoBodyWeRead(request)) {
            chain.doFilter(request, response);
        } else {
            countFirst(request, response, chain);
        }
    }

    /** A form is counted by the server while it reads the parameters (server.tomcat.max-http-form-post-size). */
    private static boolean hasNoBodyWeRead(HttpServletRequest request) {
        return isType(request, "application/x-www-form-urlencoded")
                || HttpMethod.GET.matches(request.getMethod())
                || HttpMethod.HEAD.matches(request.getMethod());
    }

    /** A body that does not say how long it is gets read up to the limit before anybody acts on a part of it. */
    private void countFirst(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        byte[] body;
        try {
            body = request.getInputStream().readNBytes(limit + 1);
        } catch (IOException e) {
            // Broken chunks, which the server may have refused by itself already.
            if (!response.isCommitted()) {
                response.sendError(HttpServletResponse.SC_BAD_REQUEST);
            }
            return;
        }
        if (body.length > limit) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(new CountedRequest(request, body), response);
        }
    }

    private static boolean isType(HttpServletRequest request, String start) {
        @Nullable String type = request.getContentType();
        return type != null && type.strip().toLowerCase(Locale.ROOT).startsWith(start);
    }

    /** The request with the body that was read already. */
    private static final class CountedRequest extends HttpServletRequestWrapper {

        private final byte[] body;

        CountedRequest(HttpServletRequest request, byte[] body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return new CountedBody(new ByteArrayInputStream(body));
        }

        @Override
        public BufferedReader getReader() {
            return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
        }

        @Override
        public int getContentLength() {
            return body.length;
        }

        @Override
        public long getContentLengthLong() {
            return body.length;
        }
    }

    /** The body as a stream. */
    private static final class CountedBody extends ServletInputStream {

        private final ByteArrayInputStream body;

        CountedBody(ByteArrayInputStream body) {
            this.body = body;
        }

        @Override
        public int read() {
            return body.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return body.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return body.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("the whole body is here; read it");
        }
    }
}

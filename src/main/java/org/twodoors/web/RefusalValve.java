package org.twodoors.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.Context;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.util.StringUtils;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.PageRegistry;

/**
 * Answers what the server refuses before the application sees it, such as headers that are too long or an address that
 * cannot be read, with a small page of ours that needs nothing else to work.
 */
class RefusalValve extends ErrorReportValve {

    private final byte[] unreadable;
    private final byte[] broken;
    private final byte[] unreadableProblem = packed("unreadable.json");
    private final byte[] brokenProblem = packed("broken.json");

    private final PageRegistry pages;
    private final SecurityHeaders headers;

    RefusalValve(RefusalPages refusals, PageRegistry pages, SecurityHeaders headers) {
        this.unreadable = refusals.unreadable();
        this.broken = refusals.broken();
        this.pages = pages;
        this.headers = headers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable throwable) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean canWrite = new AtomicBoolean(false);
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, canWrite);
        if (!canWrite.get()) {
            return;
        }
        if (response.getStatus() == HttpServletResponse.SC_NOT_IMPLEMENTED
                || response.getStatus() == HttpServletResponse.SC_HTTP_VERSION_NOT_SUPPORTED) {
            // A request no site could serve is the sender's mistake, not a failure of ours.
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        }
        headers.write(request, response);
        if (!StringUtils.hasLength(request.getRequestURI())) {
            // An address that cannot be read may have been a link.
            SecurityHeaders.keepSecret(response);
        }
        try {
            if (!writeLinkPage(request, response)) {
                write(request, response);
            }
        } catch (IOException e) {
            container.getLogger().debug("the client left before its refusal was sent", e);
        }
    }

    /**
     * A link that cannot even be read is answered like every link with nothing behind it. The server has not led such a
     * request to the application, so that is made up for here.
     *
     * @return whether it is a link
     */
    private boolean writeLinkPage(Request request, Response response) throws IOException {
        boolean unreadable = response.getStatus() == HttpServletResponse.SC_BAD_REQUEST;
        if (!unreadable || !pages.isLinkOpened(request)) {
            return false;
        }
        if (request.getContext() == null) {
            if (!(getContainer().findChild("") instanceof Context application)) {
                return false;
            }
            request.getMappingData().context = application;
        }
        try {
            request.getServletContext()
                    .getRequestDispatcher(LinkPage.GONE)
                    .forward(request.getRequest(), response.getResponse());
            response.finishResponse();
            return true;
        } catch (ServletException e) {
            container.getLogger().debug("the page for a link with nothing behind it could not be made", e);
            return false;
        }
    }

    private void write(Request request, Response response) throws IOException {
        boolean ours = response.getStatus() >= 500;
        String path = request.getRequestURI();
        byte[] body;
        if (path != null && path.startsWith("/api/")) {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            body = ours ? brokenProblem : unreadableProblem;
        } else {
            response.setContentType("text/html;charset=UTF-8");
            body = ours ? broken : unreadable;
        }
        response.setContentLength(body.length);
        OutputStream out = response.getOutputStream();
        out.write(body);
        response.finishResponse();
    }

    private static byte[] packed(String name) {
        try (InputStream in = RefusalValve.class.getResourceAsStream("/static-errors/" + name)) {
            if (in == null) {
                throw new IllegalStateException("static-errors/" + name + " is not packed with the application");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.twodoors.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twodoors.pages.ClientAddress;
import org.twodoors.pages.PageRegistry;

/**
 * Keeps anybody from trying out links one after another. Nobody waits for what others do, and nobody waits to delete. What stands
 * behind a link is taken off here.
 */
class LinkLimitsFilter extends OncePerRequestFilter {

    /** How long to wait, for the page that says so. */
    static final String WAIT = LinkLimitsFilter.class.getName() + ".wait";

    private final PageRegistry pages;
    private final LinkLimits opening;

    LinkLimitsFilter(PageRegistry pages, LinkLimits opening) {
        this.pages = pages;
        this.opening = opening;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = decodedPath(request);
        boolean deletes = HttpMethod.POST.matches(request.getMethod()) && pages.takesBack(path);
        Optional<Duration> wait = pages.isLink(path) && !deletes
                ? opening.count(ClientAddress.networks(request.getRemoteAddr()))
                : Optional.empty();
        if (wait.isEmpty()) {
            chain.doFilter(pages.isLink(path) ? WholeLink.of(request, path) : request, response);
        } else {
            request.setAttribute(WAIT, wait.get());
            refuse(response, wait.get());
        }
    }

    /** As controllers see it, however it was written in the address. */
    private static String decodedPath(HttpServletRequest request) {
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    private static void refuse(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(LinkLimits.seconds(wait)));
        SecurityHeaders.keepSecret(response);
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}

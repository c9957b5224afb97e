package org.twodoors.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twodoors.web.server.WholeBodies;

/**
 * Refuses request bodies that carry files or are of a kind with an endless name (415), that are too long (413), and those that
 * {@link WholeBodies} waited for in vain, before anybody reads them.
 */
class BodyLimitFilter extends OncePerRequestFilter {

    /** Letters of the name of a kind of body; a form with its character set has 50. */
    private static final int LONGEST_TYPE = 256;

    private final int limit;

    /** Takes the longest body, in bytes. */
    BodyLimitFilter(int limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isKindWeRefuse(request)) {
            response.sendError(HttpServletResponse.SC_UNSUPPORTED_MEDIA_TYPE);
        } else if (request.getAttribute(WholeBodies.REFUSED) instanceof Integer status) {
            response.sendError(status);
        } else if (request.getContentLengthLong() > limit) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isKindWeRefuse(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && (type.length() > LONGEST_TYPE
                        || type.strip().toLowerCase(Locale.ROOT).startsWith("multipart/"));
    }
}

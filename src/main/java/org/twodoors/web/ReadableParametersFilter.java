package org.twodoors.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Reads all parameters once, first of all. Parameters that are badly encoded, too many or too long throw wherever they
 * are first asked for; here that is a plain 4xx, later it would be a 500.
 */
class ReadableParametersFilter extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            request.getParameterMap();
        } catch (IllegalStateException e) {
            // A broken body the server may have refused by itself already.
            if (!response.isCommitted()) {
                response.sendError(
                        e instanceof InvalidParameterException invalid
                                ? invalid.getErrorCode()
                                : HttpServletResponse.SC_BAD_REQUEST);
            }
            return;
        }
        chain.doFilter(PlainParameterNames.of(request), response);
    }
}

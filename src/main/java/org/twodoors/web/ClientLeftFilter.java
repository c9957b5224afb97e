package org.twodoors.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.apache.catalina.connector.ClientAbortException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a client leave before its error page is sent: that is no failure of ours. The server says so by itself of every other page, but writes
 * an error with a stack trace about this one.
 */
class ClientLeftFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ClientLeftFilter.class);

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ClientAbortException e) {
            LOG.debug("the client left before its error page was sent");
        }
    }
}

package org.twodoors.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.twodoors.pages.PageRegistry;

/**
 * Keeps anybody from trying out links one after another, or from filling the database. A client is an address as the
 * server sees it, behind a proxy the one that the proxy names; of an IPv6 address the network, which is one household's.
 */
class LinkLimitsFilter extends OncePerRequestFilter {

    /** How long to wait, for the page that says so. */
    static final String WAIT = LinkLimitsFilter.class.getName() + ".wait";

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private static final String NO_ADDRESS = "none";

    private static final int NETWORK_BYTES = 8;

    private final PageRegistry pages;
    private final LinkLimits opening;
    private final LinkLimits making;

    LinkLimitsFilter(PageRegistry pages, LinkLimits opening, LinkLimits making) {
        this.pages = pages;
        this.opening = opening;
        this.making = making;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = decodedPath(request);
        Optional<Duration> wait = Optional.empty();
        if (pages.isLink(path)) {
            wait = opening.count(client(request.getRemoteAddr()));
        } else if (HttpMethod.POST.matches(request.getMethod()) && pages.makesLink(path)) {
            wait = making.count(client(request.getRemoteAddr()));
        }
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
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
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.toSeconds() + 1));
        SecurityHeaders.keepSecret(response);
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** The address itself, or the first half of an IPv6 address. All that a proxy calls something else are one client. */
    static String client(String address) {
        if (address.indexOf(':') < 0) {
            return IPV4.matcher(address).matches() ? address : NO_ADDRESS;
        }
        try {
            // Never a name to look up: it has a colon. A zone says which of our own cards it came in on.
            byte[] bytes = InetAddress.getByName(address.split("%", 2)[0]).getAddress();
            // What is an IPv4 address in disguise comes back as one.
            int length = bytes.length == 4 ? 4 : NETWORK_BYTES;
            return HexFormat.of().formatHex(bytes, 0, length);
        } catch (UnknownHostException e) {
            return NO_ADDRESS;
        }
    }
}

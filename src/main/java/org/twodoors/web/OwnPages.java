package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * Whether a form comes from a page of ours, as far as the browser says. A page cannot make its browser say anything else; one
 * that says nothing, as old ones do, or only {@code Origin: null}, as on pages that name themselves to nobody, is not foreign.
 */
class OwnPages {

    private static final String SITE = "Sec-Fetch-Site";

    /** {@code none} is a person, who for example has the browser send a form once more. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    private static final int HTTP = 80;

    private static final int HTTPS = 443;

    private final @Nullable URI address;

    /** Takes where people find the site; null when each request names it. */
    OwnPages(@Nullable URI address) {
        this.address = address;
    }

    /** Whether another site sent a request, a neighbor under the same name included. */
    boolean isForeign(HttpServletRequest request) {
        return Collections.list(request.getHeaders(SITE)).stream().anyMatch(site -> !OURS.contains(site))
                || Collections.list(request.getHeaders(HttpHeaders.ORIGIN)).stream()
                        .anyMatch(origin -> !origin.equals("null") && !isOwn(origin, request));
    }

    /**
     * Whether a browser names nobody and says nothing else: one of our pages that names itself to nobody, in an old browser, or another
     * site that hides. A token that fits decides; without one, nothing is held ready.
     */
    boolean isNameless(HttpServletRequest request) {
        return "null".equals(request.getHeader(HttpHeaders.ORIGIN)) && request.getHeader(SITE) == null;
    }

    private boolean isOwn(String text, HttpServletRequest request) {
        URI origin;
        try {
            origin = URI.create(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
        if (origin.getScheme() == null || origin.getHost() == null) {
            return false;
        }
        boolean https = request.getScheme().equals("https");
        // A proxy that ends https and is not believed leaves us http.
        boolean named = (!https || origin.getScheme().equals("https"))
                && sameHost(origin, request.getServerName())
                && port(origin.getPort()) == port(request.getServerPort());
        return named
                || (address != null
                        && origin.getScheme().equals(address.getScheme())
                        && sameHost(origin, address.getHost())
                        && port(origin.getPort()) == port(address.getPort()));
    }

    private static boolean sameHost(URI origin, String host) {
        return origin.getHost().toLowerCase(Locale.ROOT).equals(host.toLowerCase(Locale.ROOT));
    }

    /** The usual port of either scheme is the same as none. */
    private static int port(int port) {
        return port == HTTP || port == HTTPS ? -1 : port;
    }
}

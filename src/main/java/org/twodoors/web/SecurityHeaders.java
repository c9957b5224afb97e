package org.twodoors.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.twodoors.pages.PageRegistry;

/** The headers of every response, whichever package it comes from. */
final class SecurityHeaders {

    /** Our own pages may be read from our own pages: what measures a site from within reads its robots.txt that way. */
    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; script-src 'self'; "
            + "img-src 'self'; manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private static final String PERMISSIONS_POLICY = "accelerometer=(), autoplay=(), browsing-topics=(), camera=(), "
            + "display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), "
            + "microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), "
            + "screen-wake-lock=(), serial=(), usb=(), xr-spatial-tracking=()";

    private static final long A_YEAR_IN_SECONDS = 31_536_000;

    private final PageRegistry pages;

    SecurityHeaders(PageRegistry pages) {
        this.pages = pages;
    }

    /** Writes them on error pages too, some of which are made for requests that no filter ever saw. */
    static class Filter extends HeaderWriterFilter {

        Filter(SecurityHeaders headers) {
            super(headers.writers());
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }

    /** A page with a secret in its address is found by nobody and named to no other site, also when it is refused. */
    private void keepLinkSecret(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String refused
                ? refused
                : request.getRequestURI();
        if (pages.isLink(path)) {
            keepSecret(response);
        }
    }

    /** Lets no search engine find the page and names it to no other site. */
    static void keepSecret(HttpServletResponse response) {
        response.setHeader("X-Robots-Tag", "noindex, nofollow");
        response.setHeader("Referrer-Policy", "no-referrer");
    }

    /** Write them one after another; none replaces a header that is already there. */
    List<HeaderWriter> writers() {
        // Other sites learn nothing from a link. Our own posts keep their Origin header, which no-referrer would blank
        // and some proxies in front of us insist on.
        ReferrerPolicyHeaderWriter referrer = new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN);
        CrossOriginOpenerPolicyHeaderWriter opener = new CrossOriginOpenerPolicyHeaderWriter();
        opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
        CrossOriginResourcePolicyHeaderWriter resources = new CrossOriginResourcePolicyHeaderWriter();
        resources.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
        return List.of(
                this::keepLinkSecret,
                new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
                new XContentTypeOptionsHeaderWriter(),
                referrer,
                new PermissionsPolicyHeaderWriter(PERMISSIONS_POLICY),
                new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
                opener,
                resources,
                // Only for this name: what its subdomains do is not ours to say. Sent behind https alone.
                new HstsHeaderWriter(A_YEAR_IN_SECONDS, false),
                // no-store, unless the response says better, as static files do.
                new CacheControlHeadersWriter());
    }

    /** Writes them all into a response that is not committed. */
    void write(HttpServletRequest request, HttpServletResponse response) {
        writers().forEach(writer -> writer.writeHeaders(request, response));
    }
}

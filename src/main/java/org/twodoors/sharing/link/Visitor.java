package org.twodoors.sharing.link;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;

/** Who opens a link: a person who reads it, a browser or program that only looks ahead, or a program that shows previews. */
public enum Visitor {
    /** A person, as far as anybody can tell. */
    PERSON,
    /** A browser that fetches a page before somebody wants it, or a program that asks for headers alone. */
    AHEAD,
    /** A chat or mail program that looks for something to show under a link, a search engine, a scanner. */
    PREVIEW;

    /** The request attribute that says who opens a {@link org.twodoors.pages.LinkPage}. */
    public static final String ATTRIBUTE = "visitor";

    /** What programs that look at links without a person call themselves, or are called by. */
    private static final Pattern PROGRAMS = Pattern.compile(
            "(?<!cu)bot\\b|crawler|spider|preview|scan|slurp|facebookexternalhit|facebookcatalog|meta-external|whatsapp|"
                    + "slack-|microsoft office|ms-office|msoffice|safelinks|barracuda|proofpoint|mimecast|iframely|"
                    + "embedly|vkshare|mastodon|pleroma|misskey|google-pagerenderer|google-read-aloud|"
                    + "googleimageproxy|yahoomailproxy|curl/|wget/|python|java/|okhttp|"
                    + "go-http-client|node-fetch|axios|libwww|httpclient");

    /** How every browser that people use has begun its name for thirty years. */
    private static final Pattern BROWSERS = Pattern.compile("^(mozilla|opera|lynx|links|elinks|w3m|dillo)\\b");

    static Visitor of(HttpServletRequest request) {
        String agent = lower(request.getHeader(HttpHeaders.USER_AGENT));
        if (PROGRAMS.matcher(agent).find()) {
            return PREVIEW;
        }
        boolean prefetch = lower(request.getHeader("Sec-Purpose")).contains("prefetch")
                || lower(request.getHeader("Purpose")).contains("prefetch")
                || lower(request.getHeader("X-Purpose")).contains("preview")
                || lower(request.getHeader("X-Moz")).contains("prefetch");
        boolean part = !lower(request.getHeader("Sec-Fetch-Dest")).matches("|document");
        // Scanners of mail programs look at a page as a browser without a window does.
        boolean windowless = agent.contains("headless");
        return prefetch
                        || windowless
                        || part
                        || HttpMethod.HEAD.matches(request.getMethod())
                        || !BROWSERS.matcher(agent).find()
                ? AHEAD
                : PERSON;
    }

    private static String lower(@Nullable String header) {
        return header == null ? "" : header.toLowerCase(Locale.ROOT);
    }
}

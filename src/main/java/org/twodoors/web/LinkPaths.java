package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriUtils;

/** The addresses that carry a token. */
final class LinkPaths {

    /** The one page for every link with nothing behind it. */
    static final String GONE = "/link-gone";

    private static final List<String> PREFIXES = List.of("/back/", "/shared/", "/meet/", "/team/", "/ask/");

    private static final Set<String> OPENING = Set.of("GET", "HEAD", "POST");

    private LinkPaths() {}

    /**
     * Whether a path belongs to a link, readable or not.
     *
     * @param path as it was sent or as it was decoded; null is none
     */
    static boolean isLink(@Nullable String path) {
        return path != null && PREFIXES.stream().anyMatch(decoded(path)::startsWith);
    }

    /**
     * Whether somebody opens a link, or sends a form of its page, readable or not.
     *
     * @param request the request
     */
    static boolean isOpened(HttpServletRequest request) {
        return OPENING.contains(request.getMethod()) && isLink(request.getRequestURI());
    }

    /** As a controller would see it, however it was written; what cannot be decoded stays as it is. */
    private static String decoded(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}

package org.twodoors.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The addresses that carry a token. */
final class LinkPaths {

    /** The one page for every link with nothing behind it. */
    static final String GONE = "/link-gone";

    private static final List<String> PREFIXES = List.of("/back/", "/shared/", "/meet/", "/team/", "/ask/");

    private LinkPaths() {}

    /**
     * Whether a path belongs to a link, readable or not.
     *
     * @param path as it was sent or as it was decoded; null is none
     */
    static boolean isLink(@Nullable String path) {
        return path != null && PREFIXES.stream().anyMatch(path::startsWith);
    }
}

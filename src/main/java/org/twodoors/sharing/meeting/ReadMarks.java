package org.twodoors.sharing.meeting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.twodoors.pages.SiteCookie;

/**
 * Which pages were opened in this browser, so that a team's list tells the new ones apart: their random names in a cookie. The server
 * keeps nothing of it, and nobody else is told.
 */
final class ReadMarks {

    static final String NAME = "read";

    /** As long as a meeting without a day is kept. */
    private static final Duration KEPT = Duration.ofDays(60);

    /** A page more than one meeting can hold would push out an older mark, and be new again. */
    private static final int MOST = 120;

    private static final Pattern MARK = Pattern.compile("[a-z2-7]{12}");

    private ReadMarks() {}

    /** The names of the pages that were opened in this browser. */
    static Set<String> of(HttpServletRequest request) {
        Set<String> names = new LinkedHashSet<>();
        SiteCookie.get(NAME, request)
                .ifPresent(value -> MARK.matcher(value).results().forEach(found -> names.add(found.group())));
        return names;
    }

    /** Notes that pages are opened. The response must not be committed. */
    static void add(List<String> opened, HttpServletRequest request, HttpServletResponse response) {
        Set<String> names = of(request);
        if (names.addAll(opened)) {
            List<String> all = new ArrayList<>(names);
            List<String> newest = all.subList(Math.max(0, all.size() - MOST), all.size());
            SiteCookie.set(NAME, String.join(".", newest), KEPT, request, response);
        }
    }
}

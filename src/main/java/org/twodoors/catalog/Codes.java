package org.twodoors.catalog;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The codes of closed sets, each made once: pages and rules ask for them all the time. */
final class Codes {

    private static final Map<Coded, String> MADE = new ConcurrentHashMap<>();

    private Codes() {}

    /** The name of a value in lower case with hyphens. */
    static String of(Coded value) {
        String made = MADE.get(value);
        return made == null ? MADE.computeIfAbsent(value, Codes::make) : made;
    }

    private static String make(Coded value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

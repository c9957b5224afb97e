package org.twodoors.answers;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads a day as a browser's date field sends it, or as people in the United States write it. */
public final class StartDate {

    private static final List<DateTimeFormatter> WAYS =
            List.of(way("uuuu-MM-dd"), way("M/d/uuuu"), way("M-d-uuuu"), way("M/d/uu"), way("M-d-uu"));

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private StartDate() {}

    /**
     * Reads a day.
     *
     * @param typed what was typed
     * @return the day, or empty when it is none, or in no year that can be meant
     */
    public static Optional<LocalDate> read(String typed) {
        for (DateTimeFormatter way : WAYS) {
            try {
                LocalDate date = LocalDate.parse(typed, way);
                boolean meant = date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR;
                return meant ? Optional.of(date) : Optional.empty();
            } catch (DateTimeException e) {
                // Written another way.
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter way(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }
}

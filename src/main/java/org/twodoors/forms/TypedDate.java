package org.twodoors.forms;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A day as a browser's date field sends it, or as people in the United States write it.
 *
 * @param text what was typed, in one line; empty when nothing was
 * @param day the day it means, from 2000 to 2099; null when it means none, or one has to ask
 * @param asked the days it may mean when one has to ask which, soonest first
 */
public record TypedDate(String text, @Nullable LocalDate day, List<LocalDate> asked) {

    private static final List<DateTimeFormatter> WAYS =
            List.of(way("uuuu-MM-dd"), way("M/d/uuuu"), way("M-d-uuuu"), way("M/d/uu"), way("M-d-uu"));

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    /** As it is. */
    public TypedDate {
        asked = List.copyOf(asked);
    }

    TypedDate(String text, @Nullable LocalDate day) {
        this(text, day, List.of());
    }

    /**
     * Reads a day, written in numbers with its year.
     *
     * @param typed what came, or null
     * @return what it means, which may be nothing
     */
    public static TypedDate of(@Nullable String typed) {
        String text = TypedText.line(typed);
        return new TypedDate(text, read(text));
    }

    private static @Nullable LocalDate read(String text) {
        for (DateTimeFormatter way : WAYS) {
            try {
                LocalDate date = LocalDate.parse(text, way);
                return date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR ? date : null;
            } catch (DateTimeException e) {
                // Written another way.
            }
        }
        return null;
    }

    /**
     * Whether nothing was typed.
     *
     * @return whether the text is empty
     */
    public boolean isEmpty() {
        return text.isEmpty();
    }

    /**
     * What to show again. A browser's date field takes one way of writing a day and drops any other.
     *
     * @return the day as a date field writes it, or what was typed when it is no day
     */
    public String fieldValue() {
        return day == null ? text : day.toString();
    }

    private static DateTimeFormatter way(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    @Override
    public String toString() {
        return "TypedDate[sealed]";
    }
}

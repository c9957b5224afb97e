package org.twodoors.sharing.meeting;

import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads when something starts, where what was typed can mean one time only. */
final class TypedTime {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})(?:[:.](\\d{2}))?\\s*(?:([ap])\\.?\\s?m\\.?)?");

    private static final int NOON = 12;
    private static final int LAST_HOUR = 23;
    private static final int LAST_MINUTE = 59;

    private TypedTime() {}

    /**
     * Reads it.
     *
     * @param typed such as {@code 2:30 pm}, {@code 2 p. m.} or {@code 14:30}
     * @return the start; null for anything else: "2:30" alone may be in the morning or after noon
     */
    static @Nullable LocalTime read(String typed) {
        Matcher time = TIME.matcher(
                typed.toLowerCase(Locale.ROOT).replace('\u00a0', ' ').strip());
        if (!time.matches()) {
            return null;
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        String half = time.group(3);
        if (minute > LAST_MINUTE) {
            return null;
        }
        if (half != null) {
            return hour < 1 || hour > NOON ? null : LocalTime.of(hour % NOON + (half.equals("p") ? NOON : 0), minute);
        }
        return time.group(2) != null && hour > NOON && hour <= LAST_HOUR ? LocalTime.of(hour, minute) : null;
    }
}

package org.twodoors.states;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.Coded;

/**
 * A place in the file, for example {@code TX.evaluation_timeline}: takes what stands there, or says what is wrong with it.
 *
 * @param name the place, as a person would look for it
 */
record Place(String name) {

    private static final int A_YEAR = 365;

    StatesException wrong(String what) {
        return new StatesException("states.json: " + name + " " + what);
    }

    <T> T need(@Nullable T value, String what) {
        if (value == null) {
            throw wrong("has no " + what);
        }
        return value;
    }

    String text(@Nullable String value, String what) {
        String text = need(value, what);
        if (text.isBlank() || !text.equals(text.strip())) {
            throw wrong("has an empty or untidy " + what);
        }
        return text;
    }

    @Nullable
    String textOrNull(@Nullable String value, String what) {
        return value == null ? null : text(value, what);
    }

    int days(@Nullable Integer value) {
        int days = need(value, "days");
        if (days < 1 || days > A_YEAR) {
            throw wrong("has " + days + " days; 1 to " + A_YEAR + " make sense");
        }
        return days;
    }

    <E extends Enum<E> & Coded> E coded(Class<E> type, @Nullable String value, String what) {
        String text = text(value, what);
        return Coded.find(type, text.replace('_', '-').toLowerCase(Locale.ROOT))
                .orElseThrow(() -> wrong("has the " + what + " " + text + ", which we do not know"));
    }

    Milestone milestone(@Nullable String value) {
        String text = text(value, "must_be_done_by_then");
        return Milestone.meantBy(text)
                .orElseThrow(() -> wrong("must be done by then: " + text + ", for which we have no words"));
    }
}

package org.twodoors.states;

import org.jspecify.annotations.Nullable;

/**
 * A number to call.
 *
 * @param number digits and hyphens
 * @param more whose number it is or what to press, or null
 */
public record Phone(String number, @Nullable Prose more) {

    /**
     * The address that calls it.
     *
     * @return for example {@code tel:+18777878999}
     */
    public String address() {
        String digits = number.replace("-", "");
        return "tel:+" + (digits.startsWith("1") ? digits : "1" + digits);
    }
}

package org.twodoors.states;

import org.jspecify.annotations.Nullable;

/**
 * A number to call.
 *
 * @param number digits and hyphens
 * @param more whose number it is or what to press, or null
 */
public record Phone(String number, @Nullable Prose more) {}

package org.twodoors.states;

import org.jspecify.annotations.Nullable;

/**
 * The state's education agency.
 *
 * @param name its name
 * @param page a page of it or about it, or null when none was seen
 */
public record Agency(String name, @Nullable Link page) {}

package org.twodoors.states;

import org.jspecify.annotations.Nullable;

/**
 * A center, paid by the federal government, that helps parents at no cost to them.
 *
 * @param name its name
 * @param website its page, or null when none was seen
 * @param area the part of the state it serves, or null for all of it
 */
public record ParentCenter(
        String name, @Nullable Link website, @Nullable Prose area) {}

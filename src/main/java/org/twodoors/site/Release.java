package org.twodoors.site;

import org.jspecify.annotations.Nullable;

/**
 * Which release runs.
 *
 * @param version as in {@code pom.xml}; null when the classes were not built by Maven
 * @param commit the short id of the commit it was made from; null when the sources did not know it
 */
public record Release(@Nullable String version, @Nullable String commit) {}

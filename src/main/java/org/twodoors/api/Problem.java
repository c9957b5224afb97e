package org.twodoors.api;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.jspecify.annotations.Nullable;

/**
 * What a program is told when its request is refused (RFC 9457).
 *
 * @param type always {@code about:blank}: the status says it all
 * @param title what is wrong, in a few words
 * @param status HTTP status
 * @param detail what the field takes
 * @param field which field is wrong, or null for the body as a whole
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "field"})
record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String field) {}

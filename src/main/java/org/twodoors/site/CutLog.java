package org.twodoors.site;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;
import org.springframework.core.env.Environment;

/**
 * Cuts out of a log that is written as JSON what the patterns of a plain one cut out, {@code logging.cut-out}: what stands behind the beginning
 * of a link, and what looks like a token. Named in {@code application.properties}; made before there are beans.
 */
public final class CutLog implements StructuredLoggingJsonMembersCustomizer<Object> {

    private final Pattern cutOut;

    /** Takes what is to be cut out from the settings. */
    public CutLog(Environment settings) {
        this.cutOut = Pattern.compile(settings.getRequiredProperty("logging.cut-out"));
    }

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(JsonWriter.ValueProcessor.of(
                String.class, text -> cutOut.matcher(text).replaceAll("[link]")));
    }
}

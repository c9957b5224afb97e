package org.twodoors.sealing;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the key comes from.
 *
 * @param key the key in base64; when absent or blank, the file {@code key} in the data directory is used
 * @param olderKeys keys that may still open what they once sealed
 * @param dataDirectory where the key file lives
 */
@ConfigurationProperties("two-doors")
record SealingProperties(
        @Nullable String key,
        @DefaultValue List<String> olderKeys,
        @DefaultValue("./data") Path dataDirectory) {

    @Override
    public String toString() {
        return "SealingProperties[sealed]";
    }
}

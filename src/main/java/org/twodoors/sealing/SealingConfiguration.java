package org.twodoors.sealing;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the one {@link Sealer}, with the key from the configuration or from the data directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingProperties.class)
public class SealingConfiguration {

    /**
     * The sealer of this installation.
     *
     * @param properties where the key comes from
     * @return the sealer
     * @throws KeyException when the key cannot be read or made
     */
    @Bean
    Sealer sealer(SealingProperties properties) {
        String key = properties.key();
        return key == null || key.isBlank()
                ? Sealer.withKeys(
                        KeyFile.readOrMake(properties.dataDirectory()),
                        properties.dataDirectory().resolve("key").toString(),
                        properties.olderKeys())
                : Sealer.withKeys(key, "two-doors.key", properties.olderKeys());
    }
}

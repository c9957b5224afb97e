package org.twodoors.sealing;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the one {@link Sealer}, with the key from the configuration or from the data directory. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SealingProperties.class)
public class SealingConfiguration {

    /** How the address of a database begins that is a file of this node. */
    private static final String OWN = "jdbc:h2:";

    /**
     * The sealer of this installation.
     *
     * @param properties where the key comes from
     * @param database the address of the database; a node whose database is its own file may make its own key
     * @return the sealer
     * @throws KeyException when the key cannot be read or made, or is missing where several nodes need the same one
     */
    @Bean
    Sealer sealer(SealingProperties properties, @Value("${spring.datasource.url:" + OWN + "}") String database) {
        String key = properties.key();
        if ((key == null || key.isBlank()) && !database.startsWith(OWN)) {
            throw new KeyException(
                    "TWODOORS_KEY (two-doors.key) is not set: nodes that share a database need the same key, or each"
                            + " could not open the answers that another one sealed.");
        }
        return key == null || key.isBlank()
                ? Sealer.withKeys(
                        KeyFile.readOrMake(properties.dataDirectory()),
                        properties.dataDirectory().resolve("key").toString(),
                        properties.olderKeys())
                : Sealer.withKeys(key, "two-doors.key", properties.olderKeys());
    }
}

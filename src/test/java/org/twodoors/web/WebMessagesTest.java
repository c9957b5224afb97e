package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

class WebMessagesTest {

    @Test
    void everyWordExistsInBothLanguagesWithoutStraightApostrophes() throws IOException {
        Properties english = read("messages/web.properties");
        Properties spanish = read("messages/web_es.properties");
        assertThat(spanish.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        // A straight apostrophe is an escape in a message with arguments and would vanish.
        assertThat(english.values().toString() + spanish.values()).doesNotContain("'");
    }

    private static Properties read(String path) throws IOException {
        return PropertiesLoaderUtils.loadProperties(new EncodedResource(new ClassPathResource(path), "UTF-8"));
    }
}

package org.twodoors.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.springframework.boot.json.JsonWriter;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

class CutLogTest {

    private static final String TOKEN = "abcdefghijklmnopqrstuvwxyz234567";

    /** The settings as they are handed out. */
    private static StandardEnvironment settings() {
        try {
            StandardEnvironment settings = new StandardEnvironment();
            settings.getPropertySources()
                    .addLast(new ResourcePropertySource(new ClassPathResource("application.properties")));
            return settings;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noLineOfJsonHoldsAToken() {
        JsonWriter<Object> writer = JsonWriter.of(members -> {
            members.add("message", "GET /back/" + TOKEN + "?x=1 and " + TOKEN);
            members.add("error")
                    .usingMembers(error -> error.add("stack_trace", "Exception: /team/" + TOKEN + "/delete"));
            new CutLog(settings()).customize(members);
        });
        String json = writer.writeToString("a line");
        assertThat(json).doesNotContain(TOKEN).contains("/back/[link]", "/team/[link]");
    }

    @Test
    void theSettingsNameIt() {
        assertThat(settings().getProperty("logging.structured.json.customizer")).isEqualTo(CutLog.class.getName());
    }
}

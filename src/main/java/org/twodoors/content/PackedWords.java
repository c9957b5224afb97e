package org.twodoors.content;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Tells the application which message files and which languages there are, unless the configuration names fewer. */
class PackedWords implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        MessageFiles files = new MessageFiles();
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "packed-words",
                        Map.of(
                                "spring.messages.basename",
                                files.bundles().stream()
                                        .map(bundle -> "messages/" + bundle)
                                        .collect(Collectors.joining(",")),
                                "two-doors.languages",
                                files.languages().stream()
                                        .map(Locale::toLanguageTag)
                                        .collect(Collectors.joining(",")))));
    }
}

package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.util.unit.DataSize;

class WebPropertiesTest {

    @Test
    void theAddressOfTheSiteIsASchemeAndAHost() {
        assertThat(properties("https://doors.example.org:8443").address()).hasHost("doors.example.org");
    }

    @ParameterizedTest
    @ValueSource(strings = {"doors.example.org", "https://doors.example.org/", "/doors", "https:doors", ""})
    void anythingElseStopsTheStartWithASentenceThatNamesIt(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> properties(address))
                .withMessageStartingWith("two-doors.address must be a scheme and a host")
                .withMessageEndingWith(address);
    }

    @Test
    void aBodyThatMayTakeNoTimeStopsTheStart() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebProperties.Bodies(Duration.ZERO, 1))
                .withMessageStartingWith("two-doors.bodies needs a time");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WebProperties.Bodies(Duration.ofSeconds(1), 0))
                .withMessageStartingWith("two-doors.bodies needs a time");
    }

    private static WebProperties properties(String address) {
        return new WebProperties(
                List.of(Locale.ENGLISH),
                DataSize.ofKilobytes(64),
                URI.create(address),
                new WebProperties.Bodies(Duration.ofSeconds(20), 500),
                new WebProperties.Limits(
                        new LinkLimits.ClientLimit(1, Duration.ofMinutes(1)),
                        new LinkLimits.Limit(1, 1, Duration.ofMinutes(1))));
    }
}

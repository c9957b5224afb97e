package org.twodoors.doors;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Noon of November 21, 2026, for all tests of the doors, so that they share one application. */
@TestConfiguration
class DayOfTheTests {

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);
    }
}

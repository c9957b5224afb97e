package org.twodoors.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days from the first zone of the world to the last, and where a day has 23 or 25 hours or begins at one o’clock. */
class SiteClockTest {

    private static final Duration WEEK = Duration.ofDays(7);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Pacific/Kiritimati",
                "Pacific/Chatham",
                "Asia/Kathmandu",
                "Europe/Berlin",
                "UTC",
                "America/Havana",
                "America/Asuncion",
                "America/St_Johns",
                "America/Chicago",
                "America/Los_Angeles",
                "Pacific/Pago_Pago"
            })
    void whatIsKeptIsThereForAllItsDaysAndHoursAndNoTwoDaysLonger(String zone) {
        ZoneId there = ZoneId.of(zone);
        Instant end = Instant.parse("2028-01-02T00:00:00Z");
        for (Instant now = Instant.parse("2026-01-01T00:07:00Z");
                now.isBefore(end);
                now = now.plus(Duration.ofMinutes(187))) {
            SiteClock clock = at(now, there);
            Instant expiry = clock.expiry(WEEK);

            assertThat(expiry)
                    .isAfter(now.plus(WEEK).minusNanos(1))
                    .isBefore(now.plus(WEEK).plus(Duration.ofHours(50)));
            assertThat(clock.lastDay(expiry))
                    .isAfterOrEqualTo(clock.today().plusDays(7))
                    .isBefore(clock.today().plusDays(9));
            assertThat(clock.dayOf(expiry)).isEqualTo(clock.lastDay(expiry).plusDays(1));
            assertThat(clock.startOfToday()).isBeforeOrEqualTo(now);
            assertThat(clock.dayOf(clock.startOfToday())).isEqualTo(clock.today());
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Half past midnight, seven days of which one has 25 hours: as many hours would end on the sixth day.
        "America/Chicago, 2026-10-30T00:30, 2026-11-06",
        // Half past eleven at night, seven days of which one has 23 hours.
        "America/Chicago, 2026-03-05T23:30, 2026-03-13",
        "America/Los_Angeles, 2026-10-30T00:30, 2026-11-06",
        "Pacific/Kiritimati, 2026-10-30T00:30, 2026-11-06"
    })
    void noDayIsLostWhereTheHourChanges(String zone, java.time.LocalDateTime here, LocalDate lastDay) {
        ZoneId there = ZoneId.of(zone);
        SiteClock clock = at(ZonedDateTime.of(here, there).toInstant(), there);

        assertThat(clock.lastDay(clock.expiry(WEEK))).isEqualTo(lastDay);
    }

    @ParameterizedTest
    @CsvSource({
        "Pacific/Kiritimati, 2026-11-29",
        "America/Chicago, 2026-11-28",
        "America/Los_Angeles, 2026-11-28",
        "Pacific/Pago_Pago, 2026-11-28"
    })
    void theDayIsThatOfTheZone(String zone, LocalDate day) {
        assertThat(at(Instant.parse("2026-11-28T20:00:00Z"), ZoneId.of(zone)).today())
                .isEqualTo(day);
    }

    private static SiteClock at(Instant now, ZoneId zone) {
        return new SiteClock(Clock.fixed(now, ZoneOffset.UTC), zone);
    }
}

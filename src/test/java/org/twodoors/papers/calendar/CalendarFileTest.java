package org.twodoors.papers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.twodoors.time.SiteClock;

/** A language of the site to come may have letters of two or three bytes. */
class CalendarFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"é", "ش", "学", "a"})
    void noLineIsLongerThanTheFormatAllowsInAnyScript(String letter) {
        CalendarEntry entry = CalendarCatalog.read().entries().get(0);
        String text = (letter.repeat(7) + " ").repeat(40).strip();
        StaticMessageSource words = new StaticMessageSource();
        words.addMessage(entry.key() + ".event", Locale.ENGLISH, text);
        SiteClock clock =
                new SiteClock(Clock.fixed(Instant.parse("2026-11-28T12:00:00Z"), ZoneOffset.UTC), ZoneOffset.UTC);
        LocalDate day = LocalDate.of(2026, 11, 28);

        String file = new String(
                new CalendarFile(words, clock)
                        .of(List.of(new CalendarPage.Due(entry, day, day.plusDays(60), text)), Locale.ENGLISH),
                StandardCharsets.UTF_8);

        assertThat(file.split("\r\n"))
                .hasSizeGreaterThan(20)
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(Biweekly.parse(file)
                        .first()
                        .getEvents()
                        .get(0)
                        .getDescription()
                        .getValue())
                .isEqualTo(text);
    }
}

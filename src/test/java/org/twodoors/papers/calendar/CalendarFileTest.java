package org.twodoors.papers.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.twodoors.time.SiteClock;

/** A language of the site to come may have letters of two or three bytes. */
class CalendarFileTest {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

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

    /**
     * The zone of the server, and days on which its clocks skip an hour or have one twice, at night or at midnight: Santiago has no midnight on
     * September 6, 2026, Havana none on March 8.
     */
    static Stream<Arguments> zonesAndDays() {
        List<String> days = List.of(
                "2026-03-08", "2026-09-06", "2026-11-01", "2027-03-14", "2026-12-31", "2028-02-29", "2026-03-29");
        return Stream.of(
                        "Pacific/Kiritimati",
                        "America/Los_Angeles",
                        "America/Chicago",
                        "America/Santiago",
                        "America/Havana",
                        "Asia/Beirut",
                        "UTC")
                .flatMap(zone -> days.stream().map(day -> Arguments.of(zone, LocalDate.parse(day))));
    }

    @ParameterizedTest
    @MethodSource("zonesAndDays")
    void aDayIsThatDayAndATimeThatTimeWhereverTheServerIsAndWhateverItsClocksDo(String zone, LocalDate day) {
        TimeZone before = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        try {
            SiteClock clock = new SiteClock(
                    Clock.fixed(Instant.parse("2026-01-05T06:30:00Z"), ZoneOffset.UTC), ZoneId.of("America/Chicago"));
            CalendarEntry entry = CalendarCatalog.read().entries().get(0);
            StaticMessageSource words = new StaticMessageSource();
            words.addMessage(entry.key() + ".event", Locale.ENGLISH, "title");
            CalendarFile file = new CalendarFile(words, clock);
            DateTimeFormatter plain = DateTimeFormatter.BASIC_ISO_DATE;

            assertThat(text(file.of(List.of(new CalendarPage.Due(entry, day, day, "text")), Locale.ENGLISH)))
                    .contains("DTSTART;VALUE=DATE:" + plain.format(day) + "\r\n")
                    .contains("DTEND;VALUE=DATE:" + plain.format(day.plusDays(1)) + "\r\n");
            for (LocalTime time : List.of(LocalTime.of(2, 30), LocalTime.of(0, 30), LocalTime.of(23, 30))) {
                assertThat(text(file.of(appointment(day, time), Locale.ENGLISH)))
                        .contains("DTSTART:" + plain.format(day) + "T" + TIME.format(time) + "\r\n")
                        .contains("DTEND:" + plain.format(day.atTime(time).plusHours(1)) + "T"
                                + TIME.format(time.plusHours(1)) + "\r\n");
            }
            assertThat(text(file.of(appointment(day, null), Locale.ENGLISH)))
                    .contains("DTSTART;VALUE=DATE:" + plain.format(day) + "\r\n");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    private static CalendarFile.Appointment appointment(LocalDate day, @Nullable LocalTime time) {
        return new CalendarFile.Appointment("id", 1, day, time, "title", "", "text", "https://doors.example.org/");
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8).replace("\r\n ", "");
    }
}

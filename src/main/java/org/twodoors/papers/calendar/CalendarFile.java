package org.twodoors.papers.calendar;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.twodoors.time.SiteClock;

/** Writes dates as a calendar file (RFC 5545). Titles and texts are ours alone: nothing in them is about the child. */
class CalendarFile {

    /** In letters. The format counts 75 bytes, and a letter of any script takes up to three. */
    private static final int LINE_LENGTH = 24;

    /** Our own choice: a week to act in, and a day. */
    private static final List<Integer> REMIND_DAYS_BEFORE = List.of(7, 1);

    private final MessageSource words;
    private final SiteClock clock;

    CalendarFile(MessageSource words, SiteClock clock) {
        this.words = words;
        this.clock = clock;
    }

    /**
     * Writes the file.
     *
     * @param dates the entries
     * @param language of the words
     * @return the file in UTF-8
     */
    byte[] of(List<CalendarPage.Due> dates, Locale language) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(
                "-//Two Doors//Two Doors//" + language.getLanguage().toUpperCase(Locale.ROOT));
        dates.forEach(due -> calendar.addEvent(event(due, language)));
        return written(calendar).getBytes(StandardCharsets.UTF_8);
    }

    private static String written(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(LINE_LENGTH);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException("a calendar file cannot be written", e);
        }
        return text.toString();
    }

    private VEvent event(CalendarPage.Due due, Locale language) {
        CalendarEntry entry = due.entry();
        VEvent event = new VEvent();
        // The same entry from the same day is the same entry, so that a calendar does not show it twice.
        event.setUid(entry.id() + "-" + due.start() + "@two-doors");
        event.setDateTimeStamp(Date.from(clock.now()));
        event.setDateStart(new DateStart(wholeDay(due.day())));
        event.setDateEnd(new DateEnd(wholeDay(due.day().plusDays(1))));
        // The day stays free for other things.
        event.setTransparency(true);
        String title = words.getMessage(entry.key() + ".event", null, language);
        event.setSummary(title);
        event.setDescription(due.body());
        for (int days : REMIND_DAYS_BEFORE) {
            Duration before = Duration.builder().prior(true).days(days).build();
            event.addAlarm(VAlarm.display(new Trigger(before, Related.START), title));
        }
        return event;
    }

    /** A day without a clock or a time zone. */
    private static ICalDate wholeDay(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }
}

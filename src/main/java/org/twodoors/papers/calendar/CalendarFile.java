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
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.twodoors.time.SiteClock;

/** Writes dates as a calendar file (RFC 5545). Titles and texts are ours alone: nothing in them is about the child. */
public class CalendarFile {

    /** In letters. The format counts 75 bytes, and a letter of any script takes up to three. */
    private static final int LINE_LENGTH = 24;

    /** Our own choice: a week to act in, and a day. */
    private static final List<Integer> REMIND_DAYS_BEFORE = List.of(7, 1);

    /** A time of whatever place the calendar is in. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);

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
        ICalendar calendar = calendar(language);
        dates.forEach(due -> calendar.addEvent(event(due, language)));
        return written(calendar).getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Something to go to.
     *
     * @param id what a calendar knows it by: the same id again, with a higher version, takes the place of the entry before
     * @param version goes up with every change
     * @param day its day
     * @param start when it starts, wherever the reader is; null when that is not known, for an entry of the whole day
     * @param title the title
     * @param place where; empty for nothing
     * @param text more about it
     * @param address a page about it
     */
    public record Appointment(
            String id,
            int version,
            LocalDate day,
            @Nullable LocalTime start,
            String title,
            String place,
            String text,
            String address) {

        @Override
        public String toString() {
            return "Appointment[sealed]";
        }
    }

    /**
     * Writes the file.
     *
     * @param appointment its one entry
     * @param language of the words
     * @return the file in UTF-8
     */
    public byte[] of(Appointment appointment, Locale language) {
        VEvent event = new VEvent();
        event.setUid(appointment.id() + "@two-doors");
        event.setSequence(appointment.version());
        event.setDateTimeStamp(Date.from(clock.now()));
        LocalTime start = appointment.start();
        LocalDate day = appointment.day();
        if (start == null) {
            event.setDateStart(new DateStart(wholeDay(day)));
            event.setDateEnd(new DateEnd(wholeDay(day.plusDays(1))));
        } else {
            // As they are written: on its way through a date, a time that the clocks of the server skip would become
            // another one.
            event.addExperimentalProperty("DTSTART", TIME.format(day.atTime(start)));
            event.addExperimentalProperty("DTEND", TIME.format(day.atTime(start).plusHours(1)));
        }
        event.setSummary(appointment.title());
        if (!appointment.place().isEmpty()) {
            event.setLocation(appointment.place());
        }
        event.setDescription(appointment.text());
        event.setUrl(appointment.address());
        Duration before = Duration.builder().prior(true).days(1).build();
        event.addAlarm(VAlarm.display(new Trigger(before, Related.START), appointment.title()));
        ICalendar calendar = calendar(language);
        calendar.addEvent(event);
        return written(calendar).getBytes(StandardCharsets.UTF_8);
    }

    private static ICalendar calendar(Locale language) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId(
                "-//Two Doors//Two Doors//" + language.getLanguage().toUpperCase(Locale.ROOT));
        return calendar;
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

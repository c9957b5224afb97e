package org.twodoors.sharing.link;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The times that are written to the database: no finer than anybody needs, so that they say little about who wrote. */
@Component
public class SharingTime {

    private final Clock clock;
    private final ZoneId zone;

    public SharingTime(ObjectProvider<Clock> clock, SharingProperties properties) {
        this.clock = clock.getIfAvailable(Clock::systemUTC);
        this.zone = properties.timeZone();
    }

    /**
     * Now, for looking things up.
     *
     * @return the time
     */
    public Instant now() {
        return clock.instant();
    }

    /**
     * Now, for writing down.
     *
     * @return the time, rounded down to the minute
     */
    public Instant minute() {
        return now().truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * Today, for writing down.
     *
     * @return the start of the day
     */
    public Instant day() {
        return dayOf(now()).atStartOfDay(zone).toInstant();
    }

    /**
     * When something expires.
     *
     * @param kept how long it is kept from now on
     * @return not before that, at the end of a day
     */
    public Instant expiry(Duration kept) {
        return dayOf(now().plus(kept)).plusDays(1).atStartOfDay(zone).toInstant();
    }

    /**
     * The last whole day something is there, for people to read.
     *
     * @param expiry when it expires
     * @return a day
     */
    public LocalDate lastDay(Instant expiry) {
        return dayOf(expiry.minusSeconds(1));
    }

    /**
     * The day of a moment, for people to read.
     *
     * @param moment a moment
     * @return its day
     */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }
}

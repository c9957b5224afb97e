package org.twodoors.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Decides what day it is. Where a family lives is not asked, so that one time zone of the United States stands for all of
 * them: near midnight a day can be one off for a reader elsewhere, which is why pages say "about" beside a day that is
 * ours to compute.
 */
public final class SiteClock {

    private final Clock clock;
    private final ZoneId zone;

    /**
     * A clock.
     *
     * @param clock tells the moment
     * @param zone whose days are meant
     */
    public SiteClock(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /** Now, for looking things up. */
    public Instant now() {
        return clock.instant();
    }

    /** Today, for people to read. */
    public LocalDate today() {
        return dayOf(now());
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

    /** Now, rounded down to the minute: no finer than anybody needs, so that a row says little about who wrote it. */
    public Instant minute() {
        return now().truncatedTo(ChronoUnit.MINUTES);
    }

    /** The start of today, for a row that is to say no more than the day. */
    public Instant startOfToday() {
        return today().atStartOfDay(zone).toInstant();
    }

    /**
     * When something expires.
     *
     * @param kept how long it is kept from now on
     * @return not before that, and not before so many days are over, at the end of a day
     */
    public Instant expiry(Duration kept) {
        Instant now = now();
        LocalDate day = dayOf(now.plus(kept));
        // Where a day has 25 hours, as many hours end a day earlier.
        LocalDate counted = dayOf(now).plusDays(kept.toDays());
        return (day.isBefore(counted) ? counted : day)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant();
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
}

package org.twodoors.sharing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The times that are written to the database: no finer than anybody needs, so that they say little about who wrote. */
@Component
class SharingTime {

    private final Clock clock;

    SharingTime(ObjectProvider<Clock> clock) {
        this.clock = clock.getIfAvailable(Clock::systemUTC);
    }

    /**
     * Now, for looking things up.
     *
     * @return the time
     */
    Instant now() {
        return clock.instant();
    }

    /**
     * Now, for writing down.
     *
     * @return the time, rounded down to the minute
     */
    Instant minute() {
        return now().truncatedTo(ChronoUnit.MINUTES);
    }

    /**
     * Today, for writing down.
     *
     * @return the start of the day (UTC)
     */
    Instant day() {
        return now().truncatedTo(ChronoUnit.DAYS);
    }

    /**
     * When something expires.
     *
     * @param from now, that is the whole time it is kept
     * @return at least so long from now, rounded up to the end of a day (UTC)
     */
    Instant expiry(Duration from) {
        return now().plus(from).truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS);
    }

    /**
     * The last whole day something is there, for people to read.
     *
     * @param expiry when it expires
     * @return a day (UTC)
     */
    LocalDate lastDay(Instant expiry) {
        return LocalDate.ofInstant(expiry.minusSeconds(1), ZoneOffset.UTC);
    }
}

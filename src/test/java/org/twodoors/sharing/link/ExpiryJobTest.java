package org.twodoors.sharing.link;

import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twodoors.time.SiteClock;

/** A clock that jumps deletes nothing that is still there once it is set right. */
class ExpiryJobTest {

    private static final Instant START = Instant.parse("2026-11-28T08:00:00Z");

    private final LinkStore links = mock(LinkStore.class);
    private final java.time.Clock wall = mock(java.time.Clock.class);

    private ExpiryJob job;

    @BeforeEach
    void starts() {
        when(wall.instant()).thenReturn(START);
        job = new ExpiryJob(links, new SiteClock(wall, ZoneOffset.UTC), 0);
    }

    @Test
    void whatHasExpiredIsDeletedEveryHour() {
        run(Duration.ofHours(1), Duration.ZERO);
        run(Duration.ofHours(2), Duration.ofMinutes(2));
        verify(links, times(2)).deleteExpired();
    }

    @Test
    void nothingIsDeletedAfterAJumpForwardUntilTheTimeHasHeldForADay() {
        Duration year = Duration.ofDays(365);
        for (int hour = 1; hour <= 24; hour++) {
            run(Duration.ofHours(hour), year);
        }
        verify(links, never()).deleteExpired();
        run(Duration.ofHours(25), year);
        verify(links).deleteExpired();
    }

    @Test
    void aClockThatIsSetRightAgainHasDeletedNothing() {
        run(Duration.ofHours(1), Duration.ofDays(200));
        run(Duration.ofHours(2), Duration.ZERO);
        verify(links, never()).deleteExpired();
        run(Duration.ofHours(26), Duration.ZERO);
        verify(links).deleteExpired();
    }

    @Test
    void aClockThatIsSetBackFindsLessExpiredAndNeedsNoCare() {
        run(Duration.ofHours(1), Duration.ofDays(-30));
        verify(links).deleteExpired();
    }

    /** How long it has been running, and how far the clock on the wall is off. */
    private void run(Duration running, Duration off) {
        when(wall.instant()).thenReturn(START.plus(running).plus(off));
        job.run(running.toNanos());
    }
}

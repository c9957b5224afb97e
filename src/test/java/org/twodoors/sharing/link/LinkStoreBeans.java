package org.twodoors.sharing.link;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.twodoors.pages.RowLimit;
import org.twodoors.time.SiteClock;

/** The store and what it needs, for tests of a slice with a database. */
@TestConfiguration
@Import({LinkStore.class, SheetStore.class, LinkTables.class})
public class LinkStoreBeans {

    /** Whoever makes things here may make as many as they like. */
    @Bean
    static RowLimit rowLimit() {
        return rows -> {};
    }

    @Bean
    SiteClock siteClock(ObjectProvider<Clock> clock) {
        return new SiteClock(clock.getIfAvailable(Clock::systemUTC), ZoneId.of("America/Chicago"));
    }
}

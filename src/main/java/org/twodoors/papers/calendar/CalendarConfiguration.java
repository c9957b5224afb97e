package org.twodoors.papers.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What the calendar is made with. */
@Configuration(proxyBeanMethods = false)
@Import(CalendarFile.class)
public class CalendarConfiguration {

    /** The calendar entries there are. A wrong entry stops the start with a sentence that names it. */
    @Bean
    CalendarCatalog calendarCatalog() {
        return CalendarCatalog.read();
    }
}

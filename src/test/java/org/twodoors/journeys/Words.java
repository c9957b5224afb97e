package org.twodoors.journeys;

import java.util.Locale;
import org.springframework.context.MessageSource;

/** The words of the application in one language: tests look for what a family reads, never for a copy of it. */
record Words(MessageSource messages, Locale locale) {

    String of(String key, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}

package org.twodoors.sharing.meeting;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.springframework.context.MessageSource;

/**
 * The words of one language, whatever the language of the page around them.
 *
 * @param locale the language
 * @param words all words
 */
public record LocalizedMessages(Locale locale, MessageSource words) {

    /** The language tag. */
    public String code() {
        return locale.toLanguageTag();
    }

    /**
     * A message.
     *
     * @param key its key
     * @param arguments what goes into it
     */
    public String say(String key, Object... arguments) {
        return words.getMessage(key, arguments, locale);
    }

    /** A day in words, with its day of the week. */
    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL)
                .withLocale(locale)
                .format(day);
    }
}

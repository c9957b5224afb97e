package org.twodoors.web;

import java.util.List;
import java.util.Locale;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What may be set for every page.
 *
 * @param languages the languages there are words for; the first is the one for everybody else
 * @param maxRequestBody the longest request body that is read
 */
@ConfigurationProperties("two-doors")
record WebProperties(
        @DefaultValue("en") List<Locale> languages,
        @DefaultValue("64KB") DataSize maxRequestBody) {}

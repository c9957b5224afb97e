package org.twodoors.web;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.StringUtils;
import org.springframework.util.unit.DataSize;

/**
 * What may be set for every page.
 *
 * @param languages the languages there are words for; the first is the one for everybody else
 * @param maxRequestBody the longest request body that is read
 * @param address where people find the site, without a path, for example {@code https://doors.example.org}; null to take
 *     the host that each request names
 * @param bodies how long request bodies may take to arrive
 * @param limits how often links may be opened and made
 */
@ConfigurationProperties("two-doors")
record WebProperties(
        @DefaultValue("en") List<Locale> languages,
        @DefaultValue("64KB") DataSize maxRequestBody,
        @Nullable URI address,
        @DefaultValue Bodies bodies,
        Limits limits) {

    /**
     * How long request bodies may take to arrive.
     *
     * @param within from the headers to the last byte
     * @param atOnce how many may be under way; with one more, the oldest is given up
     */
    record Bodies(
            @DefaultValue("20s") Duration within,
            @DefaultValue("500") int atOnce) {

        Bodies {
            if (within.isZero() || within.isNegative() || atOnce < 1) {
                throw new IllegalArgumentException(
                        "two-doors.bodies needs a time longer than none (within) and room for at least one (at-once)");
            }
        }
    }

    /**
     * How often links may be opened and made.
     *
     * @param opening how often links may be opened; a class of 30 may sit behind one address
     * @param making how often something may be saved, shared, sent or asked anew
     */
    record Limits(LinkLimits.ClientLimit opening, LinkLimits.Limit making) {}

    WebProperties {
        if (address != null && (address.getHost() == null || StringUtils.hasLength(address.getPath()))) {
            throw new IllegalArgumentException(
                    "two-doors.address must be a scheme and a host, such as https://doors.example.org, but is "
                            + address);
        }
    }

    /** Whether people find the site by https, whatever its servers see of it. */
    boolean isHttps() {
        return address != null && "https".equalsIgnoreCase(address.getScheme());
    }
}

package org.twodoors.sharing.link;

import java.time.Duration;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept.
 *
 * @param savedPlan how long a saved plan is kept after it was last saved
 * @param timeZone whose days are meant when a page names a day
 */
@ConfigurationProperties("two-doors.sharing")
public record SharingProperties(
        @DefaultValue("180d") Duration savedPlan,
        @DefaultValue("America/Chicago") ZoneId timeZone) {}

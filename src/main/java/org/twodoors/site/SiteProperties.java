package org.twodoors.site;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What those who run the site say of it.
 *
 * @param securityContacts where to report a hole: addresses that begin with {@code https:}, {@code mailto:} or {@code tel:}, the
 *     best one first; empty for none
 */
@ConfigurationProperties("two-doors.site")
record SiteProperties(@DefaultValue List<URI> securityContacts) {

    private static final Set<String> REACHED_BY = Set.of("https", "mailto", "tel");

    SiteProperties {
        securityContacts = List.copyOf(securityContacts);
        for (URI contact : securityContacts) {
            if (contact.getScheme() == null || !REACHED_BY.contains(contact.getScheme())) {
                throw new IllegalArgumentException(
                        "two-doors.site.security-contacts must begin with https:, mailto: or tel:, but one is "
                                + contact);
            }
        }
    }
}

package org.twodoors.site;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.twodoors.pages.SiteAddress;
import org.twodoors.time.SiteClock;

/** Where to report a hole in the site (RFC 9116). */
@RestController
class SecurityTxtController {

    private static final String PATH = "/.well-known/security.txt";

    /** The RFC asks for less than a year; whoever stops running the site is not written to for long. */
    private static final Duration HOLDS = Duration.ofDays(90);

    private final SiteProperties site;
    private final SiteAddress address;
    private final SiteClock clock;
    private final String languages;

    SecurityTxtController(
            SiteProperties site,
            SiteAddress address,
            SiteClock clock,
            @Value("${two-doors.languages}") List<Locale> languages) {
        this.site = site;
        this.address = address;
        this.clock = clock;
        this.languages = languages.stream().map(Locale::toLanguageTag).collect(Collectors.joining(", "));
    }

    /**
     * The file, as of today.
     *
     * @throws ResponseStatusException with status 404 when no contact is set: a file without one would break the RFC
     */
    @GetMapping(PATH)
    ResponseEntity<String> securityTxt() {
        if (site.securityContacts().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        StringBuilder text = new StringBuilder();
        site.securityContacts()
                .forEach(contact ->
                        text.append("Contact: ").append(contact.toASCIIString()).append('\n'));
        text.append("Expires: ")
                .append(clock.now().truncatedTo(ChronoUnit.DAYS).plus(HOLDS))
                .append("\nPreferred-Languages: ")
                .append(languages)
                .append('\n');
        if (address.isConfigured()) {
            text.append("Canonical: ").append(address.of(PATH)).append('\n');
        }
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .body(text.toString());
    }
}

package org.twodoors.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.MediaType;
import org.springframework.web.server.ResponseStatusException;
import org.twodoors.pages.SiteAddress;
import org.twodoors.time.SiteClock;

class SecurityTxtControllerTest {

    private static final Instant NOW = Instant.parse("2026-11-28T20:15:30Z");

    @Test
    void everyFieldOfTheRfcStandsOnALineOfItsOwn() {
        var answer = controller(
                        URI.create("https://doors.example.org"),
                        URI.create("mailto:security@example.org"),
                        URI.create("https://example.org/report"))
                .securityTxt();

        assertThat(answer.getBody()).isEqualTo("""
                        Contact: mailto:security@example.org
                        Contact: https://example.org/report
                        Expires: 2027-02-26T00:00:00Z
                        Preferred-Languages: en, es
                        Canonical: https://doors.example.org/.well-known/security.txt
                        """);
        assertThat(answer.getHeaders().getContentType())
                .isEqualTo(MediaType.parseMediaType("text/plain;charset=UTF-8"));
    }

    @Test
    void aSiteThatDoesNotKnowItsAddressClaimsNone() {
        assertThat(controller(null, URI.create("tel:+1-201-555-0123"))
                        .securityTxt()
                        .getBody())
                .startsWith("Contact: tel:+1-201-555-0123\n")
                .doesNotContain("Canonical");
    }

    @Test
    void withoutAContactThereIsNoFile() {
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> controller(null).securityTxt())
                .matches(refused -> refused.getStatusCode().value() == 404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org", "security@example.org", "javascript:alert(1)", ""})
    void aContactThatNobodyCanUseStopsTheStart(String contact) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> controller(null, URI.create(contact)))
                .withMessageContaining("two-doors.site.security-contacts");
    }

    private static SecurityTxtController controller(URI address, URI... contacts) {
        return new SecurityTxtController(
                new SiteProperties(
                        List.of(contacts),
                        Map.of(),
                        Map.of(),
                        Map.of(),
                        new SiteProperties.Contact(null, null, null),
                        null,
                        Set.of()),
                new SiteAddress(address),
                new SiteClock(Clock.fixed(NOW, ZoneOffset.UTC), ZoneId.of("America/Chicago")),
                List.of(Locale.ENGLISH, Locale.forLanguageTag("es")));
    }
}

package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class LanguageIT {

    private static final String SPANISH = "<html lang=\"es\">";
    private static final String ENGLISH = "<html lang=\"en\">";

    @LocalServerPort
    private int port;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @Test
    void theLanguageInTheAddressWinsAndIsRememberedForAYear() throws IOException {
        Wire.Answer answer = wire.get("/test/page?lang=es", "Accept-Language: en", "Cookie: lang=en");
        assertThat(answer.body()).contains(SPANISH);
        assertThat(answer.cookie("lang").orElse(""))
                .startsWith("lang=es;")
                .contains("Max-Age=31536000", "HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void theRememberedLanguageComesBeforeWhatTheBrowserAsksFor() throws IOException {
        Wire.Answer answer = wire.get("/test/page", "Cookie: lang=es", "Accept-Language: en");
        assertThat(answer.body()).contains(SPANISH);
        assertThat(answer.cookie("lang")).isEmpty();
    }

    @Test
    void otherwiseTheBrowserSays() throws IOException {
        assertThat(wire.get("/test/page", "Accept-Language: es-MX,es;q=0.9,en;q=0.8")
                        .body())
                .contains(SPANISH);
        assertThat(wire.get("/test/page", "Accept-Language: zu, es;q=0.5").body())
                .contains(SPANISH);
        assertThat(wire.get("/test/page", "Accept-Language: es;q=0, en").body()).contains(ENGLISH);
    }

    @Test
    void aBrowserWithManyLanguagesIsHeardAndAnEndlessListIsPassedOver() throws IOException {
        String many =
                "zu, xh;q=0.9, af;q=0.9, st;q=0.8, tn;q=0.8, ss;q=0.7, ve;q=0.7, ts;q=0.6, nr;q=0.6, es-MX;q=0.5, en;q=0.1";
        assertThat(wire.get("/test/page", "Accept-Language: " + many).body()).contains(SPANISH);
        assertThat(wire.get("/test/page", "Accept-Language: es" + ", zu".repeat(200))
                        .body())
                .contains(ENGLISH);
    }

    @Test
    void andEnglishIsForEverybodyElse() throws IOException {
        assertThat(wire.get("/test/page").body()).contains(ENGLISH);
        assertThat(wire.get("/test/page", "Accept-Language: zu").body()).contains(ENGLISH);
        assertThat(wire.get("/test/page", "Accept-Language: *").body()).contains(ENGLISH);
    }

    @Test
    void anUnknownLanguageIsPassedOver() throws IOException {
        for (String unknown : new String[] {"xx", "", "ES", "es-", "../..", "es%20", "%3Cscript%3E"}) {
            Wire.Answer answer = wire.get("/test/page?lang=" + unknown, "Accept-Language: ;;==");
            assertThat(answer.status()).as(unknown).isEqualTo(200);
            assertThat(answer.body()).as(unknown).contains(ENGLISH);
            assertThat(answer.cookie("lang")).as(unknown).isEmpty();
        }
        assertThat(wire.get("/test/page", "Cookie: lang=xx", "Accept-Language: es")
                        .body())
                .contains(SPANISH);
    }

    @Test
    void theSwitchKeepsTheRestOfTheAddress() throws IOException {
        assertThat(wire.get("/test/page?a=1&lang=es&b=%22").body())
                .contains("href=\"?a=1&amp;b=%22&amp;lang=en\"", "href=\"?a=1&amp;b=%22&amp;lang=es\"");
    }

    @Test
    void errorPagesSpeakTheLanguageAndOfferTheOtherWithoutRepeatingTheAddress() throws IOException {
        Wire.Answer answer = wire.get("/nothing?lang=es&x=y");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains(SPANISH, "No encontramos esa página", "href=\"?lang=en\"");
        assertThat(answer.cookie("lang")).isPresent();
    }

    @Test
    void evenWhenTheAddressCannotBeRead() throws IOException {
        Wire.Answer answer = wire.get("/test/page?a=%ZZ&lang=es");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("No pudimos leer eso");
    }

    @Test
    void aLanguageChosenOnTheWayThroughARedirectIsRememberedToo() throws IOException {
        Wire.Answer answer = wire.get("/test/elsewhere?lang=es");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).hasValue("/test/page");
        assertThat(answer.cookie("lang")).isPresent();
    }

    @Test
    void programsAreAnsweredInTheirLanguage() throws IOException {
        assertThat(wire.get("/api/nothing", "Accept-Language: es").body()).contains("No encontramos esa página");
    }
}

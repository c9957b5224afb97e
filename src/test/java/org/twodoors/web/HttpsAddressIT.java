package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** A site that is found by https, behind a proxy that forgets to say so. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"spring.datasource.url=jdbc:h2:mem:https-address", "two-doors.address=https://doors.example.org"})
@Import(TestPages.class)
class HttpsAddressIT {

    @LocalServerPort
    private int port;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @Test
    void everyResponseHoldsBrowsersToHttps() throws IOException {
        for (Wire.Answer answer : List.of(
                wire.get("/test/page"),
                wire.get("/about"),
                wire.get("/nothing"),
                wire.get("/test/fails"),
                wire.get("/test/%ZZ"),
                wire.get("/test/page", "X-Forwarded-Proto: http"),
                wire.form("/test/page", "a=b"))) {
            assertThat(answer.header("Strict-Transport-Security")).hasValue("max-age=31536000");
        }
    }

    @Test
    void everyCookieIsOneOfThisHostOverHttps() throws IOException {
        Wire.Answer page = wire.get("/test/page?lang=es", "X-Forwarded-Proto: http");
        assertThat(page.all("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie).startsWith("__Host-").contains("; Secure", "; Path=/"));
        String csrf = page.cookie("__Host-csrf").orElseThrow().split(";")[0];
        Matcher field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(field.find()).isTrue();
        Wire.Answer saved = wire.form(
                "/test/page", "_csrf=" + field.group(1), "Cookie: " + csrf, "Origin: https://doors.example.org");
        assertThat(saved.status()).isEqualTo(302);
        String draft = saved.cookie("__Host-draft").orElseThrow().split(";")[0];
        assertThat(wire.get("/test/page", "Cookie: " + draft).body()).contains("Finish and clear this device");

        assertThat(wire.get("/test/page", "Cookie: " + draft.replace("__Host-", ""))
                        .body())
                .as("what a neighbor of the site can put there")
                .doesNotContain("Finish and clear this device");
        assertThat(wire.form("/test/page", "_csrf=" + field.group(1), "Cookie: " + csrf.replace("__Host-", ""))
                        .status())
                .isEqualTo(403);
    }
}

package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@WholeHouse
class HeadersIT {

    private static final String HTTPS = "X-Forwarded-Proto: https";

    @LocalServerPort
    private int port;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @Test
    void everyResponseCarriesTheSecurityHeaders() throws IOException {
        everyKindOfResponse().forEach((what, answer) -> {
            assertThat(answer.header("Content-Security-Policy"))
                    .as(what)
                    .hasValue(
                            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
                                    + "manifest-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'");
            assertThat(answer.header("X-Content-Type-Options")).as(what).hasValue("nosniff");
            assertThat(answer.header("X-Frame-Options")).as(what).hasValue("DENY");
            assertThat(answer.header("Referrer-Policy")).as(what).hasValue("same-origin");
            assertThat(answer.header("Cross-Origin-Opener-Policy")).as(what).hasValue("same-origin");
            assertThat(answer.header("Cross-Origin-Resource-Policy")).as(what).hasValue("same-origin");
            assertThat(answer.header("Permissions-Policy").orElse(""))
                    .as(what)
                    .contains("camera=()", "microphone=()", "geolocation=()", "payment=()", "usb=()");
            assertThat(answer.header("Strict-Transport-Security")).as(what).isEmpty();
            for (String once : List.of("Content-Security-Policy", "Cache-Control", "X-Frame-Options")) {
                assertThat(answer.all(once)).as(what + " " + once).hasSize(1);
            }
        });
    }

    @Test
    void nothingButAHashedStaticFileAndAPageToReadMayBeStored() throws IOException {
        Map<String, String> stored = Map.of(
                "static file", "max-age=31536000, public, immutable",
                "page to read", "private, max-age=3600",
                "sitemap", "max-age=3600, private");
        everyKindOfResponse()
                .forEach((what, answer) -> assertThat(
                                answer.header("Cache-Control").orElse(""))
                        .as(what)
                        .contains(stored.getOrDefault(what, "no-store")));
    }

    @Test
    void aPageToReadSetsNoCookieWhateverItIsSent() throws IOException {
        Wire.Answer page = wire.get("/about", "Cookie: __Host-draft=x; __Host-csrf=y; __Host-lang=es", HTTPS);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.all("Set-Cookie")).isEmpty();
        assertThat(page.header("Vary").orElse("").toLowerCase()).contains("cookie", "accept-language");
        assertThat(page.body()).contains("<html lang=\"es\">", "https://localhost");
    }

    @Test
    void noPageNamesAHostThatAProxyNobodyListedPassedOn() throws IOException {
        assertThat(wire.get("/about", "X-Forwarded-Host: evil.example", HTTPS).body())
                .contains("https://localhost")
                .doesNotContain("evil.example");
    }

    @Test
    void aPageToReadKnowsNothingOfADraft() throws IOException {
        assertThat(withoutFormToken(wire.get("/learn/test", "Cookie: draft=x")))
                .isEqualTo(withoutFormToken(wire.get("/learn/test")));
    }

    @Test
    void noResponseOpensASessionOrNamesTheServer() throws IOException {
        everyKindOfResponse().forEach((what, answer) -> {
            assertThat(answer.headers().toString() + answer.body())
                    .as(what)
                    .doesNotContainIgnoringCase("jsessionid")
                    .doesNotContainIgnoringCase("tomcat")
                    .doesNotContainIgnoringCase("exception")
                    .doesNotContain("secret inside");
            assertThat(answer.header("Server")).as(what).isEmpty();
        });
    }

    @Test
    void browsersAreHeldToHttpsOnlyWhereThereIsHttps() throws IOException {
        assertThat(wire.get("/test/page", HTTPS).header("Strict-Transport-Security"))
                .hasValue("max-age=31536000");
        assertThat(wire.get("/nothing", HTTPS).header("Strict-Transport-Security"))
                .isPresent();
        assertThat(wire.get("/test/page").header("Strict-Transport-Security")).isEmpty();
    }

    @Test
    void cookiesAreSecureBehindHttpsAndAlwaysKeptFromScriptsAndOtherSites() throws IOException {
        assertThat(wire.get("/test/page?lang=es", HTTPS).all("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .startsWith("__Host-")
                        .contains("; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/")
                        .doesNotContain("Domain"));
        assertThat(wire.get("/test/page?lang=es").all("Set-Cookie"))
                .hasSize(2)
                .allSatisfy(cookie -> assertThat(cookie)
                        .matches("(csrf|lang)=.*")
                        .contains("; HttpOnly", "; SameSite=Lax")
                        .doesNotContain("; Secure"));
    }

    @Test
    void aStaticFileIsFoundByItsHashAlone() throws IOException {
        String address = assetAddress();
        assertThat(address).matches("/assets/test-[0-9a-f]{32}\\.css");
        Wire.Answer file = wire.get(address);
        assertThat(file.status()).isEqualTo(200);
        assertThat(file.header("Content-Type").orElse("")).startsWith("text/css");
        assertThat(file.all("Set-Cookie")).isEmpty();
        assertThat(wire.get("/assets/test.css").status()).isEqualTo(404);
        assertThat(wire.get("/assets/test-00000000000000000000000000000000.css").status())
                .isEqualTo(404);
        assertThat(wire.get("/assets/../application.properties").status()).isBetween(400, 499);
        assertThat(wire.get("/assets/%2e%2e/application.properties").status()).isBetween(400, 499);
    }

    @Test
    void browsersThatAskForAnIconGetNoError() throws IOException {
        assertThat(wire.get("/favicon.ico").status()).isEqualTo(204);
    }

    /** The test page has a form, and so a token that differs each time; pages to read have none. */
    private static String withoutFormToken(Wire.Answer page) {
        return page.body().replaceAll("(name=\"_csrf\" value=\")[^\"]*", "$1");
    }

    private Map<String, Wire.Answer> everyKindOfResponse() throws IOException {
        Map<String, Wire.Answer> answers = new LinkedHashMap<>();
        expect(answers, "page", 200, wire.get("/test/page"));
        expect(answers, "page to read", 200, wire.get("/about"));
        expect(answers, "page to read, language chosen", 200, wire.get("/about?lang=es"));
        expect(answers, "page to read, not there", 404, wire.get("/learn/needs/none"));
        expect(answers, "sitemap", 200, wire.get("/sitemap.xml"));
        expect(answers, "learn page that fails late", 500, wire.get("/learn/test/fails-late"));
        expect(answers, "redirect", 302, wire.get("/test/elsewhere"));
        expect(answers, "no content", 204, wire.get("/favicon.ico"));
        expect(answers, "static file", 200, wire.get(assetAddress()));
        expect(answers, "health", 200, wire.get("/actuator/health"));
        expect(answers, "interface", 200, wire.post("/api/test", "{\"number\":1}", "Content-Type: application/json"));
        expect(answers, "bad parameter", 400, wire.get("/test/number?number=x"));
        expect(answers, "bad draft", 200, wire.get("/test/page", "Cookie: draft=x"));
        expect(answers, "refused by the firewall", 400, wire.get("/test/page;a=b"));
        expect(answers, "no token", 403, wire.form("/test/page", "a=b"));
        expect(answers, "nothing there", 404, wire.get("/nothing"));
        expect(answers, "nothing there, static", 404, wire.get("/assets/nothing.css"));
        expect(answers, "nothing there, interface", 404, wire.get("/api/nothing"));
        expect(answers, "wrong method", 405, wire.get("/test/clear"));
        expect(answers, "forbidden method", 405, wire.send("TRACE", "/test/page", ""));
        expect(answers, "too long", 413, wire.form("/test/page", "a".repeat(70_000)));
        expect(answers, "too long, interface", 413, wire.post("/api/test", "a".repeat(70_000)));
        expect(answers, "wrong type", 415, wire.post("/api/test", "x", "Content-Type: text/plain"));
        expect(answers, "failure", 500, wire.get("/test/fails"));
        expect(answers, "failure of a page", 500, wire.get("/test/fails-late"));
        expect(answers, "failure, interface", 500, wire.get("/api/test/fails"));
        expect(answers, "headers too long", 400, wire.get("/test/page", "Cookie: a=" + "b".repeat(100_000)));
        expect(answers, "unreadable address", 400, wire.get("/test/%ZZ"));
        expect(answers, "unreadable address, interface", 400, wire.get("/api/%ZZ"));
        expect(answers, "unreadable line", 400, wire.raw("GET /a b c HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        expect(answers, "no host", 400, wire.raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n"));
        return answers;
    }

    private static void expect(Map<String, Wire.Answer> answers, String what, int status, Wire.Answer answer) {
        assertThat(answer.status()).as(what).isEqualTo(status);
        answers.put(what, answer);
    }

    private String assetAddress() throws IOException {
        Matcher links = Pattern.compile("href=\"(/assets/[^\"]+)\"")
                .matcher(wire.get("/test/page").body());
        List<String> found = new ArrayList<>();
        while (links.find()) {
            found.add(links.group(1));
        }
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}

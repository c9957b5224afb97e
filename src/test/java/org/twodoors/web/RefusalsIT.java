package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;

@WholeHouse
@ExtendWith(OutputCaptureExtension.class)
class RefusalsIT {

    private static final String FORM = "Content-Type: application/x-www-form-urlencoded";
    private static final String JSON = "Content-Type: application/json";

    @LocalServerPort
    private int port;

    @Autowired
    private DraftCookie draftCookie;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @Test
    void anUnknownAddressGetsAPageThatSaysWhatToDo() throws IOException {
        Wire.Answer answer = wire.get("/nothing-of-the-kind");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body())
                .contains("We could not find that page", "Check the address", "href=\"/\"")
                .doesNotContain("nothing-of-the-kind");
    }

    @Test
    void aWrongMethodGetsAPage() throws IOException {
        Wire.Answer answer = wire.get("/test/clear");
        assertThat(answer.status()).isEqualTo(405);
        assertThat(answer.body()).contains("This page does not work that way");
    }

    @Test
    void aFailureGetsAPageThatOffersToTryAgain() throws IOException {
        Wire.Answer answer = wire.get("/test/fails");
        assertThat(answer.status()).isEqualTo(500);
        assertThat(answer.body())
                .contains("Something went wrong on our side", ">Try again<", "href=\"\"", "Go to the start page")
                .doesNotContain("secret inside");
    }

    @Test
    void theErrorAddressItselfIsNotAPage() throws IOException {
        assertThat(wire.get("/error").status()).isEqualTo(404);
    }

    @Test
    void anErrorWithoutABodyStaysWithoutOne() throws IOException {
        Wire.Answer answer = wire.send("HEAD", "/nothing", "");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/nothing", "/api/", "/api/test", "/api/test/fails"})
    void programsGetAProblemAndNoPage(String path) throws IOException {
        Wire.Answer answer = wire.get(path, "Accept: text/html");
        assertThat(answer.status()).isGreaterThanOrEqualTo(400);
        assertThat(answer.header("Content-Type")).hasValue("application/problem+json");
        assertThat(answer.body())
                .contains("\"type\":\"about:blank\"", "\"title\":", "\"status\":" + answer.status())
                .doesNotContain("<html", "secret inside", path);
    }

    @Test
    void whoAcceptsOnlyJsonGetsAProblemOnAnyAddress() throws IOException {
        for (String accept : new String[] {"application/json", "application/problem+json, application/json;q=0.5"}) {
            assertThat(wire.get("/nothing", "Accept: " + accept).header("Content-Type"))
                    .hasValue("application/problem+json");
        }
        for (String accept : new String[] {"text/html", "*/*", "application/json, text/html", "image/png", "broken"}) {
            assertThat(wire.get("/nothing", "Accept: " + accept).header("Content-Type"))
                    .hasValue("text/html;charset=UTF-8");
        }
    }

    @Test
    void aFormWithItsTokenIsTakenAndTheAnswersComeAlong() throws IOException {
        Wire.Answer page = wire.get("/test/page");
        Wire.Answer saved = wire.form(
                "/test/page",
                "_csrf=" + token(page),
                "Cookie: " + cookie(page, "csrf").orElseThrow());
        assertThat(saved.status()).isEqualTo(302);
        Wire.Answer next =
                wire.get("/test/page", "Cookie: " + cookie(saved, "draft").orElseThrow());
        assertThat(next.status()).isEqualTo(200);
        assertThat(next.body()).contains("Finish and clear this device");
        assertThat(next.cookie("draft")).isEmpty();
    }

    @Test
    void aFormWithoutTheRightTokenIsRefusedInPlainWordsAndTheDraftKept() throws IOException {
        Wire.Answer page = wire.get("/test/page");
        String csrf = cookie(page, "csrf").orElseThrow();
        Map<String, Wire.Answer> refused = new LinkedHashMap<>();
        refused.put("none at all", wire.form("/test/page", "a=b", "Cookie: " + draft()));
        refused.put("no field", wire.form("/test/page", "a=b", "Cookie: " + csrf + "; " + draft()));
        refused.put("no cookie", wire.form("/test/page", "_csrf=" + token(page), "Cookie: " + draft()));
        refused.put("wrong field", wire.form("/test/page", "_csrf=x", "Cookie: " + csrf + "; " + draft()));
        refused.put(
                "another page's token",
                wire.form("/test/page", "_csrf=" + token(wire.get("/test/page")), "Cookie: " + csrf + "; " + draft()));
        refused.put("JSON to a page", wire.post("/test/page", "{}", JSON, "Cookie: " + csrf + "; " + draft()));
        refused.forEach((what, answer) -> {
            assertThat(answer.status()).as(what).isEqualTo(403);
            assertThat(answer.body())
                    .as(what)
                    .contains(
                            "This page was open for too long, or your browser blocks the cookie this site needs. "
                                    + "Go back and press the button again.",
                            "Your saved answers are still here.");
            assertThat(answer.cookie("draft")).as(what).isEmpty();
        });
    }

    @Test
    void aFormThatAnotherSiteSentIsRefusedWithItsTokenToo() throws IOException {
        Wire.Answer page = wire.get("/test/page");
        String csrf = "Cookie: " + cookie(page, "csrf").orElseThrow();
        for (String foreign : List.of(
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://evil.example",
                "Origin: http://localhost.evil.example")) {
            Wire.Answer refused = wire.form("/test/page", "_csrf=" + token(page), csrf, foreign);
            assertThat(refused.status()).as(foreign).isEqualTo(403);
            assertThat(refused.cookie("draft")).as(foreign).isEmpty();
            // A form with a memory of what was typed is not offered once more either.
            Wire.Answer again = wire.form("/teachers/meeting", "note=planted&_csrf=" + token(page), csrf, foreign);
            assertThat(again.status()).as(foreign).isEqualTo(403);
            assertThat(again.body()).as(foreign).doesNotContain("planted");
        }
        assertThat(wire.form("/test/page?_csrf=" + token(page), "a=b", csrf).status())
                .as("in the address")
                .isEqualTo(403);
        assertThat(wire.form("/test/page", "_csrf=" + token(page), "Cookie: csrf=" + token(page))
                        .status())
                .as("an invented cookie")
                .isEqualTo(403);
        assertThat(wire.form(
                                "/test/page",
                                "_csrf=" + token(page),
                                csrf,
                                "Sec-Fetch-Site: same-origin",
                                "Origin: http://localhost")
                        .status())
                .isEqualTo(302);
    }

    @Test
    void nobodyIsToldOfSavedAnswersWhoHasNone() throws IOException {
        assertThat(wire.form("/test/page", "a=b").body()).doesNotContain("saved answers");
    }

    @Test
    void theInterfaceForProgramsNeedsNoToken() throws IOException {
        assertThat(wire.post("/api/test", "{\"number\":7}", JSON).body()).isEqualTo("{\"number\":7}");
    }

    @Test
    void aDraftThatCannotBeOpenedIsSaidSoAndStays() throws IOException {
        String good = draft();
        Map<String, String> bad = new LinkedHashMap<>();
        bad.put("changed", good.substring(0, good.length() - 3) + (good.endsWith("AAA") ? "BBB" : "AAA"));
        bad.put("cut short", good.substring(0, good.length() / 2));
        bad.put("empty", "draft=");
        bad.put("not parsable", "draft=a\"b");
        bad.put("5 KB", "draft=" + "A".repeat(5_000));
        bad.put("12 KB", "draft=" + "A".repeat(12_000));
        for (Map.Entry<String, String> one : bad.entrySet()) {
            Wire.Answer answer = wire.get("/test/page", "Cookie: " + one.getValue());
            assertThat(answer.status()).as(one.getKey()).isEqualTo(200);
            assertThat(answer.body()).as(one.getKey()).contains("This server cannot open your answers", "<form");
            assertThat(answer.cookie("draft")).as(one.getKey()).isEmpty();
        }
        assertThat(wire.get("/test/page").status()).isEqualTo(200);
    }

    @Test
    void aFormPostedWithAnUnreadableDraftComesBackWithWhatWasTyped() throws IOException {
        Wire.Answer page = wire.get("/test/page");
        Wire.Answer answer = wire.form(
                "/test/page",
                "typed=hello&_csrf=" + token(page),
                "Cookie: " + cookie(page, "csrf").orElseThrow() + "; draft=x");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("This server cannot open your answers", "value=\"hello\"", "name=\"anew\"");
        assertThat(answer.cookie("draft")).isEmpty();
    }

    @Test
    void aRedirectLeavesTheNoticeToThePageItLeadsTo() throws IOException {
        Wire.Answer answer = wire.get("/test/elsewhere", "Cookie: draft=x");
        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).hasValue("/test/page");
        assertThat(answer.cookie("draft")).isEmpty();
    }

    @Test
    void anErrorPageKeepsItsStatusAndSaysThatTheDraftIsUnreadable() throws IOException {
        Wire.Answer answer = wire.get("/nothing", "Cookie: draft=x");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.body()).contains("This server cannot open your answers");
        assertThat(answer.cookie("draft")).isEmpty();
    }

    @Test
    void programsAndStaticFilesDoNotMindABadDraft() throws IOException {
        assertThat(wire.post("/api/test", "{\"number\":7}", JSON, "Cookie: draft=x")
                        .status())
                .isEqualTo(200);
        assertThat(wire.get("/favicon.ico", "Cookie: draft=x").status()).isEqualTo(204);
        assertThat(wire.get("/actuator/health", "Cookie: draft=x").status()).isEqualTo(200);
    }

    @Test
    void headersBeyondReadingGetASmallPageOfOurs() throws IOException {
        for (int size : new int[] {20_000, 100_000, 1_000_000}) {
            Wire.Answer answer = wire.get("/test/page", "Cookie: draft=" + "A".repeat(size));
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body())
                    .contains("Two Doors", "clear this site’s cookies", "borre las cookies", "href=\"/\"")
                    .doesNotContain("AAAA");
        }
        assertThat(wire.get("/api/" + "a".repeat(100_000)).status()).isBetween(400, 499);
    }

    @Test
    void aBodyOfTenMegabytesIsRefusedInWords() throws Exception {
        byte[] body = new byte[10 * 1024 * 1024];
        for (HttpRequest.BodyPublisher publisher : new HttpRequest.BodyPublisher[] {
            HttpRequest.BodyPublishers.ofByteArray(body),
            // A stream of unknown length goes out in chunks.
            HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))
        }) {
            HttpResponse<String> page = send("/test/page", publisher, "application/x-www-form-urlencoded");
            assertThat(page.statusCode()).isEqualTo(413);
            assertThat(page.body()).contains("That was too much to send");
            HttpResponse<String> api = send("/api/test", publisher, "application/json");
            assertThat(api.statusCode()).isEqualTo(413);
            assertThat(api.headers().firstValue("Content-Type")).hasValue("application/problem+json");
            HttpResponse<String> other = send("/test/page", publisher, "text/plain");
            assertThat(other.statusCode()).isEqualTo(413);
        }
        assertThat(wire.chunked("/test/page", body.length, FORM).status()).isEqualTo(413);
        assertThat(wire.chunked("/api/test", body.length, JSON).status()).isEqualTo(413);
    }

    @Test
    void aShortBodyInChunksIsReadAsUsual() throws IOException {
        String body = "5\r\n{\"num\r\n7\r\nber\":7}\r\n0\r\n\r\n";
        assertThat(wire.send("POST", "/api/test", body, JSON, "Transfer-Encoding: chunked")
                        .body())
                .isEqualTo("{\"number\":7}");
        Wire.Answer page = wire.get("/test/page");
        String form = "_csrf=" + token(page);
        assertThat(wire.send(
                                "POST",
                                "/test/page",
                                Integer.toHexString(form.length()) + "\r\n" + form + "\r\n0\r\n\r\n",
                                FORM,
                                "Transfer-Encoding: chunked",
                                "Cookie: " + cookie(page, "csrf").orElseThrow())
                        .status())
                .isEqualTo(302);
    }

    @Test
    void aBodyThatNeverStopsIsCutOff() throws IOException {
        assertThat(wire.send("POST", "/api/test", "zz\r\nnot a chunk", JSON, "Transfer-Encoding: chunked")
                        .status())
                .isBetween(400, 499);
    }

    @Test
    void filesAreNotTaken() throws IOException {
        String body = "--x\r\nContent-Disposition: form-data; name=\"a\"\r\n\r\nb\r\n--x--\r\n";
        String type = "Content-Type: Multipart/Form-Data; boundary=x";
        assertThat(wire.post("/test/page", body, type).status()).isEqualTo(415);
        assertThat(wire.post("/api/test", body, type).header("Content-Type")).hasValue("application/problem+json");
    }

    @Test
    void thousandsOfParametersAreRefused() throws IOException {
        assertThat(wire.form("/test/page", "a=b&".repeat(5_000)).status()).isBetween(400, 499);
        assertThat(wire.get("/test/page?" + "a&".repeat(5_000)).status()).isBetween(400, 499);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /test/%ZZ",
                "GET /test/page?a=%ZZ",
                "GET /test/page?%ZZ=a&lang=%ZZ",
                "GET /test/page?lang=%E0%A4%A",
                "GET /test/page?a=%C3%28",
                "GET /%",
                "GET /%00",
                "GET /%c0%ae%c0%ae/",
                "GET /../../etc/passwd",
                "GET //elsewhere.example/",
                "GET /test/page\\x",
                "GET http://[::1/",
                "POST /test/page?%",
                "POST /api/test?a=%ZZ",
                "BREW /test/page",
                "PROPFIND /",
                "CONNECT /",
                "GET /test/page HTTP/9.9",
                "PUT /test/page",
                "PATCH /api/test",
                "DELETE /",
            })
    void whatCannotBeReadIsAPlainRefusalAndNeverAFailure(String line) throws IOException {
        String[] parts = line.split(" ");
        Wire.Answer answer = parts.length == 2
                ? wire.send(parts[0], parts[1], "")
                : wire.raw(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer.status()).as(line).isBetween(400, 499);
    }

    /** What people open is asked with these; to any other question there is no page. */
    @ParameterizedTest
    @ValueSource(
            strings = {"TRACE /ask/%00", "OPTIONS /ask/%00", "OPTIONS /meet/a;b", "PUT /back/%ff", "BREW /back/%00"})
    void anUnreadableLinkIsAPageForThoseWhoOpenItAlone(String line) throws IOException {
        Wire.Answer answer = wire.send(line.split(" ")[0], line.split(" ")[1], "");
        assertThat(answer.status()).isBetween(400, 499).isNotEqualTo(404);
        assertThat(answer.header("Content-Security-Policy")).isPresent();
        assertThat(answer.header("Referrer-Policy")).hasValue("no-referrer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST /%61sk/x", "GET /%62ack/x", "GET /back/<x>", "GET /b\\ack/x", "PUT /%62ack/x"})
    void aLinkIsKeptSecretHoweverItIsWritten(String line) throws IOException {
        Wire.Answer answer = wire.send(line.split(" ")[0], line.split(" ")[1], "");
        assertThat(answer.status()).isBetween(400, 499);
        assertThat(answer.header("Referrer-Policy")).as(line).hasValue("no-referrer");
        assertThat(answer.header("X-Robots-Tag")).as(line).hasValue("noindex, nofollow");
    }

    @Test
    void badlyEncodedFieldsOfAFormAreRefused() throws IOException {
        assertThat(wire.form("/test/page", "a=%ZZ").status()).isEqualTo(400);
        assertThat(wire.form("/test/page", "%=%&%%%").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/x-www-form-urlencoded; charset=nonsense",
                "Content-Type: application/json; charset=nonsense",
                "Content-Type: nonsense",
                "Content-Type: /",
                "Content-Length: -5",
                "Content-Length: x",
                "Content-Length: 99999999999999999999",
                "Transfer-Encoding: nonsense",
                "Accept: ;;;",
                "Accept-Language: ;;;=",
                "Accept-Encoding: ,;q=x",
                "Cookie: ;;;=;\"",
                "Cookie: lang=\"; csrf=\"; draft=\"",
                "X-Forwarded-Proto: nonsense",
                "X-Forwarded-For: nonsense, 1, ::",
                "X-Forwarded-Port: nonsense",
                "Range: bytes=9-1",
                "If-Modified-Since: nonsense",
                "If-None-Match: \"",
                "Expect: nonsense",
                "Host: two words",
                "Host: a:b:c",
                "User-Agent: \u0001\u00ff",
                "Origin: nonsense",
                "X-HTTP-Method-Override: DELETE",
                "Upgrade: h2c",
            })
    void noHeaderMakesTheHouseFail(String header) throws IOException {
        for (String path : new String[] {"/test/page", "/nothing", "/api/test"}) {
            assertThat(wire.get(path, header).status()).as(path).isLessThan(500);
            assertThat(wire.send("POST", path, "{\"number\":1}", header).status())
                    .as(path)
                    .isLessThan(500);
        }
    }

    @Test
    void noisePostedToThePageAndTheInterfaceNeverMakesTheHouseFail() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 100; i++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            String noise = new String(bytes, StandardCharsets.ISO_8859_1);
            assertThat(wire.form("/test/page", noise).status()).isBetween(400, 499);
            assertThat(wire.post("/api/test", noise, JSON).status()).isBetween(400, 499);
        }
    }

    @Test
    void aClientThatLeavesBeforeItsErrorPageIsNoError(CapturedOutput output) throws Exception {
        LoggingSystem logs = LoggingSystem.get(getClass().getClassLoader());
        logs.setLogLevel(ClientLeftFilter.class.getName(), LogLevel.DEBUG);
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoLinger(true, 0);
            socket.getOutputStream()
                    .write("GET /test/left HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            assertThat(TestPages.CAME.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            TestPages.LEFT.release();
        }
        String said = "the client left before its error page was sent";
        for (int wait = 0; wait < 400 && !output.getOut().contains(said); wait++) {
            TimeUnit.MILLISECONDS.sleep(25);
        }
        logs.setLogLevel(ClientLeftFilter.class.getName(), null);
        assertThat(output.getOut()).containsOnlyOnce(said).doesNotContain(" ERROR ", "ClientAbortException", "\tat ");
    }

    @Test
    void nothingThatWasSentReachesTheLogAndNoRefusalLeavesAStackTrace(CapturedOutput output) throws IOException {
        String secret = "Zebra77";
        Function<String, String> cookie = name -> "Cookie: " + name + "=" + secret;
        wire.get("/nothing/" + secret);
        wire.get("/api/" + secret);
        wire.get("/test/number?number=" + secret);
        wire.get("/test/page?a=" + secret + "%ZZ");
        wire.get("/test/" + secret + "%ZZ");
        wire.raw("GET /" + secret + " " + secret + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
        wire.get("/test/page", cookie.apply("draft"));
        wire.get("/test/page", cookie.apply("csrf"));
        wire.get("/test/page", "Cookie: draft=" + secret + "\"\u0001\"");
        wire.get("/test/page", "Cookie: draft=" + secret.repeat(20_000));
        wire.get("/test/page", secret + "\u0001: x");
        wire.get("/test/page;" + secret);
        wire.form("/test/page", "_csrf=" + secret + "&typed=" + secret);
        wire.form("/test/page", "typed=" + secret + "%ZZ");
        wire.form("/test/page", "typed=" + secret + "&a".repeat(5_000));
        wire.post("/api/test", "{\"number\":\"" + secret + "\"}", JSON);
        wire.post("/api/test", "{\"number\":" + secret, JSON);
        wire.post("/api/test", secret, "Content-Type: text/" + secret);
        wire.send(secret, "/test/page", "");
        assertThat(output.getAll()).doesNotContain(secret).doesNotContain("\tat org.");
    }

    private String draft() {
        return "draft=" + DraftCookies.of(draftCookie, TestPages.ANSWERS).getValue();
    }

    private HttpResponse<String> send(String path, HttpRequest.BodyPublisher body, String type) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", type)
                .POST(body)
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static Optional<String> cookie(Wire.Answer answer, String name) {
        return answer.cookie(name).map(line -> line.split(";")[0]);
    }

    private static String token(Wire.Answer page) {
        Matcher field = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(field.find()).isTrue();
        return field.group(1);
    }
}

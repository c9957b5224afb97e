package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twodoors.draft.DraftCookie;
import org.twodoors.draft.DraftCookies;
import org.twodoors.pages.PageRegistry;

/** Pages that are the same for everybody are made once; what a family said is in none of them. */
@WholeHouse
class KeptPagesIT {

    @LocalServerPort
    private int port;

    @Autowired
    private DraftCookie drafts;

    @Autowired
    private PageRegistry pages;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/about", "/learn", "/learn/glossary", "/learn/needs/sleep", "/learn/states/tx", "/teachers"
            })
    void aPageIsTheSameBytesEachTimeAndNotSentAgainToWhoHasIt(String path) throws IOException {
        Wire.Answer first = wire.get(path);
        Wire.Answer second = wire.get(path);
        String tag = second.header("ETag").orElseThrow();
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(second.body())
                .isEqualTo(first.body())
                .contains("<html lang=\"en\"")
                .doesNotContain("_csrf");
        assertThat(withoutDate(second)).containsExactlyInAnyOrderElementsOf(withoutDate(first));

        Wire.Answer known = wire.get(path, "If-None-Match: " + tag);
        assertThat(known.status()).isEqualTo(304);
        assertThat(known.body()).isEmpty();
        assertThat(known.header("ETag")).hasValue(tag);
        assertThat(known.header("Cache-Control")).isEqualTo(first.header("Cache-Control"));
        assertThat(wire.get(path, "If-None-Match: \"other\"").status()).isEqualTo(200);
    }

    @Test
    void aCompressedPageIsTheSamePageWithATagOfItsOwn() throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/about"))
                                .header("Accept-Encoding", "gzip, deflate, br")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        Wire.Answer plain = wire.get("/about");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(Integer.toString(answer.body().length));
        assertThat(answer.headers().firstValue("ETag").orElseThrow())
                .isNotEqualTo(plain.header("ETag").orElseThrow());
        assertThat(answer.headers().firstValue("Vary").orElseThrow())
                .contains("Cookie", "Accept-Language", "Accept-Encoding");
        byte[] page = new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
        assertThat(new String(page, StandardCharsets.UTF_8).replace("localhost:" + port, "localhost"))
                .isEqualTo(plain.body());
        assertThat(plain.header("Content-Encoding")).isEmpty();
        assertThat(wire.get("/about", "Accept-Encoding: gzip;q=0").header("Content-Encoding"))
                .isEmpty();
    }

    /** What travels for a page to read once the style sheet and the icons are there. */
    @Test
    void aPageToReadIsLightOnTheWire() throws IOException {
        Map<String, Integer> heavy = new TreeMap<>();
        for (String path : pages.openPages()) {
            for (String language : List.of("en", "es")) {
                String page = wire.get(path, "Accept-Language: " + language).body();
                int bytes = Gzip.compress(page.getBytes(StandardCharsets.UTF_8)).length;
                if (bytes > 12 * 1024) {
                    heavy.put(path + " " + language, bytes);
                }
            }
        }
        assertThat(heavy).isEmpty();
    }

    @Test
    void whoAsksForTheHeadGetsTheHeadersAlone() throws IOException {
        Wire.Answer page = wire.get("/about");
        Wire.Answer head = wire.send("HEAD", "/about", "");
        assertThat(head.body()).isEmpty();
        assertThat(head.header("Content-Length"))
                .isEqualTo(page.header("Content-Length"))
                .isPresent();
        assertThat(head.header("ETag")).isEqualTo(page.header("ETag"));
    }

    @Test
    void everyLanguageAndEveryHostHasItsOwn() throws IOException {
        for (int time = 0; time < 2; time++) {
            assertThat(wire.get("/about", "Accept-Language: es").body()).contains("<html lang=\"es\"");
            assertThat(wire.get("/about", "Cookie: lang=es").body()).contains("<html lang=\"es\"");
            assertThat(wire.get("/about", "Accept-Language: en").body())
                    .contains("<html lang=\"en\"", "href=\"http://localhost/about\"");
            assertThat(wire.get("/about", "X-Forwarded-Proto: https").body())
                    .contains("href=\"https://localhost/about\"");
            assertThat(wire.raw("GET /about HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n")
                            .body())
                    .contains("href=\"http://other.example/about\"");
        }
    }

    @Test
    void aLanguageThatIsChosenIsRememberedEachTime() throws IOException {
        for (int time = 0; time < 2; time++) {
            Wire.Answer chosen = wire.get("/about?lang=es");
            assertThat(chosen.cookie("lang")).isPresent();
            assertThat(chosen.header("ETag")).isEmpty();
        }
    }

    /** In both orders: nobody gets what was made for a family, and a family does not get what was made for nobody. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void theStartPageOfAFamilyIsKeptByNobody(String language) throws IOException {
        Cookie draft = DraftCookies.of(drafts, TestPages.ANSWERS);
        String family = "Cookie: lang=" + language + "; draft=" + draft.getValue();
        String nobody = "Cookie: lang=" + language;
        for (int time = 0; time < 2; time++) {
            Wire.Answer own = wire.get("/", family);
            assertThat(own.body()).contains("href=\"/questions\"", "action=\"/clear\"");
            assertThat(own.header("Cache-Control").orElseThrow()).contains("no-store");
            assertThat(own.header("ETag")).isEmpty();

            Wire.Answer empty = wire.get("/", nobody);
            assertThat(empty.body()).contains("href=\"/questions/start\"").doesNotContain("action=\"/clear\"");
            assertThat(empty.header("Cache-Control")).hasValue("private, no-cache");
            assertThat(wire.get(
                                    "/",
                                    family,
                                    "If-None-Match: " + empty.header("ETag").orElseThrow())
                            .status())
                    .isEqualTo(200);
        }
    }

    /** Whatever a device brings along that is no language, it may be known: its start page is made for it. */
    @ParameterizedTest
    @ValueSource(strings = {"draft=x", "csrf=x", "done=x", "lang=en; draft=x", "lang=en; draft=\u0001", "draft"})
    void aStartPageForADeviceThatBringsSomethingIsNotKept(String cookies) throws IOException {
        assertThat(wire.get("/", "Cookie: " + cookies).header("ETag")).isEmpty();
    }

    @Test
    void aPageWithAFormIsNotKept() throws IOException {
        assertThat(List.of(
                        wire.get("/learn/test").cookie("csrf").orElseThrow(),
                        wire.get("/learn/test").cookie("csrf").orElseThrow()))
                .doesNotHaveDuplicates();
        assertThat(wire.get("/learn/test").header("ETag")).isEmpty();
    }

    @Test
    void aStaticFileIsCompressedForWhoCanReadIt() throws IOException {
        String sheet =
                wire.get("/").body().replaceFirst("(?s).*?href=\"(/assets/two-doors-[0-9a-f]{32}\\.css)\".*", "$1");
        Wire.Answer plain = wire.get(sheet);
        Wire.Answer compressed = wire.get(sheet, "Accept-Encoding: gzip");
        assertThat(plain.body()).contains(".usa-button", ".site-header").doesNotContain("/*");
        assertThat(compressed.header("Content-Encoding")).hasValue("gzip");
        assertThat(compressed.header("Content-Type").orElseThrow()).startsWith("text/css");
        assertThat(compressed.header("Cache-Control")).hasValue("max-age=31536000, public, immutable");
        assertThat(length(compressed)).isLessThan(length(plain) / 4);
        assertThat(plain.header("Content-Encoding")).isEmpty();
        String mark = wire.get("/").body().replaceFirst("(?s).*?href=\"(/assets/mark-[0-9a-f]{32}\\.svg)\".*", "$1");
        assertThat(wire.get(mark, "Accept-Encoding: gzip").header("Content-Encoding"))
                .hasValue("gzip");
    }

    private static int length(Wire.Answer answer) {
        return Integer.parseInt(answer.header("Content-Length").orElseThrow());
    }

    private static List<String> withoutDate(Wire.Answer answer) {
        return answer.headers().stream()
                .filter(line -> !line.startsWith("Date:"))
                .toList();
    }
}

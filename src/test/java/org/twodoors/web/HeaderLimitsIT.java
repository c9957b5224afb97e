package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** However long and however odd a header is, it costs no more than a page. */
@WholeHouse
class HeaderLimitsIT {

    /** Of one request. The worst cost 33 seconds before there was a limit; a page that is made for the first time takes a part of it. */
    private static final Duration BUDGET = Duration.ofMillis(400);

    private static final int LENGTH = 13_500;

    private static final List<String> PAGES = List.of("/", "/test/page", "/learn", "/nothing-here");

    @LocalServerPort
    private int port;

    private Wire wire;

    @BeforeEach
    void makeEveryPageOnce() throws IOException {
        wire = new Wire(port);
        for (String page : PAGES) {
            wire.get(page);
            wire.get(page, "Accept-Encoding: gzip", "Accept-Language: es, en;q=0.5", "Accept: text/html");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Accept-Language, a-, x",
        "Accept-Language, en-a-aa-a-, aa",
        "Accept-Language, 'en;q=0.1,', en",
        "Accept-Language, '*-', a",
        "Accept, 'a/b;q=0.5,', a/b",
        "Accept, a/b;a=b;, a=b",
        "Accept-Encoding, 'gzip ', x",
        "Accept-Encoding, 'gzip;q= ', x",
        "Cookie, 'a=b; ', a=b",
        "Cookie, '\"', a=b",
        "Range, 'bytes=0-1,', 0-1",
        "If-None-Match, 'W/\"a\", ', \"a\"",
        "If-None-Match, 'W/\"', \"a\"",
        "If-Modified-Since, 'Mon, ', x",
        "Origin, 'http://a@', a",
        "Content-Type, 'a/b; ', a=b"
    })
    void aLongHeaderCostsNoMoreThanAPage(String name, String piece, String end) throws IOException {
        String value = piece.repeat(LENGTH / piece.length()) + end;
        List<String> dear = new ArrayList<>();
        for (String page : PAGES) {
            Duration cost = WorkOfTheServer.of(() -> wire.get(page, name + ": " + value));
            if (cost.compareTo(BUDGET) > 0) {
                dear.add(page + " " + cost.toMillis() + " ms");
            }
        }
        assertThat(dear).isEmpty();
    }

    /** The worst is one word and then as many spaces as fit. */
    @Test
    void spacesInAHeaderCostNoMoreThanAPage() throws IOException {
        String value = "gzip" + " ".repeat(LENGTH) + "x";
        assertThat(WorkOfTheServer.of(() -> wire.get("/learn", "Accept-Encoding: " + value)))
                .isLessThan(BUDGET);
    }

    @Test
    void whatABrowserWouldLikeIsPassedOverWhenItIsTooLongAndSeveralHeadersCountAsOne() throws IOException {
        String half = "es" + ", zu".repeat(40);
        assertThat(wire.get("/test/page", "Accept-Language: " + half).body()).contains("<html lang=\"es\"");
        assertThat(wire.get("/test/page", "Accept-Language: " + half, "Accept-Language: " + half)
                        .body())
                .contains("<html lang=\"en\"");
        assertThat(wire.get("/learn", "Accept-Encoding: gzip" + ", br".repeat(100))
                        .header("Content-Encoding"))
                .isEmpty();
    }

    @Test
    void aKindOfBodyWithAnEndlessNameIsRefused() throws IOException {
        assertThat(wire.post("/test/page", "a=b", "Content-Type: application/x-www-form-urlencoded" + ";a=b".repeat(99))
                        .status())
                .isEqualTo(415);
    }
}

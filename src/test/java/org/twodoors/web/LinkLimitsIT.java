package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Guessing links, from one client and from behind a proxy. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:link-limits",
            "two-doors.limits.opening.per-client=120",
            "two-doors.limits.opening.total=1000",
            "two-doors.limits.opening.per=1h"
        })
class LinkLimitsIT {

    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    private int port;

    @Test
    void tenThousandGuessesFromOneClientAreThrottled() throws Exception {
        Map<Integer, Integer> statuses = new TreeMap<>();
        HttpResponse<String> last = null;
        for (int guess = 0; guess < 10_000; guess++) {
            // The last one is a browser; a program's refusal is made faster.
            String accept = guess == 9_999 ? "text/html" : "application/json";
            last = get("/back/" + "a".repeat(27) + "%05d".formatted(guess), "198.51.100.1", accept);
            statuses.merge(last.statusCode(), 1, Integer::sum);
        }
        assertThat(statuses.get(404)).isBetween(100, 140);
        assertThat(statuses.get(429)).isGreaterThan(9_800);
        assertThat(statuses).containsOnlyKeys(404, 429);
        assertThat(last.body()).contains("That was a bit too fast").doesNotContain("aaaa");
        assertThat(Integer.parseInt(last.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 3600);

        assertThat(get("/back/x", "198.51.100.2", "text/html").statusCode())
                .as("another client behind the same proxy")
                .isEqualTo(404);
        assertThat(get("/%62ack/x", "198.51.100.1", "text/html").statusCode())
                .as("the same address, written in another way")
                .isEqualTo(429);
        assertThat(get("/learn", "198.51.100.1", "text/html").statusCode()).isEqualTo(200);
    }

    /** The proxy is believed because it is on the same machine, as this test is. */
    private HttpResponse<String> get(String path, String client, String accept)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                        .header("X-Forwarded-For", client)
                        .header("Accept", accept)
                        .header("Accept-Language", "en")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}

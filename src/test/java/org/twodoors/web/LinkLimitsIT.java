package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
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
            "two-doors.limits.opening.per=1h",
            "two-doors.limits.making.per-client=1",
            "two-doors.limits.making.total=1000",
            "two-doors.limits.making.per=1h"
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

    @Test
    void whatWasTypedTooFastIsHeldReadyForWhoeverTypedItAndForNobodyElse() throws Exception {
        HttpResponse<String> form = get("/teachers/meeting", "198.51.100.3", "text/html");
        String cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String token = Jsoup.parse(form.body()).select("main [name=_csrf]").attr("value");
        assertThat(post("note=first", token, cookie).statusCode()).isEqualTo(302);

        Document ours = Jsoup.parse(post("note=second", token, cookie).body());
        assertThat(ours.select("main form [name=note]").attr("value")).isEqualTo("second");
        assertThat(ours.select("main form [name=_csrf]").attr("value")).isNotEmpty();

        for (String[] strange :
                new String[][] {{"", cookie}, {"made-up", cookie}, {token, ""}, {token, "csrf=other"}}) {
            HttpResponse<String> refused = post("note=third", strange[0], strange[1]);
            assertThat(refused.statusCode()).isEqualTo(429);
            assertThat(refused.body()).contains("That was a bit too fast").doesNotContain("third");
            assertThat(Jsoup.parse(refused.body()).select("main form")).isEmpty();
        }
    }

    private HttpResponse<String> post(String fields, String token, String cookie)
            throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/teachers/meeting"))
                        .header("X-Forwarded-For", "198.51.100.3")
                        .header("Accept", "text/html")
                        .header("Accept-Language", "en")
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(
                                fields + "&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
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

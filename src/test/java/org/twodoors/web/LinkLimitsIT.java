package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twodoors.sealing.Token;

/** Guessing links, from one client and from behind a proxy. */
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:link-limits",
            "two-doors.limits.opening.per-client=120",
            "two-doors.limits.opening.per=1h",
            "two-doors.limits.making.per-client=2",
            "two-doors.limits.making.total=100",
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
        Visitor teacher = new Visitor("198.51.100.3");
        assertThat(teacher.make("note=first").statusCode()).isEqualTo(302);
        assertThat(teacher.make("note=again").statusCode()).isEqualTo(302);

        HttpResponse<String> refused = teacher.make("note=second");
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 3601);
        Document ours = Jsoup.parse(refused.body());
        assertThat(ours.select("main form [name=note]").attr("value")).isEqualTo("second");
        assertThat(ours.select("main form [name=_csrf]").attr("value")).isNotEmpty();

        for (String[] strange : new String[][] {
            {"", teacher.cookie}, {"made-up", teacher.cookie}, {teacher.token, ""}, {teacher.token, "csrf=other"}
        }) {
            HttpResponse<String> stranger = teacher.post("/teachers/meeting", "note=third", strange[0], strange[1]);
            assertThat(stranger.statusCode()).isEqualTo(403);
        }
    }

    /** On the release before, the 61st of these locked everybody out, deleting included. */
    @Test
    void aHouseThatTriesToLockTheOthersOutLocksOutItself() throws Exception {
        for (int network = 0; network < 40; network++) {
            Visitor attacker = new Visitor("2001:db8:1:%x::1".formatted(network));
            assertThat(attacker.post("/teachers/meeting", "", "made-up", attacker.cookie)
                            .statusCode())
                    .as("a form of another site takes nothing from anybody")
                    .isEqualTo(403);
            assertThat(attacker.make("date=nonsense").statusCode())
                    .as("nor does one that has to be mended")
                    .isEqualTo(422);
            assertThat(attacker.make("note=x").statusCode()).isEqualTo(network < 4 ? 302 : 429);
        }
        Visitor family = new Visitor("2001:db8:9::1");
        HttpResponse<String> made = family.make("note=ours");
        assertThat(made.statusCode()).as("somebody else").isEqualTo(302);
        String team = made.headers().firstValue("Location").orElseThrow();
        for (int times = 0; times < 150; times++) {
            get(team, "2001:db8:1::1", "text/html");
        }
        assertThat(get(team, "2001:db8:1::1", "text/html").statusCode()).isEqualTo(429);
        Visitor locked = new Visitor("2001:db8:1::1");
        assertThat(locked.post(team + "/delete", "sure=true", locked.token, locked.cookie)
                        .statusCode())
                .as("deleting is never refused")
                .isEqualTo(302);
        assertThat(get(team, "2001:db8:9::1", "text/html").statusCode()).isEqualTo(404);
    }

    @Test
    void aLinkOpensWhateverAMessagePutBehindIt() throws Exception {
        Visitor teacher = new Visitor("198.51.100.9");
        String team = teacher.make("note=x").headers().firstValue("Location").orElseThrow();
        Document clean = Jsoup.parse(get(team, "198.51.100.9", "text/html").body());
        String meet = clean.text().replaceFirst("(?s).*(/meet/[a-z2-7]{32}).*", "$1");
        for (String behind : List.of(
                "/",
                "%E2%80%9D",
                "%22",
                "%3E",
                "%E2%80%8B",
                "%0A",
                "%0D%0A",
                "%20",
                ".",
                "%E2%80%99%20",
                "%29.",
                ";",
                ";x",
                "%60",
                "~",
                "=",
                "%E3%80%82",
                "/%E2%80%8B")) {
            HttpResponse<String> opened = get(team + behind, "198.51.100.9", "text/html");
            assertThat(opened.statusCode()).as(behind).isEqualTo(200);
            assertThat(Jsoup.parse(opened.body()).title()).as(behind).isEqualTo(clean.title());
            assertThat(get(meet + behind + "?lang=es", "198.51.100.9", "text/html")
                            .statusCode())
                    .as(behind)
                    .isEqualTo(200);
        }
        // On the release before, this led on to itself until there was no stack left.
        for (String behind : List.of("/", "%22", "%E2%80%8B")) {
            for (String kind : List.of("/back/", "/shared/", "/meet/", "/team/", "/ask/")) {
                HttpResponse<String> dead = get(kind + "a".repeat(32) + behind, "198.51.100.10", "text/html");
                assertThat(dead.statusCode()).as(kind + behind).isEqualTo(404);
                assertThat(dead.body()).as(kind + behind).contains("href=\"/\"");
            }
        }
        assertThat(get("/team/", "198.51.100.9", "text/html").statusCode()).isEqualTo(404);
        assertThat(get("/team/%22", "198.51.100.9", "text/html").statusCode()).isEqualTo(404);
    }

    /** On the release before, Spring Security and the dispatcher wrote every address down at this level. */
    @Test
    void aLogOfEverythingHoldsNoToken(CapturedOutput output) throws Exception {
        LoggingSystem logging = LoggingSystem.get(getClass().getClassLoader());
        LogLevel before =
                logging.getLoggerConfiguration(LoggingSystem.ROOT_LOGGER_NAME).getEffectiveLevel();
        Visitor teacher = new Visitor("198.51.100.11");
        String team = teacher.make("note=x").headers().firstValue("Location").orElseThrow();
        String meet = Jsoup.parse(get(team, "198.51.100.11", "text/html").body())
                .text()
                .replaceFirst("(?s).*(/meet/[a-z2-7]{32}).*", "$1");
        String none = "a".repeat(32);
        logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.DEBUG);
        try {
            for (String path : List.of(team, meet, "/back/" + none, "/shared/" + none, "/ask/" + none)) {
                for (String more : List.of("", "/", "?read=1", "/flyer", "/delete", "%22", "x", ";a=b", "/%2e%2e")) {
                    get(path + more, "198.51.100.11", "text/html");
                }
                get(path.toUpperCase(Locale.ROOT).replaceFirst("/[A-Z]+/", "/back/"), "198.51.100.11", "text/html");
                teacher.post(path, "child=same", teacher.token, teacher.cookie);
                teacher.post(path, "child=same", "made-up", teacher.cookie);
            }
            teacher.make("note=y");
        } finally {
            logging.setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, before);
        }
        assertThat(output.getAll())
                .contains("DEBUG", "/team/[link]", "/meet/[link]", "/back/[link]")
                .doesNotContainIgnoringCase(team.substring(6))
                .doesNotContainIgnoringCase(meet.substring(6))
                .doesNotContainIgnoringCase(none);
    }

    /** Somebody at an address, with a page of ours open. */
    private final class Visitor {

        private final String address;
        private final String cookie;
        private final String token;

        Visitor(String address) throws IOException, InterruptedException {
            this.address = address;
            HttpResponse<String> form = get("/teachers/meeting", address, "text/html");
            this.cookie = form.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
            this.token = Jsoup.parse(form.body()).select("main [name=_csrf]").attr("value");
        }

        HttpResponse<String> make(String fields) throws IOException, InterruptedException {
            return post("/teachers/meeting", fields + "&fresh=" + Token.random().text(), token, cookie);
        }

        HttpResponse<String> post(String path, String fields, String sent, String with)
                throws IOException, InterruptedException {
            return http.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .header("X-Forwarded-For", address)
                            .header("Accept", "text/html")
                            .header("Accept-Language", "en")
                            .header("Cookie", with)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(
                                    fields + "&_csrf=" + URLEncoder.encode(sent, StandardCharsets.UTF_8)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
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

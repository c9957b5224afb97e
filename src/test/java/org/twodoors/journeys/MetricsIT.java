package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.journeys.FormClient.field;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** What those who run the site count: on a port of its own, and nothing in it opens a link or tells one family from another. */
@ActiveProfiles("metrics")
@TestPropertySource(properties = "management.server.port=0")
@DirtiesContext
class MetricsIT extends StorageFixture {

    @TempDir
    static Path data;

    @LocalManagementPort
    private int managementPort;

    @DynamicPropertySource
    static void keepsItsDataApart(DynamicPropertyRegistry properties) {
        properties.add("two-doors.data-directory", data::toString);
    }

    private FormClient operator() {
        return new FormClient("http://127.0.0.1:" + managementPort);
    }

    private String scrape() {
        return operator().get("/actuator/prometheus").body();
    }

    @Test
    void noLinkOfAnyKindIsInWhatIsCounted() {
        FormClient family = familyWith(answers());
        List<String> tokens = new ArrayList<>();
        String saved = saved(family);
        String shared = shared(family, "J. K.");
        String asked = asked(family, "Room 7");
        String team = madeMeeting(family, "A note.");
        String code = found(MEETING_LINK, family.get(team).body());
        family.post("/meet/" + code, field("child", "same"));
        sendAll(family, "J. K.");
        FormClient visitor = new FormClient(address());
        for (String link : List.of("/back/" + saved, "/shared/" + shared, "/ask/" + asked, team, "/meet/" + code)) {
            assertThat(visitor.get(link).statusCode()).as(link).isEqualTo(200);
            // Wrong links, forms of links, what the firewall refuses, and what no method takes.
            visitor.get(link + "x");
            visitor.get(link + "/more");
            visitor.get(link + "%00");
            visitor.get("/nowhere" + link);
            visitor.post(link);
            visitor.send(visitor.request(link).method("PUT", BodyPublishers.noBody()));
            tokens.add(link.substring(link.lastIndexOf('/') + 1));
        }
        String told = scrape();
        assertThat(told)
                .contains(
                        "uri=\"/back/{token}\"",
                        "uri=\"/team/{token}\"",
                        "hikaricp_connections",
                        "jvm_memory_used_bytes");
        assertThat(tokens).hasSize(5).noneMatch(told.toLowerCase()::contains);
        assertThat(Pattern.compile("[a-z2-7]{32}").matcher(told).find())
                .as("anything that looks like a link")
                .isFalse();
        assertThat(told).doesNotContain("J. K.", "Room 7", "handwriting", "localhost", "127.0.0.1");
    }

    @Test
    void plansAndLettersAreCountedByLanguageAndStateInStepsOfTen() {
        FormClient family = familyWith(answers());
        for (int times = 0; times < 9; times++) {
            family.get("/plan?lang=en");
            family.get("/plan/messages/evaluation?lang=es");
        }
        String some = "twodoors_plans_shown_total{language=\"en\",state=\"not-said\"} ";
        String letters = "twodoors_letters_opened_total{language=\"es\",state=\"not-said\"} ";
        assertThat(scrape()).contains(some + "0.0", letters + "0.0");
        // No plan yet, and a letter that was sent to be written anew.
        new FormClient(address()).get("/plan?lang=en");
        family.post("/plan/messages/evaluation?lang=es", field("child", "J."));
        assertThat(scrape()).contains(some + "0.0", letters + "0.0");
        family.get("/plan?lang=en");
        family.get("/plan/messages/evaluation?lang=es");
        assertThat(scrape()).contains(some + "10.0", letters + "10.0");
    }

    @Test
    void thePortOfTheSiteSaysWhetherItIsReadyAndNothingElse() {
        FormClient visitor = new FormClient(address());
        for (String state : List.of("/actuator/health/readiness", "/actuator/health/liveness")) {
            assertThat(visitor.get(state).statusCode()).as(state).isEqualTo(200);
            assertThat(visitor.get(state).body()).as(state).isEqualTo("{\"status\":\"UP\"}");
        }
        for (String inner : List.of("/actuator/prometheus", "/actuator/health", "/actuator/info", "/actuator")) {
            assertThat(visitor.get(inner).statusCode()).as(inner).isEqualTo(404);
        }
        assertThat(operator().get("/actuator/health").body()).contains("\"status\":\"UP\"", "\"db\"", "\"components\"");
        for (String other : List.of("/", "/plan", "/actuator/env", "/actuator/heapdump", "/actuator/beans")) {
            assertThat(operator().get(other).statusCode()).as(other).isEqualTo(404);
        }
    }
}

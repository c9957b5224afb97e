package org.twodoors.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.twodoors.WorkedCase;
import org.twodoors.answers.RedFlag;
import org.twodoors.catalog.CatalogReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The interface over the wire, with everything that stands before it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ExtendWith(OutputCaptureExtension.class)
class ApiIT {

    private static final String NEED = "{\"need\":\"handwriting\",\"schoolEffect\":\"a-lot\",\"dailyEffect\":\"none\"}";

    private static final String BODY = "{\"child\":{\"ageMonths\":84,\"setting\":\"public\"},\"needs\":[" + NEED + "]}";

    private final JsonMapper json = JsonMapper.shared();
    private final HttpClient client = HttpClient.newHttpClient();

    @LocalServerPort
    private int port;

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return send(to("/api/v1/classifications")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(node -> texts.add(node.asString()));
        return texts;
    }

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theWorkedCasesPass(WorkedCase worked) throws Exception {
        HttpResponse<String> answer = post(WorkedCaseJson.of(worked));

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = json.readTree(answer.body());
        for (int i = 0; i < worked.needs().size(); i++) {
            JsonNode need = body.get("needs").get(i);
            WorkedCase.CaseNeed expected = worked.needs().get(i);
            assertThat(need.get("need").asString()).isEqualTo(expected.answers().need());
            assertThat(need.get("class").asString()).isEqualTo(expected.needClass());
            assertThat(need.get("educational").asString()).isEqualTo(expected.educational());
            assertThat(need.get("medical").asString()).isEqualTo(expected.medical());
            assertThat(texts(need.get("flags"))).isEqualTo(expected.flags());
            assertThat(texts(need.get("rules"))).isEqualTo(expected.rules());
        }
        List<String> rules = new ArrayList<>();
        body.get("pathways").forEach(step -> rules.add(step.get("rule").asString()));
        assertThat(rules).containsAll(worked.pathways()).doesNotContainAnyElementsOf(worked.ruledOut());
        assertThat(body.get("urgency").asString(null)).isEqualTo(worked.urgency());
    }

    @Test
    void noCookieIsReadOrSetAndNothingIsKept() throws Exception {
        HttpResponse<String> answer = send(to("/api/v1/classifications")
                .header("Content-Type", "application/json")
                .header("Cookie", "draft=broken; csrf=broken")
                .POST(BodyPublishers.ofString(BODY)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @Test
    void aNewLanguageIsTakenFromTheHeader() throws Exception {
        HttpResponse<String> answer = send(to("/api/v1/needs").header("Accept-Language", "es"));

        assertThat(answer.headers().firstValue("Content-Language")).hasValue("es");
    }

    @Test
    void whatIsRefusedBeforeItIsReadIsAProblemToo() throws Exception {
        HttpRequest.Builder json = to("/api/v1/classifications").header("Content-Type", "application/json");
        problem(send(json.copy().POST(BodyPublishers.ofString(" ".repeat(10_000_000)))), 413);
        problem(
                send(json.copy().POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000])))),
                413);
        problem(send(json.copy().GET()), 405);
        problem(send(json.copy().method("DELETE", BodyPublishers.noBody())), 405);
        problem(send(json.copy().header("Accept", "text/html").POST(BodyPublishers.ofString(BODY))), 406);
        problem(send(to("/api/v1/classifications").POST(BodyPublishers.ofString(BODY))), 415);
        problem(
                send(to("/api/v1/classifications")
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(BODY))),
                415);
        problem(
                send(to("/api/v1/classifications")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("child=1"))),
                415);
        problem(send(to("/api/v1/needs").POST(BodyPublishers.ofString(BODY))), 405);
        problem(send(to("/api/v1/nothing")), 404);
        problem(post(""), 400);
        problem(post("{"), 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"child\":{\"ageMonths\":84,\"setting\":\"hidden-4711\"}}",
                "{\"child\":{\"ageMonths\":4711,\"setting\":\"public\"}}",
                "{\"needs\":[{\"need\":\"hidden-4711\"}]}",
                "{\"hidden-4711\":1",
                "hidden-4711"
            })
    void noAnswerReachesTheLog(String body, CapturedOutput log) throws Exception {
        assertThat(post(body).statusCode()).isEqualTo(400);
        assertThat(post(BODY).statusCode()).isEqualTo(200);
        assertThat(log).doesNotContain("4711", "handwriting", "a-lot");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json                                   | application/json",
                "*/*                                                | application/json",
                "text/html                                          | text/html;charset=UTF-8",
                "text/html,application/xhtml+xml,*/*;q=0.8          | text/html;charset=UTF-8",
                "application/json,text/html;q=0.9                   | application/json"
            })
    void theDocumentationComesAsOpenApiOrAsAPage(String accept, String type) throws Exception {
        HttpResponse<String> answer = send(to("/api/docs").header("Accept", accept));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
    }

    @Test
    void openApiDescribesBothCallsAndEveryField() throws Exception {
        JsonNode api = json.readTree(
                send(to("/api/docs").header("Accept", "application/json")).body());

        assertThat(api.get("openapi").asString()).startsWith("3.1");
        assertThat(api.at("/servers/0/url").asString()).isEqualTo("/");
        assertThat(api.get("paths").propertyNames())
                .containsExactlyInAnyOrder("/api/v1/classifications", "/api/v1/needs");
        JsonNode request = api.at("/components/schemas/ClassificationRequest/properties");
        assertThat(texts(request.at("/child/required"))).containsExactlyInAnyOrder("ageMonths", "setting");
        assertThat(texts(request.at("/child/properties/redFlags/items/enum"))).hasSize(RedFlag.values().length);
        assertThat(texts(request.at("/needs/items/required")))
                .containsExactlyInAnyOrder("need", "schoolEffect", "dailyEffect");
        assertThat(texts(request.at("/needs/items/properties/need/enum")))
                .hasSize(CatalogReader.read().needs().size());
        assertThat(texts(request.at("/needs/items/properties/teacher/properties/schoolEffect/enum")))
                .containsExactly("none", "some", "a-lot", "unknown");
        JsonNode call = api.at("/paths/~1api~1v1~1classifications/post");
        assertThat(call.get("responses").propertyNames()).contains("200", "400", "406", "413", "415");
        assertThat(post(call.at("/requestBody/content/application~1json/example")
                                .toString())
                        .statusCode())
                .isEqualTo(200);
        assertThat(everyRefHasItsSchema(api)).isTrue();
    }

    private static boolean everyRefHasItsSchema(JsonNode api) {
        return api.findValuesAsString("$ref").stream()
                .allMatch(ref -> api.at(ref.substring(1)).isObject());
    }

    @Test
    void openApiSpeaksEnglishWhateverIsAskedFor() throws Exception {
        assertThat(send(to("/api/docs").header("Accept-Language", "es")).body())
                .isEqualTo(send(to("/api/docs").header("Accept-Language", "en")).body())
                .contains("Classify needs");
    }

    @Test
    void thePageNamesEveryFieldAndRedFlagAndAnExampleThatWorks() throws Exception {
        String page = send(to("/api/docs").header("Accept", "text/html")).body();

        assertThat(page)
                .contains("POST /api/v1/classifications", "GET /api/v1/needs")
                .contains("needs[].teacher.tried", "child.referralNeeded", "pathways[].kind")
                .contains("emergency-signs", "toilet-change", "Swallowed poison or medicine")
                .contains("&quot;fasteners-shoes&quot;")
                .doesNotContain("??");
    }

    private void problem(HttpResponse<String> answer, int status) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        JsonNode problem = json.readTree(answer.body());
        assertThat(problem.propertyNames()).startsWith("type", "title", "status", "detail");
        assertThat(problem.get("type").asString()).isEqualTo("about:blank");
        assertThat(problem.get("status").asInt()).isEqualTo(status);
        assertThat(problem.get("title").asString()).isNotBlank();
        assertThat(problem.get("detail").asString()).isNotBlank();
    }
}

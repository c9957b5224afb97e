package org.twodoors.api;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springdoc.core.configuration.SpringDocConfiguration;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.webmvc.core.configuration.SpringDocWebMvcConfiguration;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.twodoors.AddedDiscipline;
import org.twodoors.HouseConfiguration;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Subject;
import org.twodoors.catalog.Catalog;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The description that is sent is what the controllers are, and what is described is what is read and sent: every field, every value, every default, no more and no less. */
@WebMvcTest({ClassificationController.class, NeedsController.class, DocsController.class})
@Import({
    HouseConfiguration.class,
    RequestValidator.class,
    Classifier.class,
    AnswerSchemas.class,
    OpenApiDescription.class
})
@TestPropertySource(
        properties = {
            "springdoc.api-docs.enabled=true",
            "springdoc.api-docs.path=" + OpenApiDescriptionTest.DRAWN,
            "springdoc.paths-to-match=/api/v1/**"
        })
@ImportAutoConfiguration({
    SpringDocConfiguration.class,
    SpringDocConfigProperties.class,
    SpringDocWebMvcConfiguration.class
})
class OpenApiDescriptionTest {

    /** Where the library answers, in this test alone, with what it draws from the controllers. */
    static final String DRAWN = "/drawn";

    private static final Path FILE = Path.of("src", "main", "resources").resolve(DocsController.DESCRIPTION);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Catalog catalog;

    private final JsonMapper json = JsonMapper.shared();

    private JsonNode api;

    @BeforeEach
    void readTheDescription() {
        api = json.readTree(get("/api/docs", MediaType.APPLICATION_JSON, "en"));
    }

    @Test
    void whatIsSentIsWhatTheControllersAre() throws IOException {
        String drawn =
                json.readTree(get(DRAWN, MediaType.APPLICATION_JSON, "en")).toPrettyString() + "\n";
        if (Boolean.getBoolean("write.docs")) {
            Files.writeString(FILE, drawn);
        }
        assertThat(Files.readString(FILE))
                .as(FILE + "; write it anew with ./mvnw test -Dtest=OpenApiDescriptionTest -Dwrite.docs=true")
                .isEqualTo(drawn);
    }

    @Test
    void aRequestHoldsEveryQuestionAndNothingElse() {
        JsonNode request = api.at("/components/schemas/ClassificationRequest/properties");

        assertThat(request.propertyNames()).containsExactly("child", "needs");
        assertThat(request.at("/child/properties").propertyNames()).containsExactlyElementsOf(fields(Subject.CHILD));
        List<String> need = new ArrayList<>(List.of("need"));
        need.addAll(fields(Subject.NEED));
        assertThat(request.at("/needs/items/properties").propertyNames()).containsExactlyElementsOf(need);
        assertThat(request.at("/needs/items/properties/teacher/properties").propertyNames())
                .containsExactly("schoolEffect", "tried");
        for (JsonNode object : List.of(
                api.at("/components/schemas/ClassificationRequest"),
                request.path("child"),
                request.at("/needs/items"),
                request.at("/needs/items/properties/teacher"))) {
            assertThat(object.path("additionalProperties").asBoolean(true)).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void everyValueOfAQuestionIsTakenAndHasItsWords(Question question) {
        JsonNode field = field(question);
        JsonNode choices = field.has("items") ? field.get("items") : field;

        List<String> values = texts(choices.path("enum"));
        assertThat(values).hasSameSizeAs(question.choices(catalog));
        assertThat(texts(choices.path(DocsController.WORDS)))
                .hasSameSizeAs(values)
                .allSatisfy(words -> assertThat(words).isNotBlank());
        for (String value : values) {
            ObjectNode request = example();
            if (question == Question.SCHOOL_THERAPIES) {
                target(request, question).put("schoolPlan", "504");
            }
            if (question == Question.HELP_NOW) {
                target(request, Question.SCHOOL_PLAN).put("schoolPlan", "iep").put("clinicTherapy", "yes");
            }
            if (field.has("items")) {
                target(request, question).putArray(question.field()).add(value);
            } else {
                target(request, question).put(question.field(), value);
            }
            assertThat(post(request.toString())).as(value).contains("rulesVersion");
        }
    }

    @ParameterizedTest
    @EnumSource(Question.class)
    void aDefaultIsWhatLeavingOutOrNullMeans(Question question) {
        JsonNode byDefault = field(question).path("default");
        ObjectNode leftOut = example();
        target(leftOut, question).remove(question.field());
        if (question.required()) {
            assertThat(byDefault.isMissingNode()).isTrue();
            assertThat(post(leftOut.toString())).contains("\"status\":400", question.field());
            return;
        }
        ObjectNode withNull = example();
        target(withNull, question).putNull(question.field());
        assertThat(post(withNull.toString()))
                .isEqualTo(post(leftOut.toString()))
                .contains("rulesVersion");
        if (!byDefault.isMissingNode()) {
            ObjectNode given = example();
            target(given, question).set(question.field(), byDefault);
            assertThat(post(given.toString())).isEqualTo(post(leftOut.toString()));
        }
    }

    @Test
    void valuesAreTheCodesOfTheContract() {
        assertThat(values("child/properties/setting"))
                .containsExactly(
                        "public", "charter", "private", "homeschool", "preschool", "not-in-school", "finished-school");
        assertThat(values("child/properties/schoolPlan"))
                .containsExactly("none", "mtss", "testing", "504", "iep", "iep-ot", "not-sure");
        assertThat(values("child/properties/redFlags/items")).hasSize(13).contains("poison", "limp-stays");
        assertThat(values("child/properties/schoolTherapies/items")).containsExactly("slp", "pt", "ot", "unknown");
        assertThat(values("child/properties/clinicTherapies/items")).containsExactly("slp", "pt", "ot", "unknown");
        assertThat(values("child/properties/homeLanguages"))
                .containsExactly("english", "other", "more-than-one", "not-sure");
        assertThat(values("child/properties/state")).hasSize(56).contains("TX");
        assertThat(values("needs/items/properties/need")).contains("handwriting");
        assertThat(values("needs/items/properties/tried"))
                .containsExactly("worked", "still-hard", "not-yet", "unknown");
        assertThat(values("needs/items/properties/schoolEffect"))
                .containsExactly("none", "some", "a-lot", "unknown", "not-in-school");
        assertThat(values("needs/items/properties/teacher/properties/schoolEffect"))
                .containsExactly("none", "some", "a-lot", "unknown");
        JsonNode age = field(Question.AGE);
        assertThat(age.path("minimum").asInt()).isZero();
        assertThat(age.path("maximum").asInt()).isEqualTo(323);
    }

    @Test
    void onlyTheFieldsThatMustBeSentAreRequired() {
        String request = "/components/schemas/ClassificationRequest";

        assertThat(required(request)).containsExactlyInAnyOrder("child", "needs");
        assertThat(required(request + "/properties/child")).containsExactlyInAnyOrder("ageMonths", "setting");
        assertThat(required(request + "/properties/needs/items"))
                .containsExactlyInAnyOrder("need", "schoolEffect", "dailyEffect");
        assertThat(required(request + "/properties/needs/items/properties/teacher"))
                .containsExactlyInAnyOrder("schoolEffect");
    }

    @Test
    void theFieldsOfAnAnswerAreThoseThatAreSent() {
        String answer = post(example().toString());
        assertThat(sent(json.readTree(answer))).isEqualTo(described("ClassificationResponse"));
        assertThat(sent(json.readTree(get("/api/v1/needs", MediaType.APPLICATION_JSON, "en"))))
                .isEqualTo(described("NeedsResponse"));
        assertThat(sent(json.readTree(post("{}")))).isEqualTo(described("Problem"));
    }

    @Test
    void everyAnswerIsAlwaysWholeAndSaysWhatMayBeNull() {
        for (String schema : List.of("ClassificationResponse", "NeedResult", "Pathway", "NeedsResponse", "Need")) {
            assertThat(required("/components/schemas/" + schema))
                    .as(schema)
                    .containsExactlyInAnyOrderElementsOf(api.at("/components/schemas/" + schema + "/properties")
                            .propertyNames());
        }
        assertThat(maybeNull("NeedResult")).containsExactly("strength", "subtype");
        assertThat(maybeNull("Need")).containsExactly("doctorQuestion");
        assertThat(maybeNull("Source")).containsExactly("address");
        assertThat(maybeNull("Problem")).containsExactly("field");
    }

    @Test
    void rulesAndPathwaysAreAllNamed() {
        JsonNode schemas = api.at("/components/schemas");

        assertThat(texts(schemas.at("/NeedResult/properties/rules/items/enum")))
                .hasSize(40)
                .startsWith("R1")
                .containsSubsequence("R7", "R8", "R38", "R9", "R15", "R86", "R16", "R22", "R39", "R23")
                .endsWith("R37");
        assertThat(texts(schemas.at("/Pathway/properties/rule/enum")))
                .hasSize(38)
                .startsWith("R40", "R68")
                .containsSubsequence("R62", "R41", "R60", "R76", "R46", "R61", "R77", "R53")
                .endsWith("R59");
        assertThat(texts(schemas.at("/Pathway/properties/kind/enum")))
                .hasSize(50)
                .contains("iep", "504", "mtss", "school-no", "in-plan");
    }

    @Test
    void everyFieldIsSaidInWords() {
        assertThat(api.findValues("properties"))
                .isNotEmpty()
                .allSatisfy(fields -> fields.propertyStream()
                        .forEach(field -> assertThat(
                                        field.getValue().path("description").asString(""))
                                .as(field.getKey())
                                .matches("[A-Z].+[.?]")));
    }

    /** The description of a site with one therapy more, written anew, holds it. */
    @Test
    void aTherapyThatTheDataAddsIsAmongTheValues() {
        Catalog more = AddedDiscipline.to(catalog);
        StaticMessageSource words = new StaticMessageSource();
        words.setUseCodeAsDefaultMessage(true);
        Schema<?> field = new AnswerSchemas(more, words).child().getProperties().get("schoolTherapies");
        assertThat(field.getItems().getEnum())
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .containsExactly("slp", "pt", "ot", AddedDiscipline.CODE, "unknown");
    }

    @Test
    void theDescriptionIsInEnglishWhateverIsAskedFor() {
        assertThat(get("/api/docs", MediaType.APPLICATION_JSON, "es")).isEqualTo(api.toString());
    }

    @Test
    void thePageShowsEveryFieldAndValueOfTheDescription() {
        for (String language : List.of("en", "es")) {
            String page = get("/api/docs", MediaType.TEXT_HTML, language);
            assertThat(page).contains("lang=\"en\" data-terms=\"off\"").doesNotContain("??");
            Stream.of("ClassificationRequest", "ClassificationResponse", "NeedsResponse", "Problem")
                    .flatMap(schema -> described(schema).stream())
                    .forEach(path -> assertThat(page).contains("<code>" + path + "</code>"));
            Stream.of(Question.values())
                    .flatMap(question -> question.choices(catalog).stream())
                    .filter(value -> !Question.STATE.choices().contains(value))
                    .forEach(value -> assertThat(page).contains("<code>" + value.code() + "</code>"));
        }
    }

    private static List<String> fields(Subject subject) {
        return Question.about(subject).stream().map(Question::field).toList();
    }

    private JsonNode field(Question question) {
        String object = question.subject() == Subject.CHILD ? "child" : "needs/items";
        return api.at(
                "/components/schemas/ClassificationRequest/properties/" + object + "/properties/" + question.field());
    }

    private List<String> values(String field) {
        return texts(api.at("/components/schemas/ClassificationRequest/properties/" + field + "/enum"));
    }

    private List<String> required(String object) {
        return texts(api.at(object + "/required"));
    }

    private Set<String> maybeNull(String schema) {
        Set<String> names = new TreeSet<>();
        api.at("/components/schemas/" + schema + "/properties")
                .propertyStream()
                .filter(field -> texts(field.getValue().path("type")).contains("null"))
                .forEach(field -> names.add(field.getKey()));
        return names;
    }

    /** A list of texts without null, which stands in it where a field may be null. */
    private static List<String> texts(JsonNode list) {
        return list.valueStream()
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }

    private ObjectNode example() {
        return (ObjectNode)
                api.at("/paths/~1api~1v1~1classifications/post/requestBody/content/application~1json/example")
                        .deepCopy();
    }

    private static ObjectNode target(ObjectNode request, Question question) {
        return (ObjectNode) (question.subject() == Subject.CHILD ? request.get("child") : request.at("/needs/0"));
    }

    private Set<String> described(String schema) {
        Set<String> paths = new TreeSet<>();
        describe("", api.at("/components/schemas/" + schema), paths);
        return paths;
    }

    private void describe(String prefix, JsonNode schema, Set<String> paths) {
        JsonNode object =
                schema.has("$ref") ? api.at(schema.get("$ref").asString().substring(1)) : schema;
        object.path("properties").propertyStream().forEach(field -> {
            JsonNode value = field.getValue();
            paths.add(prefix + field.getKey());
            describe(
                    prefix + field.getKey() + (value.has("items") ? "[]." : "."),
                    value.has("items") ? value.get("items") : value,
                    paths);
        });
    }

    private static Set<String> sent(JsonNode body) {
        Set<String> paths = new TreeSet<>();
        send("", body, paths);
        return paths;
    }

    private static void send(String prefix, JsonNode object, Set<String> paths) {
        object.propertyStream().forEach(field -> {
            JsonNode value = field.getValue();
            paths.add(prefix + field.getKey());
            if (value.isArray()) {
                value.forEach(item -> send(prefix + field.getKey() + "[].", item, paths));
            } else {
                send(prefix + field.getKey() + ".", value, paths);
            }
        });
    }

    private String get(String path, MediaType type, String language) {
        return text(mvc.get().uri(path).accept(type).header("Accept-Language", language));
    }

    private String post(String body) {
        return text(mvc.post()
                .uri("/api/v1/classifications")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body));
    }

    private static String text(MockMvcTester.MockMvcRequestBuilder request) {
        try {
            return request.exchange().getResponse().getContentAsString(StandardCharsets.UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.twodoors.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.servers.Server;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.pathways.PathwayRule;
import org.twodoors.rules.Rule;
import org.twodoors.rules.RulesService;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Completes the description that is drawn from the controllers and records: the answers of a request come from the
 * questions, ids from the catalog and the rules, the example from the real thing. In English only.
 */
@Component
// Whatever host a request claims is not repeated.
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Two Doors for programs",
                        description =
                                "Send what a family says about a child, and get back who should look at each need:"
                                        + " the school, a clinic, or both. It is guidance about who to ask, by the same rules as"
                                        + " on the pages. Nothing that is sent is kept.",
                        version = RulesService.VERSION),
        servers = @Server(url = "/"))
class OpenApiDescription implements OpenApiCustomizer {

    private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;
    private static final String PROBLEM = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

    /** An invented child. */
    private static final String EXAMPLE = """
            {
              "child": {"ageMonths": 84, "setting": "public", "diagnosis": "being-checked"},
              "needs": [
                {
                  "need": "fasteners-shoes",
                  "schoolEffect": "some",
                  "dailyEffect": "a-lot",
                  "tried": "not-yet",
                  "healthLink": "condition"
                }
              ]
            }""";

    private final AnswerSchemas answers;
    private final Catalog catalog;
    private final Classifier classifier;
    private final JsonMapper json;

    OpenApiDescription(AnswerSchemas answers, Catalog catalog, Classifier classifier, JsonMapper json) {
        this.answers = answers;
        this.catalog = catalog;
        this.classifier = classifier;
        this.json = json;
    }

    @Override
    @SuppressWarnings("rawtypes") // the library's own
    public void customise(OpenAPI api) {
        Map<String, Schema> schemas = api.getComponents().getSchemas();
        schemas.keySet().removeAll(Set.of("ChildAnswers", "NeedAnswers", "TeacherAnswers"));
        schemas.put("Problem", problem());
        schemas.values().forEach(OpenApiDescription::complete);
        List<String> needs = catalog.needs().stream().map(Need::id).toList();
        request(part(schemas, "ClassificationRequest"), needs);
        ids(schemas, needs);
        // The library cannot say of a part with a name of its own that it may be null.
        Schema<Object> question = AnswerSchemas.takeNull(part(schemas, "Question"));
        question.setDescription("The one extra question it asks.");
        part(schemas, "Need").addProperty("doctorQuestion", question);
        schemas.remove("Question");
        api.getPaths().values().forEach(path -> path.readOperations().forEach(OpenApiDescription::complete));
        examples(requireNonNull(api.getPaths().get(ClassificationController.PATH))
                .getPost());
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's own
    private static Schema<Object> part(Map<String, Schema> parts, String name) {
        return requireNonNull(parts.get(name), name);
    }

    /** Every field of ours is always there, and null is one of the values of what may be null. */
    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's own
    private static void complete(Schema object) {
        Map<String, Schema> fields = object.getProperties();
        fields.forEach((name, field) -> {
            object.addRequiredItem(name);
            if (field.getTypes() != null && field.getTypes().contains("null")) {
                AnswerSchemas.takeNull(field);
            }
        });
    }

    /** A problem (RFC 9457) as the framework writes it, with the field that is wrong. */
    private static Schema<Object> problem() {
        Schema<Object> problem = AnswerSchemas.ofType("object");
        add(problem, "type", "string", "Always about:blank; the status says it all.");
        add(problem, "title", "string", "What is wrong, in a few words.");
        add(problem, "status", "integer", "The HTTP status again.");
        add(problem, "detail", "string", "What to do.");
        add(
                        problem,
                        "field",
                        "string",
                        "The field that is wrong, for example needs[0].schoolEffect."
                                + " Null or left out when it is the request as a whole.")
                .getTypes()
                .add("null");
        return problem;
    }

    private static Schema<Object> add(Schema<Object> object, String name, String type, String description) {
        Schema<Object> field = AnswerSchemas.ofType(type);
        field.setDescription(description);
        object.addProperty(name, field);
        return field;
    }

    /** Puts the answers into their frame. */
    private void request(Schema<Object> frame, List<String> needs) {
        Schema<Object> child = answers.child();
        child.setDescription(part(frame.getProperties(), "child").getDescription());
        frame.addProperty("child", child);
        Schema<Object> list = part(frame.getProperties(), "needs");
        list.setItems(answers.need(needs));
        list.setMinItems(1);
        list.setMaxItems(needs.size());
        frame.setAdditionalProperties(false);
    }

    /** What no enum lists. */
    @SuppressWarnings("rawtypes") // the library's own
    private void ids(Map<String, Schema> schemas, List<String> needs) {
        values(part(schemas, "Area"), "id", catalog.areas().stream().map(Area::id));
        values(part(schemas, "Need"), "id", needs.stream());
        values(part(schemas, "NeedResult"), "need", needs.stream());
        values(part(schemas, "NeedResult"), "rules", Rule.all().stream().map(Rule::id));
        Schema<Object> pathway = part(schemas, "Pathway");
        values(pathway, "rule", Stream.of(PathwayRule.values()).map(PathwayRule::id));
        values(pathway, "kind", Stream.of(PathwayRule.values()).flatMap(rule -> rule.kinds().stream()));
    }

    @SuppressWarnings({"rawtypes", "unchecked"}) // the library's own
    private static void values(Schema<Object> object, String name, Stream<String> values) {
        Schema field = part(object.getProperties(), name);
        (field.getItems() == null ? field : field.getItems()).setEnum(values.toList());
    }

    /** What is true of every call. */
    private static void complete(Operation call) {
        call.setTags(null);
        call.addParametersItem(new HeaderParameter()
                .name("Accept-Language")
                .description(DocsController.LANGUAGE)
                .schema(new StringSchema()));
        call.getResponses()
                .addApiResponse(
                        "406", new ApiResponse().description("The answer is JSON only; check the header Accept."));
        call.getResponses().forEach((status, response) -> {
            if (status.equals("200")) {
                response.addHeaderObject(
                        "Content-Language",
                        new Header().description(DocsController.LANGUAGE).schema(new StringSchema()));
            } else {
                MediaType problem = new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem"));
                response.setContent(new Content().addMediaType(PROBLEM, problem));
            }
        });
    }

    private void examples(Operation classify) {
        classify.getRequestBody().setRequired(true);
        requireNonNull(classify.getRequestBody().getContent().get(JSON)).setExample(fields(json.readTree(EXAMPLE)));
        ClassificationRequest request = json.readValue(EXAMPLE, ClassificationRequest.class);
        ClassificationResponse response = classifier.classify(request, Locale.ENGLISH);
        requireNonNull(classify.getResponses().get("200"))
                .getContent()
                .values()
                .forEach(body -> body.setExample(fields(response)));
    }

    /** Lists and maps, which the library can write. */
    private Map<String, Object> fields(Object body) {
        return json.convertValue(body, new TypeReference<Map<String, Object>>() {});
    }
}

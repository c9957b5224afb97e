package org.twodoors.api;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springdoc.core.utils.Constants;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The documentation for people, drawn from the OpenAPI description that programs get from the same address. Both are in
 * English only.
 */
@Controller
@Lazy // as all that draws the description (DescriptionConfiguration)
class DocsController {

    /** Longer lists of values are told in words. */
    private static final int MOST_VALUES = 25;

    private static final Map<String, String> TYPES = Map.of(
            "string", "Text",
            "integer", "Whole number",
            "boolean", "true or false",
            "object", "Object",
            "list of string", "List of texts",
            "list of object", "List of objects");

    private static final String OPEN_API = "Ask this same address for application/json to get the OpenAPI description.";

    private static final String REFUSALS = "A refusal is application/problem+json. It names the field that is wrong and"
            + " what the field takes, and never repeats what was sent.";

    private final OpenApiWebMvcResource openApi;
    private final JsonMapper json;

    DocsController(OpenApiWebMvcResource openApi, JsonMapper json) {
        this.openApi = openApi;
        this.json = json;
    }

    /** One operation: what it takes and gives, and every status it may answer with. */
    record Call(String id, String address, String title, String text, List<Body> bodies, List<Choice> statuses) {}

    /** What is sent or comes back, with an example where there is one. */
    record Body(String id, String title, List<String> columns, List<Row> rows, String exampleTitle, String example) {}

    /** A field: where it stands, what it is and takes, and whether it can be left out or null. */
    record Row(String path, String text, String type, List<Choice> choices, String needed, String otherwise) {}

    /** One of several codes, and its words. */
    record Choice(String code, String text) {}

    @GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
    String docs(HttpServletRequest request, @Value(Constants.API_DOCS_URL) String address, Model model)
            throws IOException {
        JsonNode api = json.readTree(openApi.openapiJson(request, address, Locale.ENGLISH));
        model.addAttribute("title", api.at("/info/title").asString());
        model.addAttribute("text", api.at("/info/description").asString());
        model.addAttribute(
                "version", "Version of the rules: " + api.at("/info/version").asString());
        model.addAttribute("notes", List.of(OpenApiDescription.LANGUAGE, OPEN_API, REFUSALS));
        model.addAttribute(
                "calls",
                api.path("paths")
                        .propertyStream()
                        .flatMap(path -> path.getValue()
                                .propertyStream()
                                .map(call -> call(path.getKey(), call.getKey(), call.getValue(), api)))
                        .toList());
        return "api/docs";
    }

    private static Call call(String path, String method, JsonNode operation, JsonNode api) {
        String id = operation.path("operationId").asString();
        JsonNode responses = operation.path("responses");
        Stream<Body> bodies = Stream.of(
                body(id + "-request", "What to send", operation.at("/requestBody/content/application~1json"), api),
                body(id + "-response", "What comes back", responses.at("/200/content/application~1json"), api),
                body(
                        id + "-problem",
                        "What a refusal holds",
                        responses.at("/400/content/application~1problem+json"),
                        api));
        return new Call(
                id,
                method.toUpperCase(Locale.ROOT) + " " + path,
                operation.path("summary").asString(),
                operation.path("description").asString(),
                bodies.filter(body -> !body.rows().isEmpty()).toList(),
                responses
                        .propertyStream()
                        .map(it -> new Choice(
                                it.getKey(), it.getValue().path("description").asString()))
                        .toList());
    }

    private static Body body(String id, String title, JsonNode content, JsonNode api) {
        boolean sent = id.endsWith("request");
        return new Body(
                id,
                title,
                List.of("Field", "What it means", "What it takes", sent ? "Needed?" : "Can it be null?"),
                rows("", content.path("schema"), sent, api).toList(),
                sent ? "An example to send" : "What comes back for it",
                content.has("example") ? content.get("example").toPrettyString() : "");
    }

    /** The fields of an object; each is followed by the fields in it. */
    private static Stream<Row> rows(String prefix, JsonNode schema, boolean sent, JsonNode api) {
        JsonNode object = resolve(schema, api);
        List<String> required = texts(object.path("required"));
        return object.path("properties").propertyStream().flatMap(property -> {
            JsonNode field = property.getValue();
            boolean list = field.has("items");
            JsonNode item = resolve(list ? field.get("items") : field, api);
            String path = prefix + property.getKey();
            return Stream.concat(
                    Stream.of(row(path, field, item, sent, required.contains(property.getKey()))),
                    rows(path + (list ? "[]." : "."), item, sent, api));
        });
    }

    private static Row row(String path, JsonNode field, JsonNode item, boolean sent, boolean required) {
        List<String> types = texts(field.path("type"));
        List<String> codes = texts(item.path("enum"));
        List<String> words = texts(item.path(AnswerSchemas.WORDS));
        return new Row(
                path,
                field.path("description").asString(""),
                TYPES.getOrDefault(
                        (field.has("items") ? "list of " : "")
                                + texts(item.path("type")).get(0),
                        ""),
                codes.size() > MOST_VALUES
                        ? List.of()
                        : IntStream.range(0, codes.size())
                                .mapToObj(at -> new Choice(codes.get(at), at < words.size() ? words.get(at) : ""))
                                .toList(),
                sent ? needed(required, field.has("default")) : types.contains("null") ? "Yes" : "Never",
                field.path("default").isContainer()
                        ? field.get("default").toString()
                        : field.path("default").asString(""));
    }

    private static String needed(boolean required, boolean hasDefault) {
        return required ? "Yes" : hasDefault ? "No. Left out, it means:" : "No";
    }

    private static JsonNode resolve(JsonNode schema, JsonNode api) {
        return schema.has("$ref") ? api.at(schema.get("$ref").asString().substring(1)) : schema;
    }

    /** A list of texts, or a single one; what is null in it is left out. */
    private static List<String> texts(JsonNode node) {
        return (node.isArray() ? node.valueStream() : Stream.of(node))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .toList();
    }
}

package org.twodoors.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The OpenAPI description for programs, and the documentation for people that is drawn from it, at the same address. Both are
 * in English only. {@code OpenApiDescriptionTest} writes the description from the controllers and holds it to them, so that
 * the library that draws it need not be part of the application.
 */
@Controller
class DocsController {

    /** Where the description lies among the resources. */
    static final String DESCRIPTION = "api/openapi.json";

    /** The usual name of the words of an enum's values, in their order. */
    static final String WORDS = "x-enum-descriptions";

    static final String LANGUAGE = "The header Accept-Language picks the language of the words, English if we have"
            + " none of those it names. Content-Language says which one it is.";

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

    private final JsonMapper json;

    /** Few ask for it, so it is read when somebody does. */
    private final Supplier<JsonNode> description = SingletonSupplier.of(this::read);

    DocsController(JsonMapper json) {
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

    private JsonNode read() {
        try (InputStream file = new ClassPathResource(DESCRIPTION).getInputStream()) {
            return json.readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @GetMapping(path = "/api/docs", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    JsonNode description() {
        return description.get();
    }

    @GetMapping(path = "/api/docs", produces = MediaType.TEXT_HTML_VALUE)
    String docs(Model model) {
        JsonNode api = description.get();
        model.addAttribute("title", api.at("/info/title").asString());
        model.addAttribute("text", api.at("/info/description").asString());
        model.addAttribute(
                "version", "Version of the rules: " + api.at("/info/version").asString());
        model.addAttribute("notes", List.of(LANGUAGE, OPEN_API, REFUSALS));
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
        List<String> words = texts(item.path(WORDS));
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

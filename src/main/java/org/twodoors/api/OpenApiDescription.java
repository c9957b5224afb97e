package org.twodoors.api;

import static java.util.Objects.requireNonNull;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.twodoors.api.Field.Body;
import org.twodoors.rules.RulesService;

/** Puts words, values and examples to the calls that were found, in the language asked for. */
@Component
class OpenApiDescription implements OpenApiLocaleCustomizer {

    private static final String JSON = "application/json";
    private static final String PROBLEM = "application/problem+json";

    private final Fields fields;
    private final Example example;
    private final MessageSource messages;

    OpenApiDescription(Fields fields, Example example, MessageSource messages) {
        this.fields = fields;
        this.example = example;
        this.messages = messages;
    }

    @Override
    public void customise(OpenAPI api, Locale language) {
        api.setInfo(new Info()
                .title(words("api.docs.title", language))
                .description(words("api.docs.intro", language))
                .version(RulesService.VERSION));
        // Whatever host a request claims is not repeated.
        api.setServers(List.of(new Server().url("/")));
        api.setComponents(new Components()
                .addSchemas("ClassificationRequest", schema(Body.REQUEST, language))
                .addSchemas("ClassificationResponse", schema(Body.RESPONSE, language))
                .addSchemas("NeedsResponse", schema(Body.NEEDS, language))
                .addSchemas("Problem", schema(Body.PROBLEM, language)));
        classify(
                requireNonNull(api.getPaths().get(ClassificationController.PATH))
                        .getPost(),
                language);
        needs(requireNonNull(api.getPaths().get(NeedsController.PATH)).getGet(), language);
    }

    private void classify(Operation call, Locale language) {
        describe(call, "classify", language);
        call.setRequestBody(new RequestBody()
                .required(true)
                .content(content(JSON, "ClassificationRequest", example.json(example.request()))));
        ApiResponses answers = new ApiResponses();
        answers.addApiResponse(
                "200",
                ok("ClassificationResponse", language)
                        .content(content(JSON, "ClassificationResponse", example.json(example.response(language)))));
        for (String status : List.of("400", "406", "413", "415")) {
            answers.addApiResponse(status, problem(status, language));
        }
        call.setResponses(answers);
    }

    private void needs(Operation call, Locale language) {
        describe(call, "needs", language);
        ApiResponses answers = new ApiResponses();
        answers.addApiResponse("200", ok("NeedsResponse", language));
        answers.addApiResponse("406", problem("406", language));
        call.setResponses(answers);
    }

    private void describe(Operation call, String id, Locale language) {
        call.setOperationId(id);
        call.setTags(null);
        call.setSummary(words("api.docs." + id + ".title", language));
        call.setDescription(words("api.docs." + id + ".text", language));
        call.setParameters(List.of(new Parameter()
                .in("header")
                .name("Accept-Language")
                .description(words("api.docs.language", language))
                .schema(Schemas.text(List.of()))));
    }

    private ApiResponse ok(String schema, Locale language) {
        return new ApiResponse()
                .description(words("api.docs.status.200", language))
                .content(content(JSON, schema, null))
                .headers(Map.of(
                        "Content-Language",
                        new Header()
                                .description(words("api.docs.language", language))
                                .schema(Schemas.text(List.of()))));
    }

    private ApiResponse problem(String status, Locale language) {
        return new ApiResponse()
                .description(words("api.docs.status." + status, language))
                .content(content(PROBLEM, "Problem", null));
    }

    private static Content content(String type, String schema, @Nullable Object sample) {
        MediaType body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + schema));
        if (sample != null) {
            body.setExample(sample);
        }
        return new Content().addMediaType(type, body);
    }

    private Schema<Object> schema(Body body, Locale language) {
        return Schemas.of(fields.of(body), field -> words(field.messageKey(), language));
    }

    private String words(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}

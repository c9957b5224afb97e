package org.twodoors.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers in, classification out. Nothing is kept. */
@RestController
class ClassificationController {

    static final String PATH = "/api/v1/classifications";

    private final RequestValidator validator;
    private final Classifier classifier;

    ClassificationController(RequestValidator validator, Classifier classifier) {
        this.validator = validator;
        this.classifier = classifier;
    }

    @InitBinder
    void checkAnswers(WebDataBinder binder) {
        binder.addValidators(validator);
    }

    @Operation(
            operationId = "classify",
            summary = "Classify needs",
            description =
                    "Send JSON with the header Content-Type: application/json, at most 64 KB. No key and no cookie"
                            + " is needed. A field that is left out or null takes its default; anything else that is not exactly"
                            + " one of the values below is refused. Answers count as they are sent, also those that the pages"
                            + " would not have asked for.")
    @ApiResponse(responseCode = "200", description = "All is well.", useReturnTypeSchema = true)
    @ApiResponse(
            responseCode = "400",
            description = "The body cannot be read, or a field is missing, unknown or wrong.")
    @ApiResponse(responseCode = "413", description = "The body is longer than 64 KB.")
    @ApiResponse(responseCode = "415", description = "The body is not application/json.")
    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ClassificationResponse> classify(
            @Valid @RequestBody(required = false) @Nullable ClassificationRequest request, Locale language) {
        if (request == null) {
            throw new ErrorResponseException(HttpStatus.BAD_REQUEST);
        }
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(classifier.classify(request, language));
    }
}

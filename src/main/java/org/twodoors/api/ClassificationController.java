package org.twodoors.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers in, classification out. Nothing is kept. */
@RestController
class ClassificationController {

    static final String PATH = "/api/v1/classifications";

    private final RequestReader reader;
    private final Classifier classifier;

    ClassificationController(RequestReader reader, Classifier classifier) {
        this.reader = reader;
        this.classifier = classifier;
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ClassificationResponse> classify(
            @RequestBody(required = false) byte @Nullable [] body, Locale language) {
        Facts facts = reader.read(body);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(classifier.classify(facts, language));
    }
}

package org.twodoors.api;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Puts a refusal into words. What is refused before a body is read is put into words with every other error. */
@RestControllerAdvice(assignableTypes = ClassificationController.class)
class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal, Locale language) {
        return ResponseEntity.badRequest()
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(new Problem(
                        "about:blank",
                        messages.getMessage("api.problem.title", null, language),
                        HttpStatus.BAD_REQUEST.value(),
                        messages.getMessage(refusal.reason().key(), refusal.arguments(), language),
                        refusal.field()));
    }
}

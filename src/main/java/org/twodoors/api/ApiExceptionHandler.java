package org.twodoors.api;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.FieldError;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.twodoors.catalog.Catalog;

/** Says which field of a request is wrong, the first one if there are several, and what it takes; never what was sent. */
@RestControllerAdvice(assignableTypes = ClassificationController.class)
class ApiExceptionHandler extends ResponseEntityExceptionHandler {

    private final Catalog catalog;
    private final MessageSource messages;

    ApiExceptionHandler(Catalog catalog, MessageSource messages) {
        this.catalog = catalog;
        this.messages = messages;
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        return problem(UnreadableJson.describe(ex.getCause(), catalog), status);
    }

    /** There was no object: either nothing at all, or a null. */
    @Override
    protected ResponseEntity<Object> handleErrorResponseException(
            ErrorResponseException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        boolean empty = ((ServletWebRequest) request).getRequest().getContentLengthLong() == 0;
        return problem(UnreadableJson.error("", empty ? "nothing" : "notOneObject"), status);
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException ex, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        // Errors come in the order of the fields, but for the two of the frame.
        return problem(
                ex.getFieldErrors().stream()
                        .min(Comparator.comparing(error -> !error.getField().equals("child")))
                        .orElseThrow(),
                status);
    }

    /** Everything else is put into words with the errors of all other pages. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception ex, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        try {
            requireNonNull(((ServletWebRequest) request).getResponse()).sendError(status.value());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return null;
    }

    private ResponseEntity<Object> problem(FieldError wrong, HttpStatusCode status) {
        Locale language = LocaleContextHolder.getLocale();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, messages.getMessage(wrong, language));
        problem.setTitle(messages.getMessage("api.problem.title", null, language));
        problem.setProperty("field", wrong.getField().isEmpty() ? null : wrong.getField());
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .body(problem);
    }
}

package org.twodoors.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.forms.FormFields;

/**
 * Every error, in plain words: a page for people, {@code application/problem+json} for programs. Nothing of the request
 * and nothing of an exception is repeated.
 */
@Controller
class ErrorPages implements ErrorController {

    private static final String NEVER_KEPT = "no-store";

    private final MessageSource messages;
    private final FormTokens formTokens;

    ErrorPages(MessageSource messages, FormTokens formTokens) {
        this.messages = messages;
        this.formTokens = formTokens;
    }

    /** What a person can do next: the message key of a link's words, and where it leads. */
    record Action(String key, String address) {}

    /**
     * Answers a request that went wrong somewhere else, with a page or a problem. Without the server's error attributes
     * somebody just asked for this address, and there is nothing here.
     */
    @RequestMapping("${spring.web.error.path:/error}")
    Object error(HttpServletRequest request, HttpServletResponse response, Locale locale) {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? code
                : HttpStatus.NOT_FOUND.value();
        String words = words(status);
        // A page that failed late may have been meant to be kept.
        response.setHeader(HttpHeaders.CACHE_CONTROL, NEVER_KEPT);
        if (isForPrograms(request)) {
            return problem(request, status, words, locale);
        }
        formTokens.provide(request, response);
        return page(request, status, words);
    }

    /** Which words fit a status; one that needs none of its own takes those of its family. */
    private static String words(int status) {
        return switch (status) {
            case 403, 404, 405, 408, 413, 429, 503 -> "error." + status;
            case 406, 415 -> "error.415";
            case 414, 431 -> "error.413";
            default -> status >= 500 ? "error.500" : "error.400";
        };
    }

    private ModelAndView page(HttpServletRequest request, int status, String words) {
        ModelAndView page = new ModelAndView("error", HttpStatusCode.valueOf(status));
        page.addObject("status", status);
        page.addObject("titleKey", words + ".title");
        page.addObject("textKey", words + ".text");
        page.addObject("minutes", minutes(request));
        Action start = new Action("error.action.start", "/");
        boolean mayPass = status >= 500 || status == HttpStatus.TOO_MANY_REQUESTS.value();
        boolean readOnly = isReadOnly(request);
        // Counted before anything was done with it, so that it can be done now.
        boolean tooFast = status == HttpStatus.TOO_MANY_REQUESTS.value();
        boolean again = tooFast && !readOnly && formTokens.fits(request);
        // What the form sent; only our own page shows it, to whoever sent it.
        page.addObject(
                "fields", again ? FormFields.of(request.getParameterMap()).all() : List.of());
        page.addObject("again", again);
        // An empty address is this same page. What was posted cannot be sent again by a link.
        page.addObject(
                "actions", mayPass && readOnly ? List.of(new Action("error.action.again", ""), start) : List.of(start));
        return page;
    }

    private static long minutes(HttpServletRequest request) {
        return request.getAttribute(LinkLimitsFilter.WAIT) instanceof Duration wait
                ? Math.max(1, (wait.toSeconds() + 59) / 60)
                : 1;
    }

    /** What a program is told (RFC 9457). */
    private ResponseEntity<ProblemDetail> problem(HttpServletRequest request, int status, String words, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatusCode.valueOf(status),
                messages.getMessage(words + ".text", new Object[] {minutes(request)}, locale));
        problem.setTitle(messages.getMessage(words + ".title", null, locale));
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** The server makes an error page by GET, whatever the request was. */
    private static boolean isReadOnly(HttpServletRequest request) {
        String method = request.getAttribute(RequestDispatcher.ERROR_METHOD) instanceof String asked
                ? asked
                : request.getMethod();
        return HttpMethod.GET.matches(method) || HttpMethod.HEAD.matches(method);
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                        && path.startsWith("/api/"))
                || acceptsJsonButNoPage(request);
    }

    private static boolean acceptsJsonButNoPage(HttpServletRequest request) {
        try {
            List<MediaType> accepted = MediaType.parseMediaTypes(request.getHeader(HttpHeaders.ACCEPT));
            return accepted.stream()
                            .anyMatch(type -> type.isCompatibleWith(MediaType.APPLICATION_JSON)
                                    || type.isCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON))
                    && accepted.stream().noneMatch(type -> type.isCompatibleWith(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }
}

package org.twodoors.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

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

    /**
     * What a person can do next.
     *
     * @param key message key of the link's words
     * @param address where it leads
     */
    record Action(String key, String address) {}

    /**
     * What a program is told (RFC 9457).
     *
     * @param type always {@code about:blank}: the status says it all
     * @param title what is wrong, in a few words
     * @param status HTTP status
     * @param detail what to do
     */
    record Problem(String type, String title, int status, String detail) {}

    /**
     * Answers a request that went wrong somewhere else.
     *
     * @param request with the server's error attributes; without them somebody just asked for this address, and there is
     *     nothing here
     * @param response the response, with nothing written yet
     * @param locale the language
     * @return a page or a problem
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
            return problem(status, words, locale);
        }
        formTokens.provide(request, response);
        return page(status, words, isReadOnly(request));
    }

    /** Which words fit a status; one that needs none of its own takes those of its family. */
    private static String words(int status) {
        return switch (status) {
            case 403, 404, 405, 413, 429, 503 -> "error." + status;
            case 406, 415 -> "error.415";
            case 414, 431 -> "error.413";
            default -> status >= 500 ? "error.500" : "error.400";
        };
    }

    private static ModelAndView page(int status, String words, boolean readOnly) {
        ModelAndView page = new ModelAndView("error", HttpStatusCode.valueOf(status));
        page.addObject("status", status);
        page.addObject("titleKey", words + ".title");
        page.addObject("textKey", words + ".text");
        Action start = new Action("error.action.start", "/");
        boolean mayPass = status >= 500 || status == HttpStatus.TOO_MANY_REQUESTS.value();
        // An empty address is this same page. What was posted cannot be sent again by a link.
        page.addObject(
                "actions", mayPass && readOnly ? List.of(new Action("error.action.again", ""), start) : List.of(start));
        return page;
    }

    private ResponseEntity<Problem> problem(int status, String words, Locale locale) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(new Problem(
                        "about:blank",
                        messages.getMessage(words + ".title", null, locale),
                        status,
                        messages.getMessage(words + ".text", null, locale)));
    }

    private static boolean isReadOnly(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    private static boolean isForPrograms(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String path
                        && path.startsWith("/api/")
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

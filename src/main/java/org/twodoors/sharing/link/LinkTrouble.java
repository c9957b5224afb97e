package org.twodoors.sharing.link;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/**
 * The two things that can go wrong on every page of this room: there is nothing behind the link, or the database is away.
 * Each is led on to a page of its own inside the server, so that it is made like any other page.
 */
@Controller
@ControllerAdvice(basePackages = "org.twodoors.sharing")
class LinkTrouble {

    static final String GONE = "/link-gone";

    static final String NOT_NOW = "/not-now";

    static final String CLOSED = "/link-closed";

    /** Text that people type: shown again, so that they can copy it whatever happens. */
    private static final List<String> TYPED = List.of("note", "label", "example");

    private static final Logger LOG = LoggerFactory.getLogger(LinkTrouble.class);

    @ExceptionHandler(LinkGoneException.class)
    String gone(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "forward:" + GONE;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    String notNow(Exception trouble, HttpServletResponse response) {
        // Only what kind of trouble it is: a message could quote a value.
        LOG.warn("the database cannot be used: {}", trouble.getClass().getSimpleName());
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        return "forward:" + NOT_NOW;
    }

    /** No page of ours has such an address: part of a link is missing, or something was added to it. */
    @RequestMapping({"/back/**", "/shared/**", "/meet/**", "/team/**", "/ask/**"})
    String noSuchLink() {
        throw new LinkGoneException();
    }

    @RequestMapping(GONE)
    String gonePage(HttpServletResponse response) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        return "sharing/link-gone";
    }

    /** Says that there may be something behind a link, for whoever taps. */
    @RequestMapping(CLOSED)
    String closedPage(HttpServletRequest request) {
        cameFrom(request);
        return "sharing/shared-closed";
    }

    @RequestMapping(NOT_NOW)
    String notNowPage(HttpServletRequest request, HttpServletResponse response, Model model) {
        Object from = cameFrom(request);
        response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
        // What another site may have sent is not held ready for one more tap.
        boolean refused = request.getAttribute(WebAttributes.ACCESS_DENIED_403) != null;
        boolean posted = HttpMethod.POST.matches(request.getMethod()) && !refused;
        // What stands in an address may be somebody else's words.
        List<Field> fields = posted ? fields(request).toList() : List.of();
        model.addAttribute("posted", posted);
        model.addAttribute("again", from);
        model.addAttribute("fields", fields);
        model.addAttribute(
                "typed",
                fields.stream()
                        .filter(field -> isTyped(field) && !field.value().isBlank())
                        .toList());
        return "sharing/not-now";
    }

    /** Where somebody wanted to go; whoever only types the address of a page for trouble finds nothing. */
    private static Object cameFrom(HttpServletRequest request) {
        Object from = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        if (from == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return from;
    }

    /** Also one of several, such as {@code example-sleep}. */
    private static boolean isTyped(Field field) {
        return TYPED.stream()
                .anyMatch(name -> field.name().equals(name) || field.name().startsWith(name + "-"));
    }

    /**
     * A field of the form that could not be stored.
     *
     * @param name its name
     * @param value what was chosen or typed
     */
    record Field(String name, String value) {

        @Override
        public String toString() {
            return "Field[sealed]";
        }
    }

    private static Stream<Field> fields(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .filter(entry ->
                        !entry.getKey().equals("_csrf") && !entry.getKey().equals("lang"))
                .flatMap((Map.Entry<String, String[]> entry) ->
                        Stream.of(entry.getValue()).map(value -> new Field(entry.getKey(), value)));
    }
}

package org.twodoors.sharing.link;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.server.ResponseStatusException;
import org.twodoors.forms.FormFields;
import org.twodoors.forms.FormFields.Field;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.SecretPage;
import org.twodoors.pages.SiteAddress;

/**
 * The two things that can go wrong on every page behind a link: there is nothing behind the link, or the database is away.
 * Each is led on to a page of its own inside the server, so that it is made like any other page.
 *
 * <p>A wrong, malformed, expired or deleted link, or one for something else, takes the same look-up to the same page in the same time: a
 * malformed token is replaced by a random one. While the database is away, the status is 503 within seconds and what was typed is shown.
 */
@Controller
@SecretPage
@ControllerAdvice(basePackages = "org.twodoors.sharing")
class DeadLinkController {

    static final String NOT_NOW = "/not-now";

    static final String CLOSED = "/link-closed";

    private static final String RETRY_SECONDS = "30";

    /** Where somebody wanted to go. */
    private static final String CAME_FROM = RequestDispatcher.FORWARD_REQUEST_URI;

    /** Text that people type: shown again, so that they can copy it whatever happens. */
    private static final List<String> TYPED = List.of("note", "label", "example", "words", "grade");

    private static final Logger LOG = LoggerFactory.getLogger(DeadLinkController.class);

    private final SiteAddress address;

    DeadLinkController(SiteAddress address) {
        this.address = address;
    }

    @ExceptionHandler(LinkGoneException.class)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String gone() {
        return "forward:" + LinkPage.GONE;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String notNow(Exception trouble) {
        // Only what kind of trouble it is: a message could quote a value.
        LOG.warn("the database cannot be used: {}", trouble.getClass().getSimpleName());
        return "forward:" + NOT_NOW;
    }

    @RequestMapping(LinkPage.GONE)
    @ResponseStatus(HttpStatus.NOT_FOUND)
    String gonePage() {
        return "sharing/link-gone";
    }

    /** Says that there may be something behind a link, for whoever taps; for a meeting's with a card, so that a chat says what it is. */
    @RequestMapping(CLOSED)
    String closedPage(@RequestAttribute(name = CAME_FROM, required = false) @Nullable String from, Model model) {
        mustBeForwarded(from);
        boolean meeting =
                from != null && from.startsWith(LinkKind.MEETING.prefixes().get(0));
        model.addAttribute("title", meeting ? "meet.title" : "share.closed.title");
        model.addAttribute("linkCard", meeting ? address.site() : null);
        return "sharing/shared-closed";
    }

    @RequestMapping(NOT_NOW)
    @ResponseStatus(HttpStatus.SERVICE_UNAVAILABLE)
    String notNowPage(
            @RequestAttribute(name = CAME_FROM, required = false) @Nullable String from,
            @RequestAttribute(name = WebAttributes.ACCESS_DENIED_403, required = false) @Nullable Exception refused,
            FormFields sent,
            HttpMethod method,
            HttpServletResponse response,
            Model model) {
        mustBeForwarded(from);
        response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        // What another site may have sent is not held ready for one more tap.
        boolean posted = method.equals(HttpMethod.POST) && refused == null;
        // What stands in an address may be somebody else's words.
        List<Field> fields = posted ? sent.all() : List.of();
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

    /** Whoever only types the address of a page for trouble finds nothing. */
    private static void mustBeForwarded(@Nullable String from) {
        if (from == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    /** Also one of several, such as {@code example-sleep}. */
    private static boolean isTyped(Field field) {
        return TYPED.stream()
                .anyMatch(name -> field.name().equals(name) || field.name().startsWith(name + "-"));
    }
}

package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.util.UriUtils;

/**
 * A request for a link, without what a message, a mail or a hand put behind it: a slash, a quote, a bracket, a full stop, a line
 * break, a mark that nobody sees. It opens like the link itself. Once it is led on to another page inside the server, it is a request for
 * that page.
 */
final class WholeLink extends HttpServletRequestWrapper {

    /** Beside spaces, line breaks and what nobody sees. */
    private static final String MARKS = "/\"'“”„‘’‚«»‹›<>()[]{}.,;:!?*|…`~=@\u3002\uFF09";

    private final String path;
    private final String sent;

    private WholeLink(HttpServletRequest request, String path) {
        super(request);
        this.path = path;
        this.sent = request.getRequestURI();
    }

    /**
     * The request without what stands behind its link.
     *
     * @param request for a link
     * @param path of the request, decoded
     */
    static HttpServletRequest of(HttpServletRequest request, String path) {
        // A path of ours ends with a letter or a number. Walked back by hand: a pattern would try each mark of a long
        // row anew.
        int end = path.length();
        while (end > 0 && isBehind(path.charAt(end - 1))) {
            end--;
        }
        String whole = path.substring(0, end);
        // What stands behind a semicolon is no part of a path, but of the address that somebody opens.
        boolean opened = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        boolean clean =
                end == path.length() && !(opened && request.getRequestURI().indexOf(';') >= 0);
        // Without a token there is nothing to open.
        return clean || whole.indexOf('/', 1) < 0 ? request : new WholeLink(request, whole);
    }

    private static boolean isBehind(char letter) {
        return switch (Character.getType(letter)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT -> true;
            default -> MARKS.indexOf(letter) >= 0;
        };
    }

    /** The server puts what a request is led on to beneath this one. */
    private boolean isLedOn() {
        return !super.getRequestURI().equals(sent);
    }

    @Override
    public String getRequestURI() {
        return isLedOn() ? super.getRequestURI() : getContextPath() + UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer url = super.getRequestURL();
        return isLedOn() ? url : url.replace(url.length() - sent.length(), url.length(), getRequestURI());
    }

    @Override
    public String getServletPath() {
        return super.getPathInfo() == null && !isLedOn() ? path : super.getServletPath();
    }

    @Override
    public @Nullable String getPathInfo() {
        return super.getPathInfo() == null || isLedOn()
                ? super.getPathInfo()
                : path.substring(super.getServletPath().length());
    }
}

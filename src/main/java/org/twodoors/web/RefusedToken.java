package org.twodoors.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * A form whose token does not fit: its page was open for too long, or came from another site. Where a form may hold an hour
 * of typing, its page comes back with what was typed and a token that fits, with status 403 and never as a file; nothing is
 * made or sent. Everywhere else, and for what a browser says comes from another site, it is an error page.
 */
class RefusedToken implements AccessDeniedHandler, HandlerInterceptor {

    /** Forms by their addresses, and the address that shows each again and can do nothing else. */
    private static final Map<Pattern, String> PAGES = Map.of(
            Pattern.compile("(/plan/(?:messages/[a-z0-9-]+|calendar|meeting-sheet|school))(?:\\.(?:pdf|docx|ics))?"),
            "$1",
            Pattern.compile("/share(?:/preview|/links)?"),
            "/share",
            Pattern.compile("/send(?:/preview|/sheets)?"),
            "/send",
            Pattern.compile("(/teachers/meeting|/ask-school|/ask/[^/]+)(?:/form)?"),
            "$1/form");

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        String page = page(request);
        if (!HttpMethod.POST.matches(request.getMethod())) {
            // No page takes another method, with a token or without.
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (page == null) {
            others.handle(request, response, refused);
            return;
        }
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, refused);
        request.getRequestDispatcher(page).forward(request, response);
    }

    /** The page of a form, or null when an error page must do. */
    private static @Nullable String page(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if ("cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            return null;
        }
        return PAGES.entrySet().stream()
                .map(form -> Map.entry(form.getKey().matcher(path), form.getValue()))
                .filter(form -> form.getKey().matches())
                .map(form -> form.getKey().replaceFirst(form.getValue()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        boolean refused = request.getAttribute(WebAttributes.ACCESS_DENIED_403) != null;
        // A page that says what else is wrong says so with a status of its own.
        boolean well = response.getStatus() == HttpServletResponse.SC_OK;
        if (page == null || !refused || !well || LanguageInterceptor.isRedirect(page)) {
            return;
        }
        page.addObject("formRefused", true);
        page.setStatus(HttpStatus.FORBIDDEN);
    }
}

package org.twodoors.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.pages.PageRegistry;
import org.twodoors.pages.Pages;

/**
 * A form whose token does not fit: its page was open for too long, or came from another site. Where a form may hold an hour
 * of typing, its page comes back with what was typed and a token that fits, with status 403 and never as a file; nothing is
 * made or sent. Everywhere else, and for what a browser says comes from another site, it is an error page.
 */
class RefusedToken implements AccessDeniedHandler, HandlerInterceptor {

    private final AccessDeniedHandler others = new AccessDeniedHandlerImpl();
    private final PageRegistry pages;
    private final OwnPages ownPages;

    RefusedToken(PageRegistry pages, OwnPages ownPages) {
        this.pages = pages;
        this.ownPages = ownPages;
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException, ServletException {
        if (!HttpMethod.POST.matches(request.getMethod())) {
            // No page takes another method, with a token or without.
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        Optional<String> page = page(request);
        if (page.isEmpty()) {
            others.handle(request, response, refused);
            return;
        }
        request.setAttribute(WebAttributes.ACCESS_DENIED_403, refused);
        request.getRequestDispatcher(page.get()).forward(request, response);
    }

    /** The page of a form, or empty when an error page must do. */
    private Optional<String> page(HttpServletRequest request) {
        return ownPages.isForeign(request) || ownPages.isNameless(request)
                ? Optional.empty()
                : pages.formAgain(request.getRequestURI()
                        .substring(request.getContextPath().length()));
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        boolean refused = request.getAttribute(WebAttributes.ACCESS_DENIED_403) != null;
        // A page that says what else is wrong says so with a status of its own.
        boolean well = response.getStatus() == HttpServletResponse.SC_OK;
        if (page != null && Pages.isShown(page) && refused && well) {
            page.addObject("formRefused", true);
            page.setStatus(HttpStatus.FORBIDDEN);
        }
    }
}

package org.twodoors.draft;

import static org.springframework.web.servlet.view.UrlBasedViewResolver.REDIRECT_URL_PREFIX;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.WebAttributes;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.PageRegistry;
import org.twodoors.pages.Pages;

/**
 * Keeps answers that cannot be opened, and keeps the answers about one child from the pages of another. A form that was made
 * for another draft than the one that comes with it, or for one that is gone, changes nothing: its page comes back with the
 * answers that are on the device now, status 409 and the reason ({@code otherDraft}: {@code other} or {@code gone}).
 *
 * <p>Answers that cannot be opened may open on another node, or once the key is back: no page and no form of the draft does
 * anything then, the family gets {@link DraftSession#SHUT} in its place, and the cookie stays until they choose to begin anew
 * (a field {@code anew} in the form).
 */
class OtherDraftInterceptor implements HandlerInterceptor {

    /** The field of a button that gives up answers that cannot be opened. */
    private static final String ANEW = "anew";

    private static final String OTHER = OtherDraftInterceptor.class.getName();

    private final DraftCookie cookie;
    private final PageRegistry pages;

    OtherDraftInterceptor(DraftCookie cookie, PageRegistry pages) {
        this.cookie = cookie;
        this.pages = pages;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException, IOException {
        if (!holdsDraft(handler)) {
            return true;
        }
        boolean posted = HttpMethod.POST.matches(request.getMethod());
        DraftSession draft = cookie.read(request);
        if (draft.unreadable() && !(posted ? beginsAnew(request) : isLink(handler))) {
            request.getRequestDispatcher(DraftSession.SHUT).forward(request, response);
            return false;
        }
        if (!posted) {
            return true;
        }
        if (draft.unreadable()) {
            // For this form, and all that is sent from now on, there is no draft.
            draft.clear();
            return true;
        }
        String mark = request.getParameter(DraftForms.FIELD);
        // Only shown again, because its token does not fit: nothing comes of it.
        boolean late = mark == null && request.getAttribute(WebAttributes.ACCESS_DENIED_403) != null;
        if (late
                || draft.takes(mark)
                || (draft.isNone() && Pages.find(handler, EndsDraft.class).isPresent())) {
            return true;
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        request.setAttribute(OTHER, draft.isNone() ? "gone" : "other");
        if (draft.isNone()) {
            request.setAttribute(DraftSession.SENT, Map.copyOf(request.getParameterMap()));
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        request.getRequestDispatcher(pages.shows(path)).forward(new Looking(request), response);
        return false;
    }

    private static boolean beginsAnew(HttpServletRequest request) {
        return request.getParameter(ANEW) != null && request.getAttribute(WebAttributes.ACCESS_DENIED_403) == null;
    }

    /** Whoever opens a link looks at what is behind it; only its button touches the draft. */
    private static boolean isLink(Object handler) {
        return Pages.find(handler, LinkPage.class).isPresent();
    }

    private static boolean holdsDraft(Object handler) {
        return handler instanceof HandlerMethod method
                && Arrays.stream(method.getMethodParameters())
                        .anyMatch(taken -> taken.getParameterType().isAnnotationPresent(HoldsDraft.class));
    }

    /** Says why; where the page of the form is not there for the answers of now, on a page that leads on. */
    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        Object why = request.getAttribute(OTHER);
        if (why == null || page == null) {
            return;
        }
        String view = page.getViewName();
        if (view != null && view.startsWith(REDIRECT_URL_PREFIX)) {
            page.setViewName("questionnaire/other-answers");
            page.addObject("goOn", view.substring(REDIRECT_URL_PREFIX.length()));
        }
        page.addObject("otherDraft", why);
    }

    /** The same request as if somebody only asked for a page: nothing of what was sent reaches it. */
    private static final class Looking extends HttpServletRequestWrapper {

        Looking(HttpServletRequest sent) {
            super(sent);
        }

        @Override
        public String getMethod() {
            return HttpMethod.GET.name();
        }

        @Override
        public @Nullable String getParameter(String name) {
            return null;
        }

        @Override
        public String @Nullable [] getParameterValues(String name) {
            return null;
        }

        @Override
        public Enumeration<String> getParameterNames() {
            return Collections.emptyEnumeration();
        }

        @Override
        public Map<String, String[]> getParameterMap() {
            return Map.of();
        }
    }
}

package org.twodoors.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.SmartView;
import org.springframework.web.servlet.view.UrlBasedViewResolver;

/**
 * Tells every page whether there is a draft, and settles the one rule about a draft that cannot be opened: the page is
 * made as if there were none, says so ({@code draftUnreadable}), has status 400 unless it has another one already, and
 * takes the bad cookie away, so that the next request is an ordinary one. A redirect shows nothing, so it leaves all of
 * this to the page it leads to.
 */
class DraftInterceptor implements HandlerInterceptor {

    private final DraftCookie cookie;

    DraftInterceptor(DraftCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !page.hasView() || isRedirect(page)) {
            return;
        }
        Draft draft = cookie.read(request);
        boolean unreadable = draft.state() == Draft.State.UNREADABLE;
        page.addObject("draftPresent", draft.hasAnswers());
        page.addObject("draftUnreadable", unreadable);
        page.addObject("meetingKnown", draft.meeting() != null);
        page.addObject("planSaved", draft.family() != null && draft.family().version() != null);
        if (unreadable) {
            cookie.clear(request, response);
            if (response.getStatus() == HttpServletResponse.SC_OK) {
                response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            }
        }
    }

    private static boolean isRedirect(ModelAndView page) {
        return page.getView() instanceof SmartView view && view.isRedirectView()
                || page.getViewName() != null
                        && page.getViewName().startsWith(UrlBasedViewResolver.REDIRECT_URL_PREFIX);
    }
}

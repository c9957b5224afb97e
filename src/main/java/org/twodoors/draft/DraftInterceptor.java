package org.twodoors.draft;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.OpenPage;
import org.twodoors.pages.Pages;

/**
 * Writes the cookie once, before a page, a redirect or another body is sent, and tells every page whether there is a draft and its forms
 * which one it is. A draft that cannot be opened is never taken away: a page that does not need it is made as if there were none
 * and says so ({@code draftUnreadable}); every other one gives way to {@link DraftSession#SHUT}, which
 * {@link OtherDraftInterceptor} sees to. A redirect shows nothing, so it leaves this to the page it leads to.
 */
@ControllerAdvice
class DraftInterceptor implements HandlerInterceptor, ResponseBodyAdvice<Object> {

    private final DraftCookie cookie;

    DraftInterceptor(DraftCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && Pages.isShown(page) && knowsDraft(handler)) {
            DraftSession draft = cookie.read(request);
            tell(page, draft);
            DraftForms.mark(request, draft);
        }
        cookie.write(request, response);
    }

    /** Not where everybody gets the same page, nor where somebody else answers on this device. */
    private static boolean knowsDraft(Object handler) {
        return Pages.find(handler, OpenPage.class).filter(OpenPage::sameForAll).isEmpty()
                && Pages.find(handler, LinkPage.class)
                        .filter(LinkPage::ofOthers)
                        .isEmpty();
    }

    private static void tell(ModelAndView page, DraftSession draft) {
        page.addObject(DraftSession.ANSWERS, draft.answers());
        page.addObject("draftPresent", draft.hasAnswers());
        page.addObject("draftUnreadable", draft.unreadable());
        page.addObject("meetingKnown", draft.meeting() != null);
        if (!page.getModel().containsKey(MeetingBar.DAY)) {
            page.addObject(MeetingBar.DAY, draft.draft().day());
        }
        page.addObject("planSaved", draft.owner() != null && !draft.ownsUnsaved());
    }

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    /** A body that is no page is on its way before {@link #postHandle} comes. */
    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (request instanceof ServletServerHttpRequest asked && response instanceof ServletServerHttpResponse answer) {
            cookie.write(asked.getServletRequest(), answer.getServletResponse());
        }
        return body;
    }
}

package org.twodoors.sharing.link;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.twodoors.pages.LinkPage;
import org.twodoors.pages.Pages;

/**
 * A program that makes previews of links, such as a chat, is not told what is behind one, nor whether anything is. Should
 * it be a person all the same, one tap ({@code read}) leads on.
 */
class LinkPreviewInterceptor implements HandlerInterceptor {

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws ServletException, IOException {
        if (Pages.find(handler, LinkPage.class).isEmpty()) {
            return true;
        }
        Visitor visitor = Visitor.of(request);
        request.setAttribute(Visitor.ATTRIBUTE, visitor);
        boolean looks = HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
        if (!looks || visitor != Visitor.PREVIEW || request.getParameterMap().containsKey("read")) {
            return true;
        }
        request.getRequestDispatcher(DeadLinkController.CLOSED).forward(request, response);
        return false;
    }
}

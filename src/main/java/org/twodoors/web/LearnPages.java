package org.twodoors.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Lets anybody keep a learn page for an hour: it says the same to every family, whatever they answered. The room
 * {@code draft} leaves these pages alone, so none of them shows anything of a draft. What is no ordinary page, such as a
 * redirect, an error or a form that needs a look, is kept by nobody, and neither is an answer that sets a cookie.
 */
class LearnPages implements HandlerInterceptor {

    /** Where the learn pages are; the same pattern stands in the room {@code draft}. */
    static final String PATHS = "/learn/**";

    private static final String AN_HOUR = "public, max-age=3600";

    /** What a page depends on: the language, which a cookie may remember. */
    private static final String VARIES = HttpHeaders.ACCEPT_LANGUAGE + ", " + HttpHeaders.COOKIE;

    private final Languages languages;

    LearnPages(Languages languages) {
        this.languages = languages;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        boolean remembersLanguage = languages.inAddress(request).isPresent();
        if (page != null
                && page.hasView()
                && !LanguageInterceptor.isRedirect(page)
                && !remembersLanguage
                && isOk(page, response)
                && request.getDispatcherType() == DispatcherType.REQUEST) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, AN_HOUR);
            response.addHeader(HttpHeaders.VARY, VARIES);
        }
    }

    private static boolean isOk(ModelAndView page, HttpServletResponse response) {
        return response.getStatus() == HttpServletResponse.SC_OK
                && (page.getStatus() == null || page.getStatus().value() == HttpServletResponse.SC_OK);
    }
}

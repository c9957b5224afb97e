package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.pages.OpenPage;
import org.twodoors.pages.Pages;
import org.twodoors.pages.SecretPage;

/**
 * Keeps {@linkplain SecretPage secret pages} out of every cache and search engine. Lets browsers, and caches on the way,
 * keep an {@linkplain OpenPage open page} for an hour. The language hangs on a cookie and on what the browser asks for, so
 * a copy serves only requests that agree in both. A response that sets the language cookie is not kept: from a copy, the
 * next page would not learn of the choice. Nor is a redirect, or a form that needs a look. A page that greets a family is
 * kept where nobody answered anything, but asked for anew each time. Without an address of our own, a
 * page names the host that its request named, so no cache may show it to anybody else.
 */
class PageHeadersInterceptor implements HandlerInterceptor {

    /** How long browsers, caches and {@link KeptPages} keep a page. */
    static final Duration KEPT = Duration.ofHours(1);

    private final Languages languages;
    private final String whoMayKeep;

    PageHeadersInterceptor(Languages languages, boolean hasAddress) {
        this.languages = languages;
        this.whoMayKeep = hasAddress ? "public" : "private";
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (Pages.find(handler, SecretPage.class).isPresent()) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noStore().getHeaderValue());
            SecurityHeaders.keepSecret(response);
        }
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && Pages.isShown(page) && languages.inAddress(request).isEmpty() && isOk(page, response)) {
            Pages.find(handler, OpenPage.class)
                    .filter(open -> open.sameForAll() || KeptPages.bringsNothing(request))
                    .ifPresent(open -> keep(open.sameForAll(), request, response));
        }
    }

    private void keep(boolean sameForAll, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, whoMayKeep + (sameForAll ? ", max-age=" + KEPT.toSeconds() : ", no-cache"));
        response.addHeader(HttpHeaders.VARY, "Cookie, Accept-Language");
        KeptPages.mark(request);
    }

    /** The status a page was given is not the response's before the page is made. */
    private static boolean isOk(ModelAndView page, HttpServletResponse response) {
        int status = page.getStatus() == null
                ? response.getStatus()
                : page.getStatus().value();
        return status == HttpServletResponse.SC_OK;
    }
}

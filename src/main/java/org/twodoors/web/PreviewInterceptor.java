package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.twodoors.pages.OpenPage;
import org.twodoors.pages.Pages;
import org.twodoors.pages.SiteAddress;

/**
 * Gives open pages their full addresses, which link previews and search engines ask for: as the model's {@code preview}.
 */
class PreviewInterceptor implements HandlerInterceptor {

    private final Languages languages;
    private final SiteAddress address;

    PreviewInterceptor(Languages languages, SiteAddress address) {
        this.languages = languages;
        this.address = address;
    }

    /**
     * Where a page is found.
     *
     * @param site the site, without a path
     * @param plain the page, in the language the reader's browser asks for
     * @param address the page in the language it is shown in
     * @param languages the page in every language
     */
    record Preview(String site, String plain, String address, List<Alternate> languages) {}

    /**
     * A page in one language.
     *
     * @param code language tag
     * @param address where it is found
     */
    record Alternate(String code, String address) {}

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null
                || !Pages.isShown(page)
                || Pages.find(handler, OpenPage.class).isEmpty()) {
            return;
        }
        String site = address.site();
        String plain = site + path(request);
        page.addObject(
                "preview",
                new Preview(
                        site,
                        plain,
                        in(languages.resolveLocale(request), plain),
                        languages.all().stream()
                                .map(language -> new Alternate(language.toLanguageTag(), in(language, plain)))
                                .toList()));
    }

    /** One page has one address, however its letters were written in this request. */
    private static String path(HttpServletRequest request) {
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        return UriUtils.encodePath(path, StandardCharsets.UTF_8);
    }

    private static String in(Locale language, String page) {
        return page + "?" + Languages.NAME + "=" + language.toLanguageTag();
    }
}

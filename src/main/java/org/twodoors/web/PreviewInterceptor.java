package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Gives open pages their full addresses, which link previews and search engines ask for: as the model's {@code preview},
 * and the site's own as the request attribute {@code siteAddress}.
 */
class PreviewInterceptor implements HandlerInterceptor {

    static final String SITE = "siteAddress";

    private final Languages languages;
    private final @Nullable URI address;

    /**
     * @param languages every language
     * @param address where people find the site, or null to take the host that a request names
     */
    PreviewInterceptor(Languages languages, @Nullable URI address) {
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
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        request.setAttribute(SITE, site(request));
        return true;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !page.hasView()) {
            return;
        }
        String site = site(request);
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

    private String site(HttpServletRequest request) {
        return address == null
                ? ServletUriComponentsBuilder.fromRequest(request)
                        .replacePath(null)
                        .replaceQuery(null)
                        .build()
                        .toUriString()
                : address.toString();
    }
}

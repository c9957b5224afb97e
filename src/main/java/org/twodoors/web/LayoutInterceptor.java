package org.twodoors.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;
import org.twodoors.pages.OpenPage;
import org.twodoors.pages.PageRegistry;
import org.twodoors.pages.Pages;
import org.twodoors.pages.SiteAddress;
import org.twodoors.pages.SiteCookie;
import org.twodoors.site.SiteProperties;

/**
 * Gives every page what its frame shows: the links to choose another language and those of the foot; an open page also its
 * full addresses, which link previews and search engines ask for. Remembers a language that was chosen in the address.
 */
class LayoutInterceptor implements HandlerInterceptor {

    /** The addresses of the questions name what is asked, and nothing that was answered. */
    private static final String QUESTIONS = "/questions/";

    private final Languages languages;
    private final PageRegistry pages;
    private final SiteAddress address;
    private final SiteProperties site;
    private final Map<Locale, List<Choice>> plainChoices = new ConcurrentHashMap<>();

    LayoutInterceptor(Languages languages, PageRegistry pages, SiteAddress address, SiteProperties site) {
        this.languages = languages;
        this.pages = pages;
        this.address = address;
        this.site = site;
    }

    /** A part that is hidden is not there, for whoever has its address too. */
    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST && site.hides(request.getServletPath())) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return true;
    }

    /**
     * One entry of the language switch.
     *
     * @param code language tag, for example {@code es}
     * @param name what those who speak it call it
     * @param address where the same page speaks that language, relative to this page
     * @param current whether this page speaks it already
     */
    record Choice(String code, String name, String address, boolean current) {}

    /**
     * Where an open page is found.
     *
     * @param site the site, without a path
     * @param plain the page, in the language the reader's browser asks for, else the first one
     * @param address the page in the language it is shown in; in the first one that is the plain one
     * @param languages the page in every language
     */
    record Preview(String site, String plain, String address, List<Alternate> languages) {}

    /** A page in one language: the language tag, and where it is found. */
    record Alternate(String code, String address) {}

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !page.hasView()) {
            return;
        }
        languages
                .inAddress(request)
                .ifPresent(chosen -> SiteCookie.set(
                        Languages.NAME, chosen.toLanguageTag(), Duration.ofDays(365), request, response));
        if (Pages.isShown(page)) {
            Locale current = languages.resolveLocale(request);
            List<Choice> choices = choices(request, current);
            page.addObject("languages", choices);
            page.addObject("frame", frame(choices, page.getModelMap().get("typedForm"), request));
            page.addObject("languageNames", languages.names());
            page.addObject("direction", languages.direction(current));
            page.addObject("footer", footer());
            page.addObject("hidden", site.hidden());
            page.addObject("answersForm", HttpMethod.POST.matches(request.getMethod()));
            if (Pages.find(handler, OpenPage.class).isPresent()) {
                page.addObject("preview", preview(request, current));
            }
        }
    }

    private List<PageRegistry.FooterLink> footer() {
        return site.hidden().isEmpty()
                ? pages.footer()
                : pages.footer().stream()
                        .filter(link -> !site.hides(link.address()))
                        .toList();
    }

    /** What the top of a page hangs on: the languages, and a form of the questions. Null where its links repeat what was sent. */
    private static @Nullable List<Object> frame(
            List<Choice> choices, @Nullable Object typedForm, HttpServletRequest request) {
        if (request.getQueryString() != null) {
            return null;
        }
        return typedForm == null
                ? List.of(choices)
                : typedForm.toString().startsWith(QUESTIONS) ? List.of(choices, typedForm) : null;
    }

    /** Where nothing stands behind the address, they are the same on every page of a language. */
    private List<Choice> choices(HttpServletRequest request, Locale current) {
        return request.getQueryString() == null
                ? plainChoices.computeIfAbsent(current, language -> makeChoices(request, language))
                : makeChoices(request, current);
    }

    private List<Choice> makeChoices(HttpServletRequest request, Locale current) {
        return languages.all().stream()
                .map(language -> new Choice(
                        language.toLanguageTag(),
                        languages.names().getOrDefault(language.toLanguageTag(), ""),
                        otherLanguage(request, language),
                        language.equals(current)))
                .toList();
    }

    /**
     * Only a query, so that the browser keeps the path by itself: a path of ours in a link could be made to lead
     * elsewhere. What was posted cannot follow a link, and an error page repeats nothing of what was sent.
     */
    private static String otherLanguage(HttpServletRequest request, Locale language) {
        boolean plainPage =
                HttpMethod.GET.matches(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST;
        Stream<String> rest = plainPage
                ? Languages.queryParts(request).filter(part -> !part.startsWith(Languages.NAME + "="))
                : Stream.empty();
        return Stream.concat(rest, Stream.of(Languages.NAME + "=" + language.toLanguageTag()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private Preview preview(HttpServletRequest request, Locale current) {
        // One page has one address, however its letters were written in this request.
        String path = UriUtils.decode(request.getRequestURI(), StandardCharsets.UTF_8);
        String plain = address.site() + UriUtils.encodePath(path, StandardCharsets.UTF_8);
        return new Preview(
                address.site(),
                plain,
                SiteAddress.in(current, plain, languages.all()),
                languages.all().stream()
                        .map(language -> new Alternate(
                                language.toLanguageTag(), SiteAddress.in(language, plain, languages.all())))
                        .toList());
    }
}

package org.twodoors.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.twodoors.pages.Pages;
import org.twodoors.pages.SiteCookie;

/** Remembers a language that was chosen in the address, and gives every page the links to choose another. */
class LanguageInterceptor implements HandlerInterceptor {

    private final Languages languages;

    LanguageInterceptor(Languages languages) {
        this.languages = languages;
    }

    /**
     * One entry of the language switch.
     *
     * @param code language tag, for example {@code es}; its name is the message {@code layout.language.<code>}
     * @param address where the same page speaks that language, relative to this page
     * @param current whether this page speaks it already
     */
    record Choice(String code, String address, boolean current) {}

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page == null || !page.hasView()) {
            return;
        }
        languages.inAddress(request).ifPresent(chosen -> remember(chosen, request, response));
        if (Pages.isShown(page)) {
            page.addObject("languages", choices(request, languages.resolveLocale(request)));
        }
    }

    private static void remember(Locale language, HttpServletRequest request, HttpServletResponse response) {
        SiteCookie.set(Languages.NAME, language.toLanguageTag(), Duration.ofDays(365), request, response);
    }

    private List<Choice> choices(HttpServletRequest request, Locale current) {
        return languages.all().stream()
                .map(language ->
                        new Choice(language.toLanguageTag(), address(request, language), language.equals(current)))
                .toList();
    }

    /**
     * Only a query, so that the browser keeps the path by itself: a path of ours in a link could be made to lead
     * elsewhere. What was posted cannot follow a link, and an error page repeats nothing of what was sent.
     */
    private static String address(HttpServletRequest request, Locale language) {
        boolean plainPage =
                HttpMethod.GET.matches(request.getMethod()) && request.getDispatcherType() == DispatcherType.REQUEST;
        Stream<String> rest = plainPage
                ? Languages.queryParts(request).filter(part -> !part.startsWith(Languages.NAME + "="))
                : Stream.empty();
        return Stream.concat(rest, Stream.of(Languages.NAME + "=" + language.toLanguageTag()))
                .collect(Collectors.joining("&", "?", ""));
    }
}

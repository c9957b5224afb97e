package org.twodoors.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.text.Bidi;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.StringUtils;
import org.springframework.web.servlet.LocaleResolver;
import org.twodoors.content.MessageFiles;
import org.twodoors.pages.SiteCookie;

/**
 * Picks the language of a request: {@code ?lang=} first, then the cookie {@code lang}, then what the browser asks for,
 * then the first language there is. What is unknown is passed over, never an error.
 */
class Languages implements LocaleResolver {

    static final String NAME = "lang";

    private static final String RESOLVED = Languages.class.getName();

    /** Different headers of browsers that are remembered with what comes of them; a longer one is read each time. */
    private static final int MOST_WISHES = 500;

    private static final int LONGEST_WISH = 100;

    private final List<Locale> all;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<Locale, String> directions;
    private final Cache<String, Optional<Locale>> wishes =
            Caffeine.newBuilder().maximumSize(MOST_WISHES).build();

    Languages(List<Locale> all) {
        this.all = List.copyOf(all);
        all.forEach(language -> names.put(
                language.toLanguageTag(),
                MessageFiles.read("messages/web", language).getProperty("layout.language.name", "")));
        this.directions =
                all.stream().collect(Collectors.toUnmodifiableMap(language -> language, this::directionOfName));
    }

    /**
     * What every language is called, by those who speak it.
     *
     * @return names by language tag
     */
    Map<String, String> names() {
        return names;
    }

    /**
     * Which way the lines of a language run: the way its own name does.
     *
     * @param language a language there are words for
     * @return {@code ltr} or {@code rtl}, as in HTML
     */
    String direction(Locale language) {
        return directions.getOrDefault(language, "ltr");
    }

    private String directionOfName(Locale language) {
        String name = names.getOrDefault(language.toLanguageTag(), "");
        return new Bidi(name, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight() ? "ltr" : "rtl";
    }

    /** Every language there are words for, in the order of the configuration. */
    List<Locale> all() {
        return all;
    }

    /** Found once for each request; many ask. */
    @Override
    public Locale resolveLocale(HttpServletRequest request) {
        if (request.getAttribute(RESOLVED) instanceof Locale known) {
            return known;
        }
        Locale language = inAddress(request)
                .or(() -> inCookie(request))
                .or(() -> accepted(request))
                .orElse(all.get(0));
        request.setAttribute(RESOLVED, language);
        return language;
    }

    @Override
    public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
        throw new UnsupportedOperationException("a language is chosen with ?lang=");
    }

    /**
     * The language chosen in the address of this request. The address is read as it stands: asking for parameters would
     * fail on the very requests whose error page needs a language.
     * Empty when none or an unknown one is chosen.
     */
    Optional<Locale> inAddress(HttpServletRequest request) {
        return queryParts(request)
                .filter(part -> part.startsWith(NAME + "="))
                .map(part -> part.substring(NAME.length() + 1))
                .findFirst()
                .flatMap(this::known);
    }

    /** The parts of the address's query as they were sent, without empty ones. */
    static Stream<String> queryParts(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? Stream.empty() : Arrays.stream(query.split("&")).filter(StringUtils::hasLength);
    }

    private Optional<Locale> inCookie(HttpServletRequest request) {
        return SiteCookie.get(NAME, request).flatMap(this::known);
    }

    private Optional<Locale> accepted(HttpServletRequest request) {
        String header = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
        if (header == null) {
            return Optional.empty();
        }
        return header.length() > LONGEST_WISH ? spoken(header) : wishes.get(header, this::spoken);
    }

    private Optional<Locale> spoken(String header) {
        try {
            return Optional.ofNullable(Locale.lookup(LanguageRange.parse(header), all));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Optional<Locale> known(String tag) {
        return all.stream().filter(locale -> locale.toLanguageTag().equals(tag)).findFirst();
    }
}

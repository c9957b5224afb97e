package org.twodoors.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.util.DigestUtils;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.twodoors.pages.PageRegistry;
import org.twodoors.pages.SiteAddress;
import org.twodoors.pages.SiteCookie;

/**
 * Makes a page that is the same for everybody once for each language, and keeps its bytes, as they are and compressed, for
 * as long as browsers may. Nothing a family said gets in here: kept is what {@link PageHeadersInterceptor} marks, asked for
 * without a query, and only if it sets no cookie.
 */
class KeptPages extends OncePerRequestFilter {

    /** Bytes of all kept pages together; every page there is, in two languages, takes half of it. */
    private static final long MOST_BYTES = 16L * 1024 * 1024;

    private static final String MARK = KeptPages.class.getName();

    private final Languages languages;
    private final SiteAddress address;
    private final Supplier<Set<String>> openPages;
    private final Cache<Key, Page> pages = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Page page) -> page.plain().length + page.compressed().length)
            .expireAfterWrite(PageHeadersInterceptor.KEPT)
            .build();

    KeptPages(Languages languages, SiteAddress address, PageRegistry registry) {
        this.languages = languages;
        this.address = address;
        this.openPages = SingletonSupplier.of(() -> Set.copyOf(registry.openPages()));
    }

    /**
     * What makes a difference.
     *
     * @param site scheme and host, which stand in the page unless the site knows its own address
     * @param path the path, written as our own links write it
     * @param language the language
     * @param knownDevice whether the request brought a cookie of ours that is more than a language
     */
    private record Key(String site, String path, Locale language, boolean knownDevice) {}

    /**
     * A page that was made.
     *
     * @param language its language
     * @param headers what it said of itself
     * @param tag a hash of its bytes
     * @param plain its bytes
     * @param compressed the same, compressed
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Page(Locale language, Map<String, String> headers, String tag, byte[] plain, byte[] compressed) {}

    /** Says of the page of a request that everybody who brings nothing but a language gets the same. */
    static void mark(HttpServletRequest request) {
        request.setAttribute(MARK, true);
    }

    /** Whether a request brings no cookie but the one of the language. */
    static boolean bringsNothing(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return request.getHeader(HttpHeaders.COOKIE) == null
                || (cookies != null
                        && cookies.length > 0
                        && Arrays.stream(cookies)
                                .allMatch(cookie -> cookie.getName().equals(SiteCookie.name(Languages.NAME, request))));
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !(HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod()))
                || request.getQueryString() != null
                || !openPages.get().contains(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Key key = new Key(
                address.isConfigured() ? "" : site(request),
                request.getRequestURI(),
                languages.resolveLocale(request),
                !bringsNothing(request));
        Page page = pages.getIfPresent(key);
        if (page != null) {
            send(page, request, response);
        } else if (HttpMethod.HEAD.matches(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            make(key, request, response, chain);
        }
    }

    private void make(Key key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper made = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, made);
        if (request.getAttribute(MARK) == null
                || made.getStatus() != HttpServletResponse.SC_OK
                || made.containsHeader(HttpHeaders.SET_COOKIE)
                || made.isCommitted()) {
            made.copyBodyToResponse();
            return;
        }
        byte[] plain = made.getContentAsByteArray();
        Page page =
                new Page(key.language(), headers(made), DigestUtils.md5DigestAsHex(plain), plain, Gzip.compress(plain));
        pages.put(key, page);
        send(page, request, response);
    }

    private static Map<String, String> headers(ContentCachingResponseWrapper made) {
        Map<String, String> headers = made.getHeaderNames().stream()
                .filter(name -> !name.equalsIgnoreCase(HttpHeaders.CONTENT_LENGTH))
                .collect(Collectors.toMap(
                        name -> name,
                        name -> String.join(", ", made.getHeaders(name)),
                        (a, b) -> a,
                        LinkedHashMap::new));
        headers.put(HttpHeaders.CONTENT_TYPE, String.valueOf(made.getContentType()));
        headers.merge(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING, (before, more) -> before + ", " + more);
        return headers;
    }

    private static void send(Page page, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean compressed = Gzip.isAccepted(request);
        response.setLocale(page.language());
        page.headers().forEach(response::setHeader);
        if (new ServletWebRequest(request, response)
                .checkNotModified('"' + page.tag() + (compressed ? "-" + Gzip.NAME : "") + '"')) {
            return;
        }
        if (compressed) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, Gzip.NAME);
        }
        byte[] body = compressed ? page.compressed() : page.plain();
        response.setContentLength(body.length);
        if (HttpMethod.GET.matches(request.getMethod())) {
            response.getOutputStream().write(body);
        }
    }

    private static String site(HttpServletRequest request) {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }
}

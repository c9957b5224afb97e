package org.twodoors.guide;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.util.HtmlUtils;
import org.twodoors.catalog.Catalog;

/** Tells search engines what to read: the pages to learn from, in every language, and nothing a family answers. */
@Controller
class SearchEngineController {

    private static final List<String> PAGES = List.of(
            "/",
            "/learn",
            "/learn/school-and-clinic",
            "/learn/questions",
            "/learn/glossary",
            "/learn/how-it-decides",
            "/learn/needs",
            TeachersController.PAGE,
            StatesController.LIST,
            "/privacy",
            "/accessibility",
            "/about");

    private final Catalog catalog;
    private final List<Locale> languages;
    private final boolean hasAddress;

    SearchEngineController(
            Catalog catalog,
            @Value("${two-doors.languages}") List<Locale> languages,
            @Value("${two-doors.address:}") String address) {
        this.catalog = catalog;
        this.languages = List.copyOf(languages);
        this.hasAddress = !address.isEmpty();
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots(@RequestAttribute("siteAddress") String site) {
        return stable(MediaType.TEXT_PLAIN, """
                User-agent: *
                Disallow: /questions
                Disallow: /plan
                Disallow: /cleared
                Disallow: /api
                Sitemap: %s/sitemap.xml
                """.formatted(site));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap(@RequestAttribute("siteAddress") String site) {
        String entries = pages().map(page -> HtmlUtils.htmlEscape(site + page))
                .flatMap(page -> languages.stream().map(language -> entry(page, language)))
                .collect(Collectors.joining());
        return stable(MediaType.APPLICATION_XML, """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                %s</urlset>
                """.formatted(entries));
    }

    /** Every page there is to find, without its language. */
    private Stream<String> pages() {
        return Stream.of(
                        PAGES.stream(),
                        StatesController.pages(),
                        catalog.needs().stream().map(need -> "/learn/needs/" + need.id()))
                .flatMap(pages -> pages);
    }

    /** One page in one language; each entry names the page in all of them. */
    private String entry(String page, Locale language) {
        String others = languages.stream()
                .map(other -> "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
                        .formatted(other.toLanguageTag(), in(other, page)))
                .collect(Collectors.joining());
        return "<url><loc>%s</loc>%s</url>\n".formatted(in(language, page), others);
    }

    private static String in(Locale language, String page) {
        return page + "?lang=" + language.toLanguageTag();
    }

    /** Without an address of our own, the file names the host that the request named: for whoever asked, and nobody else. */
    private ResponseEntity<String> stable(MediaType type, String body) {
        CacheControl anHour = CacheControl.maxAge(Duration.ofHours(1));
        return ResponseEntity.ok()
                .cacheControl(hasAddress ? anHour.cachePublic() : anHour.cachePrivate())
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(body);
    }
}

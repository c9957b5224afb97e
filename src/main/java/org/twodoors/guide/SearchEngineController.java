package org.twodoors.guide;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.util.HtmlUtils;
import org.twodoors.pages.PageRegistry;
import org.twodoors.pages.SiteAddress;
import org.twodoors.site.SiteProperties;

/** Tells search engines what to read: the pages to learn from, in every language, and nothing a family answers. */
@Controller
class SearchEngineController {

    private final List<Locale> languages;
    private final PageRegistry pages;
    private final SiteAddress address;
    private final SiteProperties site;

    SearchEngineController(
            @Value("${two-doors.languages}") List<Locale> languages,
            PageRegistry pages,
            SiteAddress address,
            SiteProperties site) {
        this.site = site;
        this.languages = List.copyOf(languages);
        this.pages = pages;
        this.address = address;
    }

    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        String disallowed =
                pages.closedParts().stream().map("Disallow: %s\n"::formatted).collect(Collectors.joining());
        return stable(MediaType.TEXT_PLAIN, """
                User-agent: *
                %sSitemap: %s/sitemap.xml
                """.formatted(disallowed, address.site()));
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> sitemap() {
        String entries = pages.openPages().stream()
                .filter(page -> !site.hides(page))
                .map(page -> HtmlUtils.htmlEscape(address.site() + page))
                .flatMap(page -> languages.stream().map(language -> entry(page, language)))
                .collect(Collectors.joining());
        return stable(MediaType.APPLICATION_XML, """
                <?xml version="1.0" encoding="UTF-8"?>
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
                %s</urlset>
                """.formatted(entries));
    }

    /** One page in one language; each entry names the page in all of them. */
    private String entry(String page, Locale language) {
        String others = languages.stream()
                .map(other -> "<xhtml:link rel=\"alternate\" hreflang=\"%s\" href=\"%s\"/>"
                        .formatted(other.toLanguageTag(), SiteAddress.in(other, page, languages)))
                .collect(Collectors.joining());
        return "<url><loc>%s</loc>%s</url>\n".formatted(SiteAddress.in(language, page, languages), others);
    }

    /** Without an address of our own, the file names the host that the request named: for whoever asked, and nobody else. */
    private ResponseEntity<String> stable(MediaType type, String body) {
        CacheControl anHour = CacheControl.maxAge(Duration.ofHours(1));
        return ResponseEntity.ok()
                .cacheControl(address.isConfigured() ? anHour.cachePublic() : anHour.cachePrivate())
                .contentType(new MediaType(type, StandardCharsets.UTF_8))
                .body(body);
    }
}

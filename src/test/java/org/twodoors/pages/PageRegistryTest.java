package org.twodoors.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.server.PathContainer;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.twodoors.WholeSite;
import org.twodoors.sharing.link.LinkKind;

/** Walks every page there is, and holds it to what it says of itself. */
@WholeSite
class PageRegistryTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PageRegistry pages;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Value("${two-doors.languages}")
    private List<Locale> languages;

    @Test
    void anOpenPageIsThereInEveryLanguageAndSaysSoToSearchEngines() {
        for (String page : pages.openPages()) {
            for (Locale language : languages) {
                MockHttpServletResponse response = get(page + "?lang=" + language.toLanguageTag());
                assertThat(response.getStatus()).as(page).isEqualTo(200);
                Document html = html(response);
                assertThat(html.selectFirst("html").attr("lang")).as(page).isEqualTo(language.toLanguageTag());
                assertThat(html.select("link[rel=canonical]").attr("href"))
                        .as(page)
                        .isEqualTo("https://doors.example.org" + page
                                + (language.equals(languages.get(0)) ? "" : "?lang=" + language.toLanguageTag()));
                assertThat(response.getHeader("X-Robots-Tag")).as(page).isNull();
            }
        }
    }

    @Test
    void anOpenPageIsKeptByCachesAndLooksAtNoDraftUnlessItGreetsAFamily() {
        for (String page : pages.openPages()) {
            MockHttpServletResponse response = get(page, new Cookie("draft", "x"));
            boolean greets = page.equals("/");
            assertThat(response.getStatus()).as(page).isEqualTo(200);
            assertThat(response.getHeader("Cache-Control"))
                    .as(page)
                    .contains(greets ? "no-store" : "public, max-age=3600");
            assertThat(html(response).text().contains("This server cannot open your answers"))
                    .as(page)
                    .isEqualTo(greets);
        }
    }

    @Test
    void everyOpenAddressIsInTheSitemapAndNoneIsClosedToSearchEngines() {
        String sitemap = text(get("/sitemap.xml"));
        String robots = text(get("/robots.txt"));
        each(OpenPage.class, RequestMethod.GET, (pattern, handler) -> {
            String start = pattern.replaceFirst("\\{.*", "");
            assertThat(pages.openPages()).as(pattern).anyMatch(page -> page.startsWith(start));
        });
        for (String page : pages.openPages()) {
            assertThat(sitemap).contains("<loc>https://doors.example.org" + page + "</loc>");
            assertThat(pages.closedParts()).as(page).noneMatch(part -> (page + "/").startsWith(part));
        }
        for (String part : pages.closedParts()) {
            assertThat(robots).contains("Disallow: " + part + "\n");
        }
    }

    @Test
    void theFootOfEveryPageLeadsToThePagesToRead() {
        assertThat(html(get("/about")).select(".site-footer a").eachAttr("href"))
                .containsExactly(
                        "/learn",
                        "/learn/school-and-clinic",
                        "/learn/questions",
                        "/learn/how-it-decides",
                        "/teachers",
                        "/save",
                        "/privacy",
                        "/accessibility",
                        "/about");
    }

    /** A template names no address that nobody answers: a wrong one is seen by families only, who get a page that is not there. */
    @Test
    void everyAddressInATemplateIsAnswered() throws IOException {
        Pattern address = Pattern.compile("@\\{(/(?:[^{}(|#]|\\{\\w+})*)");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.filter(Files::isRegularFile).toList()) {
                address.matcher(Files.readString(template)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        Set<PathPattern> answered = requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPathPatternsCondition().getPatterns().stream())
                .collect(Collectors.toSet());
        assertThat(named).hasSizeGreaterThan(60).contains("/learn/how-it-decides", "/team/{token}/edit");
        assertThat(named)
                .filteredOn(path -> !path.startsWith("/assets/"))
                .allSatisfy(path -> assertThat(answered)
                        .anyMatch(
                                pattern -> pattern.matches(PathContainer.parsePath(path.replaceAll("\\{\\w+}", "x")))));
        assertThat(named)
                .filteredOn(path -> path.startsWith("/assets/"))
                .allSatisfy(path -> assertThat(new ClassPathResource(path)).matches(ClassPathResource::exists));
    }

    @Test
    void everythingBehindLinksIsSecret() {
        requestMappingHandlerMapping.getHandlerMethods().forEach((info, handler) -> {
            if (handler.getBeanType().getPackageName().startsWith("org.twodoors.sharing")) {
                assertThat(Pages.find(handler, SecretPage.class))
                        .as("%s", handler)
                        .isPresent();
                assertThat(Pages.find(handler, OpenPage.class))
                        .as("%s", handler)
                        .isEmpty();
            }
        });
    }

    @Test
    void aSecretPageIsKeptFoundAndNamedByNobody() {
        each(SecretPage.class, RequestMethod.GET, (pattern, handler) -> {
            MockHttpServletResponse response = get(pattern.replaceAll("\\{[^}]*}|\\*\\*", "x"));
            assertThat(response.getHeader("Cache-Control")).as(pattern).isEqualTo("no-store");
            assertThat(response.getHeader("X-Robots-Tag")).as(pattern).isEqualTo("noindex, nofollow");
            assertThat(response.getHeader("Referrer-Policy")).as(pattern).isEqualTo("no-referrer");
        });
    }

    @Test
    void whateverBeginsLikeALinkAndIsNoneGetsTheOnePageForThat() {
        assertThat(pages.linkPrefixes())
                .as("each kind of link has a controller that says so")
                .containsExactlyInAnyOrderElementsOf(LinkKind.allPrefixes().toList());
        for (String prefix : pages.linkPrefixes()) {
            for (String rest : List.of("", "x", "x/y", "a".repeat(32), "a".repeat(32) + "/b/c")) {
                MockHttpServletResponse response = get(prefix + rest);
                assertThat(response.getForwardedUrl()).as(prefix + rest).isEqualTo(LinkPage.GONE);
                assertThat(pages.isLink(prefix + rest)).isTrue();
            }
            assertThat(get(prefix + "x", "User-Agent", "WhatsApp/2").getForwardedUrl())
                    .as("a program that makes previews at %s", prefix)
                    .isEqualTo("/link-closed");
        }
    }

    @Test
    void aFormIsShownAgainByAPageThatTakesFormsAndLeadsNowhereElse() {
        each(ShowFormAgain.class, RequestMethod.POST, (pattern, handler) -> {
            String path = pattern.replaceAll("\\{[^}]*}", "x");
            String again = pages.formAgain(path).orElseThrow();
            assertThat(pages.formAgain(again)).as(path).hasValue(again);
            MockHttpServletResponse response =
                    mvc.post().uri(path).exchange().getMvcResult().getResponse();
            assertThat(response.getForwardedUrl()).as(path).isEqualTo(again);
        });
    }

    @Test
    void everyButtonThatDeletesSaysSoAndNoOtherDoes() {
        Set<String> deleting = new TreeSet<>();
        each(TakesBack.class, RequestMethod.POST, (pattern, handler) -> {
            assertThat(pages.takesBack(pattern.replaceAll("\\{[^}]*}", "x")))
                    .as(pattern)
                    .isTrue();
            deleting.add(pattern);
        });
        assertThat(deleting)
                .containsExactlyElementsOf(requestMappingHandlerMapping.getHandlerMethods().keySet().stream()
                        .filter(info -> info.getMethodsCondition().getMethods().contains(RequestMethod.POST))
                        .flatMap(info -> info.getPatternValues().stream())
                        .filter(pattern -> pattern.matches(".*/(delete|remove|take-back|take-back-all)"))
                        .sorted()
                        .toList());
        assertThat(List.of("/save", "/save/new", "/back/x", "/team/x")).noneMatch(pages::takesBack);
    }

    private <A extends Annotation> void each(
            Class<A> type, RequestMethod method, BiConsumer<String, HandlerMethod> check) {
        int found = 0;
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                requestMappingHandlerMapping.getHandlerMethods().entrySet()) {
            var methods = entry.getKey().getMethodsCondition().getMethods();
            if (Pages.find(entry.getValue(), type).isPresent() && (methods.isEmpty() || methods.contains(method))) {
                for (String pattern : entry.getKey().getPatternValues()) {
                    check.accept(pattern, entry.getValue());
                    found++;
                }
            }
        }
        assertThat(found).isPositive();
    }

    private MockHttpServletResponse get(String page, Cookie... cookies) {
        var request = mvc.get().uri(page).header("Accept-Language", "en");
        return (cookies.length == 0 ? request : request.cookie(cookies))
                .exchange()
                .getMvcResult()
                .getResponse();
    }

    private MockHttpServletResponse get(String page, String header, String value) {
        return mvc.get()
                .uri(page)
                .header(header, value)
                .exchange()
                .getMvcResult()
                .getResponse();
    }

    private static Document html(MockHttpServletResponse response) {
        return Jsoup.parse(text(response));
    }

    private static String text(MockHttpServletResponse response) {
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}

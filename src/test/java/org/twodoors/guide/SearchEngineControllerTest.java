package org.twodoors.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.SiteLanguages;
import org.twodoors.WholeSite;

@WholeSite
class SearchEngineControllerTest {

    @Autowired
    private MockMvcTester mvc;

    @Test
    void searchEnginesReadWhatIsToLearnAndNothingAFamilyAnswers() {
        MvcTestResult robots = mvc.get().uri("/robots.txt").exchange();

        assertThat(robots).hasStatusOk().hasHeader("Cache-Control", "max-age=3600, public");
        assertThat(robots)
                .bodyText()
                .contains("Disallow: /questions\n", "Disallow: /plan\n", "Disallow: /api\n")
                .doesNotContain("Disallow: /\n", "Disallow: /learn", "Disallow: /sitemap.xml", "Disallow: /robots.txt")
                .contains("Sitemap: https://doors.example.org/sitemap.xml");
    }

    @Test
    void theSitemapHasEveryPageToReadInEveryLanguage() {
        MvcTestResult sitemap = mvc.get().uri("/sitemap.xml").exchange();

        assertThat(sitemap).hasStatusOk().hasHeader("Content-Type", "application/xml;charset=UTF-8");
        Document xml = Jsoup.parse(body(sitemap), Parser.xmlParser());
        List<String> addresses = xml.select("url > loc").eachText();
        assertThat(addresses)
                // The start page, the pages to read, and what differs by state: the list and each of 55, and the one of
                // all.
                .hasSize(SiteLanguages.all().size()
                        * (1 + (int) LearnPagesTest.pages().count() + 57))
                .doesNotHaveDuplicates()
                .contains(
                        "https://doors.example.org/",
                        "https://doors.example.org/learn/questions?lang=es",
                        "https://doors.example.org/learn/questions/clinic",
                        "https://doors.example.org/learn/needs/sleep",
                        "https://doors.example.org/teachers?lang=es",
                        "https://doors.example.org/about?lang=es")
                .noneMatch(address -> address.matches(".*org/(questions|plan|api).*"));
        assertThat(LearnPagesTest.pages()).allMatch(path -> addresses.contains("https://doors.example.org" + path));
        assertThat(xml.select("url"))
                .allSatisfy(url -> assertThat(url.select("xhtml|link"))
                        .hasSize(SiteLanguages.all().size()));
    }

    private static String body(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}

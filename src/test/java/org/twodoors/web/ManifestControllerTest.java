package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.SiteLanguages;
import org.twodoors.WholeSite;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The site can stand on a home screen, in the language it is read in, and keeps nothing there. */
@WholeSite
class ManifestControllerTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private MessageSource messages;

    @Test
    void everyPageLeadsToTheManifestOfItsLanguage() throws IOException {
        for (Locale language : SiteLanguages.all()) {
            Document page = page("/?lang=" + language.toLanguageTag());
            String address = page.select("link[rel=manifest]").attr("href");
            MvcTestResult answer = mvc.get().uri(address).exchange();

            assertThat(answer)
                    .hasStatusOk()
                    .hasHeader("Content-Type", "application/manifest+json")
                    .hasHeader("Cache-Control", "max-age=86400, public")
                    .doesNotContainHeader("Set-Cookie");
            JsonNode manifest =
                    JsonMapper.shared().readTree(answer.getResponse().getContentAsByteArray());
            assertThat(manifest.path("lang").asString()).isEqualTo(language.toLanguageTag());
            assertThat(manifest.path("name").asString()).isEqualTo(messages.getMessage("layout.name", null, language));
            assertThat(manifest.path("description").asString())
                    .isEqualTo(messages.getMessage("layout.preview.text", null, language));
            assertThat(manifest.path("start_url").asString()).isEqualTo("/");
            assertThat(manifest.path("display").asString()).isEqualTo("minimal-ui");
            assertThat(manifest.path("icons")).hasSize(3).allSatisfy(this::isAPictureOfItsSize);
            assertThat(manifest.path("icons").findValuesAsString("purpose")).contains("any", "maskable");
        }
    }

    private void isAPictureOfItsSize(JsonNode icon) {
        MvcTestResult picture = mvc.get().uri(icon.path("src").asString()).exchange();
        assertThat(picture)
                .hasStatusOk()
                .hasHeader("Content-Type", "image/png")
                .hasHeader("Cache-Control", "max-age=31536000, public, immutable");
        try {
            var image =
                    ImageIO.read(new ByteArrayInputStream(picture.getResponse().getContentAsByteArray()));
            assertThat(image.getWidth() + "x" + image.getHeight())
                    .isEqualTo(icon.path("sizes").asString());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void theBrowsersOwnBarHasTheColourOfThePageInLightAndInDark() throws IOException {
        String sheet = new String(ManifestControllerTest.class
                .getResourceAsStream("/assets/two-doors.css")
                .readAllBytes());
        Document page = page("/");
        String light = colour(page, "light");
        String dark = colour(page, "dark");

        assertThat(page.select("meta[name=color-scheme]").attr("content")).isEqualTo("light dark");
        assertThat(sheet).contains("--paper: " + light + ";", "--paper: " + dark + ";");
        assertThat(light).isNotEqualTo(dark);
    }

    private static String colour(Document page, String scheme) {
        return page.select("meta[name=theme-color][media='(prefers-color-scheme: " + scheme + ")']")
                .attr("content");
    }

    private Document page(String address) throws IOException {
        MvcTestResult page = mvc.get().uri(address).exchange();
        return Jsoup.parse(page.getResponse().getContentAsString());
    }
}

package org.twodoors.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * What a phone needs to keep our icon on its home screen. The icon opens the start page, where a family goes on where it
 * stopped; no worker runs and nothing is kept to be read without us. The browser's own bar stays, so there is a way back.
 */
@RestController
class ManifestController {

    private static final MediaType MANIFEST = MediaType.parseMediaType("application/manifest+json");

    private final MessageSource messages;
    private final ResourceUrlProvider addresses;

    ManifestController(MessageSource messages, ResourceUrlProvider addresses) {
        this.messages = messages;
        this.addresses = addresses;
    }

    /** The fields of a web application manifest that we use, in its own words. */
    record Manifest(
            String id,
            String name,
            @JsonProperty("short_name") String shortName,
            String description,
            String lang,
            @JsonProperty("start_url") String startUrl,
            String scope,
            String display,
            @JsonProperty("background_color") String background,
            @JsonProperty("theme_color") String theme,
            List<Icon> icons) {}

    /** A picture, how large it is, and whether a phone may cut it to the shape of its own icons. */
    record Icon(String src, String sizes, String type, String purpose) {}

    /** The page links to the manifest of its language; a cache keeps one for each address. */
    @GetMapping("/manifest.webmanifest")
    ResponseEntity<Manifest> manifest(Locale language) {
        String name = messages.getMessage("layout.name", null, language);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .header(HttpHeaders.VARY, "Cookie, Accept-Language")
                .contentType(MANIFEST)
                .body(new Manifest(
                        "/",
                        name,
                        name,
                        messages.getMessage("layout.preview.text", null, language),
                        language.toLanguageTag(),
                        "/",
                        "/",
                        "minimal-ui",
                        "#fffdf8",
                        "#fffdf8",
                        icons()));
    }

    private List<Icon> icons() {
        return Stream.of("mark-192 192x192 any", "mark-512 512x512 any", "mark-maskable-512 512x512 maskable")
                .map(icon -> icon.split(" "))
                .map(icon -> new Icon(
                        String.valueOf(addresses.getForLookupPath("/assets/" + icon[0] + ".png")),
                        icon[1],
                        "image/png",
                        icon[2]))
                .toList();
    }
}

package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;
import org.twodoors.pages.SiteCookie;
import org.twodoors.sealing.Sealer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps Spring's flash attributes in a sealed cookie: a word from the button that was pressed to the next look at a page,
 * told once, in the same browser alone. An address that somebody types, passes on or opens again tells nothing that did not
 * just happen. Attributes are short texts.
 */
class FlashCookie extends AbstractFlashMapManager {

    static final String NAME = "done";

    private static final Duration KEPT = Duration.ofMinutes(5);

    /** One for each of the windows in which somebody may press a button in that time. */
    private static final int MOST = 4;

    private static final byte[] CONTEXT = "done 1".getBytes(StandardCharsets.US_ASCII);

    private static final JsonMapper JSON = new JsonMapper();

    private final Sealer sealer;

    FlashCookie(Sealer sealer) {
        this.sealer = sealer;
        setFlashMapTimeout((int) KEPT.toSeconds());
    }

    /**
     * What is sealed.
     *
     * @param page path of the page it is for
     * @param expires milliseconds since 1970
     * @param attributes what the page is told
     */
    private record Told(@Nullable String page, long expires, Map<String, String> attributes) {

        static Told of(FlashMap map) {
            return new Told(
                    map.getTargetRequestPath(),
                    map.getExpirationTime(),
                    map.entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> entry.getValue().toString())));
        }

        FlashMap map() {
            FlashMap map = new FlashMap();
            map.setTargetRequestPath(page);
            map.setExpirationTime(expires);
            map.putAll(attributes);
            return map;
        }
    }

    @Override
    protected List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        // One that is too old is gone with its cookie; taking it out here would set a cookie on any page.
        return SiteCookie.get(NAME, request).map(this::open).orElse(List.of()).stream()
                .map(Told::map)
                .filter(map -> !map.isExpired())
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private List<Told> open(String value) {
        try {
            return sealer.open(Base64.getUrlDecoder().decode(value), CONTEXT)
                    .map(json -> List.of(JSON.readValue(json, Told[].class)))
                    .orElse(List.of());
        } catch (IllegalArgumentException | JacksonException e) {
            return List.of();
        }
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        List<Told> told = maps.stream()
                .skip(Math.max(0, maps.size() - MOST))
                .map(Told::of)
                .toList();
        if (told.isEmpty()) {
            SiteCookie.set(NAME, "", Duration.ZERO, request, response);
        } else {
            String value = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(sealer.seal(JSON.writeValueAsBytes(told), CONTEXT));
            SiteCookie.set(NAME, value, KEPT, request, response);
        }
    }
}

package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;
import org.twodoors.sealing.Sealer;

class FlashCookieTest {

    private final FlashCookie flashes =
            new FlashCookie(Sealer.withKeys(Base64.getEncoder().encodeToString(new byte[32])));

    @Test
    void aPageIsToldOnceWhatAButtonDidAndNoOtherPageIs() {
        Cookie cookie = tell("/share/links", "back");
        assertThat(look("/share", cookie)).isNull();
        assertThat(look("/share/links/x", cookie)).isNull();
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(look(request("/share/links", cookie), response)).containsEntry("done", "back");
        assertThat(response.getCookie("done").getMaxAge()).isZero();
    }

    @Test
    void theCookieIsSealedShortLivedAndKeptFromScriptsAndOtherSites() {
        MockHttpServletRequest request = request("/share/links/take-back");
        request.setSecure(true);
        MockHttpServletResponse response = new MockHttpServletResponse();
        flashes.saveOutputFlashMap(flash("/team/secret", "back"), request, response);
        String header = response.getHeader("Set-Cookie");
        assertThat(header).contains("Path=/;", "Max-Age=300", "Secure", "HttpOnly", "SameSite=Lax");
        assertThat(new String(
                        Base64.getUrlDecoder()
                                .decode(response.getCookie("__Host-done").getValue()),
                        java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("secret", "back");
    }

    @Test
    void aCookieOfSomebodysOwnMakingTellsNothing() {
        for (String value : List.of("", "back", "%", "AAAA", "A".repeat(4000))) {
            MockHttpServletResponse response = new MockHttpServletResponse();
            assertThat(look(request("/share/links", new Cookie("done", value)), response))
                    .isNull();
            assertThat(response.getCookies()).isEmpty();
        }
    }

    @Test
    void twoWindowsAreToldTwoThingsAndAHundredAreStillOneCookie() {
        Cookie cookie = tell("/page/0", "back");
        for (int window = 1; window < 100; window++) {
            cookie = tell("/page/" + window, "sent", cookie);
        }
        assertThat(look("/page/98", cookie)).containsEntry("done", "sent");
        assertThat(look("/page/99", cookie)).containsEntry("done", "sent");
        assertThat(look("/page/0", cookie)).isNull();
        assertThat(cookie.getValue()).hasSizeLessThan(1000);
    }

    @Test
    void whatIsTooOldIsNotToldAndSetsNoCookie() {
        flashes.setFlashMapTimeout(-1);
        Cookie cookie = tell("/share/links", "back");
        MockHttpServletResponse response = new MockHttpServletResponse();
        assertThat(look(request("/about", cookie), response)).isNull();
        assertThat(look(request("/share/links", cookie), response)).isNull();
        assertThat(response.getCookies()).isEmpty();
    }

    private @Nullable Map<String, Object> look(String page, Cookie cookie) {
        return look(request(page, cookie), new MockHttpServletResponse());
    }

    private @Nullable Map<String, Object> look(MockHttpServletRequest request, MockHttpServletResponse response) {
        return flashes.retrieveAndUpdate(request, response);
    }

    private Cookie tell(String page, String word, Cookie... before) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        flashes.saveOutputFlashMap(flash(page, word), request("/button", before), response);
        return response.getCookie("done");
    }

    private static FlashMap flash(String page, String word) {
        FlashMap flash = new FlashMap();
        flash.setTargetRequestPath(page);
        flash.put("done", word);
        return flash;
    }

    private static MockHttpServletRequest request(String page, Cookie... cookies) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", page);
        request.setCookies(cookies);
        return request;
    }
}

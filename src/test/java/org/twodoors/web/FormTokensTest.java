package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.web.csrf.CsrfToken;
import org.twodoors.sealing.Sealer;

/** Which forms are taken for ours. */
class FormTokensTest {

    private static final String KEY = Base64.getEncoder().encodeToString(new byte[32]);

    private final FormTokens tokens = new FormTokens(Sealer.withKeys(KEY), new OwnPages(null));

    /** A page that was looked at, and the cookie it set. */
    private record Page(String token, Cookie cookie) {}

    private Page page(FormTokens by, boolean secure) {
        MockHttpServletRequest request = request(secure);
        MockHttpServletResponse response = new MockHttpServletResponse();
        by.provide(request, response);
        String token = ((CsrfToken) request.getAttribute(CsrfToken.class.getName())).getToken();
        Cookie cookie = response.getCookies()[0];
        return new Page(token, new Cookie(cookie.getName(), cookie.getValue()));
    }

    private static MockHttpServletRequest request(boolean secure) {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/save");
        request.setSecure(secure);
        request.setScheme(secure ? "https" : "http");
        request.setServerPort(secure ? 443 : 80);
        return request;
    }

    private static MockHttpServletRequest form(boolean secure, String token, Cookie... cookies) {
        MockHttpServletRequest form = request(secure);
        form.setParameter("_csrf", token);
        form.setCookies(cookies);
        return form;
    }

    @ParameterizedTest
    @CsvSource({"false, csrf", "true, __Host-csrf"})
    void aFormOfOursFitsTheCookieOfItsPage(boolean secure, String name) {
        Page page = page(tokens, secure);
        assertThat(page.cookie().getName()).isEqualTo(name);
        assertThat(tokens.fits(form(secure, page.token(), page.cookie()))).isTrue();
        assertThat(tokens.fits(form(secure, page(tokens, secure).token(), page.cookie())))
                .isFalse();
        assertThat(tokens.fits(form(secure, "", page.cookie()))).isFalse();
        assertThat(tokens.fits(form(secure, page.token()))).isFalse();
    }

    /** The release before took any text for a cookie of its own. */
    @Test
    void aCookieThatSomebodyMadeUpConfirmsNothing() {
        String invented = UUID.randomUUID().toString();
        for (String value : List.of(
                invented,
                Base64.getUrlEncoder().encodeToString(invented.getBytes(StandardCharsets.US_ASCII)),
                "",
                "%",
                "A".repeat(5000))) {
            for (boolean secure : new boolean[] {false, true}) {
                Cookie cookie = new Cookie(secure ? "__Host-csrf" : "csrf", value);
                assertThat(tokens.fits(form(secure, masked(value), cookie)))
                        .as(value)
                        .isFalse();
                assertThat(tokens.fits(form(secure, value, cookie))).as(value).isFalse();
            }
        }
    }

    /** As the pages mask it: as many bytes before it as it has. */
    private static String masked(String token) {
        byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
        byte[] both = new byte[2 * bytes.length];
        System.arraycopy(bytes, 0, both, bytes.length, bytes.length);
        return Base64.getUrlEncoder().encodeToString(both);
    }

    @Test
    void aCookieThatANeighborOfTheSitePutThereConfirmsNothingOverHttps() {
        Page attackers = page(tokens, true);
        assertThat(tokens.fits(form(
                        true,
                        attackers.token(),
                        new Cookie("csrf", attackers.cookie().getValue()))))
                .isFalse();
        Page overHttp = page(tokens, false);
        assertThat(tokens.fits(form(
                        true,
                        overHttp.token(),
                        new Cookie("__Host-csrf", overHttp.cookie().getValue()))))
                .isFalse();
    }

    @Test
    void aNodeWithTheSameKeyTakesItAndOneWithAnotherDoesNot() {
        Page page = page(tokens, true);
        byte[] other = new byte[32];
        other[0] = 1;
        String newKey = Base64.getEncoder().encodeToString(other);
        MockHttpServletRequest form = form(true, page.token(), page.cookie());
        assertThat(new FormTokens(Sealer.withKeys(KEY), new OwnPages(null)).fits(form))
                .isTrue();
        assertThat(new FormTokens(Sealer.withKeys(newKey, KEY), new OwnPages(null)).fits(form))
                .isTrue();
        assertThat(new FormTokens(Sealer.withKeys(newKey), new OwnPages(null)).fits(form))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"_csrf=%s", "a=b&_csrf=%s", "%%5Fcsrf=%s", "_csrf=x", "_csrf"})
    void aTokenInTheAddressIsNotTaken(String query) {
        Page page = page(tokens, true);
        MockHttpServletRequest form = form(true, page.token(), page.cookie());
        form.setQueryString(query.formatted(page.token()));
        assertThat(tokens.fits(form)).isFalse();
        form.setQueryString("lang=en");
        assertThat(tokens.fits(form)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Fetch-Site, same-origin, true",
        "Sec-Fetch-Site, none, true",
        "Sec-Fetch-Site, same-site, false",
        "Sec-Fetch-Site, cross-site, false",
        "Sec-Fetch-Site, Same-Origin?, false",
        "Origin, https://localhost, true",
        "Origin, https://LOCALHOST:443, true",
        "Origin, null, true",
        "Origin, http://localhost, false",
        "Origin, https://localhost:8443, false",
        "Origin, https://evil.example, false",
        "Origin, https://localhost.evil.example, false",
        "Origin, https://evil.example\\@localhost, false",
        "Origin, localhost, false",
        "Origin, '', false"
    })
    void whatABrowserSaysAnotherSiteSentIsRefusedWithItsToken(String header, String value, boolean ours) {
        Page page = page(tokens, true);
        MockHttpServletRequest form = form(true, page.token(), page.cookie());
        form.addHeader(header, value);
        assertThat(tokens.fits(form)).isEqualTo(ours);
    }

    @ParameterizedTest
    @CsvSource({
        "https://doors.example.org:8443, true",
        "https://DOORS.example.org:8443, true",
        "http://backend:8080, true",
        "https://doors.example.org, false",
        "http://doors.example.org:8443, false",
        "https://backend:8081, false"
    })
    void theSiteIsWhereItSaysItIsAndWhereTheRequestWentTo(String origin, boolean ours) {
        OwnPages known = new OwnPages(java.net.URI.create("https://doors.example.org:8443"));
        MockHttpServletRequest form = request(false);
        form.setServerName("backend");
        form.setServerPort(8080);
        form.addHeader("Origin", origin);
        assertThat(known.isForeign(form)).isEqualTo(!ours);
    }
}

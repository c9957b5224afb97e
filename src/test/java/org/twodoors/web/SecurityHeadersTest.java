package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SecurityHeadersTest {

    @ParameterizedTest
    @CsvSource({
        "/back/abc, no-referrer",
        "/shared/%00, no-referrer",
        "/meet/a%2fb, no-referrer",
        "/team/abc/delete, no-referrer",
        "/ask/%ff, no-referrer",
        "/plan, same-origin",
        "/, same-origin"
    })
    void whateverIsRefusedUnderALinkIsNamedToNobody(String address, String referrer) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        new SecurityHeaders(Registered.PAGES).write(new MockHttpServletRequest("GET", address), response);
        assertThat(response.getHeaders("Referrer-Policy")).containsExactly(referrer);
        assertThat(response.getHeader("X-Robots-Tag"))
                .isEqualTo(referrer.equals("no-referrer") ? "noindex, nofollow" : null);
    }
}

package org.twodoors.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;

class SiteAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "doors.example.org", "192.0.2.7", "[2001:db8::1]"})
    void aLinkNamesTheHostOfTheRequest(String host) {
        askOf(host);
        assertThat(new SiteAddress(null).of("/shared/abc")).isEqualTo("http://" + host + "/shared/abc");
        assertThat(new SiteAddress(null).site()).isEqualTo("http://" + host);
    }

    @ParameterizedTest
    @MethodSource("noHosts")
    void aHostThatNoneCanBeIsABadRequestUnlessTheSiteKnowsItsAddress(String host) {
        askOf(host);
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> new SiteAddress(null).of("/shared/abc"))
                .satisfies(it -> assertThat(it.getStatusCode().value()).isEqualTo(400));
        assertThat(new SiteAddress(URI.create("https://doors.example.org")).of("/shared/abc"))
                .isEqualTo("https://doors.example.org/shared/abc");
    }

    @AfterEach
    void forgetTheRequest() {
        RequestContextHolder.resetRequestAttributes();
    }

    static String[] noHosts() {
        return new String[] {"a".repeat(254), "evil host", "a/b", "a@b", "", "<b>"};
    }

    private static void askOf(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/save");
        request.setServerName(host);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }
}

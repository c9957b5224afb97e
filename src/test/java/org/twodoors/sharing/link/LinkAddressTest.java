package org.twodoors.sharing.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;

class LinkAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "doors.example.org", "192.0.2.7", "[2001:db8::1]"})
    void aLinkNamesTheHostOfTheRequest(String host) {
        assertThat(new LinkAddress("").of(to(host), "/shared/abc")).isEqualTo("http://" + host + "/shared/abc");
    }

    @ParameterizedTest
    @MethodSource("noHosts")
    void aHostThatNoneCanBeIsABadRequestUnlessTheSiteKnowsItsAddress(String host) {
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> new LinkAddress("").of(to(host), "/shared/abc"))
                .satisfies(it -> assertThat(it.getStatusCode().value()).isEqualTo(400));
        assertThat(new LinkAddress("https://doors.example.org").of(to(host), "/shared/abc"))
                .isEqualTo("https://doors.example.org/shared/abc");
    }

    static String[] noHosts() {
        return new String[] {"a".repeat(254), "evil host", "a/b", "a@b", "", "<b>"};
    }

    private static MockHttpServletRequest to(String host) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/save");
        request.setServerName(host);
        return request;
    }
}

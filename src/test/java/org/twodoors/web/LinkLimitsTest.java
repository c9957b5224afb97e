package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LinkLimitsTest {

    @Test
    void oneClientTooManyWaitsAndTheOthersDoNot() {
        LinkLimits limits = limits(3, 100);
        for (int i = 0; i < 3; i++) {
            assertThat(limits.count("a")).isEmpty();
        }
        assertThat(limits.count("a"))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofHours(1)));
        assertThat(limits.count("b")).isEmpty();
    }

    @Test
    void allTogetherHaveALimitToo() {
        LinkLimits limits = limits(2, 5);
        for (int client = 0; client < 5; client++) {
            assertThat(limits.count("client " + client)).isEmpty();
        }
        assertThat(limits.count("one more")).isPresent();
    }

    @Test
    void whatOneClientSendsTooMuchOfIsNotTakenFromTheOthers() {
        LinkLimits limits = limits(2, 4);
        for (int i = 0; i < 50; i++) {
            limits.count("a");
        }
        assertThat(limits.count("b")).isEmpty();
        assertThat(limits.count("b")).isEmpty();
    }

    @Test
    void aLimitThatCannotWorkStopsTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> limits(0, 4));
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003",
        "fe80::1%eth0, fe80000000000000",
        "::ffff:192.0.2.7, c0000207",
        "nonsense, none",
        "non:sense, none",
        "198.51.100.1.evil, none"
    })
    void aClientIsAnAddressOrAnIpv6Network(String address, String client) {
        assertThat(LinkLimitsFilter.client(address)).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /back/abc, true",
        "HEAD, /shared/abc, true",
        "POST, /ask/abc, true",
        "GET, /team/abc/flyer, true",
        "POST, /save, true",
        "POST, /save/new, true",
        "POST, /teachers/meeting, true",
        "GET, /save, false",
        "GET, /plan, false",
        "POST, /questions/child, false",
        "GET, /learn, false"
    })
    void linksAndWhatMakesThemAreCountedAndNothingElse(String method, String path, boolean counted) throws Exception {
        LinkLimitsFilter filter = new LinkLimitsFilter(Registered.PAGES, limits(1, 1), limits(1, 1));
        send(filter, method, path);
        assertThat(send(filter, method, path).getStatus()).isEqualTo(counted ? 429 : 200);
    }

    @Test
    void whoIsRefusedIsToldWhenToComeBack() throws Exception {
        LinkLimitsFilter filter = new LinkLimitsFilter(Registered.PAGES, limits(1, 1), limits(1, 1));
        send(filter, "GET", "/back/abc");
        MockHttpServletResponse refused = send(filter, "GET", "/back/abc");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 3601);
        assertThat(refused.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    private static MockHttpServletResponse send(LinkLimitsFilter filter, String method, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    private static LinkLimits limits(int perClient, int total) {
        return new LinkLimits(new LinkLimits.Limit(perClient, total, Duration.ofHours(1)));
    }
}

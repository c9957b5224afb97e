package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.server.ResponseStatusException;
import org.twodoors.pages.ClientAddress;
import org.twodoors.sealing.Sealer;

class LinkLimitsTest {

    @AfterEach
    void noRequestIsLeft() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void oneClientTooManyWaitsAndTheOthersDoNot() {
        LinkLimits limits = limits(3, 100);
        for (int i = 0; i < 3; i++) {
            assertThat(count(limits, "192.0.2.1")).isEmpty();
        }
        assertThat(count(limits, "192.0.2.1"))
                .hasValueSatisfying(wait -> assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofHours(1)));
        assertThat(count(limits, "192.0.2.2")).isEmpty();
    }

    @Test
    void allTogetherHaveALimitToo() {
        LinkLimits limits = limits(2, 5);
        for (int client = 0; client < 5; client++) {
            assertThat(count(limits, "192.0.2." + client)).isEmpty();
        }
        assertThat(count(limits, "192.0.2.9")).isPresent();
    }

    @Test
    void whatOneClientSendsTooMuchOfIsNotTakenFromTheOthers() {
        LinkLimits limits = limits(2, 4);
        for (int i = 0; i < 50; i++) {
            count(limits, "192.0.2.1");
        }
        assertThat(count(limits, "192.0.2.2")).isEmpty();
        assertThat(count(limits, "192.0.2.2")).isEmpty();
    }

    @Test
    void aHouseWithTwoHundredNetworksTakesWhatTwoMayAndACompanyWhatFourMay() {
        LinkLimits limits = limits(60, 3000);
        assertThat(passed(limits, "2001:db8:1:%x::1", 256, 20)).as("one /56").isEqualTo(120);
        assertThat(passed(limits, "2001:db8:1:%x::1", 4096, 3))
                .as("the /48 around it")
                .isEqualTo(120);
        assertThat(count(limits, "2001:db8:2::1")).as("the neighbors").isEmpty();
        assertThat(count(limits, "192.0.2.7")).isEmpty();
    }

    private static int passed(LinkLimits limits, String networks, int many, int each) {
        int passed = 0;
        for (int network = 0; network < many; network++) {
            for (int times = 0; times < each; times++) {
                passed += count(limits, networks.formatted(network)).isEmpty() ? 1 : 0;
            }
        }
        return passed;
    }

    @Test
    void whatTheWiderNetworkRefusesIsNotTakenFromTheNarrowerOne() {
        LinkLimits limits = limits(2, 100);
        for (int network = 0; network < 4; network++) {
            count(limits, "2001:db8:1:%x::1".formatted(network));
        }
        for (int times = 0; times < 9; times++) {
            assertThat(count(limits, "2001:db8:1:ff::1")).isPresent();
        }
        assertThat(limits.count(
                        List.of(ClientAddress.networks("2001:db8:1:ff::1").get(0))))
                .as("the household alone")
                .isEmpty();
    }

    @Test
    void openingHasNoLimitForAllTogether() {
        LinkLimits opening = new LinkLimits(new LinkLimits.ClientLimit(1, Duration.ofHours(1)));
        for (int client = 0; client < 20_000; client++) {
            assertThat(count(opening, "10.0." + client / 256 + "." + client % 256))
                    .isEmpty();
        }
    }

    @Test
    void aLimitThatCannotWorkStopsTheStart() {
        assertThatIllegalArgumentException().isThrownBy(() -> limits(5, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> limits(0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkLimits.ClientLimit(0, Duration.ofHours(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> new LinkLimits.ClientLimit(1, Duration.ZERO));
    }

    @ParameterizedTest
    @CsvSource({
        "203.0.113.9, 203.0.113.9",
        "203.0.113.09, 203.0.113.9",
        "203.0.113.9:54321, 203.0.113.9",
        "' 203.0.113.9 ', 203.0.113.9",
        "::ffff:203.0.113.9, 203.0.113.9",
        "::FFFF:203.0.113.09, 203.0.113.9",
        "::ffff:cb00:7109, 203.0.113.9",
        "[::ffff:203.0.113.9]:443, 203.0.113.9",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "[2001:db8:1:2:3:4:5:6], 20010db800010002",
        "[2001:DB8:1:2::1]:8080, 20010db800010002",
        "2001:db8:1:2:ffff::1, 20010db800010002",
        "2001:db8:1:3::1, 20010db800010003",
        "fe80::1%eth0, fe80000000000000",
        "[fe80::1%eth0]:80, fe80000000000000"
    })
    void oneClientIsOneHoweverItsAddressIsWritten(String address, String client) {
        assertThat(ClientAddress.networks(address).get(0).name()).isEqualTo(client);
    }

    @Test
    void anIpv6ClientIsInAHouseholdAHouseAndACompany() {
        assertThat(ClientAddress.networks("2001:db8:1:234::1"))
                .containsExactly(
                        new ClientAddress.Network("20010db800010234", 1),
                        new ClientAddress.Network("20010db8000102", 2),
                        new ClientAddress.Network("20010db80001", 4));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "unknown",
                "_hidden",
                "nonsense",
                "non:sense",
                "198.51.100.1.evil",
                "999.1.1.1",
                "1.2.3",
                ":",
                "::1::",
                "203.0.113.9:port",
                "::ffff:999.1.1.1",
                "198.51.100.1, 198.51.100.2"
            })
    void anAddressThatCannotBeReadSharesNoLimitWithAnother(String address) {
        assertThat(ClientAddress.networks(address)).isEmpty();
        LinkLimits limits = limits(1, 3);
        for (int times = 0; times < 3; times++) {
            assertThat(count(limits, address)).isEmpty();
        }
        assertThat(count(limits, address)).as("the total holds").isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /back/abc, true",
        "HEAD, /shared/abc, true",
        "POST, /ask/abc, true",
        "GET, /team/abc/flyer, true",
        "GET, /team/abc/delete, true",
        "POST, /team/abc/delete, false",
        "POST, /team/abc/sheets/a/remove, false",
        "POST, /save, false",
        "POST, /save/delete, false",
        "POST, /share/links/take-back, false",
        "POST, /teachers/meeting, false",
        "GET, /save, false",
        "GET, /plan, false",
        "POST, /questions/child, false",
        "GET, /learn, false"
    })
    void openingLinksIsCountedAndDeletingNeverIs(String method, String path, boolean counted) throws Exception {
        LinkLimitsFilter filter = filter();
        send(filter, method, path);
        assertThat(send(filter, method, path).getStatus()).isEqualTo(counted ? 429 : 200);
    }

    @Test
    void whoIsRefusedIsToldWhenToComeBack() throws Exception {
        LinkLimitsFilter filter = filter();
        send(filter, "GET", "/back/abc");
        MockHttpServletResponse refused = send(filter, "GET", "/back/abc");
        assertThat(Integer.parseInt(refused.getHeader("Retry-After"))).isBetween(1, 3601);
        assertThat(refused.getHeader("Referrer-Policy")).isEqualTo("no-referrer");
    }

    @Test
    void whoStoresTooMuchIsToldWhenToComeBack() {
        MakingLimit making = new MakingLimit(new LinkLimits.Limit(1, 9, Duration.ofHours(1)));
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(new MockHttpServletRequest()));
        making.count(1);
        assertThatExceptionOfType(ResponseStatusException.class)
                .isThrownBy(() -> making.count(1))
                .satisfies(refused -> {
                    assertThat(refused.getStatusCode()).isEqualTo(HttpStatus.TOO_MANY_REQUESTS);
                    assertThat(Integer.parseInt(refused.getHeaders().getFirst("Retry-After")))
                            .isBetween(1, 3601);
                });
        assertThat(RequestContextHolder.currentRequestAttributes().getAttribute(LinkLimitsFilter.WAIT, 0))
                .isInstanceOf(Duration.class);
    }

    @Test
    void aDatabaseThatGoesAwayBetweenTwoQuestionsIsToldAsWhereverSomethingIsStored() throws Exception {
        DataSource away = mock(DataSource.class);
        when(away.getConnection()).thenThrow(new SQLException("gone"));
        Duration hour = Duration.ofHours(1);
        Sealer sealer = Sealer.withKeys(Base64.getEncoder().encodeToString(new byte[32]));
        MakingLimit making = new MakingLimit(new LinkLimits.Limit(1, 9, hour), new SharedBuckets(away, sealer, hour));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> making.count(1));
        assertThatExceptionOfType(DataAccessException.class).isThrownBy(making::deleteExpired);
        verify(away, times(2)).getConnection();
    }

    private static LinkLimitsFilter filter() {
        return new LinkLimitsFilter(
                Registered.PAGES, new LinkLimits(new LinkLimits.ClientLimit(1, Duration.ofHours(1))));
    }

    private static MockHttpServletResponse send(LinkLimitsFilter filter, String method, String path) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }

    /** Several that are made together count one by one; with too few left, none is taken. */
    @Test
    void severalAtOnceAreAllOrNone() {
        LinkLimits limits = limits(10, 20);
        List<ClientAddress.Network> client = ClientAddress.networks("198.51.100.1");
        assertThat(limits.count(client, 6)).isEmpty();
        assertThat(limits.count(client, 5)).isPresent();
        assertThat(limits.count(client, 4)).isEmpty();
        assertThat(limits.count(client, 1)).isPresent();
        assertThat(limits.count(ClientAddress.networks("203.0.113.1"), 31))
                .as("more than ever come at once take all there are")
                .isEmpty();
        assertThat(limits.count(ClientAddress.networks("203.0.113.1"), 1)).isPresent();
    }

    private static Optional<Duration> count(LinkLimits limits, String address) {
        return limits.count(ClientAddress.networks(address));
    }

    private static LinkLimits limits(int perClient, int total) {
        return new LinkLimits(new LinkLimits.Limit(perClient, total, Duration.ofHours(1)));
    }
}

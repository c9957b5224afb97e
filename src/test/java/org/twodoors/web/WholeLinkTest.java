package org.twodoors.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What stands behind a link is taken off, however much of it there is. */
class WholeLinkTest {

    private static HttpServletRequest whole(String sent, String path) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", sent);
        request.setServletPath(path);
        return WholeLink.of(request, path);
    }

    @ParameterizedTest
    @CsvSource({
        "/back/abc;, /back/abc, /back/abc",
        "/back/abc;x=1, /back/abc, /back/abc",
        "/back/abc/delete;, /back/abc/delete, /back/abc/delete",
        "/back/abc%60, /back/abc`, /back/abc",
        "/back/abc=, /back/abc=, /back/abc",
        "/back/abc~, /back/abc~, /back/abc",
        "/back/abc%E3%80%82, /back/abc\u3002, /back/abc",
        "/back/abc%EF%BC%89, /back/abc\uFF09, /back/abc"
    })
    void marksBehindALinkAreTakenOff(String sent, String path, String opened) {
        assertThat(whole(sent, path).getRequestURI()).isEqualTo(opened);
        assertThat(whole(sent, path).getServletPath()).isEqualTo(opened);
    }

    @Test
    void aLinkThatIsWholeIsLeftAlone() {
        assertThat(whole("/back/abc", "/back/abc")).isInstanceOf(MockHttpServletRequest.class);
        assertThat(whole("/back/", "/back/")).isInstanceOf(MockHttpServletRequest.class);
    }

    /** One request with 15,000 marks in front of a letter took 22 seconds. */
    @Test
    void aLongRowOfMarksCostsNextToNothing() {
        String marks = "/back/" + ",".repeat(15_000) + "a";
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long before = thread.getCurrentThreadCpuTime();

        whole(marks, marks);

        assertThat(Duration.ofNanos(thread.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofMillis(100));
    }
}

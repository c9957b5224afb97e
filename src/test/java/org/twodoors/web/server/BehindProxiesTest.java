package org.twodoors.web.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import org.apache.catalina.Globals;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.RemoteIpValve;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BehindProxiesTest {

    private final Request request = mock(Request.class);
    private final Response response = mock(Response.class);

    private BehindProxies valve(boolean https) {
        BehindProxies valve = new BehindProxies(https);
        valve.setNext(mock(Valve.class));
        return valve;
    }

    @Test
    void whatAStrangerSaysIsWarnedOfOnceWithoutTheirAddress(CapturedOutput log) throws Exception {
        BehindProxies valve = valve(false);
        valve.invoke(request, response);
        assertThat(log).doesNotContain("no listed proxy");
        when(request.getHeader("X-Forwarded-For")).thenReturn("203.0.113.9");
        for (int times = 0; times < 5; times++) {
            valve.invoke(request, response);
        }
        assertThat(log.getOut().split("no listed proxy", -1)).hasSize(2);
        assertThat(log).contains("server.tomcat.remoteip.internal-proxies").doesNotContain("203.0.113.9");
    }

    @Test
    void whatAListedProxySaysIsNoNews(CapturedOutput log) throws Exception {
        when(request.getHeader("X-Forwarded-For")).thenReturn("203.0.113.9");
        when(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE)).thenReturn(Boolean.TRUE);
        valve(false).invoke(request, response);
        assertThat(log).doesNotContain("no listed proxy");
        verify(request, never()).setSecure(true);
    }

    @Test
    void aSiteFoundByHttpsIsAskedByHttps() throws Exception {
        valve(true).invoke(request, response);
        verify(request).setSecure(true);
    }

    @Test
    void onlyAProxyThatIsListedMaySayWhichHostWasAskedFor() {
        RemoteIpValve unlisted = new RemoteIpValve();
        unlisted.setHostHeader("X-Forwarded-Host");
        BehindProxies.believe(List.of(unlisted), false);
        assertThat(unlisted.getHostHeader()).isEmpty();
        assertThat("127.0.0.1").matches(unlisted.getInternalProxies());
        assertThat("10.0.3.5").doesNotMatch(unlisted.getInternalProxies());
        RemoteIpValve listed = new RemoteIpValve();
        listed.setHostHeader("X-Forwarded-Host");
        listed.setInternalProxies("10\\.0\\.3\\.5");
        BehindProxies.believe(List.of(listed), true);
        assertThat(listed.getHostHeader()).isEqualTo("X-Forwarded-Host");
        assertThat(listed.getInternalProxies()).isEqualTo("10\\.0\\.3\\.5");
    }
}

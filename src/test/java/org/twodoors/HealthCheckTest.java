package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;

class HealthCheckTest {

    @Test
    void onlyAnApplicationThatIsReadyIs() throws IOException {
        int port;
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try {
            int[] status = {200};
            server.createContext("/actuator/health/readiness", exchange -> {
                exchange.sendResponseHeaders(status[0], -1);
                exchange.close();
            });
            server.start();
            port = server.getAddress().getPort();
            assertThat(HealthCheck.isReady(port)).isTrue();
            status[0] = 503;
            assertThat(HealthCheck.isReady(port)).isFalse();
        } finally {
            server.stop(0);
        }
        assertThat(HealthCheck.isReady(port)).isFalse();
    }
}

package org.twodoors.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Clients that ask and do not read what comes: the others get their pages, and with the heap of the unit the node lives. A proxy that
 * buffers answers keeps them away altogether.
 */
class SlowReadersIT {

    /** More than the server has threads. */
    private static final int MANY = 230;

    private static final int WITH_LONG_WORDS = 100;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void send(int port, byte[] request) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(2_048);
        socket.connect(new InetSocketAddress("localhost", port));
        socket.getOutputStream().write(request);
        open.add(socket);
    }

    private static ApplicationProcess node(Path data) throws Exception {
        return ApplicationProcess.ofTheTestClasses(
                data, List.of("-Xmx176m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"), List.of());
    }

    /** Before, others waited for half a minute. */
    @Test
    void whoDoesNotReadHoldsNobodyUpForLong(@TempDir Path data) throws Exception {
        try (ApplicationProcess node = node(data)) {
            assertThat(node.visitor().get("/learn/glossary").statusCode()).isEqualTo(200);
            byte[] request = "GET /learn/glossary HTTP/1.1\r\nHost: localhost\r\n\r\n"
                    .repeat(12)
                    .getBytes(US_ASCII);
            for (int n = 0; n < MANY; n++) {
                send(node.port(), request);
            }
            TimeUnit.SECONDS.sleep(1);

            Instant asked = Instant.now();
            assertThat(node.visitor().get("/learn").statusCode()).isEqualTo(200);
            assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(18));
        }
    }

    /** A form that is refused shows what it sent: 0.8 MB of it for each of these, and a hundred ended the node. */
    @Test
    void largePagesThatNobodyReadsFillNoMemory(@TempDir Path data) throws Exception {
        try (ApplicationProcess node = node(data)) {
            String body = "_csrf=x&subject=S&text=" + "\"".repeat(64_000);
            byte[] request = ("POST /plan/messages/evaluation HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n"
                            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length()
                            + "\r\n\r\n" + body)
                    .getBytes(US_ASCII);
            for (int n = 0; n < WITH_LONG_WORDS; n++) {
                send(node.port(), request);
            }
            TimeUnit.SECONDS.sleep(10);

            assertThat(node.isAlive()).as("the node is alive").isTrue();
            assertThat(node.visitor().get("/learn").statusCode()).isEqualTo(200);
            assertThat(node.log()).noneMatch(line -> line.contains("OutOfMemoryError"));
        }
    }
}

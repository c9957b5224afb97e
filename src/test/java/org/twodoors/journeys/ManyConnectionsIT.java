package org.twodoors.journeys;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Connections that send half a request and no more fill no memory: with the heap of the unit a node outlives more of them than it
 * takes at a time.
 */
class ManyConnectionsIT {

    /** With the bound of the server taken away 2,272 ended it. */
    private static final int MANY = 3_000;

    private final List<SocketChannel> open = new ArrayList<>();

    @Test
    void aNodeOutlivesMoreConnectionsThanItTakes(@TempDir Path data) throws Exception {
        try (ApplicationProcess node = ApplicationProcess.ofTheTestClasses(
                data, List.of("-Xmx176m", "-XX:+ExitOnOutOfMemoryError"), List.of())) {
            assertThat(node.visitor().get("/learn").statusCode()).isEqualTo(200);
            long there = halfRequests(node.port());

            assertThat(node.isAlive()).as("the node is alive").isTrue();
            assertThat(there).as("connections that are there").isGreaterThanOrEqualTo(800);

            for (SocketChannel connection : open) {
                connection.close();
            }
            assertThat(node.visitor().get("/learn").statusCode()).isEqualTo(200);
            assertThat(node.log()).noneMatch(line -> line.contains("OutOfMemoryError"));
        }
    }

    /** Opens them all, and for five seconds sends what can be sent; how many are there. */
    private long halfRequests(int port) throws IOException, InterruptedException {
        for (int n = 0; n < MANY; n++) {
            SocketChannel connection = SocketChannel.open();
            connection.configureBlocking(false);
            connection.connect(new InetSocketAddress("localhost", port));
            open.add(connection);
        }
        byte[] half = ("GET /learn HTTP/1.1\r\nHost: localhost\r\nCookie: a=" + "b".repeat(4_000)).getBytes(US_ASCII);
        List<SocketChannel> waiting = new ArrayList<>(open);
        for (int tenth = 0; tenth < 50; tenth++) {
            for (SocketChannel connection : List.copyOf(waiting)) {
                if (isThere(connection)) {
                    connection.write(ByteBuffer.wrap(half));
                    waiting.remove(connection);
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        return MANY - waiting.size();
    }

    /** One that is refused is not: nobody listens any more. */
    private static boolean isThere(SocketChannel connection) {
        try {
            return connection.finishConnect();
        } catch (IOException e) {
            return false;
        }
    }
}

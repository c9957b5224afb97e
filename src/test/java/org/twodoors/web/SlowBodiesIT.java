package org.twodoors.web;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;

/** Bodies that arrive letter by letter take no thread from anybody: here there are four threads, and forty slow senders. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "server.tomcat.threads.max=4",
            "server.tomcat.threads.min-spare=4",
            "two-doors.bodies.within=4s",
            "two-doors.bodies.at-once=30"
        })
@Import(TestPages.class)
class SlowBodiesIT {

    private static final int SLOW = 40;

    @LocalServerPort
    private int port;

    private final List<Socket> slow = new ArrayList<>();

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    @AfterEach
    void leave() throws IOException {
        for (Socket socket : slow) {
            socket.close();
        }
    }

    @Test
    void slowBodiesStopNobodyAndEndAtTheirLastMoment() throws IOException {
        Instant began = Instant.now();
        for (int at = 0; at < SLOW; at++) {
            slow.add(begin(switch (at % 4) {
                        case 0 -> "POST /test/page HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded";
                        case 1 -> "POST /api/test HTTP/1.1\r\nContent-Type: application/json";
                        case 2 -> "GET /learn HTTP/1.1\r\nContent-Type: text/plain";
                        default -> "DELETE /nothing-here HTTP/1.1\r\nContent-Type: text/plain";
                    }
                    + (at % 8 < 4 ? "\r\nContent-Length: 900" : "\r\nTransfer-Encoding: chunked")));
        }
        oneMoreByte();
        assertThat(wire.get("/learn").status()).isEqualTo(200);
        assertThat(wire.post("/api/test", "{\"number\":7}", "Content-Type: application/json")
                        .body())
                .isEqualTo("{\"number\":7}");
        // One that comes in two pieces is read as well, and finds room.
        assertThat(inTwoPieces()).startsWith("HTTP/1.1 200").endsWith("{\"number\":7}");
        oneMoreByte();
        assertThat(Duration.between(began, Instant.now()))
                .as("the slow ones are still there")
                .isLessThan(Duration.ofSeconds(4));

        List<String> answers = new ArrayList<>();
        for (Socket socket : slow) {
            answers.add(answer(socket));
        }
        assertThat(answers).hasSize(SLOW).allMatch(answer -> answer.startsWith("HTTP/1.1 408"));
        assertThat(answers.get(0)).contains("Connection: close", "That took too long to arrive");
        assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(9));
        assertThat(wire.get("/learn").status()).isEqualTo(200);
    }

    @Test
    void whoeverAsksBeforeItSendsIsToldToGoOn() throws IOException {
        try (Socket socket = begin("POST /api/test HTTP/1.1\r\nContent-Type: application/json\r\n"
                + "Content-Length: 12\r\nExpect: 100-continue\r\nConnection: close")) {
            socket.setSoTimeout(3_000);
            byte[] first = socket.getInputStream().readNBytes("HTTP/1.1 100".length());
            assertThat(new String(first, ISO_8859_1)).isEqualTo("HTTP/1.1 100");
            write(socket, "{\"number\":7}");
            assertThat(answer(socket)).contains("HTTP/1.1 200", "{\"number\":7}");
        }
    }

    @Test
    void oneConnectionServesOneBodyAfterAnother() throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(3_000);
            String head = "POST /api/test HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                    + "Content-Length: 12\r\n";
            for (int number = 1; number <= 3; number++) {
                write(socket, head + "\r\n{\"num");
                write(socket, "ber\":" + number + "}" + head + "\r\n{\"number\":" + (number + 3) + "}");
            }
            write(socket, head + "Connection: close\r\n\r\n{\"number\":9}");
            assertThat(answer(socket)).containsSubsequence(":1}", ":4}", ":2}", ":5}", ":3}", ":6}", ":9}");
        }
    }

    private String inTwoPieces() throws IOException {
        try (Socket socket = begin("POST /api/test HTTP/1.1\r\nContent-Type: application/json\r\nContent-Length: 12\r\n"
                + "Connection: close")) {
            write(socket, "{\"num");
            write(socket, "ber\":7}");
            return answer(socket);
        }
    }

    private Socket begin(String head) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setTcpNoDelay(true);
        write(socket, head + "\r\nHost: localhost\r\n\r\n");
        return socket;
    }

    private void oneMoreByte() {
        for (Socket socket : slow) {
            try {
                write(socket, "1");
            } catch (IOException e) {
                // It had to make room already.
            }
        }
    }

    private static void write(Socket socket, String text) throws IOException {
        OutputStream out = socket.getOutputStream();
        out.write(text.getBytes(ISO_8859_1));
        out.flush();
    }

    private static String answer(Socket socket) throws IOException {
        socket.setSoTimeout(10_000);
        return new String(socket.getInputStream().readAllBytes(), ISO_8859_1);
    }
}

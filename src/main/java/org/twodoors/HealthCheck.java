package org.twodoors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Whether the application in the same container is ready: a program of its own, for images that have nothing else to ask with. */
public final class HealthCheck {

    private static final int PATIENCE_IN_MILLISECONDS = 4_000;

    private static final String ASKED =
            "GET /actuator/health/readiness HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

    private HealthCheck() {}

    /**
     * Ends with code 0 when the application says that it is ready, and with 1 when it does not.
     *
     * @param args the port, unless {@code SERVER_PORT} names it or it is 8080
     */
    public static void main(String[] args) {
        String port = args.length > 0 ? args[0] : System.getenv().getOrDefault("SERVER_PORT", "8080");
        System.exit(isReady(Integer.parseInt(port)) ? 0 : 1);
    }

    static boolean isReady(int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE_IN_MILLISECONDS);
            socket.setSoTimeout(PATIENCE_IN_MILLISECONDS);
            OutputStream out = socket.getOutputStream();
            out.write(ASKED.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            String status = new BufferedReader(
                            new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine();
            return status != null && status.startsWith("HTTP/1.1 200");
        } catch (IOException e) {
            return false;
        }
    }
}

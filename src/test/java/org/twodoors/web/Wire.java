package org.twodoors.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Speaks to the server letter by letter, so that a test can send what no proper client would. */
final class Wire {

    private final int port;

    Wire(int port) {
        this.port = port;
    }

    /** What came back. */
    record Answer(int status, List<String> headers, String body) {

        Optional<String> header(String name) {
            return all(name).stream().findFirst();
        }

        List<String> all(String name) {
            String start = name.toLowerCase(Locale.ROOT) + ":";
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                    .map(line -> line.substring(start.length()).strip())
                    .toList();
        }

        /** The value of a cookie that is set, with its attributes. */
        Optional<String> cookie(String name) {
            return all("Set-Cookie").stream()
                    .filter(line -> line.startsWith(name + "="))
                    .findFirst();
        }
    }

    Answer get(String path, String... headers) throws IOException {
        return send("GET", path, "", headers);
    }

    Answer post(String path, String body, String... headers) throws IOException {
        return send("POST", path, body, with(headers, "Content-Length: " + body.length()));
    }

    Answer form(String path, String body, String... headers) throws IOException {
        return post(path, body, with(headers, "Content-Type: application/x-www-form-urlencoded"));
    }

    /** A body in chunks, of a given length. */
    Answer chunked(String path, int length, String... headers) throws IOException {
        StringBuilder body = new StringBuilder();
        String chunk = "2000\r\n" + "a=b&".repeat(0x2000 / 4) + "\r\n";
        for (int sent = 0; sent < length; sent += 0x2000) {
            body.append(chunk);
        }
        return send("POST", path, body.append("0\r\n\r\n").toString(), with(headers, "Transfer-Encoding: chunked"));
    }

    Answer send(String method, String path, String body, String... headers) throws IOException {
        StringBuilder text =
                new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (String header : headers) {
            text.append(header).append("\r\n");
        }
        return raw(text.append("\r\n").append(body).toString());
    }

    Answer raw(String text) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
            Thread writer = new Thread(() -> {
                try {
                    OutputStream out = socket.getOutputStream();
                    out.write(bytes);
                    out.flush();
                } catch (IOException e) {
                    // The server need not read everything; what it answers is what counts.
                }
            });
            writer.start();
            return read(socket.getInputStream());
        }
    }

    private static Answer read(InputStream in) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        try {
            in.transferTo(all);
        } catch (IOException e) {
            if (all.size() == 0) {
                throw e;
            }
        }
        String text = all.toString(StandardCharsets.UTF_8);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            throw new IOException("no answer but: " + text);
        }
        List<String> lines = new ArrayList<>(List.of(text.substring(0, end).split("\r\n")));
        int status = Integer.parseInt(lines.remove(0).split(" ")[1]);
        return new Answer(status, lines, text.substring(end + 4));
    }

    private static String[] with(String[] headers, String more) {
        List<String> all = new ArrayList<>(List.of(headers));
        all.add(more);
        return all.toArray(String[]::new);
    }
}

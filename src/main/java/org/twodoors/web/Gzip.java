package org.twodoors.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.springframework.http.HttpHeaders;

/** What is sent many times over is compressed once, as small as it gets. */
final class Gzip {

    /** The coding as the header {@code Content-Encoding} names it. */
    static final String NAME = "gzip";

    private static final Pattern ACCEPTED =
            Pattern.compile("(^|.*[,\\s])gzip\\s*(;\\s*q=(?!0(\\.0*)?\\s*(,|$))[^,]*)?\\s*(,.*|$)");

    private Gzip() {}

    /** Whether whoever asks can read it; one who says nothing of it cannot. */
    static boolean isAccepted(HttpServletRequest request) {
        return Collections.list(request.getHeaders(HttpHeaders.ACCEPT_ENCODING)).stream()
                .anyMatch(header ->
                        ACCEPTED.matcher(header.toLowerCase(Locale.ROOT)).matches());
    }

    /** Compresses. */
    static byte[] compress(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (BestGzip gzip = new BestGzip(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** Java's own takes the usual level. */
    private static final class BestGzip extends GZIPOutputStream {

        BestGzip(ByteArrayOutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}

package org.twodoors.sharing.link;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A QR code, for a page (one SVG path, in modules, with the quiet zone around it) and as a picture to download. */
public final class QrCode {

    /** Modules of white that scanners need around a code. */
    private static final int QUIET = 4;

    /** Pixels of one module of a picture: some 10 cm on paper at most. */
    private static final int SCALE = 12;

    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xFFFFFF;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    /**
     * The code of a text.
     *
     * @param text such as the address of a link; at most some 2,000 letters
     * @return the code, which can still be read when a sixth of it is smudged
     */
    public static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException e) {
            // The cause may quote the text, and with it a link.
            throw new IllegalArgumentException("the text is too long for a QR code");
        }
    }

    /** The edge of the whole picture: modules. */
    public int size() {
        return modules.getWidth() + 2 * QUIET;
    }

    /** The dark modules as the data of an SVG path, a run in a row at a time: path data. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            int x = 0;
            while (x < modules.getWidth()) {
                int end = x;
                while (end < modules.getWidth() && modules.get(end, y) == 1) {
                    end++;
                }
                if (end > x) {
                    path.append('M').append(x + QUIET).append(' ').append(y + QUIET);
                    path.append('h')
                            .append(end - x)
                            .append("v1h-")
                            .append(end - x)
                            .append('z');
                }
                x = Math.max(end, x + 1);
            }
        }
        return path.toString();
    }

    /**
     * The code as a PNG picture.
     *
     * @param scale pixels of one module
     * @return the file
     */
    byte[] png(int scale) {
        BufferedImage picture = new BufferedImage(size() * scale, size() * scale, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                picture.setRGB(x, y, isDark(x / scale - QUIET, y / scale - QUIET) ? BLACK : WHITE);
            }
        }
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The code as a picture to keep.
     *
     * @param name of the file
     * @return the response
     */
    public ResponseEntity<byte[]> download(String name) {
        ContentDisposition attachment =
                ContentDisposition.attachment().filename(name).build();
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .body(png(SCALE));
    }

    private boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }

    @Override
    public String toString() {
        return "QrCode[sealed]";
    }
}

package org.twodoors.sharing.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.twodoors.sealing.Token;

class QrCodeTest {

    private static final String ADDRESS =
            "https://doors.example.org/back/" + Token.random().text();

    @Test
    void aScannerReadsThePicture() throws Exception {
        BufferedImage picture =
                ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png(6)));
        assertThat(read(picture)).isEqualTo(ADDRESS);
    }

    @Test
    void aScannerReadsThePathOnThePage() throws Exception {
        QrCode code = QrCode.of(ADDRESS);
        BufferedImage page = new BufferedImage(code.size() * 4, code.size() * 4, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = page.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, page.getWidth(), page.getHeight());
        pen.setColor(Color.BLACK);
        pen.setStroke(new BasicStroke(0));
        Matcher run = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z").matcher(code.path());
        while (run.find()) {
            pen.fillRect(
                    4 * Integer.parseInt(run.group(1)),
                    4 * Integer.parseInt(run.group(2)),
                    4 * Integer.parseInt(run.group(3)),
                    4);
        }
        assertThat(read(page)).isEqualTo(ADDRESS);
    }

    @Test
    void aTextThatIsTooLongIsNotQuoted() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QrCode.of("secret".repeat(1000)))
                .withMessageNotContaining("secret");
    }

    private static String read(BufferedImage picture) throws Exception {
        int width = picture.getWidth();
        int[] pixels = picture.getRGB(0, 0, width, picture.getHeight(), null, 0, width);
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(
                                new HybridBinarizer(new RGBLuminanceSource(width, picture.getHeight(), pixels))),
                        Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }
}

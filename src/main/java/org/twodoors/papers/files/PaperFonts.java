package org.twodoors.papers.files;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.springframework.core.io.ClassPathResource;

/** The fonts that every PDF carries within itself, and what they can show. */
public class PaperFonts {

    private static final int REGULAR = 400;
    private static final int BOLD = 700;

    private final List<Family> families = List.of(
            new Family("Noto Sans", "NotoSans-Regular.ttf", "NotoSans-Bold.ttf"),
            new Family("Noto Sans Arabic", "NotoSansArabic-Regular.ttf", "NotoSansArabic-Bold.ttf"),
            new Family("Noto Sans Hebrew", "NotoSansHebrew-Regular.ttf", "NotoSansHebrew-Bold.ttf"),
            new Family("Noto Emoji", "NotoEmoji-Regular.ttf", "NotoEmoji-Regular.ttf"));

    /**
     * Whether every letter of a text has a shape in one of the fonts.
     *
     * @param text any text
     * @return false when a PDF would leave something out
     */
    public boolean canShow(String text) {
        return text.codePoints()
                .allMatch(letter ->
                        isInvisible(letter) || families.stream().anyMatch(family -> family.letters.get(letter)));
    }

    /** Lends the fonts that a text needs; the first one always, for it has the spaces. */
    void lend(PdfRendererBuilder pdf, String text) {
        BitSet open = new BitSet();
        text.codePoints().forEach(open::set);
        for (Family family : families) {
            if (family == families.get(0) || family.letters.intersects(open)) {
                family.lend(pdf);
            }
            open.andNot(family.letters);
        }
    }

    /** Joiners, direction marks and choosers of a variant have no shape of their own. */
    public static boolean isInvisible(int letter) {
        return Character.isWhitespace(letter)
                || Character.getType(letter) == Character.FORMAT
                || (letter >= 0xFE00 && letter <= 0xFE0F)
                || (letter >= 0xE0000 && letter <= 0xE0FFF);
    }

    /** One family in two weights. */
    private static final class Family {

        private final String name;
        private final String regular;
        private final String bold;
        private final BitSet letters;

        Family(String name, String regular, String bold) {
            this.name = name;
            this.regular = regular;
            this.bold = bold;
            this.letters = letters(regular);
        }

        void lend(PdfRendererBuilder pdf) {
            pdf.useFont(() -> open(regular), name, REGULAR, FontStyle.NORMAL, true);
            pdf.useFont(() -> open(bold), name, BOLD, FontStyle.NORMAL, true);
        }

        private static BitSet letters(String file) {
            try (InputStream in = open(file);
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                CmapLookup shapes = font.getUnicodeCmapLookup();
                BitSet letters = new BitSet();
                // From its few thousand shapes to their letters: there are a million letters to ask the other way
                // round.
                for (int shape = 1; shape < font.getNumberOfGlyphs(); shape++) {
                    List<Integer> shown = shapes.getCharCodes(shape);
                    if (shown != null) {
                        shown.forEach(letters::set);
                    }
                }
                return letters;
            } catch (IOException e) {
                throw new UncheckedIOException("the font " + file + " cannot be read", e);
            }
        }

        private static InputStream open(String file) {
            try {
                return new ClassPathResource("fonts/" + file).getInputStream();
            } catch (IOException e) {
                throw new UncheckedIOException("the font " + file + " is not packed with the application", e);
            }
        }
    }
}

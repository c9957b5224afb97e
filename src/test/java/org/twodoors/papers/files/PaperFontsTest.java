package org.twodoors.papers.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;

class PaperFontsTest {

    private final PaperFonts fonts = new PaperFonts();

    /** With that table a sheet takes twice as long: every line is searched for every ligature. */
    @ParameterizedTest
    @ValueSource(strings = {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"})
    void theFontOfMostLettersHasNoTableOfLigatures(String file) throws IOException {
        try (TrueTypeFont font = font(file)) {
            assertThat(font.getTableMap()).containsKeys("cmap", "glyf").doesNotContainKey("GSUB");
        }
    }

    /** Whether a letter can be shown is asked of the regular weight alone. */
    @ParameterizedTest
    @ValueSource(strings = {"NotoSans", "NotoSansArabic", "NotoSansHebrew"})
    void whatIsShownIsShownInBoldToo(String family) throws IOException {
        try (TrueTypeFont regular = font(family + "-Regular.ttf");
                TrueTypeFont bold = font(family + "-Bold.ttf")) {
            CmapLookup shapes = regular.getUnicodeCmapLookup();
            CmapLookup shapesInBold = bold.getUnicodeCmapLookup();
            for (int letter = 0; letter <= Character.MAX_CODE_POINT; letter++) {
                if (shapes.getGlyphId(letter) != 0) {
                    assertThat(shapesInBold.getGlyphId(letter))
                            .as("U+%04X", letter)
                            .isNotZero();
                }
            }
        }
    }

    @Test
    void lettersOfEuropeArabicHebrewAndEmojiAreShown() {
        assertThat(fonts.canShow("Ñandú, Łódź, Ẹ̀kọ́, ﬁ, Ελλάδα, Київ, “…” – ½ €"))
                .isTrue();
        assertThat(fonts.canShow("مدرسة ﻻ · בית ספר · 🙂")).isTrue();
        assertThat(fonts.canShow("学校")).isFalse();
    }

    private static TrueTypeFont font(String file) throws IOException {
        try (var in = new ClassPathResource("fonts/" + file).getInputStream()) {
            return new TTFParser().parse(new RandomAccessReadBuffer(in));
        }
    }
}

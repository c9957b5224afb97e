package org.twodoors.papers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** How large the letters of a PDF are. */
public final class LetterSizes {

    private LetterSizes() {}

    /** The size of the smallest letter, in points. */
    public static float smallest(PDDocument document) throws IOException {
        List<Float> sizes = new ArrayList<>();
        new PDFTextStripper() {
            @Override
            protected void processTextPosition(TextPosition letter) {
                sizes.add(letter.getFontSizeInPt());
            }
        }.getText(document);
        return sizes.stream().min(Comparator.naturalOrder()).orElseThrow();
    }
}

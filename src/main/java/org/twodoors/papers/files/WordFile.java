package org.twodoors.papers.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPageSz;

/** Writes a message as a word-processor file, so that the family can go on editing it. */
public final class WordFile {

    private static final int TWIPS_PER_INCH = 1440;
    private static final int SPACE_BETWEEN_PARAGRAPHS = 160;
    private static final String FONT = "Arial";

    private WordFile() {}

    /**
     * Writes the file.
     *
     * @param subject stands first, in bold
     * @param lines the text
     * @return the file, US Letter
     */
    public static byte[] of(String subject, List<PaperLine> lines) {
        try (XWPFDocument file = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            POIXMLProperties.CoreProperties properties = file.getProperties().getCoreProperties();
            properties.setCreator("Two Doors");
            properties.setTitle(subject);
            CTPageSz letter = file.getDocument().getBody().addNewSectPr().addNewPgSz();
            letter.setW(BigInteger.valueOf(17 * TWIPS_PER_INCH / 2));
            letter.setH(BigInteger.valueOf(11L * TWIPS_PER_INCH));
            PaperLine.of(subject).forEach(line -> add(file, line, true));
            lines.forEach(line -> add(file, line, false));
            file.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a word-processor file cannot be written", e);
        }
    }

    private static void add(XWPFDocument file, PaperLine line, boolean bold) {
        XWPFParagraph paragraph = file.createParagraph();
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBefore(line.startsParagraph() ? SPACE_BETWEEN_PARAGRAPHS : 0);
        XWPFRun run = paragraph.createRun();
        run.setFontFamily(FONT);
        run.setFontSize(bold ? 14 : 12);
        run.setBold(bold);
        run.setText(line.text());
        if (line.rightToLeft()) {
            // In a right-to-left paragraph, "start" is the right edge.
            paragraph.setAlignment(ParagraphAlignment.START);
            paragraph.getCTP().getPPr().addNewBidi();
            run.getCTR().getRPr().addNewRtl();
        }
    }
}

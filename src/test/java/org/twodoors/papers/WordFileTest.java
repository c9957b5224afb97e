package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.papers.files.PaperLine;
import org.twodoors.papers.files.WordFile;

class WordFileTest extends PapersSlice {

    @Test
    void theWordProcessorFileHoldsTheMessage() throws Exception {
        carry(Families.everyDoor());
        MvcTestResult result = post("/plan/messages/evaluation.docx", "child", "Ana", "school", "Oak School");

        assertThat(result)
                .hasStatusOk()
                .hasContentType("application/vnd.openxmlformats-officedocument.wordprocessingml.document")
                .hasHeader("Content-Disposition", "attachment; filename=\"evaluation.docx\"");
        List<String> lines = lines(bytes(result));
        assertThat(lines.get(0)).startsWith("Request for a full school evaluation");
        assertThat(lines)
                .anyMatch(line -> line.startsWith("About: Ana, born "))
                .anyMatch(line -> line.equals("School: Oak School"))
                .anyMatch(line -> line.startsWith("- Using the toilet: It gets in the way a lot."));
    }

    @Test
    void everythingTypedStandsInTheFileAsTyped() throws Exception {
        String longLine = "wide ".repeat(2_000).strip();
        String text = MessagesControllerTest.HOSTILE + "\n\nשלום קוראים לי אנה\nمرحبا\n\n你好\n" + longLine;

        assertThat(lines(bytes(post("/plan/messages/teacher.docx", "subject", "<b>\"Hi\"</b> 😀", "text", text))))
                .containsExactly(
                        "<b>\"Hi\"</b> 😀",
                        // But for the mark that would turn what stands after it.
                        MessagesControllerTest.HOSTILE.replace("\u202E", ""),
                        "שלום קוראים לי אנה",
                        "مرحبا",
                        "你好",
                        longLine);
    }

    @Test
    void rightToLeftLinesAreSetFromTheRight() throws Exception {
        byte[] file = WordFile.of("s", PaperLine.of("שלום\nhello"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getParagraphs())
                    .extracting(paragraph -> paragraph.getText() + " "
                            + (paragraph.getCTP().getPPr() != null
                                    && paragraph.getCTP().getPPr().isSetBidi()))
                    .containsExactly("s false", "שלום true", "hello false");
        }
    }

    @Test
    void theFileSaysNothingOfWhoMadeItAndIsLetterSized() throws Exception {
        byte[] file = WordFile.of("My title", PaperLine.of("x"));
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            assertThat(document.getProperties().getCoreProperties().getCreator())
                    .isEqualTo("Two Doors");
            assertThat(document.getProperties().getCoreProperties().getTitle()).isEqualTo("My title");
            assertThat(document.getDocument().getBody().getSectPr().getPgSz().getW())
                    .isEqualTo(java.math.BigInteger.valueOf(12_240));
        }
    }

    private static List<String> lines(byte[] file) throws Exception {
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(file))) {
            return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
        }
    }
}

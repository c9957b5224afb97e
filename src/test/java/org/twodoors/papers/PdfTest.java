package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twodoors.papers.MessagesControllerTest.HOSTILE;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.catalog.Need;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The PDFs are accessible (PDF/UA-1), hold text and their fonts, and the meeting sheet is one page. */
class PdfTest extends PapersSlice {

    @BeforeAll
    static void startTheValidator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#tags")
    void theSheetOfThreeLongNeedsIsOneAccessibleLetterPage(String language) throws Exception {
        List<String> longest = longestNeeds(Locale.forLanguageTag(language));
        carry(Families.everythingAbout(longest));
        List<String> fields = new java.util.ArrayList<>(List.of("add", "home"));
        for (String id : longest) {
            fields.addAll(List.of("needs", id));
            fields.addAll(
                    List.of("scenes", "impact." + id + ".school.a-lot", "scenes", "impact." + id + ".clinic.a-lot"));
        }
        byte[] pdf = pdf(post("/plan/meeting-sheet.pdf?lang=" + language, fields.toArray(String[]::new)));

        assertAccessible(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(document.getPage(0).getMediaBox().toString()).isEqualTo(PDRectangle.LETTER.toString());
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
            assertFontsInside(document);
            String text = text(document);
            assertThat(text)
                    .contains("1. ", "2. ", "3. ", word("sheet.writing", language), word("sheet.notes", language));
            for (String id : longest) {
                assertThat(text)
                        .contains(word("need." + id + ".label", language))
                        .contains(word("impact." + id + ".school.a-lot", language))
                        .contains(word("impact." + id + ".clinic.a-lot", language));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#tags")
    void theLargeSheetIsAccessibleAndLarger(String language) throws Exception {
        carry(Families.everyDoor());
        byte[] pdf = pdf(post("/plan/meeting-sheet.pdf?lang=" + language, "large", "1", "needs", "toileting"));

        assertAccessible(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(LetterSizes.smallest(document)).isGreaterThanOrEqualTo(13);
        }
    }

    @Test
    void theSheetHoldsTheNeedsThatWereChosen() throws Exception {
        carry(Families.everyDoor());
        try (PDDocument document =
                Loader.loadPDF(pdf(post("/plan/meeting-sheet.pdf", "needs", "sleep", "needs", "feeding-self")))) {
            assertThat(text(document))
                    .contains("1. Falling asleep", "2. Using a spoon")
                    .doesNotContain("Using the toilet");
        }
    }

    @ParameterizedTest
    @CsvSource({"add, home, 12", "large, 1, 6"})
    void theSheetHasLinesToWriteOnDownToTheEndOfThePage(String field, String value, int lines) throws Exception {
        carry(Families.everyDoor());
        try (PDDocument document =
                Loader.loadPDF(pdf(post("/plan/meeting-sheet.pdf", "needs", "sleep", field, value)))) {
            // Two pixels for a point: a line is one pixel. The margin below is 28 points.
            BufferedImage page = new PDFRenderer(document).renderImage(0, 2);
            int end = page.getHeight() - 2 * 28 + 2;
            assertThat(IntStream.range(end - 400, end)
                            .filter(y -> (page.getRGB(page.getWidth() / 2, y) & 0xFF) < 0xF0)
                            .count())
                    .isGreaterThanOrEqualTo(lines);
        }
    }

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#tags")
    void everyMessageIsAnAccessiblePdf(String language) throws Exception {
        carry(Families.everyDoor());
        List<String> letters =
                PaperCatalog.read().letters().stream().map(Letter::id).toList();
        for (String letter : language.equals("en") ? letters : List.of("evaluation", "appeal")) {
            if (get("/plan/messages/" + letter).getResponse().getStatus() != 200) {
                continue;
            }
            byte[] pdf = pdf(post("/plan/messages/" + letter + ".pdf", "letterLanguage", language, "child", "Ana"));

            assertAccessible(pdf);
            try (PDDocument document = Loader.loadPDF(pdf)) {
                assertFontsInside(document);
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo(language);
                assertThat(text(document)).contains("Ana").doesNotContain("#");
            }
        }
    }

    @Test
    void whatWasTypedStandsInThePdfAsTyped() throws Exception {
        // Whoever reads the text back out turns a line with both directions around; the page itself has it right.
        String oneDirection = HOSTILE.replace("\u202e", "").replace("שלום مرحبا ", "");
        byte[] pdf = pdf(post(
                "/plan/messages/teacher.pdf",
                "subject",
                "<i>Hi</i> & \"you\"",
                "text",
                oneDirection + "\n\nשלום קוראים לי אנה\n\nمرحبا\n\n" + "wide".repeat(2_500)));

        assertAccessible(pdf);
        try (PDDocument document = Loader.loadPDF(pdf)) {
            assertFontsInside(document);
            String text = text(document);
            assertThat(text)
                    .contains("<i>Hi</i> & \"you\"")
                    .contains("<b>Ana</b> & \"Zoë\" O’B'x {0} [your name] $1 \\ %s &amp;", "😀", "👩")
                    .contains("</textarea><script>")
                    .contains("שלום קוראים לי אנה")
                    .contains("مرحبا");
            assertThat(text.replaceAll("\\s", "")).contains("wide".repeat(2_500));
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("<i>Hi</i> & \"you\"");
        }
    }

    /** An honest word in place of a PDF with holes. */
    @ParameterizedTest
    @CsvSource({"你好", "ආයුබෝවන්", "ทดสอบ"})
    void lettersThePdfCannotShowAreSaidAndKept(String typed) {
        MvcTestResult result = post("/plan/messages/teacher.pdf", "subject", "s", "text", typed);

        assertThat(result).hasStatus(422);
        assertThat(page(result).selectFirst(".error-summary").text()).contains("cannot show some of these letters");
        assertThat(value(page(result), "text")).isEqualTo(typed);
        assertThat(post("/plan/messages/teacher.docx", "subject", "s", "text", typed))
                .hasStatusOk();
    }

    /** More would hold a processor for many seconds. */
    @Test
    void aMessageTooLongForThePdfIsSaidAndKept() {
        for (String text : List.of("a".repeat(12_000), "a\n".repeat(401))) {
            MvcTestResult result = post("/plan/messages/teacher.pdf", "subject", "s", "text", text);

            assertThat(result).hasStatus(422);
            assertThat(page(result).selectFirst(".error-summary").text()).contains("too long for our PDF");
            assertThat(value(page(result), "text")).isEqualTo(text);
        }
        assertThat(post("/plan/messages/teacher.pdf", "subject", "s", "text", "ten words ".repeat(1_000)))
                .hasStatusOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"👨\u200d", "a ", "б", "שלום "})
    void whatTakesThePdfWriterLongestIsPrintedInAFewSeconds(String part) {
        String text = part.repeat(8_700 / part.length());
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long before = processor.getCurrentThreadCpuTime();

        assertThat(post("/plan/messages/teacher.pdf", "subject", "s", "text", text))
                .hasStatusOk();

        assertThat(Duration.ofNanos(processor.getCurrentThreadCpuTime() - before))
                .isLessThan(Duration.ofSeconds(30));
    }

    /** Each change of direction is laid out on its own. */
    @Test
    void aTextThatKeepsTurningAroundIsTooLongSooner() {
        assertThat(post("/plan/messages/teacher.pdf", "subject", "s", "text", "aא".repeat(1_001)))
                .hasStatus(422);
        assertThat(post("/plan/messages/teacher.pdf", "subject", "s", "text", "aא".repeat(999)))
                .hasStatusOk();
    }

    @Test
    void spacesStandInThePdfAsTyped() throws Exception {
        byte[] pdf = pdf(post("/plan/messages/teacher.pdf", "subject", "s", "text", "one     two\n     three"));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            List<Float> starts = new ArrayList<>();
            new PDFTextStripper() {
                @Override
                protected void processTextPosition(org.apache.pdfbox.text.TextPosition letter) {
                    if ("ot".contains(letter.getUnicode())) {
                        starts.add(letter.getXDirAdj());
                    }
                }
            }.getText(document);
            assertThat(starts).as("o of one, t and o of two, t of three").hasSize(4);
            assertThat(starts.get(1)).as("t of two").isGreaterThan(starts.get(0) + 30);
            assertThat(starts.get(3)).as("t of three, %s", starts).isGreaterThan(starts.get(0) + 5);
        }
    }

    @Test
    void aFileIsSavedUnderANameOfOursAndKeptByNobody() {
        MvcTestResult result = post("/plan/messages/teacher.pdf", "subject", "Ana", "text", "Ana", "child", "Ana");

        assertThat(result)
                .hasContentType("application/pdf")
                .hasHeader("Content-Disposition", "attachment; filename=\"teacher.pdf\"")
                .hasHeader("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
    }

    private static byte[] pdf(MvcTestResult result) {
        assertThat(result).hasStatusOk().hasContentType("application/pdf");
        return bytes(result);
    }

    private static void assertAccessible(byte[] pdf) throws Exception {
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            ValidationResult result = validator.validate(parser);
            assertThat(result.getTotalAssertions()).as("checks made").isGreaterThan(100);
            assertThat(result.getTestAssertions().stream()
                            .filter(it -> it.getStatus() == TestAssertion.Status.FAILED)
                            .map(it -> it.getRuleId() + " " + it.getMessage()))
                    .isEmpty();
            assertThat(result.isCompliant()).isTrue();
        }
    }

    private static void assertFontsInside(PDDocument document) throws IOException {
        List<String> fonts = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                fonts.add(font.getName());
            }
            // Text, not a picture of it.
            assertThat(page.getResources().getXObjectNames()).isEmpty();
        }
        assertThat(fonts).isNotEmpty();
    }

    private static String text(PDDocument document) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setSortByPosition(true);
        return stripper.getText(document).replaceAll("\\s+", " ");
    }

    private String word(String key, String language) {
        return words.getMessage(key, null, Locale.forLanguageTag(language));
    }

    /** The three needs with the most words in a language. */
    private List<String> longestNeeds(Locale language) {
        return catalog.needs().stream()
                .map(Need::id)
                .sorted(Comparator.comparingInt(
                                (String id) -> words.getMessage("impact." + id + ".school.a-lot", null, language)
                                                .length()
                                        + words.getMessage("impact." + id + ".clinic.a-lot", null, language)
                                                .length()
                                        + words.getMessage("need." + id + ".label", null, language)
                                                .length())
                        .reversed())
                .limit(3)
                .toList();
    }
}

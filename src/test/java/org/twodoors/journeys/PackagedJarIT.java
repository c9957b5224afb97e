package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.draft.DraftOwner;
import org.twodoors.sealing.Token;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The jar that is handed out, run with nothing but the libraries inside it: whatever a library writes or reads still works
 * without the libraries that {@code pom.xml} leaves out. Other tests see more libraries, those of the tests themselves.
 */
class PackagedJarIT {

    private static final Path JAR = Path.of(System.getProperty("two-doors.jar", "target/two-doors.jar"));

    /** What the libraries inside may weigh, so that a big new one is noticed. */
    private static final long MOST_BYTES = 82_000_000;

    /** Latin, Hebrew, Arabic (letters to be joined) and an emoji. */
    private static final String TEXT = "Dear Ms. Lee,\nשלום hello\nمرحبا بكم\n🙂";

    @TempDir
    static Path data;

    private static ApplicationProcess application;
    private static FormClient family;

    @BeforeAll
    static void start() throws Exception {
        application = ApplicationProcess.ofTheJar(JAR, data, List.of("--logging.structured.format.console=ecs"));
        Catalog catalog = CatalogReader.read();
        Answers answers = Drafts.of(WorkedCase.named("C02"), catalog);
        Token token = Token.random();
        family = application.visitor();
        family.carry(ApplicationProcess.draft(answers, new DraftOwner(token, token, null), catalog));
    }

    @AfterAll
    static void stop() {
        application.close();
    }

    @Test
    void aPlanIsShownSavedAndOpenedAgain() throws Exception {
        assertThat(family.get("/plan").statusCode()).isEqualTo(200);
        HttpResponse<String> saved = family.post("/save");
        assertThat(saved.statusCode()).isEqualTo(302);
        assertThat(family.get("/save").body()).contains("/back/");
        assertThat(ImageIO.read(new ByteArrayInputStream(bytes("/save/qr.png"))).getWidth())
                .isGreaterThan(100);
    }

    @Test
    void theLogIsWrittenForProgramsWhenThatIsSetAndOpensNoLink() throws Exception {
        family.post("/save");
        Matcher link = StorageFixture.LINK.matcher(family.get("/save").body());
        assertThat(link.find()).isTrue();
        assertThat(family.get("/back/" + link.group(1)).statusCode()).isEqualTo(200);
        family.get("/back/" + link.group(1) + "%00");
        List<String> lines = application.log();
        assertThat(lines).hasSizeGreaterThan(5).allSatisfy(line -> {
            JsonNode entry = JsonMapper.shared().readTree(line);
            assertThat(entry.path("log").path("level").asString()).isNotEmpty();
            assertThat(entry.path("message").asString()).isNotEmpty();
        });
        assertThat(String.join("", lines)).doesNotContain(link.group(1), "/back/", "handwriting");
    }

    @Test
    void theMeetingSheetIsPrinted() throws Exception {
        try (PDDocument sheet = Loader.loadPDF(bytes("/plan/meeting-sheet.pdf"))) {
            assertThat(new PDFTextStripper().getText(sheet)).isNotBlank();
        }
    }

    @Test
    void aMessageIsPrintedInBothDirections() throws Exception {
        try (PDDocument message = Loader.loadPDF(message("teacher.pdf"))) {
            assertThat(new PDFTextStripper().getText(message)).contains("Dear Ms. Lee,", "שלום", "hello", "مرحبا بكم");
        }
    }

    @Test
    void aMessageIsWrittenForAWordProcessor() throws Exception {
        try (XWPFDocument message = new XWPFDocument(new ByteArrayInputStream(message("teacher.docx")))) {
            assertThat(message.getParagraphs().stream().map(XWPFParagraph::getText))
                    .containsExactly("A word", "Dear Ms. Lee,", "שלום hello", "مرحبا بكم", "🙂");
        }
    }

    @Test
    void theDatesAreWrittenForACalendar() throws Exception {
        HttpResponse<String> dates = family.post("/plan/calendar.ics", FormClient.field("meeting-30", "2026-09-01"));
        assertThat(dates.statusCode()).isEqualTo(200);
        assertThat(dates.body()).startsWith("BEGIN:VCALENDAR").endsWith("END:VCALENDAR\r\n");
    }

    @Test
    void theApiAnswersAndDescribesItself() {
        HttpResponse<String> answer = family.send(
                family.request("/api/v1/classifications")
                        .setHeader("Accept", "application/json")
                        .header("Content-Type", "application/json")
                        .POST(
                                BodyPublishers.ofString(
                                        "{\"child\":{\"ageMonths\":84,\"setting\":\"public\"},\"needs\":[{\"need\":\"handwriting\",\"schoolEffect\":\"a-lot\",\"dailyEffect\":\"none\"}]}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"pathways\"");
        HttpResponse<String> description =
                family.send(family.request("/api/docs").setHeader("Accept", "application/json"));
        assertThat(description.statusCode()).isEqualTo(200);
        assertThat(description.body()).contains("\"/api/v1/classifications\"");
        assertThat(family.get("/actuator/health").body()).contains("UP");
    }

    @Test
    void noLibraryIsInsideThatNobodyCalls() throws Exception {
        assertThat(Files.size(JAR)).isLessThan(MOST_BYTES);
        try (JarFile jar = new JarFile(JAR.toFile())) {
            assertThat(jar.stream().map(entry -> entry.getName()))
                    .noneMatch(name -> name.matches(
                            "BOOT-INF/lib/(commons-math3|curvesapi|SparseBitSet|springdoc|swagger-core)-.*"));
        }
    }

    @Test
    void itSaysWhichVersionItIs() {
        HttpResponse<String> info =
                family.send(family.request("/actuator/info").setHeader("Accept", "application/json"));
        assertThat(info.statusCode()).isEqualTo(200);
        Matcher said = Pattern.compile("\\{\"version\":\"(\\d+\\.\\d+\\.\\d+)\"(,\"commit\":\"[0-9a-f]{7,}\")?}")
                .matcher(info.body());
        assertThat(said.matches()).as(info.body()).isTrue();
        String version = said.group(1);
        assertThat(family.get("/about?lang=en").body()).contains("This is version " + version + " of the software.");
        assertThat(family.get("/about?lang=es").body()).contains("Esta es la versión " + version + " del programa.");
    }

    @Test
    void theListOfLibrariesNamesEachThatIsInside() throws Exception {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            ZipEntry list = jar.getEntry("META-INF/sbom/application.cdx.json");
            assumeFalse(
                    list == null && "is true".equals(System.getProperty("two-doors.offline")),
                    "Maven makes no list of libraries offline");
            JsonNode libraries =
                    JsonMapper.shared().readTree(jar.getInputStream(list)).path("components");
            Set<String> listed = new TreeSet<>();
            libraries.forEach(library -> listed.add(library.path("name").asString() + "-"
                    + library.path("version").asString() + ".jar"));
            assertThat(listed).hasSizeGreaterThan(100);
            assertThat(jar.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.startsWith("BOOT-INF/lib/") && name.endsWith(".jar"))
                            .map(name -> name.substring("BOOT-INF/lib/".length()))
                            // Spring Boot puts it in while packing.
                            .filter(name -> !name.startsWith("spring-boot-jarmode-tools-")))
                    .allMatch(listed::contains);
        }
    }

    private static byte[] message(String file) throws Exception {
        List<FormClient.Field> fields = List.of(
                FormClient.field("subject", "A word"),
                FormClient.field("text", TEXT),
                FormClient.field("draft", family.mark()),
                FormClient.field("_csrf", family.token()));
        return bytes(family.send(
                family.request("/plan/messages/" + file)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(FormClient.encoded(fields), StandardCharsets.UTF_8)),
                BodyHandlers.ofByteArray()));
    }

    private static byte[] bytes(String path) {
        return bytes(family.send(family.request(path).GET(), BodyHandlers.ofByteArray()));
    }

    private static byte[] bytes(HttpResponse<byte[]> response) {
        assertThat(response.statusCode()).isEqualTo(200);
        return response.body();
    }
}

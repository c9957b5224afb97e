package org.twodoors.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.twodoors.WorkedCase;
import org.twodoors.pages.PageRegistry;
import org.twodoors.sharing.meeting.Meetings;

/** What those who run the site say of it, on everything that names it, in every language. */
@TestPropertySource(
        properties = {
            "two-doors.site.name.en=Doors & Paths of D'Arc",
            "two-doors.site.name.es=Puertas & Caminos",
            "two-doors.site.line.en=Springfield schools",
            "two-doors.site.line.es=Escuelas de Springfield",
            "two-doors.site.note.en=The office is \"closed\" & back on Monday.",
            "two-doors.site.note.es=La oficina abre el lunes.",
            "two-doors.site.contact.email=doors@example.org",
            "two-doors.site.contact.phone=(217) 555-0123",
            "two-doors.site.state=il",
            "two-doors.site.hidden=/teachers,/learn/states,/api"
        })
@DirtiesContext
class OwnSiteIT extends WholeApplication {

    private static final String NAME = "Doors & Paths of D’Arc";

    @Autowired
    private PageRegistry registry;

    @Autowired
    private ApplicationContext application;

    private FormClient family() {
        FormClient family = new FormClient(address());
        family.carry(draftOf(Drafts.of(WorkedCase.named("C02"), catalog)));
        return family;
    }

    @Test
    void everyPageSaysTheOwnNameAndNoneSaysOurs() {
        FormClient family = family();
        List<String> paths = registry.openPages().stream()
                .filter(path -> !path.startsWith("/teachers") && !path.startsWith("/learn/states"))
                .toList();
        assertThat(paths).hasSizeGreaterThan(50);
        for (String path : paths) {
            Document page = Jsoup.parse(family.get(path).body());
            page.select("summary:contains(Where this comes from) ~ *, .sources, cite")
                    .remove();
            assertThat(page.title()).as(path).endsWith(" - " + NAME);
            if (!path.equals("/about")) {
                assertThat(page.text()).as(path).contains(NAME).doesNotContain("Two Doors is", "Two Doors helps");
            }
        }
        for (String path :
                List.of("/plan", "/plan/school", "/questions/child", "/save", "/nowhere", "/plan/messages")) {
            Document page = Jsoup.parse(family.get(path).body());
            assertThat(page.text())
                    .as(path)
                    .contains(NAME, "Springfield schools")
                    .doesNotContain("Two Doors");
            assertThat(page.select(".site-note").text())
                    .as(path)
                    .isEqualTo("The office is \"closed\" & back on Monday.");
        }
        Document spanish = Jsoup.parse(family.get("/plan?lang=es").body());
        assertThat(spanish.text())
                .contains("Puertas & Caminos", "Escuelas de Springfield", "La oficina abre el lunes.")
                .doesNotContain("Two Doors", "Springfield schools");
    }

    @Test
    void itIsEscapedAndTheSoftwareKeepsItsNameWhereItIsMeant() {
        FormClient visitor = new FormClient(address());
        assertThat(visitor.get("/privacy").body())
                .contains("Doors &amp; Paths of D’Arc")
                .doesNotContain("Doors & Paths");
        assertThat(visitor.get("/about").body())
                .contains("Two Doors is a software project", NAME.replace("&", "&amp;") + " helps you")
                .contains("doors@example.org · (217) 555-0123", "Questions about this site?");
    }

    @Test
    void phonesAndPreviewsAndPapersSayIt() throws Exception {
        FormClient family = family();
        assertThat(family.get("/manifest.webmanifest").body()).contains("\"name\":\"" + NAME + "\"");
        Document start = Jsoup.parse(family.get("/").body());
        assertThat(start.select("meta[property=og:site_name]").attr("content")).isEqualTo(NAME);
        byte[] sheet = family.send(family.request("/plan/meeting-sheet.pdf").GET(), BodyHandlers.ofByteArray())
                .body();
        try (PDDocument paper = Loader.loadPDF(sheet)) {
            assertThat(new PDFTextStripper().getText(paper).replaceAll("\\s+", " "))
                    .contains(NAME + " · Springfield schools · doors@example.org · (217) 555-0123");
        }
        assertThat(family.get("/plan/meeting-sheet").body()).contains("· Springfield schools ·");
        // Not a letter: that is the family's own.
        assertThat(family.get("/plan/messages/teacher").body()).doesNotContain("· Springfield schools ·");
    }

    @Test
    void aPartThatIsHiddenIsNotThereAndNothingLeadsToIt() {
        FormClient family = family();
        for (String path : List.of(
                "/teachers",
                "/%74eachers",
                "/teachers/meeting",
                "/learn/states",
                "/learn/states/texas",
                "/api/docs",
                "/api/v1/needs")) {
            assertThat(family.get(path).statusCode()).as(path).isEqualTo(404);
        }
        for (String path : List.of("/", "/learn", "/plan", "/plan/school", "/plan/if-they-say-no", "/sitemap.xml")) {
            assertThat(family.get(path).statusCode()).as(path).isEqualTo(200);
            assertThat(family.get(path).body()).as(path).doesNotContain("/teachers", "/learn/states");
        }
    }

    /** Links that teachers made before still open, and lead to nothing that is not there, with or without script. */
    @Test
    void aTeamsPageWorksOnWhereMakingMeetingsIsHidden() {
        FormClient teacher = new FormClient(address());
        String team = Meetings.make(application);
        for (String path : List.of("", "/edit", "/flyer", "/card", "/sheets", "/delete")) {
            HttpResponse<String> page = teacher.get(team + path);
            assertThat(page.statusCode()).as(path).isEqualTo(200);
            assertThat(page.body()).as(path).doesNotContain("/teachers", "/another");
        }
        String next =
                teacher.post(team + "/delete").headers().firstValue("Location").orElseThrow();
        HttpResponse<String> deleted = teacher.get(next);
        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(deleted.body()).doesNotContain("/teachers");
        assertThat(teacher.get(team).statusCode()).isEqualTo(404);
    }

    @Test
    void theUsualStateIsChosenUntilAFamilyChooses() {
        Document first =
                Jsoup.parse(new FormClient(address()).get("/questions/child").body());
        assertThat(first.select("select[name=state] option[selected]").eachAttr("value"))
                .containsExactly("IL");
        Document later = Jsoup.parse(family().get("/questions/child").body());
        assertThat(later.select("select[name=state] option[selected]").eachAttr("value"))
                .doesNotContain("IL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"two-doors.site.state=ZZ"})
    void aSettingThatCannotBeUsedStopsTheStartInOneSentence(String wrong, @TempDir Path data) throws Exception {
        ApplicationProcess.Ended ended = ApplicationProcess.thatDoesNotStart(
                data, List.of("--" + wrong, "--spring.datasource.url=jdbc:h2:mem:" + data.getFileName()));
        assertThat(ended.code()).isPositive();
        assertThat(ended.errors().strip())
                .isEqualTo(
                        "Two Doors does not start. two-doors.site.state must be the postal code of a state, such as IL,"
                                + " but is ZZ.");
    }
}

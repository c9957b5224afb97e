package org.twodoors.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.twodoors.HouseConfiguration;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;

@WebMvcTest(NeedsController.class)
@Import(HouseConfiguration.class)
class NeedsControllerTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Catalog catalog;

    @Autowired
    private MessageSource messages;

    private MvcTestResult get(String language) {
        return mvc.get()
                .uri("/api/v1/needs")
                .header("Accept-Language", language)
                .exchange();
    }

    private String catalogWords(String key) {
        return messages.getMessage(key, null, Locale.ENGLISH);
    }

    @Test
    void everyNeedIsThereInCatalogueOrder() {
        assertThat(get("en"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.areas[*].needs[*].id")
                .isEqualTo(catalog.needs().stream().map(Need::id).toList());
    }

    @Test
    void aNeedComesWithItsWordsScopesFlagsDoctorQuestionAndSources() {
        MvcTestResult answer = get("en");
        String chewing = "$.areas[?(@.id=='eating')].needs[?(@.id=='chewing-swallowing')]";

        assertThat(answer)
                .bodyJson()
                .extractingPath(chewing + ".label")
                .isEqualTo(List.of("Chewing and swallowing safely"));
        assertThat(answer).bodyJson().extractingPath(chewing + ".occupations").isEqualTo(List.of(List.of("adl")));
        assertThat(answer).bodyJson().extractingPath(chewing + ".schoolScope").isEqualTo(List.of("direct"));
        assertThat(answer).bodyJson().extractingPath(chewing + ".clinicScope").isEqualTo(List.of("direct"));
        assertThat(answer).bodyJson().extractingPath(chewing + ".flags").isEqualTo(List.of(List.of("health-first")));
        assertThat(answer)
                .bodyJson()
                .extractingPath(chewing + ".doctorQuestion.id")
                .isEqualTo(List.of("eating-danger"));
        assertThat(answer)
                .bodyJson()
                .extractingPath(chewing + ".doctorQuestion.urgent")
                .isEqualTo(List.of(true));
        assertThat(answer)
                .bodyJson()
                .extractingPath(chewing + ".sources[*].key")
                .isEqualTo(List.of("S92", "S99", "S71"));
    }

    @Test
    void aNeedSaysWhoLeadsAndItsOldNamesForOneMoreVersion() {
        MvcTestResult answer = get("en");
        String gear = "$.areas[*].needs[?(@.id=='energy-fatigue')]";

        assertThat(answer).bodyJson().extractingPath(gear + ".leadSchool[*]").isEqualTo(List.of("pt", "ot", "nurse"));
        assertThat(answer).bodyJson().extractingPath(gear + ".leadClinic[*]").isEqualTo(List.of("doctor", "pt", "ot"));
        assertThat(answer)
                .bodyJson()
                .extractingPath(gear + ".overlaps")
                .isEqualTo(List.of(List.of("walking-far", "pain-moving")));
        for (String door : List.of("school", "clinic")) {
            String words = door + "Therapist";
            assertThat(answer)
                    .bodyJson()
                    .extractingPath(gear + "." + door + "Ot")
                    .isEqualTo(List.of(catalogWords("need.energy-fatigue." + words)));
            assertThat(answer)
                    .bodyJson()
                    .extractingPath(gear + "." + words)
                    .isEqualTo(List.of(catalogWords("need.energy-fatigue." + words)));
        }
    }

    @Test
    void aNeedWithoutADoctorQuestionSaysSo() {
        assertThat(get("en")).bodyText().contains("\"doctorQuestion\":null");
    }

    @Test
    void wordsComeInTheLanguageAskedFor() {
        MvcTestResult answer = get("es");

        assertThat(answer).hasHeader("Content-Language", "es");
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.areas[0].label")
                .asString()
                .isNotEqualTo("Schoolwork and handwriting");
    }

    @Test
    void twoAnswersAreTheSameLetterByLetter() throws Exception {
        assertThat(get("en").getResponse().getContentAsString())
                .isEqualTo(get("en").getResponse().getContentAsString());
    }
}

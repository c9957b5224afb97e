package org.twodoors.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.twodoors.answers.Thresholds;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogException;
import org.twodoors.catalog.CatalogReader;
import tools.jackson.core.type.TypeReference;

/** What the guide holds, and what stops the start. */
class GuideTest {

    private final Catalog catalog = CatalogReader.read();
    private final Guide guide = GuideReader.read();

    @Test
    void holdsTheComparisonTheQuestionsTheGlossaryAndThePages() {
        assertThat(guide.comparison().rows()).hasSize(21);
        assertThat(guide.questions()).hasSize(32);
        assertThat(guide.terms()).hasSize(64);
        assertThat(guide.pages())
                .extracting(PlainPage::page)
                .containsExactly("privacy", "accessibility", "about", "how", "teachers");
    }

    @Test
    void theTwoQuestionsThatParentsAskMostComeFirst() {
        assertThat(guide.questions().subList(0, 2))
                .extracting(Claim::id)
                .containsExactly("clinic-but-not-school", "school-and-clinic-too");
    }

    @Test
    void theAgesOnThePageAreTheAgesOfTheRules() {
        assertThat(section("how", "ages").items())
                .extracting(Claim::id)
                .containsExactly(
                        "age-" + Thresholds.SCHOOL_SERVICES_AGE,
                        "age-" + Thresholds.PRESCHOOL_ENDS_AGE,
                        "age-" + Thresholds.TRANSITION_AGE,
                        "age-" + Thresholds.RIGHTS_TRANSFER_AGE);
    }

    @Test
    void everythingItClaimsRestsOnASource() {
        assertThatNoException().isThrownBy(() -> GuideClaims.check(guide, catalog));
        assertThat(GuideClaims.all(guide).values().stream().mapToInt(List::size).sum())
                .isGreaterThan(180);
    }

    @Test
    void aClaimWithoutASourceIsNamed() {
        assertWrong(new Claim("pizza", List.of()), "question pizza names no source");
    }

    @Test
    void aClaimWithASourceThatDoesNotExistIsNamed() {
        assertWrong(
                new Claim("pizza", List.of("S1", "S999")), "question pizza names source S999, which does not exist");
    }

    @Test
    void aClaimThatStandsTwiceIsNamed() {
        Claim first = guide.questions().get(0);
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> GuideClaims.check(withQuestions(List.of(first, first)), catalog))
                .withMessage("question clinic-but-not-school stands in the guide twice");
    }

    @Test
    void aSectionThatStandsTwiceIsNamed() {
        PlainPage.Section section = section("about", "what");
        Guide twice = new Guide(
                guide.comparison(),
                guide.questions(),
                guide.terms(),
                List.of(new PlainPage("about", List.of(section, section))));
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> GuideClaims.check(twice, catalog))
                .withMessage("section what of page about stands in the guide twice");
    }

    @Test
    void canBePutIntoWordsInBothLanguages() {
        GuideWords.keys(guide).forEach((bundle, keys) -> {
            for (String ending : List.of("", "_es")) {
                Resource file = new ClassPathResource("messages/" + bundle + ending + ".properties");
                assertThatNoException().isThrownBy(() -> GuideWords.check(keys, file));
            }
        });
        assertThatNoException().isThrownBy(() -> GuideWords.checkForms(guide, "en"));
        assertThatNoException().isThrownBy(() -> GuideWords.checkForms(guide, "es"));
    }

    /** A sentence that no claim stands for would have no source. */
    @Test
    void noWordStandsInItsFilesWithoutAClaim() {
        GuideWords.keys(guide).forEach((bundle, keys) -> {
            for (String ending : List.of("", "_es")) {
                assertThat(words("messages/" + bundle + ending + ".properties"))
                        .as(bundle + ending)
                        .containsExactlyInAnyOrderElementsOf(keys);
            }
        });
    }

    @Test
    void aMissingWordIsNamed() {
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> GuideWords.check(List.of("a", "b"), text("a=A\nb=\n")))
                .withMessageContaining("message b is missing");
    }

    @Test
    void aTermWithoutFormsForALanguageIsNamed() {
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> GuideWords.checkForms(guide, "fr"))
                .withMessage("term accommodation has no match for the language fr");
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> read("[{\"id\": \"a\", \"sources\": [], \"colour\": 1}]"))
                .withMessageContaining("colour");
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> read("[{\"id\": \"a\"}]"))
                .withMessageContaining("claim a has no sources");
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> read("[{\"sources\": []}]"))
                .withMessageContaining("a claim has no id");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(
                        () -> GuideReader.read(new ClassPathResource("guide/none.json"), new TypeReference<Guide>() {}))
                .withMessageContaining("guide/none.json");
    }

    private PlainPage.Section section(String page, String id) {
        Map<String, PlainPage.Section> sections = new HashMap<>();
        guide.page(page).sections().forEach(section -> sections.put(section.id(), section));
        return sections.get(id);
    }

    private void assertWrong(Claim question, String message) {
        assertThatExceptionOfType(CatalogException.class)
                .isThrownBy(() -> GuideClaims.check(withQuestions(List.of(question)), catalog))
                .withMessage(message);
    }

    private Guide withQuestions(List<Claim> questions) {
        return new Guide(guide.comparison(), questions, guide.terms(), guide.pages());
    }

    private static Set<String> words(String file) {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource(file))
                    .stringPropertyNames();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Claim> read(String json) {
        return GuideReader.read(text(json), new TypeReference<List<Claim>>() {});
    }

    private static Resource text(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}

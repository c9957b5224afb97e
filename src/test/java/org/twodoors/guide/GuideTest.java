package org.twodoors.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.twodoors.AddedDiscipline;
import org.twodoors.answers.Thresholds;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.content.ContentCheck;
import org.twodoors.content.ContentException;
import org.twodoors.content.MessageFiles;
import org.twodoors.content.StrictJson;
import tools.jackson.core.type.TypeReference;

/** What the guide holds, and what stops the start. */
class GuideTest {

    private final Catalog catalog = CatalogReader.read();
    private final Guide guide = Guide.read();

    @Test
    void holdsTheComparisonTheQuestionsTheGlossaryAndThePages() {
        assertThat(guide.comparison().rows()).hasSize(21);
        assertThat(guide.comparison().everyRow()).hasSize(21 + 2 + 3 + 3);
        assertThat(guide.questions()).hasSizeGreaterThanOrEqualTo(47);
        assertThat(guide.terms()).hasSizeGreaterThanOrEqualTo(64);
        assertThat(guide.pages())
                .extracting(PlainPage::page)
                .containsExactly("privacy", "accessibility", "about", "how", "who", "teachers");
    }

    @Test
    void theTwoQuestionsThatParentsAskMostComeFirst() {
        assertThat(guide.questionGroups().get(0).id()).isEqualTo("asked-most");
        assertThat(guide.questionGroups().get(0).questions())
                .extracting(Claim::id)
                .containsExactly("clinic-but-not-school", "school-and-clinic-too");
    }

    /** Issue 10 named these as missing; each stands where a parent with that question looks. */
    @Test
    void theQuestionsThatWereMissingAreThere() {
        assertThat(guide.questions())
                .extracting(Claim::id)
                .contains(
                        "diagnosis-504",
                        "no-therapist",
                        "called-in",
                        "plan-wants-no-iep-ot",
                        "not-followed",
                        "who-is-parent",
                        "military",
                        "tribal",
                        "moving",
                        "missed-therapy",
                        "class-help",
                        "both-for-a-time");
    }

    /** Issue 14: what parents ask about speech and about walking. */
    @Test
    void theTenQuestionsOnSpeechAndPhysicalTherapyStandInAGroupOfTheirOwnRightAfterThoseAskedMost() {
        QuestionGroup group = guide.questionGroups().get(1);
        assertThat(group.id()).isEqualTo("speech-physical");
        assertThat(group.questions())
                .extracting(Claim::id)
                .containsExactly(
                        "speech-alone",
                        "speech-grades",
                        "two-languages",
                        "clinic-yes-school-no",
                        "one-sound",
                        "talking-device",
                        "developmental",
                        "tiptoe",
                        "stretch-surgery",
                        "school-pt-order");
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
        assertThat(problems(guide)).isEmpty();
        assertThat(guide.claims()).hasSizeGreaterThan(180);
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
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> withQuestions(List.of(first, first)))
                .withMessage("question clinic-but-not-school stands in the guide twice");
    }

    @Test
    void aSectionThatStandsTwiceIsNamed() {
        PlainPage.Section section = section("about", "what");
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> new Guide(
                        guide.comparison(),
                        guide.questionGroups(),
                        guide.terms(),
                        List.of(new PlainPage("about", List.of(section, section)))))
                .withMessage("section what of page about stands in the guide twice");
    }

    @Test
    void aTherapyThatTheComparisonLeavesOutStopsTheStart() {
        Catalog more = AddedDiscipline.to(catalog);
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> new GuideConfiguration().guide(more))
                .withMessage("guide/comparison.json speaks of the therapies [ot, slp, pt],"
                        + " catalog/disciplines.json has [slp, pt, ot, vision]");
        assertThat(new GuideConfiguration().guide(catalog).comparison().therapy("vision"))
                .isEmpty();
    }

    /** A sentence that no claim stands for would have no source. */
    @Test
    void noWordStandsInItsFilesWithoutAClaim() {
        guide.words().forEach((bundle, keys) -> {
            for (Locale language : new MessageFiles().languages()) {
                assertThat(MessageFiles.read("messages/" + bundle, language).stringPropertyNames())
                        .as(bundle + " " + language)
                        .containsExactlyInAnyOrderElementsOf(keys);
            }
        });
    }

    @Test
    void aTermWithoutFormsForALanguageIsNamed() {
        assertThat(new ContentCheck(List.of(catalog, guide), List.of(Locale.forLanguageTag("zu"))).problems())
                .contains("guide/word-forms_zu.properties is missing or cannot be read");
    }

    @Test
    void anUnknownFieldIsNamed() {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> read("[{\"id\": \"a\", \"sources\": [], \"colour\": 1}]"))
                .withMessageContaining("colour");
    }

    @Test
    void aMissingFieldIsNamed() {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> read("[{\"id\": \"a\"}]"))
                .withMessageContaining("claim a has no sources");
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> read("[{\"sources\": []}]"))
                .withMessageContaining("a claim has no id");
    }

    private PlainPage.Section section(String page, String id) {
        Map<String, PlainPage.Section> sections = new HashMap<>();
        guide.page(page).sections().forEach(section -> sections.put(section.id(), section));
        return sections.get(id);
    }

    private void assertWrong(Claim question, String message) {
        assertThat(problems(withQuestions(List.of(question)))).containsExactly(message);
    }

    private List<String> problems(Guide checked) {
        return new ContentCheck(List.of(catalog, checked), List.of()).problems();
    }

    private Guide withQuestions(List<Claim> questions) {
        return new Guide(
                guide.comparison(), List.of(new QuestionGroup("some", questions)), guide.terms(), guide.pages());
    }

    private static List<Claim> read(String json) {
        return StrictJson.read(text(json), new TypeReference<List<Claim>>() {});
    }

    private static Resource text(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}

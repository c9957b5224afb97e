package org.twodoors.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.twodoors.content.MessageFiles;

class GlossaryTest {

    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final List<Locale> LANGUAGES = new MessageFiles().languages();
    private static final Glossaries GLOSSARIES = new Glossaries(Guide.read().terms(), LANGUAGES, words());

    @ParameterizedTest
    @CsvSource({
        "Ask for an evaluation. → evaluation",
        "Many Evaluations! → evaluation",
        "The IEP team → iep",
        "an individualized education program → iep",
        "the 504 plan and the IEPs → section-504 iep",
        "clinic OT or school OT → clinic-ot occupational-therapy",
        "the OT’s office (OT) → occupational-therapy occupational-therapy",
        "a Medicaid waiver → medicaid waiver",
        "“Parent Center” → parent-center",
        "help push-in → push-in"
    })
    void findsTheTermsOfAText(String example) {
        String[] parts = example.split(" → ");
        assertThat(ids(parts[0], Locale.ENGLISH)).containsExactly(parts[1].split(" "));
    }

    @ParameterizedTest
    @CsvSource({"look at it", "a good idea", "chips", "a reevaluation", "iep", "AT5", "coat rack"})
    void passesOverWordsThatOnlyLookAlike(String text) {
        assertThat(ids(text, Locale.ENGLISH)).isEmpty();
    }

    @Test
    void theLongerFormIsMeant() {
        String text = "independent educational evaluation";
        assertThat(GLOSSARIES.in(Locale.ENGLISH).uses(text)).singleElement().satisfies(use -> {
            assertThat(use.entry().id()).isEqualTo("iee");
            assertThat(text.substring(use.start(), use.end())).isEqualTo(text);
        });
    }

    @Test
    void everyFormLeadsToItsOwnTerm() {
        for (Locale language : LANGUAGES) {
            Guide.forms(language)
                    .forEach((term, forms) -> Stream.of(((String) forms).split("\\|"))
                            .map(String::strip)
                            .filter(form -> !form.isEmpty())
                            .forEach(form -> assertThat(ids("x " + form + ".", language))
                                    .as(language + " " + form)
                                    .containsExactly((String) term)));
        }
    }

    @Test
    void spanishHasFormsOfItsOwn() {
        assertThat(ids("Pida una evaluación del plan IEP", SPANISH)).containsExactly("evaluation", "iep");
    }

    @Test
    void theWordsStandFromAToZWithoutAccents() {
        for (Locale language : LANGUAGES) {
            Glossary glossary = GLOSSARIES.in(language);
            assertThat(List.copyOf(glossary.byLetter().keySet()))
                    .as(language.getLanguage())
                    .isSorted()
                    .allMatch(letter -> letter.matches("[A-Z]"));
            assertThat(glossary.byLetter().values().stream()
                            .mapToInt(List::size)
                            .sum())
                    .isEqualTo(Guide.read().terms().size());
        }
        assertThat(GLOSSARIES.in(Locale.ENGLISH).byLetter().get("A").get(0).name())
                .isEqualTo("Accommodation");
    }

    /** What a parent who comes with talking, hearing or moving may read in a report. */
    @Test
    void theWordsOfSpeechAndPhysicalTherapyAreThere() {
        assertThat(Guide.read().terms())
                .extracting(Claim::id)
                .contains(
                        "aac",
                        "adapted-pe",
                        "afo",
                        "apraxia",
                        "articulation",
                        "audiologist",
                        "fluency",
                        "gait",
                        "language-disorder",
                        "orthotist",
                        "physical-therapist",
                        "pica",
                        "receptive-expressive",
                        "screening",
                        "selective-mutism",
                        "social-language",
                        "speech-therapist",
                        "speech-language-impairment",
                        "stander",
                        "torticollis",
                        "transfer",
                        "voice-disorder");
    }

    @Test
    void whoeverReadsAnotherLanguageGetsTheFirstOne() {
        assertThat(ids("an evaluation", Locale.FRENCH)).containsExactly("evaluation");
    }

    private static List<String> ids(String text, Locale language) {
        return GLOSSARIES.in(language).uses(text).stream()
                .map(use -> use.entry().id())
                .toList();
    }

    static ResourceBundleMessageSource words() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasenames("messages/glossary", "messages/guide", "messages/rules", "messages/pathways");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }
}

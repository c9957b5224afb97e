package org.twodoors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.LazyInitializationBeanFactoryPostProcessor;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.twodoors.content.Content;
import org.twodoors.content.ContentCheck;
import org.twodoors.content.ContentException;
import org.twodoors.content.MessageFiles;
import org.twodoors.guide.GuideConfiguration;
import org.twodoors.papers.PapersConfiguration;

/** What the start of the application holds its words and data to, said sooner. */
class ContentTest {

    @TempDir
    private Path folder;

    @Test
    void everythingShownHasWordsInEveryLanguageAndASource() {
        assertThat(problems()).isEmpty();
    }

    @Test
    void theFilesSayWhichLanguagesThereAre() {
        assertThat(new MessageFiles().languages()).startsWith(Locale.ENGLISH).contains(Locale.forLanguageTag("es"));
        assertThat(Overlay.over(folder)
                        .with("messages/web_tlh.properties", "")
                        .use(() -> new MessageFiles().languages()))
                .contains(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("tlh"));
    }

    /** Followed to the letter, the recipe for a need leaves no hole: each message it takes is named, in every language. */
    @Test
    void aNeedWithoutWordsIsNamedMessageByMessage() {
        Overlay overlay = AddedNeed.entry(Overlay.over(folder));
        assertThat(overlay.use(ContentTest::problems)).containsExactlyInAnyOrderElementsOf(AddedNeed.missing());

        assertThat(AddedNeed.words(overlay).use(ContentTest::problems)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(PseudoLanguage.class)
    void aLanguageTakesItsFilesAndNothingElse(PseudoLanguage language) {
        Overlay overlay = language.add(Overlay.over(folder));

        assertThat(overlay.use(() -> new MessageFiles().languages())).contains(language.locale());
        assertThat(overlay.use(ContentTest::problems)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            messages/catalog.properties       | area.schoolwork.hint
            messages/catalog_es.properties    | need.dressing.clinicTherapist
            messages/catalog_es.properties    | doctor.vision-check.advice
            messages/questionnaire.properties | q.howOften.label
            messages/questionnaire_es.properties | q.howOften.often
            messages/impact.properties        | impact.dressing.school.some
            messages/impact_es.properties     | impact.dressing.clinic.a-lot
            messages/impact.properties        | impact.tried.unknown
            messages/rules_es.properties      | rule.R12.reason
            messages/pathways.properties      | pathway.iep.say
            messages/pathways_es.properties   | pathway.iep.ifNo
            messages/states.properties        | states.TX.ot
            messages/states_es.properties     | states.weeks.school-days
            messages/letters.properties       | letter.doctor.subject
            messages/letters_es.properties    | letter.blank.child
            messages/calendar_es.properties   | calendar.meeting-30.body
            messages/learn.properties         | question.clinic-but-not-school.answer
            messages/comparison_es.properties | compare.sketch
            messages/glossary.properties      | term.iep.meaning
            messages/pages_es.properties      | about.title
            messages/teachers.properties      | teachers.title
            messages/doors.properties         | route.iep.summary
            messages/doors.properties         | route.mtss.step.notes.clock
            messages/doors_es.properties      | route.504-meeting.step.iep-too.who
            messages/doors_es.properties      | list.clinic.cover.chip.promise
            messages/doors.properties         | list.no.payer.packet.say
            messages/doors_es.properties      | list.no.school.mediation.title
            messages/doors_es.properties      | clock.yearly.note
            messages/doors.properties         | remark.none-together.text
            messages/doors_es.properties      | doors.group.rights
            messages/sharing_es.properties    | link.gone.text
            """)
    void aMissingMessageIsNamedWithItsFile(String file, String key) {
        Overlay overlay = Overlay.over(folder);
        overlay.replacing(file, "\n" + key + "=", "\n# ");

        assertThat(overlay.use(ContentTest::problems)).contains("message " + key + " is missing in " + file);
    }

    @Test
    void aMessageWithoutWordsIsNamed() {
        Overlay overlay =
                Overlay.over(folder).replacing("messages/web_es.properties", "\nlayout.skip=", "\nlayout.skip=\n# ");
        assertThat(overlay.use(ContentTest::problems))
                .containsExactly("message layout.skip is missing in messages/web_es.properties");
    }

    @Test
    void aBlankOfALetterThatIsSpelledInTwoWaysIsNamed() {
        Overlay overlay = Overlay.over(folder)
                .replacing("messages/letters_es.properties", "letter.blank.teacher=[", "letter.blank.teacher=[el ");

        assertThat(overlay.use(ContentTest::problems))
                .isNotEmpty()
                .allMatch(problem -> problem.contains("has a blank nobody knows in messages/letters_es.properties: ["));
    }

    @Test
    void aLanguageWithOneFileOfWordsIsToldWhichOthersItLacks() {
        assertThat(Overlay.over(folder)
                        .with("messages/web_zu.properties", "layout.skip=Passer")
                        .use(ContentTest::problems))
                .contains(
                        "messages/impact_zu.properties is missing or cannot be read",
                        "guide/word-forms_zu.properties is missing or cannot be read",
                        "message layout.name is missing in messages/web_zu.properties")
                .noneMatch(problem -> problem.contains("_es"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            catalog/needs.json         | "sources": [                     | "sources": ["S999",       | names source S999, which does not exist
            guide/learn-questions.json | "sources": [                     | "sources": ["S999",       | names source S999, which does not exist
            papers/letters.json        | "S10", "S13"                     | "S999", "S13"             | letter.iep-meeting names source S999, which does not exist
            doors/doors.json           | {"id": "wait", "sources": ["S17"]} | {"id": "wait", "sources": []} | item wait of list school.cannot names no source
            """)
    void aClaimWithoutASourceThatExistsIsNamed(String file, String right, String wrong, String said) {
        Overlay overlay = Overlay.over(folder).replacing(file, right, wrong);

        assertThat(overlay.use(ContentTest::problems)).anyMatch(problem -> problem.endsWith(said));
    }

    @Test
    void whatIsMissingStopsTheStart() {
        Overlay overlay =
                Overlay.over(folder).replacing("messages/impact.properties", "\nimpact.dressing.school.some=", "\n# ");
        ContentCheck check = overlay.use(() -> new ContentCheck(contents(), new MessageFiles().languages()));

        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(check::passed)
                .withMessage("message impact.dressing.school.some is missing in messages/impact.properties");
    }

    /** Every problem of the words and data that the thread sees. */
    static List<String> problems() {
        return new ContentCheck(contents(), new MessageFiles().languages()).problems();
    }

    /** What every package shows, made by the same configuration as in the application. */
    private static List<Content> contents() {
        try (var context = new AnnotationConfigApplicationContext()) {
            context.register(HouseConfiguration.class, GuideConfiguration.class, PapersConfiguration.class);
            context.addBeanFactoryPostProcessor(new LazyInitializationBeanFactoryPostProcessor());
            context.refresh();
            return context.getBeanProvider(Content.class).stream().toList();
        }
    }
}

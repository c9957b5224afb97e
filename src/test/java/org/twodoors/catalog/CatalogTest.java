package org.twodoors.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.twodoors.content.ContentCheck;
import org.twodoors.content.ContentException;

class CatalogTest {

    private static final String SOURCE = """
            {"key": "S1", "title": "t", "citation": "c", "address": null, "mark": "V", "kind": "other", "copies": []}""";
    private static final String NEED = """
            {"id": "dressing", "occupations": ["adl"], "schoolScope": "direct", "clinicScope": "direct", "flags": [],
             "leadSchool": ["slp", "ot"], "leadClinic": ["doctor", "pt"], "overlaps": [], "sources": ["S1"]}""";

    private final Catalog catalog = CatalogReader.read();

    @Test
    void holdsEveryNeedOfItsAreasOnceInTheirOrder() {
        assertThat(catalog.areas()).hasSizeGreaterThanOrEqualTo(10);
        assertThat(ids(need -> true))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(catalog.areas().stream()
                        .flatMap(area -> area.needs().stream())
                        .map(Need::id)
                        .toList());
    }

    /** What is about OT alone stands with no need of another therapy, unless its rule would rest on nothing. */
    @Test
    void aSourceOnOneTherapyStandsWithItsNeeds() {
        Need talking = catalog.need("talking-clearly").orElseThrow();
        Need dressing = catalog.need("dressing").orElseThrow();

        assertThat(catalog.sourcesFor(List.of("S48", "S57"), List.of(talking))).containsExactly("S57");
        assertThat(catalog.sourcesFor(List.of("S48", "S57"), List.of(talking, dressing)))
                .containsExactly("S48", "S57");
        assertThat(catalog.sourcesFor(List.of("S49"), List.of(talking))).containsExactly("S49");
        assertThat(catalog.sources(List.of("S48", "S49", "S53")))
                .extracting(Source::title)
                .noneMatch(title -> title.contains("OT"));
    }

    @Test
    void holdsTheScopesOfTheDocument() {
        assertThat(ids(need -> need.schoolScope() == SchoolScope.INDIRECT))
                .containsExactly(
                        "bathing-hair", "teeth-grooming", "sleep", "outings", "head-turn-baby", "back-to-sport");
        assertThat(ids(need -> need.schoolScope() == SchoolScope.TRANSITION))
                .containsExactly("chores", "cooking-money", "travel-independence", "work-skills");
        assertThat(ids(need -> need.clinicScope() == ClinicScope.LIMITED))
                .containsExactly(
                        "handwriting",
                        "writing-stamina",
                        "copying-layout",
                        "typing-devices",
                        "organizing-things",
                        "time-routines",
                        "friends-groups",
                        "play-alone-hobbies",
                        "chores",
                        "cooking-money",
                        "travel-independence",
                        "work-skills",
                        "single-sounds",
                        "social-talk",
                        "reading-language",
                        "out-in-emergency",
                        "back-to-sport");
    }

    @Test
    void holdsTheFlagsOfTheDocument() {
        assertThat(ids(need -> need.is(NeedFlag.HEALTH_FIRST)))
                .containsExactly("chewing-swallowing", "after-injury-illness", "lost-skills");
        assertThat(ids(need -> need.is(NeedFlag.SKILLS_BACK))).containsExactly("after-injury-illness", "lost-skills");
        assertThat(ids(need -> need.is(NeedFlag.OUT_OF_REACH))).containsExactly("chewing-objects");
        assertThat(ids(need -> need.is(NeedFlag.DOCTOR_FIRST)))
                .containsExactly("voice", "hearing-listening", "head-turn-baby", "pain-moving");
        assertThat(ids(need -> need.is(NeedFlag.LATE_SOUNDS))).containsExactly("single-sounds");
    }

    @Test
    void knowsWhereAChildMayRunOffOrHurtSomebody() {
        assertThat(ids(need -> need.has(NeedNote.MAY_RUN_OR_HURT)))
                .containsExactly(
                        "changes-transitions",
                        "calming-down",
                        "worry-frustration",
                        "impulse-safety",
                        "safety-awareness");
    }

    @Test
    void saysWhatHealthPlansSayOfANeedAsTheDocumentDoes() {
        assertThat(ids(need -> need.has(NeedNote.PAYER)))
                .containsExactly("single-sounds", "using-words", "social-talk", "reading-language", "back-to-sport");
        assertThat(catalog.needs())
                .allSatisfy(need -> assertThat(need.payerKey())
                        .as(need.id())
                        .isEqualTo(
                                need.has(NeedNote.PAYER)
                                        ? "need." + need.id() + ".payer"
                                        : need.clinicScope() == ClinicScope.LIMITED ? "need.askYourPlan" : null));
    }

    @Test
    void knowsTheTherapiesAmongTheDisciplines() {
        assertThat(catalog.therapyDisciplines().stream().map(Discipline::code))
                .containsExactlyInAnyOrder("ot", "slp", "pt");
    }

    @ParameterizedTest
    @CsvSource({
        "chewing-swallowing, slp ot nurse, slp ot doctor",
        "food-variety, ot slp, ot slp dietitian",
        "feeding-self, ot, ot slp",
        "playing-with-others, ot slp mh, ot slp mh",
        "friends-groups, ot slp mh, ot slp mh",
        "starting-steps, ot slp, ot slp",
        "typing-devices, ot slp, ot slp",
        "calming-down, ot mh, ot mh",
        "worry-frustration, ot mh, ot mh",
        "chewing-objects, ot, ot doctor",
        "playground-sports, ape pt ot, pt ot",
        "balance-coordination, pt ot, pt ot",
        "sitting-posture, ot pt, pt ot",
        "getting-around-gear, pt ot, pt ot",
        "energy-fatigue, pt ot nurse, doctor pt ot",
        "using-hands-arms, ot, ot pt",
        "toileting, ot nurse, ot doctor",
        "travel-independence, teacher ot pt, ot pt",
        "work-skills, teacher ot slp, ot",
        "after-injury-illness, ot slp pt nurse, doctor ot pt slp",
        "lost-skills, team ot slp pt, doctor ot slp pt",
        "handwriting, ot, ot"
    })
    void namesWhoLeadsAsTheDocumentDoes(String id, String school, String clinic) {
        Need need = catalog.need(id).orElseThrow();
        assertThat(String.join(" ", need.leadSchool().codes())).isEqualTo(school);
        assertThat(String.join(" ", need.leadClinic().codes())).isEqualTo(clinic);
    }

    @ParameterizedTest
    @CsvSource({
        "chewing-swallowing, EATING_DANGER, true",
        "food-variety, EATING_DANGER, true",
        "toileting, TOILET_CHANGE, false",
        "sleep, SLEEP_BREATHING, false",
        "copying-layout, VISION_CHECK, false",
        "handwriting, VISION_CHECK, false",
        "noise-crowds-light, HEARING_CHECK, false",
        "starting-steps, HEARING_CHECK, false",
        "staying-on-task, SLEEP_HOURS, false",
        "time-routines, SLEEP_HOURS, false",
        "balance-coordination, NEW_WEAKNESS, true",
        "using-hands-arms, NEW_WEAKNESS, true",
        "calming-down, SELF_HARM, true",
        "worry-frustration, SELF_HARM, true",
        "impulse-safety, LEFT_ALONE, false",
        "safety-awareness, LEFT_ALONE, false",
        "chewing-objects, EATS_OBJECTS, false",
        "after-injury-illness, WORSE_AFTER_INJURY, true",
        "first-words, HEARING_CHECK, false",
        "talking-clearly, HEARING_CHECK, false",
        "stuttering, SUDDEN_STUTTER, false",
        "voice, VOICE_CHECK, false",
        "understanding, HEARING_CHECK, false",
        "using-words, HEARING_CHECK, false",
        "telling-events, HEARING_CHECK, false",
        "social-talk, HEARING_CHECK, false",
        "reading-language, HEARING_CHECK, false",
        "aac, HEARING_CHECK, false",
        "talks-some-places, SILENT_EVERYWHERE, false",
        "hearing-listening, EAR_SIGNS, false",
        "early-moving, MOTOR_WEAKNESS, false",
        "head-turn-baby, TILT_SUDDEN, true",
        "walking-far, EXERTION, true",
        "stairs-curbs-bus, NEW_WEAKNESS, true",
        "getting-up-down, MOTOR_WEAKNESS, false",
        "walking-pattern, TOE_WALK, false",
        "leg-braces, BRACE_SKIN, false",
        "positions-day, POSITION_SKIN, false",
        "pain-moving, JOINT_SIGNS, false",
        "back-to-sport, SPORT_INJURY, true"
    })
    void asksTheDoctorQuestionsOfTheDocument(String id, DoctorQuestion question, boolean urgent) {
        assertThat(catalog.need(id).orElseThrow().doctorQuestion()).isEqualTo(question);
        assertThat(question.urgent()).isEqualTo(urgent);
    }

    @Test
    void asksNoOtherDoctorQuestion() {
        assertThat(ids(need -> need.doctorQuestion() != null)).hasSize(40);
    }

    /** Effect, never looks or sound alone: the wording of rule R96. */
    @Test
    void asksTheEffectOfTheNeedsOfTheDocumentInOtherWords() {
        assertThat(ids(need -> need.effectWords() == EffectWords.SPEAKING_UP))
                .containsExactly("single-sounds", "stuttering", "voice");
        assertThat(ids(need -> need.effectWords() == EffectWords.TRIPPING)).containsExactly("walking-pattern");
        assertThat(ids(need -> need.effectWords() == EffectWords.NO_WAY_TO_TALK))
                .containsExactly("aac");
    }

    @Test
    void aSourceThatDoesNotExistIsNamed() {
        assertUnsourced("[\"S999\"]", "need dressing names source S999, which does not exist");
    }

    @Test
    void aNeedWithoutSourceIsNamed() {
        assertUnsourced("[]", "need dressing names no source");
    }

    @Test
    void aNeedThatStandsTwiceIsNamed() {
        assertWrong(areas(NEED + "," + NEED), "[" + SOURCE + "]", "dressing", "twice");
    }

    @Test
    void aSourceThatStandsTwiceIsNamed() {
        assertWrong(areas(NEED), "[" + SOURCE + "," + SOURCE + "]", "S1", "twice");
    }

    @Test
    void anAreaWithoutNeedsIsNamed() {
        assertWrong(areas(""), "[" + SOURCE + "]", "self-care", "no needs");
    }

    @Test
    void anUnknownWordInAnEntryIsNamed() {
        assertWrong(
                areas(NEED.replace("\"direct\", \"clinic", "\"sideways\", \"clinic")), "[" + SOURCE + "]", "sideways");
    }

    @Test
    void aMissingFieldIsNamed() {
        assertWrong(areas(NEED.replace("\"flags\": [],", "")), "[" + SOURCE + "]", "dressing", "flags");
    }

    @Test
    void whoLooksIsNamedInOrder() {
        Need need = CatalogReader.read(text(areas(NEED)), text("[" + SOURCE + "]"))
                .need("dressing")
                .orElseThrow();

        assertThat(need.leadSchool().codes()).containsExactly("slp", "ot");
        assertThat(need.leadSchool().doctorFirst()).isFalse();
        assertThat(need.leadSchool().first().map(Discipline::code)).contains("slp");
        assertThat(need.leadClinic().doctorFirst()).isTrue();
        assertThat(need.leadClinic().first().map(Discipline::code)).contains("pt");
        assertThat(need.leadClinic().asked().map(Discipline::code)).contains("pt");
    }

    @Test
    void theDisciplinesOfTheDocumentAreThere() {
        assertThat(codes(it -> true))
                .containsExactly(
                        "slp",
                        "pt",
                        "ot",
                        "aud",
                        "mh",
                        "ape",
                        "teacher",
                        "nurse",
                        "team",
                        "doctor",
                        "orthotist",
                        "dietitian",
                        "none");
        assertThat(codes(Discipline::therapy)).containsExactly("slp", "pt", "ot");
        assertThat(codes(Discipline::asked)).containsExactly("slp", "pt", "ot", "aud");
    }

    @Test
    void aDisciplineThatDoesNotExistIsNamed() {
        assertLeadsWrong("\"dentist\"", "need dressing names discipline dentist in leadSchool, which does not exist");
    }

    @Test
    void nobodyIsCalledAsTheBoxOfWhoeverIsNotSure() {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() ->
                        new Catalog(List.of(), List.of(new Discipline("unknown", Discipline.Role.THERAPY)), List.of()))
                .withMessageContaining("called unknown");
    }

    @Test
    void someoneLeadsOnceAndNobodyStandsAlone() {
        assertLeadsWrong("", "at least one must lead");
        assertLeadsWrong("\"slp\", \"slp\"", "somebody leads twice");
        assertLeadsWrong("\"none\", \"slp\"", "nobody (none) must stand alone");
        assertThat(new Leads(List.of(catalog.discipline("none").orElseThrow())))
                .satisfies(nobody -> assertThat(nobody.nobody()).isTrue())
                .satisfies(nobody -> assertThat(nobody.first()).isEmpty())
                .satisfies(nobody -> assertThat(nobody.asked()).isEmpty());
    }

    @Test
    void anOverlapThatDoesNotExistOrGoesOneWayIsNamed() {
        String other = NEED.replace("dressing", "sleep");
        assertWrong(areas(overlapping(NEED, "sleep")), "[" + SOURCE + "]", "dressing", "sleep, which does not exist");
        assertWrong(
                areas(overlapping(NEED, "sleep") + "," + other),
                "[" + SOURCE + "]",
                "need dressing overlaps sleep, which does not say so too");
        assertWrong(areas(overlapping(NEED, "dressing")), "[" + SOURCE + "]", "need dressing overlaps dressing");
        assertThat(CatalogReader.read(
                                text(areas(overlapping(NEED, "sleep") + "," + overlapping(other, "dressing"))),
                                text("[" + SOURCE + "]"))
                        .needs())
                .hasSize(2);
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> CatalogReader.read(new ClassPathResource("catalog/none.json"), text("[]")))
                .withMessageContaining("catalog/none.json");
    }

    @Test
    void sourcesShowParentsOfficialAddressesOnly() {
        Set<String> mirrors = Set.of("scribd", "quizlet", "vdocuments", "blogspot", "docslib", "studylib", "wixsite");
        for (String key : List.of("S1", "S5", "S6", "S43", "S95", "S108")) {
            Source source = catalog.source(key).orElseThrow();
            assertThat(source.copies()).as(key).isNotEmpty();
            if (source.address() != null) {
                assertThat(source.address()).as(key).startsWith("https://");
                mirrors.forEach(mirror -> assertThat(source.address()).as(key).doesNotContain(mirror));
            }
        }
    }

    private List<String> ids(java.util.function.Predicate<Need> wanted) {
        return catalog.needs().stream().filter(wanted).map(Need::id).toList();
    }

    private List<String> codes(java.util.function.Predicate<Discipline> wanted) {
        return catalog.disciplines().stream()
                .filter(wanted)
                .map(Discipline::code)
                .toList();
    }

    private static String overlapping(String need, String other) {
        return need.replace("\"overlaps\": []", "\"overlaps\": [\"" + other + "\"]");
    }

    private static void assertLeadsWrong(String leads, String problem) {
        assertWrong(areas(NEED.replace("\"slp\", \"ot\"", leads)), "[" + SOURCE + "]", problem);
    }

    private static void assertWrong(String areas, String sources, String... named) {
        assertThatExceptionOfType(ContentException.class)
                .isThrownBy(() -> CatalogReader.read(text(areas), text(sources)))
                .satisfies(e -> assertThat(e.getMessage()).contains(named));
    }

    private static void assertUnsourced(String sources, String problem) {
        Catalog wrong = CatalogReader.read(text(areas(NEED.replace("[\"S1\"]", sources))), text("[" + SOURCE + "]"));
        assertThat(new ContentCheck(List.of(wrong), List.of()).problems()).containsExactly(problem);
    }

    private static String areas(String needs) {
        return "[{\"id\": \"self-care\", \"needs\": [" + needs + "]}]";
    }

    private static Resource text(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8));
    }
}

package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.twodoors.Given;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Need;
import org.twodoors.content.MessageFiles;

class ImpactWordsTest {

    private static final Need DRESSING = Given.need("dressing", null);

    @Test
    void theEffectAtSchoolPicksTheSchoolWordsAndTheEffectInDailyLifeTheClinicWords() {
        ImpactWords words = words(SchoolEffect.A_LOT, DailyEffect.SOME, null, null, null, null);

        assertThat(words.inSchoolWords(List.of())).containsExactly("impact.effect.a-lot");
        assertThat(words.inClinicWords(List.of())).containsExactly("impact.effect.some");
        assertThat(words.examples()).containsExactly("impact.dressing.school.a-lot", "impact.dressing.clinic.some");
    }

    @Test
    void everyOtherAnswerAddsItsSentenceAtTheDoorItBelongsTo() {
        ImpactWords words = words(
                SchoolEffect.SOME,
                DailyEffect.A_LOT,
                Tried.STILL_HARD,
                HealthLink.CONDITION,
                Safety.BOTH,
                HowOften.OFTEN);

        assertThat(words.inSchoolWords(List.of()))
                .containsExactly(
                        "impact.effect.some", "impact.safety.school", "impact.often.often", "impact.tried.still-hard");
        assertThat(words.inClinicWords(List.of()))
                .containsExactly(
                        "impact.effect.a-lot", "impact.safety.home", "impact.often.often", "impact.health.condition");
        assertThat(words.examples()).containsExactly("impact.dressing.school.some", "impact.dressing.clinic.a-lot");
        assertThat(words.schoolAnswers()).containsExactly("impact.effect.some", "impact.safety.school");
        assertThat(words.dailyAnswers()).containsExactly("impact.effect.a-lot", "impact.safety.home");
    }

    @Test
    void aDangerIsNamedOnlyWhereItIs() {
        assertThat(words(SchoolEffect.SOME, DailyEffect.SOME, null, null, Safety.SCHOOL, null)
                        .inClinicWords(List.of()))
                .containsExactly("impact.effect.some");
        assertThat(words(SchoolEffect.SOME, DailyEffect.SOME, null, null, Safety.HOME, null)
                        .inSchoolWords(List.of()))
                .containsExactly("impact.effect.some");
    }

    /** What was ticked is said in place of how much it gets in the way; what is seen where there is no effect is not. */
    @Test
    void whatWasTickedIsSaid() {
        List<String> seen = List.of("impact.dressing.school.a-lot");
        assertThat(words(SchoolEffect.SOME, DailyEffect.SOME, null, null, null, HowOften.NEW)
                        .inSchoolWords(seen))
                .containsExactly("impact.dressing.school.a-lot", "impact.often.new");
        assertThat(words(SchoolEffect.NONE, DailyEffect.SOME, null, null, null, null)
                        .inSchoolWords(seen))
                .isEmpty();
    }

    @Test
    void aDangerStandsByItselfWhereNoEffectWasGiven() {
        ImpactWords words = words(SchoolEffect.NONE, DailyEffect.UNKNOWN, null, null, Safety.SCHOOL, null);

        assertThat(words.inSchoolWords(List.of())).containsExactly("impact.safety.school");
        assertThat(words.inClinicWords(List.of())).isEmpty();
    }

    @Test
    void whatIsNotKnownOrNotInTheWaySaysNothing() {
        for (SchoolEffect school : List.of(SchoolEffect.NONE, SchoolEffect.UNKNOWN, SchoolEffect.NOT_IN_SCHOOL)) {
            for (DailyEffect daily : List.of(DailyEffect.NONE, DailyEffect.UNKNOWN)) {
                ImpactWords words =
                        words(school, daily, Tried.UNKNOWN, HealthLink.OTHER, Safety.NONE, HowOften.UNKNOWN);
                assertThat(words.inSchoolWords(List.of())).isEmpty();
                assertThat(words.inClinicWords(List.of())).isEmpty();
                assertThat(words.examples()).isEmpty();
            }
        }
    }

    @Test
    void theTeachersAnswerCountsWhereTheFamilySawNothing() {
        assertThat(withTeacher(SchoolEffect.UNKNOWN, SchoolEffect.A_LOT).inSchoolWords(List.of()))
                .containsExactly("impact.effect.teacher.a-lot");
        assertThat(withTeacher(SchoolEffect.SOME, SchoolEffect.NONE).inSchoolWords(List.of()))
                .containsExactly("impact.effect.some");
        assertThat(withTeacher(SchoolEffect.NONE, SchoolEffect.UNKNOWN).inSchoolWords(List.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void everyNeedAndEveryAnswerHasItsSentence(Locale language) {
        List<String> keys = new ArrayList<>();
        for (Need need : CatalogReader.read().needs()) {
            for (SchoolEffect school : SchoolEffect.values()) {
                for (DailyEffect daily : DailyEffect.values()) {
                    NeedAnswers said = Given.needAnswers(need.id(), school, daily, null, null, null, null, null, null);
                    keys.addAll(ImpactWords.of(need, said).examples());
                }
            }
        }
        assertThat(keys.stream().distinct())
                .hasSize(CatalogReader.read().needs().size() * 4);
        for (Tried tried : List.of(Tried.WORKED, Tried.STILL_HARD, Tried.NOT_YET, Tried.UNKNOWN)) {
            keys.add("impact.tried." + tried.code());
        }
        for (HowOften often : List.of(HowOften.OFTEN, HowOften.SOMETIMES, HowOften.NEW)) {
            keys.add("impact.often." + often.code());
        }
        keys.addAll(List.of("impact.safety.school", "impact.safety.home"));
        keys.addAll(List.of("impact.health.lost", "impact.health.condition"));
        for (String key : keys) {
            assertThat(bundle().getMessage(key, null, language))
                    .as(key)
                    .isNotBlank()
                    .endsWith(".");
        }
    }

    @ParameterizedTest
    @MethodSource("org.twodoors.SiteLanguages#all")
    void theBundleHoldsNoSentenceThatNobodySays(Locale language) {
        assertThat(MessageFiles.read("messages/impact", language).stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(Stream.concat(
                                Stream.concat(
                                        ImpactWords.keys(CatalogReader.read().needs()).stream(),
                                        LetterSlots.impactKeys()),
                                PaperCatalog.read().scenes().stream().map(LetterFacts.Scene::key))
                        .toList());
    }

    private static ResourceBundleMessageSource bundle() {
        ResourceBundleMessageSource words = new ResourceBundleMessageSource();
        words.setBasename("messages/impact");
        words.setDefaultEncoding("UTF-8");
        words.setFallbackToSystemLocale(false);
        return words;
    }

    private static ImpactWords words(
            SchoolEffect school, DailyEffect daily, Tried tried, HealthLink health, Safety safety, HowOften often) {
        return ImpactWords.of(
                DRESSING, Given.needAnswers("dressing", school, daily, tried, health, safety, often, null, null));
    }

    private static ImpactWords withTeacher(SchoolEffect family, SchoolEffect teacher) {
        return ImpactWords.of(
                DRESSING,
                Given.needAnswers(
                        "dressing",
                        family,
                        DailyEffect.NONE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        new TeacherAnswers(teacher, null)));
    }
}

package org.twodoors.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.twodoors.Given;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;

class RulesServiceTest {

    private static final Catalog CATALOG = CatalogReader.read();

    private final RulesService rules = new RulesService();
    private final ChildFacts child = Given.child().facts();

    private NeedResult classify(String answers) {
        return rules.classify(child, List.of(Given.facts(Given.need(), answers)))
                .needs()
                .get(0);
    }

    @Test
    void everyNeedGetsAResultInTheOrderAsked() {
        List<NeedFacts> facts = CATALOG.needs().stream()
                .map(need -> Given.facts(need, "2 still 2 condition none often"))
                .toList();

        Classification result = rules.classify(child, facts);

        assertThat(result.rulesVersion()).isEqualTo("2026-11-29");
        assertThat(result.needs()).extracting(NeedResult::need).containsExactlyElementsOf(CATALOG.needs());
        assertThat(result.byNeed().values()).containsExactlyElementsOf(result.needs());
        assertThat(result.byNeed())
                .hasEntrySatisfying("sleep", it -> assertThat(it.need().id()).isEqualTo("sleep"));
    }

    @Test
    void noNeedsGiveNoResults() {
        assertThat(rules.classify(child, List.of()).needs()).isEmpty();
    }

    @Test
    void theSameAnswersGiveTheSameResult() {
        List<NeedFacts> facts = new ArrayList<>();
        for (String answers : List.of("2 still 2 condition none often", "1 U U other home new", "0 na 0 lost none U")) {
            CATALOG.needs().forEach(need -> facts.add(Given.facts(need, answers)));
        }

        assertThat(new RulesService().classify(child, facts)).isEqualTo(rules.classify(child, facts));
    }

    @Test
    void aResultCarriesEverythingTheRulesSay() {
        NeedResult result = classify("2 not_yet 1 other none often");

        assertThat(result.classKey()).isEqualTo("class.educational");
        assertThat(result.needClass()).isEqualTo(NeedClass.EDUCATIONAL);
        assertThat(result.subtype()).isNull();
        assertThat(result.strength()).isEqualTo(Strength.SOME);
        assertThat(result.educational()).isEqualTo(Level.LIKELY);
        assertThat(result.medical()).isEqualTo(Level.UNCLEAR);
        assertThat(result.flags()).containsExactly(Flag.MAYBE_MEDICAL);
        assertThat(result.rules()).containsExactly(EducationalRule.R13, MedicalRule.R28, ClassRule.R32);
        assertThat(result.reasons()).isEqualTo(result.rules());
        assertThat(result.findOut())
                .containsExactly(FindOut.ASK_WHAT_WAS_TRIED, FindOut.ASK_DOCTOR_CAUSE, FindOut.NOTE_DAYS_AND_HELP);
        assertThat(result.hints()).hasSize(3);
        assertThat(result.noneNow()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2 still 2 condition none often, STRONG",
        "2 still 2 other none often,     SOME",
        "2 U 2 condition none often,     SOME",
        "2 U 2 other none often,         SOME",
        "2 still 1 other none often,     STRONG",
        "2 still 0 other none often,     STRONG",
        "2 U 0 other none often,         SOME",
        "U na 2 condition none often,    STRONG",
        "0 na 2 other none often,        SOME",
        "1 U 1 other none often,         ",
        "0 na 0 other none often,        "
    })
    void signsAreStrongWhenNoOpenDoorIsOnlyLikely(String answers, Strength strength) {
        assertThat(classify(answers).strength()).isEqualTo(strength);
    }

    @ParameterizedTest
    @CsvSource({
        "0 na 0 other none often,         DEFAULT,          noneNow.default",
        "1 worked 0 other none often,     CLASS_HELP_WORKS, noneNow.classHelpWorks",
        "1 still 1 other none sometimes,  KEEP_AN_EYE,      noneNow.keepAnEye",
        "0 na 0 other none sometimes,     KEEP_AN_EYE,      noneNow.keepAnEye",
        "2 worked 1 other none sometimes, CLASS_HELP_WORKS, noneNow.classHelpWorks"
    })
    void whenNothingShowsTheWordsFitWhy(String answers, NoneNow words, String message) {
        NeedResult result = classify(answers);

        assertThat(result.subtype()).isEqualTo(Subtype.NONE_NOW);
        assertThat(result.noneNow()).isEqualTo(words);
        assertThat(words.messageKey()).isEqualTo(message);
    }

    @ParameterizedTest
    @CsvSource({"2 still 0 other none sometimes", "1 worked 2 other none often", "1 U 0 other none often"})
    void onlyNoneNowHasSuchWords(String answers) {
        assertThat(classify(answers).noneNow()).isNull();
    }

    @Test
    void notSureHowOftenCountsAsOften() {
        assertThat(classify("2 still 2 other none U")).isEqualTo(classify("2 still 2 other none often"));
    }

    @Test
    void resultsCannotBeChangedFromOutside() {
        NeedResult result = classify("2 not_yet 1 other none often");

        assertThatThrownBy(() -> result.rules().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> result.findOut().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> result.hints().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> result.flags().clear()).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> EducationalRule.R12.questions().clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void nothingPrintsAnAnswer() {
        NeedFacts facts = Given.facts(Given.need(), "2 not_yet 1 other none often t=2,still");
        Classification result = rules.classify(child, List.of(facts));
        NeedResult need = result.needs().get(0);
        Decision decision = Decision.decide(child, facts);

        assertThat(result).hasToString("Classification[sealed]");
        assertThat(need).hasToString("NeedResult[sealed]");
        assertThat(need.hints().get(0)).hasToString("Hint[sealed]");
        assertThat(decision).hasToString("Decision[sealed]");
        assertThat(decision.input()).hasToString("RuleInput[sealed]");
        assertThat(SchoolView.of(facts)).hasToString("SchoolView[sealed]");
    }
}

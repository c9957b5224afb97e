package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.Given;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.Cover;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.Referral;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.rules.RulesService;

class FindingsTest {

    private static final Catalog CATALOG = CatalogReader.read();

    private final RulesService rules = new RulesService();
    private final PathwayService pathways = new PathwayService();
    private final FindingsService service = new FindingsService(CATALOG, rules, pathways);

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void itSaysWhatBothSetsOfRulesSay(WorkedCase worked) {
        Answers answers = answers(worked);
        ChildFacts child = worked.child().asked().facts();
        List<NeedFacts> needs = answers.needFacts(CATALOG);

        Findings findings = service.findings(answers).orElseThrow();

        assertThat(findings.child()).isEqualTo(child);
        assertThat(findings.needs()).isEqualTo(needs).hasSameSizeAs(worked.needs());
        assertThat(findings.classification()).isEqualTo(rules.classify(child, needs));
        assertThat(findings.pathways()).isEqualTo(pathways.pathways(child, needs, findings.classification()));
    }

    @Test
    void withoutAgeSettingOrNeedsThereIsNothingToSay() {
        Answers whole = answers(WorkedCase.named("C01"));

        assertThat(service.findings(whole)).isPresent();
        assertThat(service.findings(Answers.NONE)).isEmpty();
        assertThat(service.findings(whole.withChosen(List.of()))).isEmpty();
        assertThat(service.findings(whole.withChild(child(null, Setting.PUBLIC))))
                .isEmpty();
        assertThat(service.findings(whole.withChild(child(84, null)))).isEmpty();
    }

    @Test
    void aReferralThatIsNotAskedAboutDoesNotCount() {
        ChildAnswers medicaid = Given.childAnswers(
                84, Setting.PUBLIC, null, null, null, Cover.MEDICAID_CHIP, null, Set.of(), null, Referral.YES);

        Findings findings = service.findings(answers(WorkedCase.named("C04")).withChild(medicaid))
                .orElseThrow();

        assertThat(findings.child().answer(Question.REFERRAL_NEEDED)).isEqualTo(Referral.NOT_SURE);
    }

    @Test
    void itPrintsNothingOfAFamily() {
        assertThat(service.findings(answers(WorkedCase.named("C01"))).orElseThrow())
                .hasToString("Findings[sealed]");
    }

    private static ChildAnswers child(Integer months, Setting setting) {
        return Given.childAnswers(months, setting, null, null, null, null, null, null, null, null);
    }

    private static Answers answers(WorkedCase worked) {
        Answers answers = Answers.NONE.withChild(worked.child());
        for (WorkedCase.CaseNeed need : worked.needs()) {
            NeedAnswers said = need.answers();
            answers = answers.withNeed(said);
        }
        return answers;
    }
}

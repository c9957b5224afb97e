package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twodoors.WorkedCase;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.rules.RulesService;

class FindingsServiceTest {

    private final FindingsService findings =
            new FindingsService(CatalogReader.read(), new RulesService(), new PathwayService());

    @Test
    void allRulesAreAppliedToWhatTheFamilySaid() {
        WorkedCase omar = WorkedCase.named("C02");
        Answers answers = answers(omar);

        Findings found = findings.findings(answers).orElseThrow();

        assertThat(found.answers()).isEqualTo(answers);
        assertThat(found.classification().needs().stream().map(it -> it.need().id()))
                .containsExactlyInAnyOrder("handwriting", "fasteners-shoes");
        assertThat(found.pathways().pathways().stream().map(it -> it.rule().id()))
                .containsAll(omar.pathways());
        assertThat(found.toString()).doesNotContain("handwriting");
    }

    @Test
    void withoutAgeOrNeedsThereIsNothingToFind() {
        Answers omar = answers(WorkedCase.named("C02"));

        assertThat(findings.findings(Answers.NONE)).isEmpty();
        assertThat(findings.findings(omar.withChild(ChildAnswers.NONE))).isEmpty();
        assertThat(findings.findings(omar.withChosen(List.of()))).isEmpty();
    }

    private static Answers answers(WorkedCase worked) {
        List<NeedAnswers> needs =
                worked.needs().stream().map(WorkedCase.CaseNeed::answers).toList();
        return new Answers(
                worked.child(),
                Set.of(),
                Set.copyOf(needs.stream().map(NeedAnswers::need).toList()),
                needs);
    }
}

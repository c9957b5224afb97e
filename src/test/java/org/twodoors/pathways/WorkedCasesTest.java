package org.twodoors.pathways;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.WorkedCase;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Urgency;
import org.twodoors.rules.RulesService;

/** The pathways that the worked cases of the rules document name, those they rule out, and the urgency; others may apply too. */
class WorkedCasesTest {

    private static final Catalog CATALOG = CatalogReader.read();

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyChildGetsThePathwaysThatMustShow(WorkedCase worked) {
        ChildFacts child = worked.child().facts();
        List<NeedFacts> facts = worked.needs().stream()
                .map(it -> it.answers().facts(CATALOG.need(it.answers().need()).orElseThrow()))
                .toList();

        Pathways result = new PathwayService().pathways(child, facts, new RulesService().classify(child, facts));

        assertThat(result.pathways())
                .extracting(it -> it.rule().id())
                .containsAll(worked.pathways())
                .doesNotContainAnyElementsOf(worked.ruledOut());
        assertThat(result.urgency())
                .isEqualTo(
                        worked.urgency() == null
                                ? null
                                : Coded.find(Urgency.class, worked.urgency()).orElseThrow());
        assertThat(result.urgent()).isEqualTo(worked.urgency() != null);
    }

    /** What the rows of the therapies add: R81 and R91 name what is asked for, R82 to R97 add a line, R88 asks once. */
    @ParameterizedTest
    @MethodSource("cases")
    void everyChildGetsTheTherapiesLinesAndNotesThatItsCaseNames(WorkedCase worked) {
        ChildFacts child = worked.child().facts();
        List<NeedFacts> facts = worked.needs().stream()
                .map(it -> it.answers().facts(CATALOG.need(it.answers().need()).orElseThrow()))
                .toList();

        Pathways result = new PathwayService().pathways(child, facts, new RulesService().classify(child, facts));

        if (worked.asks() != null) {
            assertThat(result.therapiesAsked()).containsExactlyInAnyOrderElementsOf(worked.asks());
        }
        if (worked.says() != null) {
            assertThat(result.lines()).extracting(LineRule::id).containsExactlyElementsOf(worked.says());
        }
        if (worked.notes() != null) {
            assertThat(result.doctorNotes())
                    .extracting(note -> note.question().code())
                    .containsExactlyElementsOf(worked.notes());
        }
    }
}

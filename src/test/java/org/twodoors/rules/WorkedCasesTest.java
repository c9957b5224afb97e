package org.twodoors.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twodoors.WorkedCase;
import org.twodoors.WorkedCase.CaseNeed;
import org.twodoors.answers.NeedFacts;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Coded;

/**
 * The sixty-one worked cases of the rules document. The document calls its lists "deciding rules"; every one of them is the
 * full list of rules that fire, preparation and class rule included, so they are compared as they stand, in order.
 */
class WorkedCasesTest {

    private static final Catalog CATALOG = CatalogReader.read();

    private final RulesService rules = new RulesService();

    static List<WorkedCase> cases() {
        return WorkedCase.all();
    }

    @Test
    void thereAreSixtyOneCasesOfTheFirstDocumentsWithSeventyFourNeeds() {
        List<WorkedCase> first =
                cases().stream().filter(it -> it.id().startsWith("C")).toList();
        assertThat(first).hasSize(61);
        assertThat(first.stream().mapToInt(it -> it.needs().size()).sum()).isEqualTo(74);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyNeedGetsItsClassLevelsFlagsAndRules(WorkedCase worked) {
        Classification result = rules.classify(worked.child().facts(), facts(worked));

        assertThat(result.rulesVersion()).isEqualTo(RulesService.VERSION);
        assertThat(result.needs()).hasSameSizeAs(worked.needs());
        for (int i = 0; i < result.needs().size(); i++) {
            NeedResult need = result.needs().get(i);
            CaseNeed expected = worked.needs().get(i);
            assertThat(need.need().id()).isEqualTo(expected.answers().need());
            assertThat(need.educational().code()).isEqualTo(expected.educational());
            assertThat(need.medical().code()).isEqualTo(expected.medical());
            assertThat(need.needClass().code()).isEqualTo(expected.needClass());
            assertThat(need.subtype() == null ? null : need.subtype().code()).isEqualTo(expected.subtype());
            assertThat(need.flags()).extracting(Coded::code).containsExactlyElementsOf(expected.flags());
            assertThat(need.rules()).extracting(Rule::id).containsExactlyElementsOf(expected.rules());
            assertThat(need.reasons()).isEqualTo(need.rules());
        }
    }

    private static List<NeedFacts> facts(WorkedCase worked) {
        return worked.needs().stream()
                .map(it -> it.answers().facts(CATALOG.need(it.answers().need()).orElseThrow()))
                .toList();
    }
}

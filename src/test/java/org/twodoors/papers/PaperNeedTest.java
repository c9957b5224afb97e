package org.twodoors.papers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.pathways.FindingsService;
import org.twodoors.pathways.PathwayService;
import org.twodoors.rules.RulesService;

class PaperNeedTest {

    private static final Catalog CATALOG = CatalogReader.read();
    private static final FindingsService FINDINGS =
            new FindingsService(CATALOG, new RulesService(), new PathwayService());

    @Test
    void aDangerComesFirstThenTheBiggestEffectThenWhatIsNotClear() {
        assertThat(order(Families.everyDoor()))
                .containsExactly("toileting", "sleep", "handwriting", "staying-on-task", "feeding-self");
    }

    @Test
    void aDangerComesBeforeABiggerEffect() {
        assertThat(order(Families.of(
                        Families.need(
                                "handwriting", SchoolEffect.A_LOT, DailyEffect.A_LOT, Tried.STILL_HARD, null, null),
                        Families.need("dressing", SchoolEffect.SOME, DailyEffect.SOME, null, null, Safety.HOME))))
                .containsExactly("dressing", "handwriting");
    }

    @Test
    void aSureClassComesBeforeABiggerButLessSureOne() {
        assertThat(order(Families.of(
                        Families.need("handwriting", SchoolEffect.A_LOT, DailyEffect.NONE, Tried.UNKNOWN, null, null),
                        Families.need("dressing", SchoolEffect.A_LOT, DailyEffect.NONE, Tried.STILL_HARD, null, null))))
                .containsExactly("dressing", "handwriting");
    }

    @Test
    void whatIsEqualStaysInTheOrderOfTheCatalogue() {
        assertThat(order(Families.of(
                        Families.need("dressing", SchoolEffect.A_LOT, DailyEffect.NONE, Tried.STILL_HARD, null, null),
                        Families.need(
                                "handwriting", SchoolEffect.A_LOT, DailyEffect.NONE, Tried.STILL_HARD, null, null))))
                .containsExactly("handwriting", "dressing");
    }

    /** Payers limit schoolwork, and no daily need that weighs. */
    @Test
    void aPayerIsToldOfADailyNeedThatWeighsAndOfNoSchoolwork() {
        Answers answers = Families.of(
                Families.need("handwriting", SchoolEffect.A_LOT, DailyEffect.A_LOT, Tried.STILL_HARD, null, null),
                Families.need("cooking-money", SchoolEffect.NONE, DailyEffect.A_LOT, Tried.UNKNOWN, null, null));
        assertThat(PaperNeed.strongestFirst(FINDINGS.findings(answers).orElseThrow()).stream()
                        .filter(PaperNeed::inCare)
                        .map(need -> need.need().id()))
                .containsExactly("cooking-money");
    }

    private static List<String> order(Answers answers) {
        return PaperNeed.strongestFirst(FINDINGS.findings(answers).orElseThrow()).stream()
                .map(need -> need.need().id())
                .toList();
    }
}

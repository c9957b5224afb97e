package org.twodoors.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twodoors.Given;
import org.twodoors.answers.Answers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;
import org.twodoors.catalog.Need;

class FlowTest {

    private static final Catalog CATALOG = CatalogReader.read();

    private final Answers twoNeeds = Answers.NONE.withChosen(List.of(need("dressing"), need("handwriting")));

    @Test
    void leadsFromTheChildThroughEveryTickedNeedToTheCheckPage() {
        assertThat(walk(twoNeeds))
                .containsExactly(
                        "/questions/child",
                        "/questions/child/now",
                        "/questions/child/school",
                        "/questions/child/health",
                        "/questions/areas",
                        "/questions/needs",
                        "/questions/needs/handwriting",
                        "/questions/needs/dressing",
                        "/questions/check");
    }

    @Test
    void leadsBackTheSameWay() {
        Flow flow = new Flow(twoNeeds, CATALOG);
        List<String> pages = walk(twoNeeds);
        for (int at = 1; at < pages.size(); at++) {
            assertThat(flow.before(pages.get(at))).isEqualTo(pages.get(at - 1));
        }
        assertThat(flow.before("/questions/child")).isEqualTo("/");
    }

    @Test
    void progressNeverRunsBackwards() {
        Flow flow = new Flow(twoNeeds, CATALOG);
        int last = 0;
        for (String page : walk(twoNeeds)) {
            Flow.Progress at = flow.progress(page);
            int now = at.step() * 100 + at.part();
            assertThat(now).as(page).isGreaterThan(last);
            assertThat(at.part()).isBetween(1, at.parts());
            last = now;
        }
    }

    @Test
    void aChangeFromTheCheckPageLeadsBackThere() {
        assertThat(new Flow(twoNeeds, CATALOG).next("/questions/child/school", Origin.CHECK))
                .isEqualTo("/questions/check");
        assertThat(new Flow(twoNeeds, CATALOG).next("/questions/child", Origin.PLAN))
                .isEqualTo("/plan");
    }

    @Test
    void aChangeThatOpensNewQuestionsAsksThemFirst() {
        Answers oneOpen = twoNeeds.withNeed(Given.needAnswers(
                "handwriting", SchoolEffect.SOME, DailyEffect.NONE, null, null, null, null, null, null));
        Flow flow = new Flow(oneOpen, CATALOG);

        assertThat(flow.next("/questions/areas", Origin.CHECK)).isEqualTo("/questions/needs?from=check");
        assertThat(flow.next("/questions/needs", Origin.CHECK)).isEqualTo("/questions/needs/dressing?from=check");
        assertThat(flow.next("/questions/child/health", Origin.CHECK)).isEqualTo("/questions/check");
    }

    private static List<String> walk(Answers answers) {
        Flow flow = new Flow(answers, CATALOG);
        List<String> pages = new ArrayList<>(List.of("/questions/child"));
        while (!pages.get(pages.size() - 1).equals(Flow.CHECK)) {
            pages.add(flow.next(pages.get(pages.size() - 1), Origin.FLOW));
        }
        return pages;
    }

    private static Need need(String id) {
        return CATALOG.need(id).orElseThrow();
    }
}

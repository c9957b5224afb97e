package org.twodoors.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twodoors.Given;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
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
                        "/questions/start",
                        "/questions/child",
                        "/questions/child/now",
                        "/questions/child/school",
                        "/questions/areas",
                        "/questions/needs",
                        "/questions/needs/handwriting",
                        "/questions/needs/dressing",
                        "/questions/check");
    }

    @Test
    void asksWhoWorksOnTheNeedsWhereSomebodyMay() {
        for (ChildAnswers child : List.of(
                Given.childAnswers(7 * 12, Setting.PUBLIC, SchoolPlan.SECTION_504),
                Given.childAnswers(2 * 12, Setting.NOT_IN_SCHOOL),
                ChildAnswers.NONE.with(Question.CLINIC_THERAPY, ClinicTherapy.YES))) {
            Answers answers = twoNeeds.withChild(child);
            List<String> pages = walk(answers);
            assertThat(pages)
                    .containsSubsequence("/questions/needs", "/questions/help-now", "/questions/needs/handwriting");
            assertThat(new Flow(answers, CATALOG).before("/questions/help-now")).isEqualTo("/questions/needs");
            progressNeverRunsBackwards(answers);
        }
        assertThat(walk(twoNeeds)).doesNotContain("/questions/help-now");
        assertThat(walk(twoNeeds.withChild(Given.childAnswers(19 * 12, Setting.FINISHED_SCHOOL, SchoolPlan.IEP))))
                .doesNotContain("/questions/help-now");
        assertThat(walk(Answers.NONE.withChild(Given.childAnswers(2 * 12, Setting.NOT_IN_SCHOOL))))
                .doesNotContain("/questions/help-now");
    }

    @Test
    void leadsBackTheSameWay() {
        Flow flow = new Flow(twoNeeds, CATALOG);
        List<String> pages = walk(twoNeeds);
        for (int at = 1; at < pages.size(); at++) {
            assertThat(flow.before(pages.get(at))).isEqualTo(pages.get(at - 1));
        }
        assertThat(flow.before("/questions/start")).isEqualTo("/");
    }

    @Test
    void progressNeverRunsBackwards() {
        progressNeverRunsBackwards(twoNeeds);
    }

    @Test
    void thePagesAboutAllNeedsAreCountedBeforeOneIsChosen() {
        Answers none = Answers.NONE.withChild(Given.childAnswers(7 * 12, Setting.PUBLIC, SchoolPlan.SECTION_504));
        assertThat(new Flow(none, CATALOG).progress("/questions/areas").parts()).isEqualTo(3);
        assertThat(new Flow(twoNeeds, CATALOG).progress("/questions/areas").parts())
                .isEqualTo(2);
    }

    private static void progressNeverRunsBackwards(Answers answers) {
        Flow flow = new Flow(answers, CATALOG);
        int last = 0;
        for (String page : walk(answers)) {
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
        assertThat(flow.next("/questions/child/school", Origin.CHECK)).isEqualTo("/questions/check");
    }

    private static List<String> walk(Answers answers) {
        Flow flow = new Flow(answers, CATALOG);
        List<String> pages = new ArrayList<>(List.of("/questions/start"));
        while (!pages.get(pages.size() - 1).equals(Flow.CHECK)) {
            pages.add(flow.next(pages.get(pages.size() - 1), Origin.FLOW));
        }
        return pages;
    }

    private static Need need(String id) {
        return CATALOG.need(id).orElseThrow();
    }
}

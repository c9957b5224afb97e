package org.twodoors.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.RedFlag;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.CatalogReader;

class AskedQuestionTest {

    private static final Catalog CATALOG = CatalogReader.read();

    /** The look of a question is kept for all families, with the one answer that is chosen; what is ticked, and an age, by nobody. */
    @Test
    void onlyAQuestionWithOneAnswerOfAListMayBeKept() {
        assertKept(Question.SCHOOL_PLAN, ChildAnswers.NONE, true);
        assertKept(Question.SCHOOL_PLAN, ChildAnswers.NONE.with(Question.SCHOOL_PLAN, SchoolPlan.IEP), true);
        assertKept(Question.AGE, ChildAnswers.NONE, false);
        assertKept(Question.RED_FLAGS, ChildAnswers.NONE, true);
        assertKept(Question.RED_FLAGS, ChildAnswers.NONE.with(Question.RED_FLAGS, Set.of(RedFlag.SELF_HARM)), false);
        assertKept(Question.RED_FLAGS, ChildAnswers.NONE.with(Question.RED_FLAGS, Set.of()), false);
    }

    @Test
    void whoseSchoolIsOverIsNotAskedWhatItDoesNow() {
        ChildAnswers finished = ChildAnswers.NONE
                .with(Question.SETTING, Setting.FINISHED_SCHOOL)
                .with(Question.SCHOOL_PLAN, SchoolPlan.IEP);
        assertThat(AskedQuestion.of(Question.Page.SCHOOL, null, finished, CATALOG))
                .extracting(AskedQuestion::question)
                .contains(Question.DIAGNOSIS, Question.COVER)
                .doesNotContain(Question.SCHOOL_PLAN, Question.BEHIND);
        assertThat(Question.Page.SCHOOL.titleKey(finished)).isEqualTo("page.school.title.finished");
        assertThat(finished.asked().answer(Question.SCHOOL_PLAN)).isNull();
        assertThat(AskedQuestion.of(
                        Question.Page.SCHOOL, null, finished.with(Question.SETTING, Setting.PUBLIC), CATALOG))
                .extracting(AskedQuestion::question)
                .contains(Question.SCHOOL_PLAN, Question.BEHIND);
    }

    private static void assertKept(Question question, ChildAnswers child, boolean kept) {
        AskedQuestion asked = AskedQuestion.of(question.page(), null, child, CATALOG).stream()
                .filter(it -> it.question() == question)
                .findFirst()
                .orElseThrow();
        assertThat(asked.look(QuestionForm.of(question.page(), child), Map.of(), null) != null)
                .as("%s of %s", question, child.answers())
                .isEqualTo(kept);
    }
}

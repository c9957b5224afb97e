package org.twodoors.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.twodoors.answers.AnswerSheet;
import org.twodoors.answers.AnswerText;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Subject;
import org.twodoors.answers.Thresholds;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.Rule;

/**
 * An answer that a rule looked at, in words, with the page that changes it.
 *
 * @param questionKey message key of the question in short
 * @param answerKey message key of the answer
 * @param changePath the page that asks it
 */
record DecidingAnswer(String questionKey, String answerKey, String changePath) {

    /** The answers that the rules which fired looked at; each once, only if the family gave it. */
    static List<DecidingAnswer> of(Answers answers, Need need, NeedResult result, Catalog catalog) {
        Set<Question> lookedAt = EnumSet.noneOf(Question.class);
        for (Rule rule : result.rules()) {
            lookedAt.addAll(rule.questions());
        }
        ChildAnswers child = answers.child();
        NeedAnswers said = answers.need(need.id()).asked(need, child);
        List<DecidingAnswer> found = new ArrayList<>();
        for (Question question : lookedAt) {
            AnswerSheet sheet = question.subject() == Subject.CHILD ? child : said;
            for (AnswerText text : sheet.inWords(List.of(question), child.schoolPlace(), catalog)) {
                String answer = question == Question.AGE
                        ? age(child)
                        : text.words().get(0).key();
                found.add(new DecidingAnswer(
                        text.questionKey(), answer, question.page().path(need)));
            }
        }
        return List.copyOf(found);
    }

    /** What the rules look at is the age group. */
    private static String age(ChildAnswers child) {
        if (child.isYounger(Thresholds.SCHOOL_SERVICES_AGE)) {
            return "plan.age.underThree";
        }
        return child.isYounger(Thresholds.TRANSITION_AGE) ? "plan.age.underSixteen" : "plan.age.sixteen";
    }
}

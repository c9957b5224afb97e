package org.twodoors.papers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.AnswerText;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.rules.NeedResult;

/**
 * One page for a meeting.
 *
 * @param needs at most three, strongest first
 * @param large whether it is in large print
 */
record MeetingSheet(List<SheetNeed> needs, boolean large) {

    /** More would not fit on a page, nor into a meeting. */
    static final int MOST_NEEDS = 3;

    /**
     * One need on the sheet. Its class is not on it: a door's name on paper could be read as a no at the other one.
     *
     * @param need id of the need
     * @param answers how much it gets in the way and where; "not at all" stays off the paper for the same reason
     * @param see message keys of what they see
     * @param tried message key of what was tried, or null
     * @param ask message key of what they ask
     */
    record SheetNeed(
            String need,
            List<AnswerText> answers,
            List<String> see,
            @Nullable String tried,
            String ask) {}

    /**
     * Makes the sheet.
     *
     * @param needs the needs the family chose, or every need; strongest first
     * @param child about the child
     * @param large whether it is in large print
     */
    static MeetingSheet of(List<PaperNeed> needs, ChildAnswers child, boolean large) {
        return new MeetingSheet(
                needs.stream().limit(MOST_NEEDS).map(need -> need(need, child)).toList(), large);
    }

    private static SheetNeed need(PaperNeed need, ChildAnswers child) {
        return new SheetNeed(
                need.need().id(),
                answers(need.said(), child),
                need.impact().together(),
                need.impact().tried(),
                ask(need.result()));
    }

    private static List<AnswerText> answers(NeedAnswers said, ChildAnswers child) {
        List<Question> shown = new ArrayList<>();
        if (said.someEffectAtSchool()) {
            shown.add(Question.SCHOOL_EFFECT);
        }
        if (said.someEffectInDailyLife()) {
            shown.add(Question.DAILY_EFFECT);
        }
        return said.inWords(shown, child.schoolPlace());
    }

    private static String ask(NeedResult result) {
        return "sheet.ask." + result.needClass().code(result.subtype());
    }

    /** Ids of the needs on the sheet. */
    public Set<String> ids() {
        Set<String> ids = new LinkedHashSet<>();
        needs.forEach(need -> ids.add(need.need()));
        return ids;
    }

    @Override
    public String toString() {
        return "MeetingSheet[sealed]";
    }
}

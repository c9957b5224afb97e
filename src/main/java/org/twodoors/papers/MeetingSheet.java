package org.twodoors.papers;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.SchoolEffect;
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
            List<Answer> answers,
            List<String> see,
            @Nullable String tried,
            String ask) {}

    /**
     * What was answered to one question.
     *
     * @param questionKey message key of the question in short
     * @param answerKey message key of the answer
     */
    record Answer(String questionKey, String answerKey) {}

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

    private static List<Answer> answers(NeedAnswers said, ChildAnswers child) {
        List<Answer> answers = new ArrayList<>();
        SchoolEffect school = said.schoolEffect();
        if (school != null && said.someEffectAtSchool()) {
            answers.add(new Answer("need.place." + child.schoolPlace(), "q.schoolEffect." + school.code()));
        }
        DailyEffect daily = said.dailyEffect();
        if (daily != null && said.someEffectInDailyLife()) {
            answers.add(new Answer("need.place.home", "q.dailyEffect." + daily.code()));
        }
        return List.copyOf(answers);
    }

    private static String ask(NeedResult result) {
        return "sheet.ask."
                + (result.subtype() == null
                        ? result.needClass().code()
                        : result.subtype().code());
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

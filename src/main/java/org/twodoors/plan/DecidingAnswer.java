package org.twodoors.plan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.catalog.Coded;
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

    private static final String CHILD = "/questions/child";

    /** The answers that the rules which fired looked at; each once, only if the family gave it. */
    static List<DecidingAnswer> of(Answers answers, Need need, NeedResult result) {
        Set<Question> asked = EnumSet.noneOf(Question.class);
        for (Rule rule : result.rules()) {
            asked.addAll(rule.questions());
        }
        ChildAnswers child = answers.child();
        NeedAnswers said = answers.need(need.id()).asked(need, child);
        String page = "/questions/needs/" + need.id();
        List<DecidingAnswer> found = new ArrayList<>();
        for (Question question : asked) {
            switch (question) {
                case AGE -> add(found, "check.age", ageKey(child), CHILD);
                case SETTING -> add(found, "check.setting", "q.setting.", child.setting(), CHILD);
                case SCHOOL_PLAN ->
                    add(found, "check.schoolPlan", "q.schoolPlan.", child.schoolPlan(), CHILD + "/school");
                case SCHOOL_EFFECT ->
                    add(found, "need.place." + child.schoolPlace(), "q.schoolEffect.", said.schoolEffect(), page);
                case DAILY_EFFECT -> add(found, "need.place.home", "q.dailyEffect.", said.dailyEffect(), page);
                case TRIED -> add(found, "check.tried", "q.tried.", said.tried(), page);
                case HEALTH_LINK -> add(found, "check.healthLink", "q.healthLink.", said.healthLink(), page);
                case SAFETY -> add(found, "check.safety", "q.safety.", said.safety(), page);
                case HOW_OFTEN -> add(found, "check.howOften", "q.howOften.", said.howOften(), page);
                case DIAGNOSIS, BEHIND, CLINIC_THERAPY, COVER, RED_FLAGS, STATE, REFERRAL_NEEDED, DOCTOR_SIGN -> {
                    // No rule about a need looks at these.
                }
                case TEACHER -> {
                    // What a teacher said is not the family's to change, only whether it counts.
                    TeacherAnswers teacher = said.teacher();
                    add(
                            found,
                            "sides.teacher",
                            "asking.teacher.school.",
                            teacher == null ? null : teacher.schoolEffect(),
                            "/plan/home-and-school");
                }
            }
        }
        return List.copyOf(found);
    }

    private static @Nullable String ageKey(ChildAnswers child) {
        Integer age = child.ageMonths();
        if (age == null) {
            return null;
        }
        return age < 36 ? "plan.age.underThree" : age < 16 * 12 ? "plan.age.underSixteen" : "plan.age.sixteen";
    }

    private static void add(
            List<DecidingAnswer> found, String questionKey, String prefix, @Nullable Coded value, String path) {
        add(found, questionKey, value == null ? null : prefix + value.code(), path);
    }

    private static void add(List<DecidingAnswer> found, String questionKey, @Nullable String answerKey, String path) {
        if (answerKey != null) {
            found.add(new DecidingAnswer(questionKey, answerKey, path));
        }
    }
}

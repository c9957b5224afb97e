package org.twodoors.sharing.school;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;

/** Which of several teachers' answers the rules get to read (R1 takes one). Nobody else's are ever among them. */
final class TeacherAnswerSelection {

    private TeacherAnswerSelection() {}

    /**
     * The answer that counts for each need: the newest of a teacher who knows; of teachers who all do not know, the
     * newest.
     *
     * @param answers what the family said; a teacher who says nothing of simple help leaves their word on it
     * @param views what the family asked for, the oldest first
     * @return answers by need
     */
    static Map<String, TeacherAnswers> latest(Answers answers, List<AskedView> views) {
        Map<String, TeacherAnswers> said = new LinkedHashMap<>();
        newest(views).forEach((need, answer) -> said.put(need, answer.forRules(tried(answers, need))));
        return said;
    }

    /**
     * Answers without what counts in them although its link was taken back, or expired, since it was counted.
     *
     * @param answers the answers, with what teachers said
     * @param views what the family asked for and did not take back
     * @return the answers with what is still there
     */
    static Answers standing(Answers answers, List<AskedView> views) {
        Map<String, TeacherAnswers> still = new LinkedHashMap<>();
        for (NeedAnswers need : answers.needs()) {
            TeacherAnswers said = need.teacher();
            if (said != null && ofTeachers(views).anyMatch(answer -> isSaying(answer, need.need(), said))) {
                still.put(need.need(), said);
            }
        }
        return answers.withTeachers(still);
    }

    private static boolean isSaying(SchoolAnswer answer, String need, TeacherAnswers said) {
        return answer.need().equals(need) && answer.forRules(said.tried()).equals(said);
    }

    private static @Nullable Tried tried(Answers answers, String need) {
        return answers.chosen().contains(need) ? answers.need(need).tried() : null;
    }

    private static Stream<SchoolAnswer> ofTeachers(List<AskedView> views) {
        return views.stream()
                .filter(view -> view.view().teacher() && view.view().answered())
                .flatMap(view -> view.view().content().answers().stream());
    }

    /** The same, as it was answered. */
    static Map<String, SchoolAnswer> newest(List<AskedView> views) {
        Map<String, SchoolAnswer> found = new LinkedHashMap<>();
        ofTeachers(views).forEach(answer -> found.merge(answer.need(), answer, TeacherAnswerSelection::better));
        return found;
    }

    private static SchoolAnswer better(SchoolAnswer older, SchoolAnswer newer) {
        return newer.effect() == SchoolEffect.UNKNOWN ? knowing(older, newer) : newer;
    }

    private static SchoolAnswer knowing(SchoolAnswer older, SchoolAnswer newer) {
        return older.effect() == SchoolEffect.UNKNOWN ? newer : older;
    }
}

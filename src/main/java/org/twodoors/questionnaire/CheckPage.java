package org.twodoors.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.AnswerSheet;
import org.twodoors.answers.AnswerText;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Subject;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;

/**
 * The check page: every question that was asked, those with an answer first.
 *
 * @param groups the child, the parts of the day, then each need: what has an answer, and what needs one
 * @param skipped what has no answer and needs none, under the same headings
 * @param open how many effects of needs have no answer
 * @param missing message key of what the plan cannot do without, or null
 * @param missingPath the page that asks for it
 */
record CheckPage(
        List<Group> groups,
        List<Group> skipped,
        int open,
        @Nullable String missing,
        String missingPath) {

    /**
     * Rows under one heading.
     *
     * @param titleKey message key of the heading
     * @param icon the area's icon, or null
     * @param child whether these rows are about the child rather than one need
     * @param changePath the page that asks nearly all of them, or null
     * @param rows one for each question
     */
    record Group(
            String titleKey,
            @Nullable String icon,
            boolean child,
            @Nullable String changePath,
            List<Row> rows) {

        private Group answered() {
            return new Group(
                    titleKey,
                    icon,
                    child,
                    changePath,
                    rows.stream().filter(row -> !row.isSkipped()).toList());
        }

        /** Each of them leads to its page by itself. */
        private Group skipped() {
            return new Group(
                    titleKey,
                    icon,
                    child,
                    null,
                    rows.stream().filter(Row::isSkipped).toList());
        }
    }

    /**
     * One question and what was answered.
     *
     * @param questionKey message key of the question in short
     * @param words what was answered; empty when nothing was
     * @param changePath the page that asks it
     * @param required whether the plan waits for it
     */
    record Row(String questionKey, List<AnswerText.Words> words, String changePath, boolean required) {

        private boolean isSkipped() {
            return words.isEmpty() && !required;
        }

        private static Row of(
                Question question, AnswerSheet answers, @Nullable Need need, ChildAnswers child, Catalog catalog) {
            AnswerText text = AnswerText.of(question, answers.answer(question), child.schoolPlace(), catalog);
            return new Row(text.questionKey(), text.words(), question.page().path(need), question.required());
        }
    }

    static CheckPage of(Answers answers, Catalog catalog) {
        List<Need> needs = answers.chosenNeeds(catalog);
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("page.check.child", null, true, null, child(answers, catalog)));
        groups.add(new Group("page.check.day", null, true, null, day(answers, catalog, needs)));
        for (Need need : needs) {
            groups.add(new Group(
                    "need." + need.id() + ".label",
                    catalog.areaOf(need).id(),
                    false,
                    Question.Page.NEED.path(need),
                    need(need, answers, catalog)));
        }
        int open = (int) needs.stream()
                .flatMap(need -> Question.Page.NEED.questions().stream()
                        .filter(Question::required)
                        .filter(question -> answers.need(need.id()).answer(question) == null))
                .count();
        boolean basics = answers.child().enoughForRules();
        String missing = !basics ? "page.check.needsAge" : needs.isEmpty() ? "page.check.needsNeeds" : null;
        return new CheckPage(
                groups.stream().map(Group::answered).toList(),
                groups.stream()
                        .map(Group::skipped)
                        .filter(group -> !group.rows().isEmpty())
                        .toList(),
                open,
                missing,
                basics ? Flow.AREAS : Question.Page.CHILD.path(null));
    }

    /** How many questions have no answer and need none. */
    public int skips() {
        return skipped.stream().mapToInt(group -> group.rows().size()).sum();
    }

    private static List<Row> child(Answers answers, Catalog catalog) {
        ChildAnswers child = answers.child();
        return Question.onPages(Subject.CHILD).stream()
                .filter(child::isAsked)
                .filter(question -> question != Question.HOME_LANGUAGES || answers.isAboutTalking(catalog))
                .map(question -> Row.of(question, child, null, child, catalog))
                .toList();
    }

    private static List<Row> day(Answers answers, Catalog catalog, List<Need> needs) {
        List<AnswerText.Words> areas = catalog.areas().stream()
                .map(Area::id)
                .filter(answers.areas()::contains)
                .map(id -> new AnswerText.Words("area." + id + ".label", List.of()))
                .toList();
        return List.of(
                new Row("check.areas", areas, Flow.AREAS, true),
                new Row("check.needs", count(needs), Flow.NEEDS, true));
    }

    /** Each need stands below, under its name. */
    private static List<AnswerText.Words> count(List<Need> needs) {
        return needs.isEmpty() ? List.of() : List.of(new AnswerText.Words("check.needs.count", List.of(needs.size())));
    }

    /** Only questions that were asked have a row; the two effects always were. */
    private static List<Row> need(Need need, Answers answers, Catalog catalog) {
        NeedAnswers said = answers.need(need.id());
        ChildAnswers child = answers.child();
        return Stream.of(Question.Page.HELP_NOW, Question.Page.NEED)
                .flatMap(page -> page.questions().stream())
                .filter(question -> said.isAsked(question, need, child))
                .filter(question -> question != Question.DOCTOR_SIGN || answers.asksDoctorQuestion(need, catalog))
                .map(question -> Row.of(question, said, need, child, catalog))
                .toList();
    }
}

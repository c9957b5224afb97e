package org.twodoors.questionnaire;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.Cover;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.answers.RedFlag;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;

/**
 * The check page: every question that was asked, with its answer or none.
 *
 * @param groups the child, the parts of the day, then each need
 * @param open how many effects of needs have no answer
 * @param missing message key of what the plan cannot do without, or null
 * @param missingPath the page that asks for it
 */
record CheckPage(List<Group> groups, int open, @Nullable String missing, String missingPath) {

    /**
     * Rows under one heading.
     *
     * @param titleKey message key of the heading
     * @param icon the area's icon, or null
     * @param child whether these rows are about the child rather than one need
     * @param rows one for each question
     */
    record Group(String titleKey, @Nullable String icon, boolean child, List<Row> rows) {}

    /**
     * One question and what was answered.
     *
     * @param questionKey message key of the question in short
     * @param answers what was answered; empty when nothing was
     * @param changePath the page that asks it
     */
    record Row(String questionKey, List<Answer> answers, String changePath) {

        static Row of(String questionKey, String prefix, @Nullable Coded value, String changePath) {
            return new Row(
                    questionKey, value == null ? List.of() : List.of(Answer.of(prefix + value.code())), changePath);
        }
    }

    /**
     * An answer in words.
     *
     * @param key message key
     * @param values arguments of the message
     */
    record Answer(String key, List<Object> values) {
        static Answer of(String key, Object... values) {
            return new Answer(key, List.of(values));
        }
    }

    static CheckPage of(Answers answers, Catalog catalog) {
        List<Need> needs = answers.chosenNeeds(catalog);
        List<Group> groups = new ArrayList<>();
        groups.add(new Group("page.check.child", null, true, child(answers.child())));
        groups.add(new Group("page.check.day", null, true, day(answers, catalog, needs)));
        for (Need need : needs) {
            groups.add(new Group(
                    "need." + need.id() + ".label",
                    catalog.areaOf(need).id(),
                    false,
                    need(need, answers.need(need.id()), answers.child())));
        }
        int open = (int) needs.stream()
                .map(need -> answers.need(need.id()))
                .flatMap(said -> Stream.of(said.schoolEffect() == null, said.dailyEffect() == null))
                .filter(unanswered -> unanswered)
                .count();
        if (!answers.child().enoughForRules()) {
            return new CheckPage(groups, open, "page.check.needsAge", Flow.CHILD);
        }
        return new CheckPage(groups, open, needs.isEmpty() ? "page.check.needsNeeds" : null, Flow.AREAS);
    }

    private static List<Row> child(ChildAnswers child) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row("check.age", age(child.ageMonths()), Flow.CHILD));
        rows.add(Row.of("check.setting", "q.setting.", child.setting(), Flow.CHILD));
        rows.add(Row.of("check.state", "state.", child.state(), Flow.CHILD));
        rows.add(new Row("check.redFlags", redFlags(child.redFlags()), Flow.NOW));
        rows.add(Row.of("check.schoolPlan", "q.schoolPlan.", child.schoolPlan(), Flow.SCHOOL));
        rows.add(Row.of("check.behind", "q.behind.", child.behind(), Flow.SCHOOL));
        rows.add(Row.of("check.diagnosis", "q.diagnosis.", child.diagnosis(), Flow.HEALTH));
        rows.add(Row.of("check.clinicTherapy", "q.clinicTherapy.", child.clinicTherapy(), Flow.HEALTH));
        rows.add(Row.of("check.cover", "q.cover.", child.cover(), Flow.HEALTH));
        if (child.cover() != Cover.MEDICAID_CHIP) {
            rows.add(Row.of("check.referralNeeded", "q.referralNeeded.", child.referralNeeded(), Flow.HEALTH));
        }
        return rows;
    }

    private static List<Answer> age(@Nullable Integer months) {
        if (months == null) {
            return List.of();
        }
        if (months < 12) {
            return List.of(Answer.of("q.age.value.months", months));
        }
        return List.of(
                months % 12 == 0
                        ? Answer.of("q.age.value.years", months / 12)
                        : Answer.of("q.age.value.both", months / 12, months % 12));
    }

    private static List<Answer> redFlags(@Nullable Set<RedFlag> flags) {
        if (flags == null) {
            return List.of();
        }
        return flags.isEmpty()
                ? List.of(Answer.of("q.redFlags.none"))
                : flags.stream()
                        .sorted()
                        .map(flag -> Answer.of("redFlag." + flag.code() + ".label"))
                        .toList();
    }

    private static List<Row> day(Answers answers, Catalog catalog, List<Need> needs) {
        List<Answer> areas = catalog.areas().stream()
                .map(Area::id)
                .filter(answers.areas()::contains)
                .map(id -> Answer.of("area." + id + ".label"))
                .toList();
        List<Answer> ticked = needs.stream()
                .map(need -> Answer.of("need." + need.id() + ".label"))
                .toList();
        return List.of(new Row("check.areas", areas, Flow.AREAS), new Row("check.needs", ticked, Flow.NEEDS));
    }

    /** Only questions that were asked have a row; the two effects always were. */
    private static List<Row> need(Need need, NeedAnswers said, ChildAnswers child) {
        String page = Flow.pageOf(need);
        NeedQuestions questions = new NeedQuestions(need, child);
        boolean anyEffect = said.someEffectAtSchool() || said.someEffectInDailyLife();
        return Stream.of(
                        Row.of("need.place." + questions.schoolWording(), "q.schoolEffect.", said.schoolEffect(), page),
                        said.someEffectAtSchool() && questions.asksTried()
                                ? Row.of("check.tried", "q.tried.", said.tried(), page)
                                : null,
                        Row.of("need.place.home", "q.dailyEffect.", said.dailyEffect(), page),
                        anyEffect ? Row.of("check.healthLink", "q.healthLink.", said.healthLink(), page) : null,
                        anyEffect || need.is(NeedFlag.HEALTH_FIRST)
                                ? Row.of("check.safety", "q.safety.", said.safety(), page)
                                : null,
                        anyEffect ? Row.of("check.howOften", "q.howOften.", said.howOften(), page) : null,
                        need.doctorQuestion() == null
                                ? null
                                : new Row("check.doctorSign", doctorSign(said.doctorSign()), page))
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Answer> doctorSign(@Nullable Boolean sign) {
        return sign == null ? List.of() : List.of(Answer.of(sign ? "q.doctorSign.yes" : "q.doctorSign.no"));
    }
}

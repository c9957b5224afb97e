package org.twodoors.sharing.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.NeedAnswers;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Need;
import org.twodoors.plan.Door;
import org.twodoors.rules.ClassRule;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.MedicalRule;
import org.twodoors.rules.NeedClass;
import org.twodoors.rules.PreparationRule;
import org.twodoors.rules.Rule;
import org.twodoors.sharing.view.SharedContent.SharedNeed;

/**
 * A family's copy as it is read: on its preview, behind its link and on a team's page, always by this record and the
 * fragment {@code sharing/view :: view}. Everything is made from the copy alone.
 *
 * @param label what the family wrote on it; empty for nothing
 * @param day the day it was made
 * @param rulesVersion version of the rules
 * @param daily whether daily life and health are in it
 * @param needs each need
 * @param until the last day it can be read
 */
public record ReadOnlyView(
        String label,
        @Nullable LocalDate day,
        String rulesVersion,
        boolean daily,
        List<ViewNeed> needs,
        LocalDate until) {

    private static final List<Rule> RULES = Stream.<Rule[]>of(
                    PreparationRule.values(), EducationalRule.values(), MedicalRule.values(), ClassRule.values())
            .flatMap(Arrays::stream)
            .toList();

    /**
     * One need.
     *
     * @param need the need
     * @param area id of its area
     * @param door where it is shown
     * @param classKey message prefix of its class
     * @param strengthKey message key of how sure that is, or null
     * @param reasons the rules behind it
     * @param answers what the family answered
     */
    record ViewNeed(
            Need need,
            String area,
            Door door,
            String classKey,
            @Nullable String strengthKey,
            List<Rule> reasons,
            List<ViewAnswer> answers) {

        /** What a school reads on paper: without the answers that could be quoted there as a refusal. */
        public List<ViewAnswer> answersOnPaper() {
            return answers.stream().filter(answer -> !answer.isNone()).toList();
        }

        /** Ids of the rules: "R12, R29". */
        public String ruleIds() {
            return String.join(", ", reasons.stream().map(Rule::id).toList());
        }

        @Override
        public String toString() {
            return "ViewNeed[sealed]";
        }
    }

    /**
     * One answer.
     *
     * @param questionKey message key of the question in short
     * @param answerKey message key of the answer
     */
    record ViewAnswer(String questionKey, String answerKey) {

        /** Whether it says "not at all", "none of these" or "I do not know". */
        boolean isNone() {
            return answerKey.endsWith(".none") || answerKey.endsWith(".unknown");
        }

        @Override
        public String toString() {
            return "ViewAnswer[sealed]";
        }
    }

    /**
     * Makes the view. What a later version no longer knows is left out.
     *
     * @param content the copy
     * @param until the last day it can be read
     * @param catalog knows the needs
     */
    public static ReadOnlyView of(SharedContent content, LocalDate until, Catalog catalog) {
        return new ReadOnlyView(
                content.label(),
                content.day(),
                content.rulesVersion(),
                content.daily(),
                content.needs().stream()
                        .flatMap(shared -> catalog.need(shared.said().need()).stream()
                                .map(need -> need(content, shared, need, catalog)))
                        .toList(),
                until);
    }

    private static ViewNeed need(SharedContent content, SharedNeed shared, Need need, Catalog catalog) {
        NeedClass needClass = shared.needClass() == null ? NeedClass.NOT_CLEAR : shared.needClass();
        return new ViewNeed(
                need,
                catalog.areaOf(need).id(),
                Door.of(needClass),
                content.daily()
                        ? "class."
                                + (shared.subtype() == null
                                        ? needClass.code()
                                        : shared.subtype().code())
                        : "share.class." + needClass.code(),
                shared.strength() == null
                        ? null
                        : "strength." + shared.strength().code(),
                RULES.stream()
                        .filter(rule -> shared.rules().contains(rule.id()))
                        .toList(),
                answers(content.place(), shared.said()));
    }

    private static List<ViewAnswer> answers(String place, NeedAnswers said) {
        List<ViewAnswer> answers = new ArrayList<>();
        add(answers, "need.place." + place, "q.schoolEffect.", said.schoolEffect());
        add(answers, "check.tried", "q.tried.", said.tried());
        add(answers, "need.place.home", "q.dailyEffect.", said.dailyEffect());
        add(answers, "check.healthLink", "q.healthLink.", said.healthLink());
        add(answers, "check.safety", "q.safety.", said.safety());
        add(answers, "check.howOften", "q.howOften.", said.howOften());
        return List.copyOf(answers);
    }

    private static void add(List<ViewAnswer> answers, String questionKey, String prefix, @Nullable Coded value) {
        if (value != null) {
            answers.add(new ViewAnswer(questionKey, prefix + value.code()));
        }
    }

    @Override
    public String toString() {
        return "ReadOnlyView[sealed]";
    }
}

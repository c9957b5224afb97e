package org.twodoors.sharing.view;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.AnswerText;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Audience;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.plan.Door;
import org.twodoors.rules.NeedClass;
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
 * @param situations message keys of what brings the family here; empty where the family did not choose to say it
 */
public record ReadOnlyView(
        String label,
        @Nullable LocalDate day,
        String rulesVersion,
        boolean daily,
        List<ViewNeed> needs,
        LocalDate until,
        List<String> situations) {

    private static final List<Question> SHOWN = Stream.of(Question.Page.NEED, Question.Page.HELP_NOW)
            .flatMap(page -> page.questions().stream())
            .filter(question -> question.isShownTo(Audience.TEAM))
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
            List<AnswerText> answers) {

        /** What a school reads on paper: without the answers that could be quoted there as a refusal. */
        public List<AnswerText> answersOnPaper() {
            return answers.stream().filter(answer -> !isNone(answer)).toList();
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
                until,
                requireNonNullElse(content.situations(), List.<Situation>of()).stream()
                        .map(Question.SITUATIONS::answerKey)
                        .toList());
    }

    private static ViewNeed need(SharedContent content, SharedNeed shared, Need need, Catalog catalog) {
        NeedClass needClass = shared.needClass() == null ? NeedClass.NOT_CLEAR : shared.needClass();
        return new ViewNeed(
                need,
                catalog.areaOf(need).id(),
                Door.of(needClass),
                content.daily() ? "class." + needClass.code(shared.subtype()) : "share.class." + needClass.code(),
                shared.strength() == null
                        ? null
                        : "strength." + shared.strength().code(),
                Rule.all().stream()
                        .filter(rule -> shared.rules().contains(rule.id()))
                        .toList(),
                shared.said().inWords(SHOWN, content.place()));
    }

    /** Whether it says "not at all", "none of these" or "I do not know". */
    private static boolean isNone(AnswerText answer) {
        String key = answer.words().get(0).key();
        return key.endsWith(".none") || key.endsWith(".unknown");
    }

    @Override
    public String toString() {
        return "ReadOnlyView[sealed]";
    }
}

package org.twodoors.sharing.view;

import static java.util.Objects.requireNonNullElse;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.AnswerText;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Audience;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Need;
import org.twodoors.papers.SchoolAsks;
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
 * @param age how old the child is, in words; null where the family did not choose to say it
 * @param grade the child's grade or class, as typed; empty for none
 * @param team whether the team of a school meeting reads it
 * @param meeting the day of that meeting, or null
 */
public record ReadOnlyView(
        String label,
        @Nullable LocalDate day,
        String rulesVersion,
        boolean daily,
        List<ViewNeed> needs,
        LocalDate until,
        List<String> situations,
        AnswerText.@Nullable Words age,
        String grade,
        boolean team,
        @Nullable LocalDate meeting) {

    private static final Set<Question> EFFECTS = Set.of(Question.SCHOOL_EFFECT, Question.DAILY_EFFECT);

    /** Lines to write on that a page has room for beside its needs, each of which takes some of it. */
    private static final int LINES = 18;

    private static final int LINES_OF_A_NEED = 4;

    private static final int FEWEST_LINES = 2;

    /** Lines of needs in large print that a sheet of paper has room for. */
    private static final int MOST_LINES = 38;

    /** Lines that a sheet has room for where what is said stands in a row. */
    private static final int MOST_LINES_IN_A_ROW = 56;

    /** Letters in such a line. */
    private static final int WIDTH = 50;

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
     * @param effects how much it gets in the way, and where; without the answers that a school could quote as a refusal
     * @param tried message key of what was tried, or null where the family did not say
     * @param more what else the family answered
     * @param left the answers that stand with the reasons alone: "not at all" and "I do not know"
     * @param since message key of how long it has been there, or null where the family did not say
     * @param words what the family sees of it, as typed; empty for none
     * @param asks message keys of what the family asks
     */
    record ViewNeed(
            Need need,
            String area,
            Door door,
            String classKey,
            @Nullable String strengthKey,
            List<Rule> reasons,
            List<AnswerText> effects,
            @Nullable String tried,
            List<AnswerText> more,
            List<AnswerText> left,
            @Nullable String since,
            String words,
            List<String> asks) {

        /** About how many lines it takes on paper. */
        int lines() {
            int rows = 4 + effects.size() + (words.length() + WIDTH - 1) / WIDTH;
            return rows + more.size() * 3 / 2 + asks.size() * 2;
        }

        @Override
        public String toString() {
            return "ViewNeed[sealed]";
        }
    }

    /**
     * Makes the view for whoever has its link. What a later version no longer knows is left out.
     *
     * @param content the copy
     * @param until the last day it can be read
     * @param catalog knows the needs
     */
    public static ReadOnlyView of(SharedContent content, LocalDate until, Catalog catalog) {
        return of(content, until, catalog, false, null);
    }

    /**
     * Makes the view for the team of a school meeting.
     *
     * @param content the copy
     * @param until the last day it can be read
     * @param meeting the day of the meeting, or null
     * @param catalog knows the needs
     */
    public static ReadOnlyView ofMeeting(
            SharedContent content, LocalDate until, @Nullable LocalDate meeting, Catalog catalog) {
        return of(content, until, catalog, true, meeting);
    }

    private static ReadOnlyView of(
            SharedContent content, LocalDate until, Catalog catalog, boolean team, @Nullable LocalDate meeting) {
        Integer months = content.ageMonths();
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
                        .toList(),
                months == null
                        ? null
                        : AnswerText.of(Question.AGE, months, content.place(), catalog)
                                .words()
                                .get(0),
                content.grade(),
                team,
                meeting);
    }

    /**
     * How it is printed: {@code roomy}, each answer on a line of its own; {@code close}, one after the other, still on one sheet; or
     * {@code many}, in small print and on a second sheet if need be.
     */
    public String print() {
        int lines = needs.stream().mapToInt(ViewNeed::lines).sum();
        return lines <= MOST_LINES ? "roomy" : lines <= MOST_LINES_IN_A_ROW ? "close" : "many";
    }

    /** Lines to write on: fewer needs leave more of the page. */
    public int noteLines() {
        return Math.max(FEWEST_LINES, LINES - LINES_OF_A_NEED * needs.size());
    }

    private static ViewNeed need(SharedContent content, SharedNeed shared, Need need, Catalog catalog) {
        NeedClass needClass = shared.needClass() == null ? NeedClass.NOT_CLEAR : shared.needClass();
        List<AnswerText> all = shared.said().inWords(SHOWN, content.place(), catalog);
        List<AnswerText> shown = all.stream().filter(answer -> !isNone(answer)).toList();
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
                shown.stream()
                        .filter(answer -> EFFECTS.contains(answer.question()))
                        .toList(),
                shown.stream()
                        .filter(answer -> answer.question() == Question.TRIED)
                        .map(answer -> answer.words().get(0).key())
                        .findFirst()
                        .orElse(null),
                shown.stream()
                        .filter(answer -> answer.question() != Question.TRIED && !EFFECTS.contains(answer.question()))
                        .toList(),
                all.stream().filter(ReadOnlyView::isNone).toList(),
                shared.since() == null ? null : "share.since." + shared.since().code(),
                shared.words(),
                shared.asks().stream().map(ask -> SchoolAsks.WORDS + ask).toList());
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

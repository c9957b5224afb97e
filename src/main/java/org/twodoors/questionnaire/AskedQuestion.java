package org.twodoors.questionnaire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ChildAnswers;
import org.twodoors.answers.FollowUp;
import org.twodoors.answers.Question;
import org.twodoors.answers.Question.Kind;
import org.twodoors.answers.Question.Page;
import org.twodoors.answers.Question.Section;
import org.twodoors.answers.Question.Subject;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.Coded;
import org.twodoors.catalog.Need;

/**
 * A question as its page asks it.
 *
 * @param question the question
 * @param need the need it is about, or null for a question about the child
 * @param child what was said about the child
 * @param catalog knows the therapies that can be ticked
 */
record AskedQuestion(Question question, @Nullable Need need, ChildAnswers child, Catalog catalog) {

    /** So many answers are a list, not tiles. */
    private static final int MOST_TILES = 12;

    /** So many short answers fit into one row of a phone. */
    private static final int MOST_IN_A_ROW = 4;

    /** Their answers take more words than fit four in a row. */
    private static final Set<Question> IN_PAIRS = Set.of(Question.TRIED, Question.HOW_OFTEN);

    private static final List<String> YES_OR_NO = List.of("yes", "no");

    /**
     * One answer to choose.
     *
     * @param code its value in the form
     * @param textKey message key of its words
     * @param opens codes of the follow-ups that it opens, or null
     * @param closes codes of the follow-ups that it closes, or null
     * @param wide whether it needs a line of its own where the others stand beside each other
     */
    record Choice(
            String code,
            String textKey,
            @Nullable String opens,
            @Nullable String closes,
            boolean wide) {}

    /** The questions of a page that are asked of this child, in the order of the page. */
    static List<AskedQuestion> of(Page page, @Nullable Need need, ChildAnswers child, Catalog catalog) {
        return page.questions().stream()
                .map(question -> new AskedQuestion(question, need, child, catalog))
                .filter(it -> it.when() != FollowUp.NEVER)
                .toList();
    }

    private FollowUp when() {
        return question.followUp(need, child);
    }

    /** The name of its field. */
    public String code() {
        return question.code();
    }

    /** Where on its page it stands. */
    public Section section() {
        return question.section();
    }

    /** Which fragment shows it: {@code number}, {@code tiles}, {@code list} or {@code boxes}. */
    public String shape() {
        return switch (question.kind()) {
            case NUMBER -> "number";
            case CHOICES -> "boxes";
            case YES_NO -> "tiles";
            case CHOICE -> question.choices(catalog, child).size() > MOST_TILES ? "list" : "tiles";
            case TEACHER -> throw new IllegalStateException("no page asks what a teacher said");
        };
    }

    public String labelKey() {
        return question.labelKey(need, child);
    }

    public String hintKey() {
        return question.hintKey(need, child);
    }

    public String whyKey() {
        return question.whyKey(need);
    }

    /** The place that the question speaks of and does not name. */
    public @Nullable String placeKey() {
        return need != null && question.required() ? shortKey() : null;
    }

    /** Whether to say that it may be skipped: on the pages of a need everything but the two effects may. */
    public boolean optional() {
        return question.subject() == Subject.CHILD && question.kind() == Kind.CHOICE && !question.required();
    }

    /** Whether the title of its page asks it, so that it need not be read twice. */
    public boolean askedByTitle() {
        return question.page().questions().size() == 1;
    }

    /** Whether "None of these" is an answer of its own, so that nobody passes it by. */
    public boolean noneOfThese() {
        return question == Question.RED_FLAGS;
    }

    /** The style of its answers: short ones in one row where they are few or about a need, else in two columns; long ones in one. */
    public String tiles() {
        if (!question.shortAnswers()) {
            return "";
        }
        boolean inColumns = question.kind() == Kind.CHOICES
                || question.choices(catalog, child).size() > MOST_IN_A_ROW;
        if (need == null && inColumns) {
            return "tiles--two";
        }
        return IN_PAIRS.contains(question) ? "tiles--row tiles--pairs" : "tiles--row";
    }

    /** What it is called beside an answer. */
    public String shortKey() {
        return question.shortKey(child.schoolPlace());
    }

    /** When it is asked: the end of a style name. */
    public String followUp() {
        return when().code();
    }

    /** The answers to choose from. */
    public List<Choice> choices() {
        return question.kind() == Kind.YES_NO
                ? YES_OR_NO.stream()
                        .map(code -> new Choice(code, "q." + question.code() + "." + code, null, null, false))
                        .toList()
                : question.choices(catalog, child).stream().map(this::choice).toList();
    }

    /**
     * The answers under their headings.
     *
     * @return by message key of the heading; one group without a heading, the empty key, where the question has none
     */
    public Map<String, List<Choice>> groups() {
        Map<String, List<Choice>> groups = new LinkedHashMap<>();
        for (Coded answer : question.choices(catalog, child)) {
            groups.computeIfAbsent(question.groupKey(answer), key -> new ArrayList<>())
                    .add(choice(answer));
        }
        return groups;
    }

    /** Whether it stands there without a frame: always asked, and not in the list of the other questions about a need. */
    public boolean bare() {
        return when() == FollowUp.ALWAYS && (need == null || section() != Section.MAIN);
    }

    /** All that the line about why it is asked is made of. */
    List<Object> reason() {
        return List.of(shortKey(), whyKey(), hintKey());
    }

    /**
     * All that its look depends on: our words, and which one of the answers is chosen.
     *
     * @param form what was chosen
     * @param problems what is wrong with the form, by field
     * @param skipped whether the page says that all may be skipped; null for no
     * @return null where several answers can be chosen and any is; where something is wrong; or where people write
     */
    public @Nullable List<Object> look(QuestionForm form, Map<String, String> problems, @Nullable Boolean skipped) {
        if (question.kind() == Kind.NUMBER || !problems.isEmpty()) {
            return null;
        }
        List<?> answers = question.kind() == Kind.YES_NO ? YES_OR_NO : question.choices(catalog, child);
        List<String> chosen =
                codes(answers).filter(code -> form.has(code(), code)).toList();
        boolean many = question.kind() == Kind.CHOICES;
        if ((many && (!chosen.isEmpty() || form.has("noneOfThese", "true"))) || chosen.size() > 1) {
            return null;
        }
        return List.of(
                question,
                need == null,
                when(),
                labelKey(),
                hintKey(),
                Optional.ofNullable(placeKey()),
                Boolean.TRUE.equals(skipped),
                answers,
                chosen);
    }

    private static Stream<String> codes(List<?> answers) {
        return answers.stream().map(answer -> answer instanceof Coded coded ? coded.code() : answer.toString());
    }

    private Choice choice(Coded answer) {
        return new Choice(
                answer.code(),
                question.answerKey(answer),
                codes(Arrays.stream(FollowUp.values()).filter(it -> it.opensWith(answer))),
                codes(Arrays.stream(FollowUp.values()).filter(it -> it.closesWith(answer))),
                answer == SchoolEffect.NOT_IN_SCHOOL);
    }

    private static @Nullable String codes(Stream<FollowUp> followUps) {
        String codes = followUps.map(FollowUp::code).collect(Collectors.joining(" "));
        return codes.isEmpty() ? null : codes;
    }
}

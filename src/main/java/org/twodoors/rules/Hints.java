package org.twodoors.rules;

import static org.twodoors.answers.Question.DAILY_EFFECT;
import static org.twodoors.answers.Question.HEALTH_LINK;
import static org.twodoors.answers.Question.HOW_OFTEN;
import static org.twodoors.answers.Question.SCHOOL_EFFECT;
import static org.twodoors.answers.Question.TRIED;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Question;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.Tried;

/**
 * Works out what would change a class: one answer is changed, the tables run again, and what alters class
 * or subtype is kept. At most three, one for each question. Losing a skill is named only when nothing else fits. The tables
 * run when somebody looks: few pages show hints, and every page asks for classes.
 */
final class Hints extends AbstractList<Hint> {

    private static final int MOST = 3;

    /** Time comes first: it is a hint only where the need is too new to call (R11, R23). */
    private static final List<Question> ORDER = List.of(HOW_OFTEN, SCHOOL_EFFECT, DAILY_EFFECT, TRIED, HEALTH_LINK);

    private final Decision now;
    private @Nullable List<Hint> found;

    private Hints(Decision now) {
        this.now = now;
    }

    static List<Hint> of(Decision now) {
        return new Hints(now);
    }

    @Override
    public Hint get(int index) {
        return found().get(index);
    }

    @Override
    public int size() {
        return found().size();
    }

    /** Found twice, it is the same. */
    private List<Hint> found() {
        List<Hint> hints = found;
        if (hints == null) {
            hints = find(now);
            found = hints;
        }
        return hints;
    }

    private static List<Hint> find(Decision now) {
        List<Hint> hints = ORDER.stream()
                .sorted(Comparator.comparing(question -> !comesFirst(question, now.input())))
                .flatMap(question -> first(question, now).stream())
                .limit(MOST)
                .toList();
        return hints.isEmpty() ? WhatIf.LOST.hint(now).stream().toList() : hints;
    }

    private static Optional<Hint> first(Question question, Decision now) {
        return Arrays.stream(WhatIf.values())
                .filter(change -> change.question() == question && change != WhatIf.LOST)
                .flatMap(change -> change.hint(now).stream())
                .findFirst();
    }

    /** What nobody knows comes before what somebody said. */
    private static boolean comesFirst(Question question, RuleInput answers) {
        SchoolView view = SchoolView.of(answers.facts());
        return switch (question) {
            case HOW_OFTEN -> true;
            case SCHOOL_EFFECT -> view.effect() == SchoolEffect.UNKNOWN;
            case DAILY_EFFECT -> answers.facts().daily() == DailyEffect.UNKNOWN;
            case TRIED -> view.tried() == Tried.UNKNOWN || view.tried() == Tried.NOT_ASKED;
            default -> false;
        };
    }
}

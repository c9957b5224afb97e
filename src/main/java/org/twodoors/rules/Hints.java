package org.twodoors.rules;

import static org.twodoors.rules.Question.DAILY_EFFECT;
import static org.twodoors.rules.Question.HEALTH_LINK;
import static org.twodoors.rules.Question.HOW_OFTEN;
import static org.twodoors.rules.Question.SCHOOL_EFFECT;
import static org.twodoors.rules.Question.TRIED;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.Tried;

/**
 * Works out what would change a class (section 3.6): one answer is changed, the tables run again, and what alters class
 * or subtype is kept. At most three, one for each question. Losing a skill is named only when nothing else fits.
 */
final class Hints {

    private static final int MOST = 3;

    private static final List<Question> ORDER = List.of(SCHOOL_EFFECT, DAILY_EFFECT, TRIED, HEALTH_LINK, HOW_OFTEN);

    private Hints() {}

    static List<Hint> of(Decision now) {
        List<Hint> hints = ORDER.stream()
                .sorted(Comparator.comparingInt(question -> rank(question, now)))
                .flatMap(question -> first(question, now).stream())
                .limit(MOST)
                .toList();
        return hints.isEmpty() ? Change.LOST.hint(now).stream().toList() : hints;
    }

    private static Optional<Hint> first(Question question, Decision now) {
        return Arrays.stream(Change.values())
                .filter(change -> change.question() == question && change != Change.LOST)
                .flatMap(change -> change.hint(now).stream())
                .findFirst();
    }

    /** Time comes first when the need is too new to call, then what nobody knows, then the order of the questions. */
    private static int rank(Question question, Decision now) {
        if (question == HOW_OFTEN && tooNew(now)) {
            return 0;
        }
        return unknown(question, now.prepared()) ? 1 : 2;
    }

    private static boolean tooNew(Decision now) {
        return now.educationalRule() == EducationalRule.R11 || now.medicalRule() == MedicalRule.R23;
    }

    private static boolean unknown(Question question, Prepared answers) {
        SchoolView view = SchoolView.of(answers.facts());
        return (question == SCHOOL_EFFECT && view.effect() == SchoolEffect.UNKNOWN)
                || (question == DAILY_EFFECT && answers.facts().daily() == DailyEffect.UNKNOWN)
                || (question == TRIED && (view.tried() == Tried.UNKNOWN || view.tried() == Tried.NOT_ASKED));
    }
}

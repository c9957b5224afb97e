package org.twodoors.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.twodoors.Given;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.HealthLink;
import org.twodoors.answers.HowOften;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Question;
import org.twodoors.answers.Safety;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.TeacherAnswers;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.ClinicScope;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.SchoolScope;

/**
 * The properties of section 3.7, over every combination of one need's answers, with and without a teacher, for every kind
 * of need and child that the tables tell apart.
 */
class EveryCombinationTest {

    private static final SchoolEffect[] S = SchoolEffect.values();
    private static final DailyEffect[] D = DailyEffect.values();
    private static final Tried[] T = Tried.values();
    private static final HealthLink[] H = HealthLink.values();
    private static final Safety[] F = Safety.values();
    private static final HowOften[] P = HowOften.values();

    /** No teacher first, then four answers on S with five on T, "did not say" among them. */
    private static final @Nullable TeacherAnswers[] TEACHERS = teachers();

    private static final int ANSWERS = S.length * D.length * T.length * H.length * F.length * P.length;

    /** A kind of child with a kind of need. */
    private record Context(ChildFacts child, Need need) {}

    @Test
    void everyCombinationKeepsTheProperties() {
        List<Context> contexts = contexts();

        long run = contexts.parallelStream()
                .mapToLong(context -> new Grid(context).check())
                .sum();

        assertThat(ANSWERS).isEqualTo(4_800);
        assertThat(TEACHERS).hasSize(21);
        assertThat(contexts).hasSize(216);
        assertThat(run).isEqualTo(21_772_800);
    }

    @Test
    void everyHintKeepsItsPromise() {
        long hints = contexts().parallelStream()
                .mapToLong(EveryCombinationTest::checkHints)
                .sum();

        assertThat(hints).isPositive();
    }

    private static List<Context> contexts() {
        List<Context> contexts = new ArrayList<>();
        for (Need need : needs()) {
            for (int age : List.of(2 * 12, 7 * 12, 16 * 12)) {
                for (Setting setting : List.of(Setting.PUBLIC, Setting.FINISHED_SCHOOL)) {
                    for (SchoolPlan plan : List.of(SchoolPlan.IEP, SchoolPlan.NONE)) {
                        contexts.add(new Context(
                                Given.child()
                                        .ageMonths(age)
                                        .in(setting)
                                        .with(plan)
                                        .facts(),
                                need));
                    }
                }
            }
        }
        return contexts;
    }

    /** Scopes and flags as the catalogue combines them. */
    private static List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (SchoolScope school : SchoolScope.values()) {
            for (ClinicScope clinic : ClinicScope.values()) {
                needs.add(Given.need(school, clinic));
                needs.add(Given.need(school, clinic, NeedFlag.HEALTH_FIRST));
                needs.add(Given.need(school, clinic, NeedFlag.HEALTH_FIRST, NeedFlag.SKILLS_BACK));
            }
        }
        return needs;
    }

    private static @Nullable TeacherAnswers[] teachers() {
        List<@Nullable TeacherAnswers> all = new ArrayList<>();
        all.add(null);
        for (SchoolEffect school :
                List.of(SchoolEffect.NONE, SchoolEffect.SOME, SchoolEffect.A_LOT, SchoolEffect.UNKNOWN)) {
            all.add(new TeacherAnswers(school, null));
            for (Tried tried : List.of(Tried.WORKED, Tried.STILL_HARD, Tried.NOT_YET, Tried.UNKNOWN)) {
                all.add(new TeacherAnswers(school, tried));
            }
        }
        return all.toArray(TeacherAnswers[]::new);
    }

    /** What the tables decide for every combination of one context, by place: s, d, t, h, f, p, teacher. */
    private static final class Grid {

        private final Context context;
        private final Decision[] decisions = new Decision[ANSWERS * TEACHERS.length];

        Grid(Context context) {
            this.context = context;
        }

        long check() {
            long run = 0;
            for (int i = 0; i < decisions.length; i++) {
                decisions[i] = Decision.decide(context.child(), facts(i));
                run++;
            }
            for (int i = 0; i < decisions.length; i++) {
                one(i);
                pairs(i);
            }
            return run;
        }

        private NeedFacts facts(int place) {
            int rest = place;
            TeacherAnswers teacher = TEACHERS[rest % TEACHERS.length];
            rest /= TEACHERS.length;
            HowOften often = P[rest % P.length];
            rest /= P.length;
            Safety safety = F[rest % F.length];
            rest /= F.length;
            HealthLink health = H[rest % H.length];
            rest /= H.length;
            Tried tried = T[rest % T.length];
            rest /= T.length;
            DailyEffect daily = D[rest % D.length];
            SchoolEffect school = S[rest / D.length];
            return Given.needFacts(context.need(), school, daily, tried, health, safety, often, false, teacher);
        }

        private Decision at(
                NeedFacts it, SchoolEffect school, DailyEffect daily, HealthLink health, HowOften often, int teacher) {
            int place = school.ordinal();
            place = place * D.length + daily.ordinal();
            place = place * T.length + it.tried().ordinal();
            place = place * H.length + health.ordinal();
            place = place * F.length + it.safety().ordinal();
            place = place * P.length + often.ordinal();
            return decisions[place * TEACHERS.length + teacher];
        }

        private void one(int place) {
            Decision now = decisions[place];
            NeedFacts it = now.input().facts();
            SchoolView view = SchoolView.of(it);
            boolean schoolIsOver = now.input().finishedSchool();
            boolean r5 = now.preparation().contains(PreparationRule.R5);
            List<FindOut> findOut = unknown(it, view) || now.classRule() == ClassRule.R36 ? FindOut.of(now) : List.of();

            holds(exactlyOneClass(now), "every combination has exactly one class", now);
            holds(sameAgain(now, it), "the same answers give the same result", now);
            holds(
                    it.safety() != Safety.NONE
                            || view.effect() != SchoolEffect.UNKNOWN
                            || r5
                            || !now.educational().positive(),
                    "without danger S=U gives no positive E but by R5",
                    now);
            holds(
                    it.safety() != Safety.NONE
                            || it.daily() != DailyEffect.UNKNOWN
                            || now.medicalRule() == MedicalRule.R20
                            || now.medicalRule() == MedicalRule.R22
                            || !now.medical().positive(),
                    "without danger D=U gives no positive M but by R20 or R22",
                    now);
            holds(
                    view.effect() != SchoolEffect.UNKNOWN
                            || (view.clash()
                                    ? findOut.contains(FindOut.CLASH_HOME_SCHOOL)
                                    : findOut.contains(FindOut.ASK_TEACHER) != schoolIsOver),
                    "S=U gets a find-out step, unless school is over",
                    now);
            holds(
                    it.daily() != DailyEffect.UNKNOWN || findOut.contains(FindOut.WATCH_AT_HOME),
                    "D=U gets a find-out step",
                    now);
            holds(
                    view.tried() != Tried.UNKNOWN || findOut.contains(FindOut.ASK_WHAT_WAS_TRIED) != schoolIsOver,
                    "T=U gets a find-out step, unless school is over",
                    now);
            holds(
                    now.classRule() != ClassRule.R36 || !findOut.isEmpty(),
                    "what is not clear yet has a find-out step",
                    now);
        }

        private static boolean unknown(NeedFacts it, SchoolView view) {
            return view.effect() == SchoolEffect.UNKNOWN
                    || view.tried() == Tried.UNKNOWN
                    || it.daily() == DailyEffect.UNKNOWN;
        }

        /** Compares with the neighbours that differ in one answer. */
        private void pairs(int place) {
            Decision now = decisions[place];
            NeedFacts it = now.input().facts();
            int teacher = place % TEACHERS.length;
            Decision other = at(it, it.school(), it.daily(), HealthLink.OTHER, often(it), teacher);
            Decision settled = at(it, it.school(), it.daily(), HealthLink.OTHER, HowOften.OFTEN, teacher);

            holds(
                    it.health() != HealthLink.CONDITION || now.educational() == other.educational(),
                    "H=condition never changes E",
                    now);
            holds(
                    it.health() != HealthLink.LOST || now.educational() == settled.educational(),
                    "H=lost never adds to E, it only switches off R4 and R11",
                    now);
            for (int d = it.daily().ordinal() + 1; d < D.length; d++) {
                Decision then = at(it, it.school(), D[d], it.health(), often(it), teacher);
                holds(
                        now.educational() == then.educational()
                                || now.preparation().contains(PreparationRule.R5)
                                || now.educationalRule() == EducationalRule.R9,
                        "D changes E only through R5 and R9",
                        now);
            }
            for (int s = it.school().ordinal() + 1; s < S.length; s++) {
                Decision then = at(it, S[s], it.daily(), it.health(), often(it), teacher);
                holds(
                        now.medical() == then.medical()
                                || now.medicalRule() == MedicalRule.R22
                                || then.medicalRule() == MedicalRule.R22,
                        "S changes M only through R22",
                        now);
            }
            if (it.school() == SchoolEffect.SOME && SchoolView.of(it).tried() != Tried.WORKED) {
                Decision more = at(it, SchoolEffect.A_LOT, it.daily(), it.health(), often(it), teacher);
                holds(notLower(now.educational(), more.educational()), "S from 1 to 2 never lowers E", now);
            }
            TeacherAnswers said = it.teacher();
            if (said != null && said.schoolEffect() == SchoolEffect.SOME && said.tried() != Tried.WORKED) {
                Decision more = at(it, it.school(), it.daily(), it.health(), often(it), teacher + 5);
                holds(
                        more.input().facts().teacher().schoolEffect() == SchoolEffect.A_LOT
                                && notLower(now.educational(), more.educational()),
                        "the teacher's S from 1 to 2 never lowers E",
                        now);
            }
            if (it.daily() == DailyEffect.SOME) {
                Decision more = at(it, it.school(), DailyEffect.A_LOT, it.health(), often(it), teacher);
                holds(notLower(now.medical(), more.medical()), "D from 1 to 2 never lowers M", now);
            }
        }

        private static boolean exactlyOneClass(Decision now) {
            int matching = 0;
            for (ClassRule row : CLASS_ROWS) {
                if (row.row().applies(new ClassRule.Levels(now.educational(), now.medical()))) {
                    matching++;
                }
            }
            return matching == 1 && now.needClass() != null;
        }

        private boolean sameAgain(Decision now, NeedFacts it) {
            Decision again = Decision.decide(context.child(), it);
            return again.equals(now);
        }

        private void holds(boolean property, String sentence, Decision broken) {
            if (!property) {
                NeedFacts it = broken.input().facts();
                throw new AssertionError(String.join(
                        " ",
                        sentence + ":",
                        context.need().schoolScope() + "/" + context.need().clinicScope(),
                        context.need().flags().toString(),
                        context.child().ageMonths() + " months",
                        context.child().setting().code(),
                        String.valueOf(context.child().answer(Question.SCHOOL_PLAN)),
                        "S=" + it.school(),
                        "T=" + it.tried(),
                        "D=" + it.daily(),
                        "H=" + it.health(),
                        "F=" + it.safety(),
                        "P=" + often(it),
                        it.teacher() == null
                                ? "no teacher"
                                : "t=" + it.teacher().schoolEffect() + ","
                                        + it.teacher().tried(),
                        broken.rules().toString()));
            }
        }
    }

    private static final ClassRule[] CLASS_ROWS = ClassRule.values();

    private static HowOften often(NeedFacts it) {
        return it.answer(Question.HOW_OFTEN, HowOften.class);
    }

    private static boolean notLower(Level before, Level after) {
        return after.compareTo(before) <= 0;
    }

    /** Without a teacher: at most three hints, one for each question, and every one comes true. */
    private static long checkHints(Context context) {
        long count = 0;
        Grid grid = new Grid(context);
        for (int place = 0; place < ANSWERS * TEACHERS.length; place += TEACHERS.length) {
            NeedFacts it = grid.facts(place);
            Decision now = Decision.decide(context.child(), it);
            List<Hint> hints = Hints.of(now);
            Set<Question> questions = new HashSet<>();
            for (Hint hint : hints) {
                Decision then = Decision.decide(context.child(), changed(it, hint));
                grid.holds(questions.add(hint.question()), "a question gives one hint", now);
                grid.holds(!then.sameClassAs(now), "a hint changes the class", now);
                grid.holds(
                        then.needClass() == hint.becomes() && then.subtype() == hint.becomesSubtype(),
                        "a hint says which class follows",
                        now);
                grid.holds(
                        hint.value() != HealthLink.CONDITION || it.health() == HealthLink.OTHER,
                        "no condition is invented",
                        now);
                grid.holds(
                        hint.question() != Question.HOW_OFTEN
                                || (hints.indexOf(hint) == 0
                                        && (now.educationalRule() == EducationalRule.R11
                                                || now.medicalRule() == MedicalRule.R23)),
                        "time is a hint, and the first one, only where R11 or R23 decided",
                        now);
                grid.holds(hint.value() != HealthLink.LOST || hints.size() == 1, "a lost skill comes last", now);
                count++;
            }
            grid.holds(hints.size() <= 3, "there are at most three hints", now);
        }
        return count;
    }

    private static NeedFacts changed(NeedFacts it, Hint hint) {
        return Given.needFacts(
                it.need(),
                hint.value() instanceof SchoolEffect school ? school : it.school(),
                hint.value() instanceof DailyEffect daily ? daily : it.daily(),
                hint.value() instanceof Tried tried ? tried : it.tried(),
                hint.value() instanceof HealthLink health ? health : it.health(),
                it.safety(),
                hint.value() instanceof HowOften often ? often : often(it),
                it.doctorSign(),
                it.teacher());
    }
}

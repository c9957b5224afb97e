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
import org.twodoors.answers.HelpNow;
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
 * What holds of every classification, over every combination of one need's answers, with and without a teacher, for every kind
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

    /** Who works on it: all that can be said, against "not asked", with some of the teachers. */
    private static final HelpNow[] HELP = {HelpNow.NONE, HelpNow.SCHOOL, HelpNow.CLINIC, HelpNow.BOTH};

    /** No teacher, and one who sees a lot after help. */
    private static final int[] TEACHERS_BESIDE_HELP = {0, 13};

    @Test
    void everyCombinationKeepsTheProperties() {
        List<ChildFacts> children = children();

        long run = needs().parallelStream()
                .mapToLong(need -> {
                    NeedFacts[] facts = facts(need);
                    return children.stream()
                            .mapToLong(child -> new Grid(child, facts).check())
                            .sum();
                })
                .sum();

        assertThat(ANSWERS).isEqualTo(4_800);
        assertThat(TEACHERS).hasSize(21);
        assertThat(needs()).hasSize(18);
        assertThat(children).hasSize(12);
        assertThat(run).isEqualTo(21_772_800);
    }

    @Test
    void whoWorksOnItNowChangesItsOwnSideAloneAndNeverLowersIt() {
        List<ChildFacts> children = children();

        long run = needs().parallelStream()
                .mapToLong(need -> {
                    NeedFacts[] facts = factsWithHelp(need);
                    return children.stream()
                            .mapToLong(child -> checkHelp(child, facts))
                            .sum();
                })
                .sum();

        assertThat(run).isEqualTo(4_800L * TEACHERS_BESIDE_HELP.length * 18 * 12 * (HELP.length + 1));
    }

    @Test
    void everyHintKeepsItsPromise() {
        List<ChildFacts> children = children();

        long hints = needs().parallelStream()
                .mapToLong(need -> {
                    NeedFacts[] facts = facts(need);
                    return children.stream()
                            .mapToLong(child -> checkHints(new Grid(child, facts)))
                            .sum();
                })
                .sum();

        assertThat(hints).isPositive();
    }

    private static List<ChildFacts> children() {
        List<ChildFacts> children = new ArrayList<>();
        for (int age : List.of(2 * 12, 7 * 12, 16 * 12)) {
            for (Setting setting : List.of(Setting.PUBLIC, Setting.FINISHED_SCHOOL)) {
                for (SchoolPlan plan : List.of(SchoolPlan.IEP, SchoolPlan.NONE)) {
                    children.add(
                            Given.child().ageMonths(age).in(setting).with(plan).facts());
                }
            }
        }
        return children;
    }

    /** Every combination of answers about a need, by place: s, d, t, h, f, p, teacher. Made once for all children. */
    private static NeedFacts[] facts(Need need) {
        NeedFacts[] facts = new NeedFacts[ANSWERS * TEACHERS.length];
        for (int place = 0; place < facts.length; place++) {
            facts[place] = facts(need, place);
        }
        return facts;
    }

    private static NeedFacts facts(Need need, int place) {
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
        return Given.needFacts(need, school, daily, tried, health, safety, often, false, teacher);
    }

    /** "Not asked", then each of {@link #HELP}, for every combination with some of the teachers. */
    private static NeedFacts[] factsWithHelp(Need need) {
        NeedFacts[] facts = new NeedFacts[ANSWERS * TEACHERS_BESIDE_HELP.length * (HELP.length + 1)];
        int at = 0;
        for (int place = 0; place < ANSWERS; place++) {
            for (int teacher : TEACHERS_BESIDE_HELP) {
                NeedFacts alone = facts(need, place * TEACHERS.length + teacher);
                facts[at++] = alone;
                for (HelpNow help : HELP) {
                    facts[at++] = alone.with(Question.HELP_NOW, help);
                }
            }
        }
        return facts;
    }

    private static long checkHelp(ChildFacts child, NeedFacts[] facts) {
        for (int at = 0; at < facts.length; at += HELP.length + 1) {
            Decision alone = Decision.decide(child, facts[at]);
            Decision none = Decision.decide(child, facts[at + 1]);
            Decision school = Decision.decide(child, facts[at + 2]);
            Decision clinic = Decision.decide(child, facts[at + 3]);
            Decision both = Decision.decide(child, facts[at + 4]);

            holds(none.rules().equals(alone.rules()), "nobody is the same as not asked", none);
            holds(sameMedical(school, alone), "the school's work never changes M", school);
            holds(sameEducational(clinic, alone), "the clinic's work never changes E", clinic);
            holds(
                    sameEducational(both, school) && sameMedical(both, clinic),
                    "both are the school and the clinic",
                    both);
            holds(notLower(alone.educational(), school.educational()), "the school's work never lowers E", school);
            holds(notLower(alone.medical(), clinic.medical()), "the clinic's work never lowers M", clinic);
            inHand(school);
            inHand(both);
            unknowns(school);
            unknowns(clinic);
            unknowns(both);
        }
        return facts.length;
    }

    /** What the school works on is a yes or likely there, unless the child is too young or school is over; danger comes first. */
    private static void inHand(Decision now) {
        EducationalRule rule = now.educationalRule();
        boolean earlier = rule == EducationalRule.R6 || rule == EducationalRule.R7;
        boolean sure = rule == EducationalRule.R8 || now.input().school() == SchoolEffect.A_LOT;
        holds(
                earlier
                        || (now.educational() == (sure ? Level.YES : Level.LIKELY)
                                && (rule == EducationalRule.R8) == now.input().unsafeAtSchool()
                                && (rule == EducationalRule.R8 || rule == EducationalRule.R38)),
                "what the school works on is decided by R38, or by R8 in danger",
                now);
    }

    private static boolean sameEducational(Decision one, Decision other) {
        return one.educational() == other.educational() && one.educationalRule() == other.educationalRule();
    }

    private static boolean sameMedical(Decision one, Decision other) {
        return one.medical() == other.medical() && one.medicalRule() == other.medicalRule();
    }

    /** Scopes and flags as the catalog combines them. */
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

    /** What the tables decide for every combination of one kind of child and need, by place as {@link #facts}. */
    private static final class Grid {

        private final ChildFacts child;
        private final NeedFacts[] facts;
        private final Decision[] decisions = new Decision[ANSWERS * TEACHERS.length];

        Grid(ChildFacts child, NeedFacts[] facts) {
            this.child = child;
            this.facts = facts;
        }

        long check() {
            long run = 0;
            for (int i = 0; i < decisions.length; i++) {
                decisions[i] = Decision.decide(child, facts[i]);
                run++;
            }
            for (int i = 0; i < decisions.length; i++) {
                one(i);
                pairs(i);
            }
            return run;
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

            holds(exactlyOneClass(now), "every combination has exactly one class", now);
            holds(Decision.decide(child, facts[place]).equals(now), "the same answers give the same result", now);
            unknowns(now);
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
    }

    /** What is not known gives no positive level but by the named rows, and always a step to find it out. */
    private static void unknowns(Decision now) {
        NeedFacts it = now.input().facts();
        SchoolView view = SchoolView.of(it);
        boolean schoolIsOver = now.input().finishedSchool();
        List<FindOut> findOut = unknown(it, view) || now.classRule() == ClassRule.R36 ? FindOut.of(now) : List.of();
        holds(
                it.safety() != Safety.NONE
                        || view.effect() != SchoolEffect.UNKNOWN
                        || now.preparation().contains(PreparationRule.R5)
                        || now.educationalRule() == EducationalRule.R38
                        || !now.educational().positive(),
                "without danger S=U gives no positive E but by R5 or R38",
                now);
        holds(
                it.safety() != Safety.NONE
                        || it.daily() != DailyEffect.UNKNOWN
                        || now.medicalRule() == MedicalRule.R20
                        || now.medicalRule() == MedicalRule.R22
                        || now.medicalRule() == MedicalRule.R39
                        || !now.medical().positive(),
                "without danger D=U gives no positive M but by R20, R22 or R39",
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
        holds(now.classRule() != ClassRule.R36 || !findOut.isEmpty(), "what is not clear yet has a find-out step", now);
    }

    private static boolean unknown(NeedFacts it, SchoolView view) {
        return view.effect() == SchoolEffect.UNKNOWN
                || view.tried() == Tried.UNKNOWN
                || it.daily() == DailyEffect.UNKNOWN;
    }

    private static void holds(boolean property, String sentence, Decision broken) {
        if (!property) {
            NeedFacts it = broken.input().facts();
            ChildFacts child = broken.input().child();
            throw new AssertionError(String.join(
                    " ",
                    sentence + ":",
                    it.need().schoolScope() + "/" + it.need().clinicScope(),
                    it.need().flags().toString(),
                    child.ageMonths() + " months",
                    child.setting().code(),
                    String.valueOf(child.answer(Question.SCHOOL_PLAN)),
                    "S=" + it.school(),
                    "T=" + it.tried(),
                    "D=" + it.daily(),
                    "H=" + it.health(),
                    "F=" + it.safety(),
                    "P=" + often(it),
                    "now=" + it.helpNow(),
                    it.teacher() == null
                            ? "no teacher"
                            : "t=" + it.teacher().schoolEffect() + ","
                                    + it.teacher().tried(),
                    broken.rules().toString()));
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
    private static long checkHints(Grid grid) {
        long count = 0;
        for (int place = 0; place < ANSWERS * TEACHERS.length; place += TEACHERS.length) {
            NeedFacts it = grid.facts[place];
            Decision now = Decision.decide(grid.child, it);
            List<Hint> hints = Hints.of(now);
            Set<Question> questions = new HashSet<>();
            for (Hint hint : hints) {
                Decision then = Decision.decide(grid.child, changed(it, hint));
                holds(questions.add(hint.question()), "a question gives one hint", now);
                holds(!then.sameClassAs(now), "a hint changes the class", now);
                holds(
                        then.needClass() == hint.becomes() && then.subtype() == hint.becomesSubtype(),
                        "a hint says which class follows",
                        now);
                holds(
                        hint.value() != HealthLink.CONDITION || it.health() == HealthLink.OTHER,
                        "no condition is invented",
                        now);
                holds(
                        hint.question() != Question.HOW_OFTEN
                                || (hints.indexOf(hint) == 0
                                        && (now.educationalRule() == EducationalRule.R11
                                                || now.medicalRule() == MedicalRule.R23)),
                        "time is a hint, and the first one, only where R11 or R23 decided",
                        now);
                holds(hint.value() != HealthLink.LOST || hints.size() == 1, "a lost skill comes last", now);
                count++;
            }
            holds(hints.size() <= 3, "there are at most three hints", now);
        }
        return count;
    }

    private static NeedFacts changed(NeedFacts it, Hint hint) {
        return it.with(hint.question(), hint.value());
    }
}

package org.twodoors.pathways;

import static org.twodoors.answers.Situation.CLINIC_NO;
import static org.twodoors.answers.Situation.CLINIC_WAIT;
import static org.twodoors.answers.Situation.DISAGREE;
import static org.twodoors.answers.Situation.JUST_STARTING;
import static org.twodoors.answers.Situation.KEEP_HELP;
import static org.twodoors.answers.Situation.NOT_FOLLOWED;
import static org.twodoors.answers.Situation.NO_THERAPIST;
import static org.twodoors.answers.Situation.SCHOOL_CUT;
import static org.twodoors.answers.Situation.SCHOOL_NO;
import static org.twodoors.answers.Situation.SCHOOL_SILENT;
import static org.twodoors.answers.Situation.TOLD_CLINIC;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.DailyEffect;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.SchoolEffect;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.answers.Thresholds;
import org.twodoors.catalog.Coded;

/**
 * What is known of a family and belongs to the answer of a situation: its sentence, message {@code situation.known.<code>}, takes
 * the place of the last one. Of two that fit the first is said.
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
enum KnownFact implements Coded {
    /** From 18 on the rights may be the student's (source K, and that of R50). */
    ADULT(
            it -> !it.youngerThan(Thresholds.RIGHTS_TRANSFER_AGE) && atSchool(it),
            SCHOOL_NO,
            SCHOOL_SILENT,
            TOLD_CLINIC,
            NO_THERAPIST,
            NOT_FOLLOWED,
            DISAGREE),
    /** Care in the bathroom is part of a plan, and no reason to call a parent in (sources S12, S14, S18, S32). */
    TOILET_CARE(KnownFact::atSchool, "toileting", JUST_STARTING, SCHOOL_NO, TOLD_CLINIC),
    /** A preschool that wants a child trained first (sources S12, S14, S18, S32). */
    TOILET_TRAINING(it -> learns(it, Setting.PRESCHOOL), "toileting", SCHOOL_NO, TOLD_CLINIC),
    /** Help with eating in the school day is part of a plan, with the nurse (sources S12, S13, S33). */
    FEEDING_CARE(it -> atSchool(it) || learns(it, Setting.PRESCHOOL), "chewing-swallowing", TOLD_CLINIC),
    /** A clinic works on what an injury or illness left: the school is next (sources S60, S60b). */
    AFTER_INJURY_CARE(it -> fromThree(it) && it.says(ClinicTherapy.YES), "after-injury-illness", JUST_STARTING),
    /** After an injury or illness the doctor comes first (sources S60, S60b). */
    AFTER_INJURY(KnownFact::fromThree, "after-injury-illness", JUST_STARTING),
    /** A child who holds in at school what comes out at home (source K). */
    HELD_IN(KnownFact::fromThree, KnownFact::heldIn, SCHOOL_NO, TOLD_CLINIC),
    /** What a school calls behavior may come from the senses: both can be asked for (sources S37, K). */
    BEHAVIOR(it -> it.hasIep() && !it.hasTherapyInIep() && atSchool(it), KnownFact::behavior, SCHOOL_NO),
    /** Where a child learns at home and was evaluated, the state says what follows (source S26). */
    HOMESCHOOL_NO(it -> learns(it, Setting.HOMESCHOOL), SCHOOL_NO),
    /** The district where a private school stands evaluates; what follows is another right (source S25). */
    PRIVATE_SCHOOL(it -> learns(it, Setting.PRIVATE), JUST_STARTING, TOLD_CLINIC),
    /** Where a child learns at home, the state says what follows an evaluation (source S26). */
    HOMESCHOOL(it -> learns(it, Setting.HOMESCHOOL), JUST_STARTING, TOLD_CLINIC, NO_THERAPIST),
    /** School ends soon: other programs come (sources S110, K). */
    LEAVING_SCHOOL(
            it -> !it.youngerThan(Thresholds.LEAVING_SCHOOL_AGE) && it.setting().inSchool(), JUST_STARTING),
    /** A charter school that sends back to the district, with no OT in a plan (sources S7, S24). */
    CHARTER_NO_OT(it -> charter(it) && noOtInPlan(it), NO_THERAPIST),
    /** A charter school that sends a child with an IEP away (source S24). */
    CHARTER_STAY(KnownFact::charter, NO_THERAPIST),
    /** A 504 team judges without what medicine does (sources S15, S16). */
    WITHOUT_MEDICINE(it -> it.says(SchoolPlan.SECTION_504) && atSchool(it), KnownFact::attention, SCHOOL_CUT),
    /** Somebody answers for special education at a charter school (source S24). */
    CHARTER(KnownFact::charter, SCHOOL_NO, SCHOOL_SILENT, TOLD_CLINIC, SCHOOL_CUT, JUST_STARTING),
    /** Help in class goes on, and nobody may be made to wait for it to end (source S17). */
    TIERS(it -> it.says(SchoolPlan.MTSS) && atSchool(it), SCHOOL_NO, SCHOOL_SILENT, TOLD_CLINIC),
    /** A therapist who is not there is missing for the evaluation first (sources S7, S130). */
    OT_NOT_IN_PLAN(it -> noOtInPlan(it) && atSchool(it), NO_THERAPIST),
    /** Early intervention ended a short time ago, and the plan of the district was due (source S28). */
    OUT_OF_EARLY(KnownFact::justThree, SCHOOL_NO, SCHOOL_SILENT, TOLD_CLINIC),
    /** Before kindergarten the district evaluates, wherever the child spends the day (sources S13, S17b, S87). */
    BEFORE_KINDERGARTEN(
            it -> fromThree(it)
                    && it.youngerThan(Thresholds.PRESCHOOL_ENDS_AGE)
                    && (it.setting() == Setting.PRESCHOOL || it.setting() == Setting.NOT_IN_SCHOOL)
                    && noPlan(it),
            SCHOOL_NO,
            TOLD_CLINIC),
    /** The last year of preschool: an IEP goes on to kindergarten (source S9). */
    KINDERGARTEN(
            it -> it.hasIep()
                    && it.setting() == Setting.PRESCHOOL
                    && !it.youngerThan(Thresholds.PRESCHOOL_ENDS_AGE - 2),
            KEEP_HELP,
            SCHOOL_NO,
            SCHOOL_CUT),
    /** A student may come to the meeting (34 CFR 300.321(a)(7), source S127), and OT can be out of sight (source S95). */
    TEEN(KnownFact::teen, KEEP_HELP),
    /** While a clinic lets a family wait, the summer is a question for the IEP team (source S143). */
    SUMMER(it -> it.hasIep() && (atSchool(it) || learns(it, Setting.PRESCHOOL)), CLINIC_WAIT),
    /** With therapy in the IEP the question is how much and for which goals (sources S13, S104). */
    IEP(ChildFacts::hasTherapyInIep, SCHOOL_NO),
    /** With an IEP and no therapy in it, at any age up to the end of school (sources S13, S95). */
    IEP_NO_OT(ChildFacts::hasIep, SCHOOL_NO),
    /** A diagnosis, and the test of the school says something else: both can be right (source S19). */
    REPORT(
            it -> it.says(Diagnosis.YES) && noPlan(it) && atSchool(it),
            findings -> findings.pathways().has(PathwayRule.R70),
            SCHOOL_NO),
    /** Beside a clinic, what else is no reason for a school to say no (sources S5, S16, S18). */
    CLINIC_TOO(it -> it.says(ClinicTherapy.YES) && noPlan(it) && atSchool(it), SCHOOL_NO),
    /** A diploma ends what the school gives (source S110). */
    DIPLOMA(it -> !it.youngerThan(Thresholds.LEAVING_SCHOOL_AGE) && it.hasIep(), SCHOOL_CUT),
    /** The school asks to bill Medicaid (source S39). */
    MEDICAID_FORM(
            it -> it.says(Cover.MEDICAID_CHIP) && fromThree(it) && (it.hasIep() || it.says(SchoolPlan.TESTING)),
            JUST_STARTING),
    /** No health plan: who may pay for a clinic, and what a school may not ask (sources S45, S64, S166). */
    NO_COVER(
            it -> it.says(Cover.NONE) && fromThree(it) && it.youngerThan(Thresholds.RIGHTS_TRANSFER_AGE),
            JUST_STARTING),
    /** A doctor says to wait, and no clinic has begun: a school takes no order (sources S17, S134). */
    NO_ORDER(
            it -> it.says(ClinicTherapy.NO)
                    && noPlan(it)
                    && fromThree(it)
                    && it.youngerThan(Thresholds.RIGHTS_TRANSFER_AGE),
            CLINIC_NO),
    /** An illness that keeps a child at home ends no IEP (sources S13, S60b). */
    ILL_AT_HOME(it -> it.hasIep() && atSchool(it), "energy-fatigue", NOT_FOLLOWED),
    /** After a move and without one: the line in the IEP says how often, how long and where (sources S9, S13, S104). */
    DIRECT(it -> it.hasTherapyInIep() && atSchool(it) && !charter(it), NOT_FOLLOWED);

    private static final Set<String> FEELINGS = Set.of("calming-down", "worry-frustration");

    /** What shows in how a child behaves, and may come from the senses. */
    private static final Set<String> BEHAVIOR_NEEDS = Set.of(
            "calming-down",
            "worry-frustration",
            "noise-crowds-light",
            "touch-clothes-messy",
            "movement-need",
            "impulse-safety",
            "changes-transitions");

    /** What medicine for attention changes. */
    private static final Set<String> ATTENTION_NEEDS =
            Set.of("staying-on-task", "starting-steps", "movement-need", "impulse-safety");

    private static final Map<Situation, List<KnownFact>> BY_SITUATION = Stream.of(Situation.values())
            .collect(Collectors.toMap(
                    situation -> situation,
                    situation -> Stream.of(values())
                            .filter(fact -> fact.belongsTo(situation))
                            .toList()));

    private final Predicate<ChildFacts> fits;
    private final Predicate<Findings> needs;
    private final Set<Situation> situations;

    KnownFact(Predicate<ChildFacts> fits, Situation... situations) {
        this(fits, findings -> true, situations);
    }

    /** Of families that named a need. */
    KnownFact(Predicate<ChildFacts> fits, String need, Situation... situations) {
        this(
                fits,
                findings ->
                        findings.needs().stream().anyMatch(it -> it.need().id().equals(need)),
                situations);
    }

    /** Of families that said something of their needs. */
    KnownFact(Predicate<ChildFacts> fits, Predicate<Findings> needs, Situation... situations) {
        this.fits = fits;
        this.needs = needs;
        this.situations = Set.of(situations);
    }

    private static boolean heldIn(Findings findings) {
        return findings.needs().stream()
                .anyMatch(it -> FEELINGS.contains(it.need().id())
                        && it.school() == SchoolEffect.NONE
                        && it.daily() == DailyEffect.A_LOT);
    }

    private static boolean behavior(Findings findings) {
        return has(findings, BEHAVIOR_NEEDS);
    }

    private static boolean attention(Findings findings) {
        return has(findings, ATTENTION_NEEDS);
    }

    private static boolean has(Findings findings, Set<String> needs) {
        return findings.needs().stream().anyMatch(it -> needs.contains(it.need().id()));
    }

    private static boolean fromThree(ChildFacts child) {
        return !child.youngerThan(Thresholds.SCHOOL_SERVICES_AGE);
    }

    private static boolean learns(ChildFacts child, Setting setting) {
        return child.setting() == setting && fromThree(child);
    }

    private static boolean atSchool(ChildFacts child) {
        return fromThree(child) && child.inPublicSchool();
    }

    private static boolean teen(ChildFacts child) {
        return !child.youngerThan(Thresholds.AT_MEETING_AGE) && child.hasIep() && atSchool(child);
    }

    private static boolean charter(ChildFacts child) {
        return child.setting() == Setting.CHARTER && fromThree(child);
    }

    private static boolean noPlan(ChildFacts child) {
        return Stream.of(SchoolPlan.NONE, SchoolPlan.MTSS, SchoolPlan.NOT_SURE).anyMatch(child::says);
    }

    private static boolean noOtInPlan(ChildFacts child) {
        return Stream.of(SchoolPlan.NONE, SchoolPlan.MTSS, SchoolPlan.IEP).anyMatch(child::says)
                && !child.hasTherapyInIep();
    }

    private static boolean justThree(ChildFacts child) {
        return fromThree(child)
                && child.ageMonths() < Thresholds.JUST_OUT_OF_EARLY_MONTHS
                && Stream.of(SchoolPlan.NONE, SchoolPlan.NOT_SURE, SchoolPlan.TESTING)
                        .anyMatch(child::says);
    }

    /** Message key of its sentence. */
    String key() {
        return "situation.known." + code();
    }

    /** Whether its sentence can belong to the answer of a situation. */
    boolean belongsTo(Situation situation) {
        return situations.contains(situation);
    }

    /** What is known of a family that belongs to the answer of a situation. */
    static Optional<KnownFact> of(Situation situation, Findings findings) {
        for (KnownFact fact : BY_SITUATION.getOrDefault(situation, List.of())) {
            if (fact.fits.test(findings.child()) && fact.needs.test(findings)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }
}

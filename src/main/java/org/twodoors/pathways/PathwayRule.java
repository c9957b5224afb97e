package org.twodoors.pathways;

import static org.twodoors.answers.Thresholds.CHILD_FIND_ENDS_AGE;
import static org.twodoors.answers.Thresholds.MANY_SCHOOL_NEEDS;
import static org.twodoors.answers.Thresholds.PRESCHOOL_ENDS_AGE;
import static org.twodoors.answers.Thresholds.RIGHTS_TRANSFER_AGE;
import static org.twodoors.answers.Thresholds.SCHOOL_SERVICES_AGE;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;

/**
 * Table 3.5: what is answered first, and the steps for the child. Every row that matches applies; they are shown in this order, but
 * for the two that come earlier when there is a reason ({@link #comesEarly}).
 */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum PathwayRule {
    /**
     * Safety first: a red flag, a danger on a health-first need, the need "losing skills", or a doctor question marked
     * urgent.
     */
    R40("urgent", List.of("S87", "S92", "S93", "S94"), PathwayInput::urgent),
    /** The plan is not carried out. */
    R68(Situation.NOT_FOLLOWED, List.of("S15", "S20", "S128", "S129", "K")),
    /** The school wants to end or cut help. */
    R67(Situation.SCHOOL_CUT, List.of("S18", "S23", "S122", "S123", "K")),
    /** The health plan said no. */
    R74(Situation.PLAN_NO, List.of("S61", "S114", "S115", "S116", "S117", "K")),
    /** The school said no. */
    R66(Situation.SCHOOL_NO, List.of("S18", "S19", "S20", "S31")),
    /** The school does not answer. */
    R65(Situation.SCHOOL_SILENT, List.of("S6", "S18", "S20")),
    /** The school has no therapist. */
    R69(Situation.NO_THERAPIST, List.of("S7", "S11", "S130", "K")),
    /** They do not agree with a test or a report. */
    R70(Situation.DISAGREE, List.of("S19", "S124", "S125", "K")),
    /** A clinic or doctor said no. */
    R73(Situation.CLINIC_NO, List.of("S43", "S44", "S57")),
    /** School sends them to a clinic. */
    R63(Situation.TOLD_CLINIC, List.of("S5", "S16", "S18", "S42")),
    /** Clinic or payer send them to the school. */
    R64(Situation.TOLD_SCHOOL, List.of("S42", "S43", "S83", "S116", "K")),
    /** The wait is long. */
    R72(Situation.CLINIC_WAIT, List.of("S58", "K")),
    /** The help works and should stay. */
    R71(Situation.KEEP_HELP, List.of("S13", "S72")),
    /** Both help and should work together. */
    R75(Situation.WORK_TOGETHER, List.of("S85", "S86")),
    /** Just starting. */
    R62(Situation.JUST_STARTING, List.of("S7", "S58")),
    /**
     * Under 3 with any effect. Both effects are looked at as given: everything but "not at all" counts, "I don't know" and
     * "not in school" too, and so does any danger. Where early intervention works on every need with an effect, new goals are asked
     * for; where it was asked or said no already, it is asked again.
     */
    R41(
            List.of("early-intervention", "early-intervention-goals", "early-intervention-again"),
            it -> {
                if (it.earlyInterventionWorksOnAll()) {
                    return "early-intervention-goals";
                }
                return it.askedBefore() ? "early-intervention-again" : "early-intervention";
            },
            List.of("S27", "S28", "S87"),
            it -> it.youngerThan(SCHOOL_SERVICES_AGE) && it.anyAnswerNotNone()),
    /** 3 to 21 and out of school, or 3 to 5 in preschool or child care: child find. Takes the place of R46 to R48. */
    R42(
            it -> it.youngerThan(PRESCHOOL_ENDS_AGE),
            "preschool",
            "child-find",
            List.of("S13", "S17b", "S87", "K"),
            it -> !it.youngerThan(SCHOOL_SERVICES_AGE)
                    && it.youngerThan(CHILD_FIND_ENDS_AGE)
                    && (it.is(Setting.NOT_IN_SCHOOL)
                            || (it.is(Setting.PRESCHOOL) && it.youngerThan(PRESCHOOL_ENDS_AGE)))
                    && it.noPlanYet()
                    && (it.anySchool() || it.schoolUnclear())),
    /**
     * The IEP team can revise at any time, for what it does not work on yet; the kind says whether all that is asked for is in the
     * IEP already (R91).
     */
    R43(
            PathwayInput::planHoldsWhatIsAsked,
            "iep-meeting-ot",
            "iep-meeting",
            List.of("S10", "S18"),
            it -> it.anySchoolNotInHand() && it.has(SchoolPlan.IEP)),
    /** Testing looks at all suspected areas. */
    R44("testing", List.of("S37", "K"), it -> it.anySchoolNotInHand() && it.has(SchoolPlan.TESTING)),
    /** The 504 team meets; special teaching belongs in an IEP, also for what the 504 plan works on. */
    R45(
            "504-meeting",
            List.of("S1", "S35"),
            it -> it.has(SchoolPlan.SECTION_504)
                    && (it.anySchoolNotInHand() || (it.behind() && it.schoolEffectShows()))),
    /** You have a team, and unclear is a reason to ask it. */
    R60(
            it -> it.has(SchoolPlan.TESTING),
            "team-testing",
            "team",
            List.of("S10", "S37"),
            it -> it.hasTeam() && it.schoolUnclear() && !R43.applies(it) && !R44.applies(it) && !R45.applies(it)),
    /** The school works on it: nothing to ask anew, and a plan is a promise. */
    R76(
            it -> it.has(SchoolPlan.TESTING),
            "in-plan-testing",
            "in-plan",
            List.of("S10", "S13"),
            PathwayInput::anyInHandAtSchool),
    /**
     * IEP route: disability suspected with wide or lasting effect. Doing well in class is not the gate; danger, a lost skill and a
     * school's no are no time for a trial of class help.
     */
    R46(
            "iep",
            List.of("S7", "S16", "S17", "S18", "S33"),
            it -> it.anySchool()
                    && it.noPlanYet()
                    && !R42.applies(it)
                    && (it.behind()
                            || it.schoolNeeds() >= MANY_SCHOOL_NEEDS
                            || it.schoolSure()
                            || (!it.conditionNamedOrChecked() && it.noTimeForATrial()))),
    /** 504 route: a condition, and likely needs. The same letter asks for the full evaluation. */
    R47(
            "504",
            List.of("S33", "S35", "S36"),
            it -> it.anySchool()
                    && it.noPlanYet()
                    && !R42.applies(it)
                    && !R46.applies(it)
                    && it.conditionNamedOrChecked()),
    /** MTSS route: the least step that may work, without a duty to wait. */
    R48(
            "mtss",
            List.of("S17", "S29", "S101"),
            it -> it.anySchool() && it.noPlanYet() && !R42.applies(it) && !R46.applies(it) && !R47.applies(it)),
    /** Whom to ask changes. Fires on the setting alone. */
    R49(
            it -> it.is(Setting.PRIVATE),
            "private",
            "homeschool",
            List.of("S25", "S26"),
            it -> it.is(Setting.PRIVATE) || it.is(Setting.HOMESCHOOL)),
    /**
     * The student may hold the rights, and school services end by state law. "In school" is any setting but not yet in school and
     * finished.
     */
    R50(
            "student-rights",
            List.of("K"),
            it -> !it.youngerThan(RIGHTS_TRANSFER_AGE) && it.child().setting().inSchool()),
    /**
     * Clinic through the doctor: cause, safety or payer. "A need with" means any need of the child, whatever its class;
     * a doctor note counts whether it is urgent or not. Beside a clinic therapist (R61) only for R40, and for a lost skill, a
     * danger or a health-first need that the therapist does not have.
     */
    R51(
            "clinic-doctor",
            List.of("S48", "S58", "S66"),
            it -> it.anyClinic()
                    && (it.urgent()
                            || it.doctorFirst()
                            || it.causeFirst()
                            || (it.anyClinicOutOfReach()
                                    && (it.doctorNote() || it.coverAsksForDoctor() || it.referralMayBeNeeded())))),
    /** Clinic direct, where that is allowed, for what no therapist there has yet. */
    R52("clinic-direct", List.of("S65", "S70"), it -> it.anyClinicOutOfReach() && !R51.applies(it)),
    /** A clinic therapist is there who can look at it: bring what is new, keep what goes well, or ask for the daily-life goal. */
    R61(
            List.of("your-clinic-bring", "your-clinic-keep", "your-clinic-goal"),
            it -> {
                if (it.anyClinicToBring()) {
                    return "your-clinic-bring";
                }
                return it.anyClinicInReach() ? "your-clinic-keep" : "your-clinic-goal";
            },
            List.of("S48", "S57"),
            it -> it.child().says(ClinicTherapy.YES) && (it.anyClinicInReach() || it.anyInHandAtClinic())),
    /** Unclear is no reason not to ask the school. */
    R77(
            "may-ask-school",
            List.of("S17", "S37"),
            it -> !it.youngerThan(SCHOOL_SERVICES_AGE)
                    && it.child().setting().inSchool()
                    && it.noPlanYet()
                    && it.schoolUnclearBesidesHome()
                    && !R42.applies(it)
                    && !it.anySchool()),
    /** Both sides avoid doing the same twice. It waits until both doors are open. */
    R53("together", List.of("S42", "S86"), it -> it.anySchool() && it.anyClinic()),
    /** An honest "not known yet". Beside a danger or a situation it only keeps the day to look again. */
    R54(
            "find-out",
            List.of("POLICY"),
            it -> it.allNotClear() && !it.allNoneNow() && !R41.applies(it) && !R42.applies(it) && !R60.applies(it)),
    /** No effect shown. */
    R55("all-fine", List.of("POLICY"), it -> it.allNoneNow() && !it.urgent() && !R41.applies(it)),
    /** A flag: it may become both. */
    R56("maybe-both", List.of("POLICY"), PathwayInput::maybeBoth),
    /**
     * Help can start now, on any E+ need where none was tried and that the school does not work on; after R1, so the teacher's word
     * counts.
     */
    R57(
            it -> it.is(Setting.HOMESCHOOL),
            "start-help-home",
            "start-help",
            List.of("S17"),
            it -> it.helpNotStarted() && it.child().setting().inSchool()),
    /** A therapy at a clinic now, and nothing that it leads at school: before school and after it, other programs stand in its place. */
    R58(
            List.of("clinic-only", "clinic-only-early", "clinic-only-after-school"),
            it -> {
                if (it.youngerThan(SCHOOL_SERVICES_AGE)) {
                    return "clinic-only-early";
                }
                return it.is(Setting.FINISHED_SCHOOL) ? "clinic-only-after-school" : "clinic-only";
            },
            List.of("A000"),
            it -> !it.onlyAtClinic().isEmpty()),
    /** A therapy in the school plan now, and a clinic reason that it leads too. */
    R59("school-only", List.of("A000"), it -> !it.atClinicToo().isEmpty());

    /** The steps that ask a school because of a need, or keep what it does (R85). */
    static final Set<PathwayRule> OF_A_SCHOOL_NEED = Set.of(R42, R43, R44, R45, R46, R47, R48, R76);

    /** The steps that name which therapies are asked for (R81). */
    private static final Set<PathwayRule> NAME_THERAPIES = Set.of(R42, R43, R44, R45, R46, R47, R48, R60);

    /** Those that leave out what the plan holds (R91). */
    private static final Set<PathwayRule> FOR_WHAT_IS_MISSING = Set.of(R43, R44, R45);

    private final List<String> kinds;
    private final Function<PathwayInput, String> kind;
    private final List<String> sources;
    private final Predicate<PathwayInput> condition;
    private final @Nullable Situation situation;

    PathwayRule(String kind, List<String> sources, Predicate<PathwayInput> condition) {
        this(List.of(kind), input -> kind, sources, condition);
    }

    PathwayRule(
            Predicate<PathwayInput> either,
            String kind,
            String otherwise,
            List<String> sources,
            Predicate<PathwayInput> condition) {
        this(List.of(kind, otherwise), input -> either.test(input) ? kind : otherwise, sources, condition);
    }

    PathwayRule(
            List<String> kinds,
            Function<PathwayInput, String> kind,
            List<String> sources,
            Predicate<PathwayInput> condition) {
        this.kinds = kinds;
        this.kind = kind;
        this.sources = sources;
        this.condition = condition;
        this.situation = null;
    }

    /** What answers a situation; what is about a school's doing ends with school. */
    PathwayRule(Situation situation, List<String> sources) {
        this.kinds = List.of(situation.code());
        this.kind = input -> situation.code();
        this.sources = sources;
        this.condition = input -> input.says(situation);
        this.situation = situation;
    }

    /** The rule's id, for example {@code R46}. */
    public String id() {
        return name();
    }

    /** The situation that the row answers; null for a row that is a step of its own. */
    public @Nullable Situation situation() {
        return situation;
    }

    /** The words this row may show: one kind or more, kebab-case. */
    public List<String> kinds() {
        return kinds;
    }

    /** What the rule rests on: keys of sources in the catalog, at least one. */
    public List<String> sources() {
        return sources;
    }

    /** The message with the one plain line that says why a step is shown, for example {@code rule.R46.reason}. */
    public String messageKey() {
        return "rule." + id() + ".reason";
    }

    /** Whether the row asks a school for therapies by name (R81). */
    boolean asks() {
        return NAME_THERAPIES.contains(this);
    }

    boolean applies(PathwayInput input) {
        return condition.test(input);
    }

    /**
     * Whether the row stands before everything that is asked of a school: the doctor for a danger, a lost skill or what needs a
     * doctor first; then asking the school too, where the family said what a school did.
     */
    boolean comesEarly(PathwayInput input) {
        return (this == R51 && input.doctorFirst()) || (this == R77 && input.anySchoolSituation());
    }

    Pathway pathway(PathwayInput input) {
        boolean later = (this == R53 && !input.bothDoorsOpen())
                || (this == R54 && (input.urgent() || input.anySituationButStarting()));
        return new Pathway(this, kind.apply(input), later, therapies(input));
    }

    /** What the step asks for, or which therapies the answer is about, by their codes. */
    private List<String> therapies(PathwayInput input) {
        if (this == R58 || this == R59) {
            return this == R58 ? input.onlyAtClinic() : input.atClinicToo();
        }
        if (!asks()) {
            return List.of();
        }
        return input.therapiesAsked().stream()
                .filter(code -> !FOR_WHAT_IS_MISSING.contains(this) || !input.planHolds(code))
                .toList();
    }
}

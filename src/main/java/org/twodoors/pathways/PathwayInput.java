package org.twodoors.pathways;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.twodoors.answers.Behind;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.Cover;
import org.twodoors.answers.Diagnosis;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Referral;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;
import org.twodoors.answers.Tried;
import org.twodoors.catalog.Discipline;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.Therapy;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.FindOut;
import org.twodoors.rules.Level;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.SchoolView;
import org.twodoors.rules.Subtype;

/**
 * What the pathway rows look at: the child, and what is true of its needs.
 *
 * @param child about the child
 * @param needs each need as it was said and as the rules see it
 * @param urgent something comes before everything else (R40)
 */
record PathwayInput(ChildFacts child, List<FoundNeed> needs, boolean urgent) {

    /** What a school did or said: these situations end with school. */
    private static final Set<Situation> ABOUT_SCHOOL = Set.of(
            Situation.TOLD_CLINIC,
            Situation.SCHOOL_SILENT,
            Situation.SCHOOL_NO,
            Situation.SCHOOL_CUT,
            Situation.NOT_FOLLOWED,
            Situation.NO_THERAPIST,
            Situation.DISAGREE,
            Situation.KEEP_HELP);

    /** A school's no in some form: no time for a trial of class help (R46). */
    private static final Set<Situation> A_SCHOOLS_NO = Set.of(
            Situation.TOLD_CLINIC,
            Situation.SCHOOL_SILENT,
            Situation.SCHOOL_NO,
            Situation.NO_THERAPIST,
            Situation.DISAGREE);

    /** Under 3 early intervention was asked already (R41). */
    private static final Set<Situation> ASKED_BEFORE = Set.of(
            Situation.SCHOOL_SILENT,
            Situation.SCHOOL_NO,
            Situation.SCHOOL_CUT,
            Situation.NOT_FOLLOWED,
            Situation.DISAGREE);

    /** Needs of which gym class may be a part (R85). */
    private static final Set<String> GYM = Set.of(
            "playground-sports",
            "balance-coordination",
            "getting-around-gear",
            "walking-far",
            "stairs-curbs-bus",
            "leg-braces",
            "pain-moving");

    static PathwayInput of(ChildFacts child, List<NeedFacts> facts, List<NeedResult> results, boolean urgent) {
        return new PathwayInput(
                child,
                IntStream.range(0, facts.size())
                        .mapToObj(i -> new FoundNeed(facts.get(i), results.get(i)))
                        .toList(),
                urgent);
    }

    /** Asked some fifty times for a plan, so without a stream. */
    private boolean any(Predicate<FoundNeed> what) {
        for (FoundNeed need : needs) {
            if (what.test(need)) {
                return true;
            }
        }
        return false;
    }

    /** There are needs, and it is true of each. */
    private boolean all(Predicate<FoundNeed> what) {
        return !needs.isEmpty() && !any(what.negate());
    }

    boolean anyAnswerNotNone() {
        return any(FoundNeed::notNone);
    }

    /** E+: educational or both. */
    boolean anySchool() {
        return any(FoundNeed::school);
    }

    /** How many troubles there are at school: two close needs with the same answers are one (R94). */
    long schoolNeeds() {
        List<FoundNeed> school = needs.stream().filter(FoundNeed::school).toList();
        return IntStream.range(0, school.size())
                .filter(at -> school.subList(0, at).stream().noneMatch(school.get(at)::sameAs))
                .count();
    }

    boolean anySchoolNotInHand() {
        return any(it -> it.school() && !it.inHandAtSchool());
    }

    boolean anyInHandAtSchool() {
        return any(FoundNeed::inHandAtSchool);
    }

    /** An E+ need gets in the way at school, by the parent or the teacher. */
    boolean schoolEffectShows() {
        return any(it -> it.school() && SchoolView.of(it.facts()).getsInTheWay());
    }

    boolean schoolSure() {
        return any(it -> it.result().educational() == Level.YES);
    }

    boolean schoolUnclear() {
        return any(FoundNeed::unclearAtSchool);
    }

    /** Unclear at school by another row than R10, which is about what is done at home. */
    boolean schoolUnclearBesidesHome() {
        return any(it -> it.unclearAtSchool() && !it.result().rules().contains(EducationalRule.R10));
    }

    /** M+: medical or both. */
    boolean anyClinic() {
        return any(FoundNeed::clinic);
    }

    /** An M+ need that the therapists at the clinic can look at (R93). */
    boolean anyClinicInReach() {
        return any(this::inReach);
    }

    boolean inReach(FoundNeed it) {
        return it.clinic() && child.says(ClinicTherapy.YES) && it.inReachOf(child.clinicTherapies());
    }

    /** An M+ need that no therapist at a clinic has yet: all of them without a clinic (R93). */
    boolean anyClinicOutOfReach() {
        return any(this::outOfReach);
    }

    boolean outOfReach(FoundNeed it) {
        return it.clinic() && !inReach(it);
    }

    boolean anyClinicToBring() {
        return any(it -> inReach(it) && !it.inHandAtClinic());
    }

    boolean anyInHandAtClinic() {
        return any(FoundNeed::inHandAtClinic);
    }

    /**
     * A lost skill, a danger at home or out, or a need that is health-first (R51): of any need, whatever its class; with a
     * clinic therapist, of the needs for a clinic that the therapist does not have.
     */
    boolean doctorFirst() {
        boolean therapist = child.says(ClinicTherapy.YES);
        return any(it -> (!therapist || (it.clinic() && !it.inHandAtClinic()))
                && (it.lost() || it.unsafeAtHome() || it.facts().need().is(NeedFlag.HEALTH_FIRST)));
    }

    boolean doctorNote() {
        return any(FoundNeed::doctorNote);
    }

    /** The doctor finds the cause of an M+ need first, whoever else looks at it (R87). */
    boolean causeFirst() {
        return any(it -> it.causeFirst() && !it.inHandAtClinic());
    }

    /**
     * The set A: what an evaluation is asked to hold because of the needs at school that nobody there works on; where there are none,
     * because of those that are unclear ({@link org.twodoors.catalog.Leads#asked}, R81).
     */
    Set<String> therapiesAsked() {
        List<FoundNeed> open =
                needs.stream().filter(it -> it.school() && !it.inHandAtSchool()).toList();
        return asked(
                open.isEmpty()
                        ? needs.stream().filter(FoundNeed::unclearAtSchool).toList()
                        : open);
    }

    private static Set<String> asked(List<FoundNeed> needs) {
        Set<String> codes = new LinkedHashSet<>();
        needs.forEach(it ->
                it.facts().need().leadSchool().asked().map(Discipline::code).ifPresent(codes::add));
        return codes;
    }

    boolean planHolds(String therapy) {
        return child.schoolTherapies().stream().anyMatch(it -> it.code().equals(therapy));
    }

    /** Everything that is asked for is in the plan already, so that there is no new therapy to ask for (R91). */
    boolean planHoldsWhatIsAsked() {
        Set<String> asked = therapiesAsked();
        return !asked.isEmpty() && asked.stream().allMatch(this::planHolds);
    }

    /** The plan holds its therapy, and nobody there works on it or it is still hard: the therapist there looks at it too (R91). */
    boolean looksAgain(FoundNeed it) {
        return it.school()
                && asked(List.of(it)).stream().anyMatch(this::planHolds)
                && (!it.inHandAtSchool() || SchoolView.of(it.facts()).tried() == Tried.STILL_HARD);
    }

    /** A need of speech or language is sure at school (R82). */
    boolean speechSure() {
        return any(it -> it.school()
                && it.result().educational() == Level.YES
                && asked(List.of(it)).contains(Therapy.SLP.code()));
    }

    /** Gym class may be part of a need at school, and there is a gym class (R85). */
    boolean gymMayBePartOfIt() {
        return !is(Setting.HOMESCHOOL)
                && any(it -> it.school() && GYM.contains(it.facts().need().id()));
    }

    boolean findsOut(FindOut what) {
        return any(it -> it.result().findOut().contains(what));
    }

    boolean anyTalkingOrMoving() {
        return any(it -> it.facts().need().isAboutTalking() || it.facts().need().isAboutMoving());
    }

    /** The therapies at the clinic that no E+ need has in its lead at school (R58). */
    List<String> onlyAtClinic() {
        return child.clinicTherapies().stream()
                .map(Therapy::code)
                .filter(therapy -> !any(it -> it.school() && it.leadsAtSchool(therapy)))
                .toList();
    }

    /** The therapies in the school plan that an M+ need has in its lead at a clinic (R59). */
    List<String> atClinicToo() {
        return child.schoolTherapies().stream()
                .map(Therapy::code)
                .filter(therapy -> any(it -> it.clinic() && it.leadsAtClinic(therapy)))
                .toList();
    }

    /** Danger, a danger at school or a lost skill at the school door, or a school's no (R46). */
    boolean noTimeForATrial() {
        return urgent
                || any(it -> it.school() && (it.unsafeAtSchool() || it.lost()))
                || A_SCHOOLS_NO.stream().anyMatch(this::says);
    }

    boolean allNotClear() {
        return all(it -> !it.school() && !it.clinic());
    }

    boolean allNoneNow() {
        return all(it -> it.result().subtype() == Subtype.NONE_NOW);
    }

    boolean maybeBoth() {
        return any(it -> !it.result().flags().isEmpty());
    }

    /** Simple help was not tried yet for an E+ need that the school does not work on. */
    boolean helpNotStarted() {
        return any(it ->
                it.school() && !it.inHandAtSchool() && SchoolView.of(it.facts()).tried() == Tried.NOT_YET);
    }

    /** Under 3: early intervention works on every need with an effect. */
    boolean earlyInterventionWorksOnAll() {
        return any(FoundNeed::effect)
                && needs.stream()
                        .filter(FoundNeed::effect)
                        .allMatch(it -> it.facts().helpNow().atSchool());
    }

    boolean askedBefore() {
        return ASKED_BEFORE.stream().anyMatch(this::says);
    }

    /** The family named it, and it is not about a school that is over. */
    boolean says(Situation situation) {
        return child.situations().contains(situation)
                && !(ABOUT_SCHOOL.contains(situation) && is(Setting.FINISHED_SCHOOL));
    }

    boolean anySchoolSituation() {
        return ABOUT_SCHOOL.stream().anyMatch(this::says);
    }

    boolean anySituationButStarting() {
        return Arrays.stream(Situation.values())
                .filter(it -> it != Situation.JUST_STARTING)
                .anyMatch(this::says);
    }

    /** There is somebody on either side to sign a release with (R53). */
    boolean bothDoorsOpen() {
        return hasTeam() && !has(SchoolPlan.TESTING) && child.says(ClinicTherapy.YES);
    }

    boolean youngerThan(int years) {
        return child.youngerThan(years);
    }

    boolean is(Setting setting) {
        return child.setting() == setting;
    }

    boolean has(SchoolPlan plan) {
        return child.says(plan);
    }

    boolean hasTeam() {
        return !noPlanYet();
    }

    /** No plan that has a meeting of its own. */
    boolean noPlanYet() {
        return has(SchoolPlan.NONE) || has(SchoolPlan.MTSS) || has(SchoolPlan.NOT_SURE);
    }

    boolean conditionNamedOrChecked() {
        return child.says(Diagnosis.YES) || child.says(Diagnosis.BEING_CHECKED);
    }

    boolean behind() {
        return child.says(Behind.YES);
    }

    boolean coverAsksForDoctor() {
        return child.says(Cover.MEDICAID_CHIP) || child.says(Cover.NOT_SURE);
    }

    boolean referralMayBeNeeded() {
        return !child.says(Referral.NO);
    }

    @Override
    public String toString() {
        return "PathwayInput[sealed]";
    }
}

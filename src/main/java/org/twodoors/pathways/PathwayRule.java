package org.twodoors.pathways;

import static org.twodoors.answers.Thresholds.MANY_SCHOOL_NEEDS;
import static org.twodoors.answers.Thresholds.PRESCHOOL_ENDS_AGE;
import static org.twodoors.answers.Thresholds.RIGHTS_TRANSFER_AGE;
import static org.twodoors.answers.Thresholds.SCHOOL_SERVICES_AGE;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.ClinicTherapy;
import org.twodoors.answers.SchoolPlan;
import org.twodoors.answers.Setting;
import org.twodoors.answers.Situation;

/** Table 3.5: steps for the child. Every row that matches applies; they are shown in this order. */
@SuppressWarnings("ImmutableEnumChecker") // the functions hold no state
public enum PathwayRule {
    /**
     * Safety first: a red flag, a danger on a health-first need, the need "losing skills", or a doctor question marked
     * urgent.
     */
    R40("urgent", List.of("S87", "S92", "S93", "S94"), PathwayInput::urgent),
    /**
     * Under 3 with any effect. S and D are looked at as given: everything but "not at all" counts, "I don't know" and
     * "not in school" too, and so does any danger.
     */
    R41(
            "early-intervention",
            List.of("S27", "S28", "S87"),
            it -> it.youngerThan(SCHOOL_SERVICES_AGE) && it.anyAnswerNotNone()),
    /** 3 to 5, not in a school: 36 to 71 months. Takes the place of R46 to R48. */
    R42(
            "preschool",
            List.of("S13", "S17b", "S87"),
            it -> !it.youngerThan(SCHOOL_SERVICES_AGE)
                    && it.youngerThan(PRESCHOOL_ENDS_AGE)
                    && (it.is(Setting.NOT_IN_SCHOOL) || it.is(Setting.PRESCHOOL))
                    && it.noPlanYet()
                    && (it.anySchool() || it.schoolUnclear())),
    /** The IEP team can revise at any time; the kind says whether OT is in the IEP already. */
    R43(
            it -> it.has(SchoolPlan.IEP_OT),
            "iep-meeting-ot",
            "iep-meeting",
            List.of("S10", "S18"),
            it -> it.anySchool() && (it.has(SchoolPlan.IEP) || it.has(SchoolPlan.IEP_OT))),
    /** Testing looks at all suspected areas. */
    R44("testing", List.of("S37", "K"), it -> it.anySchool() && it.has(SchoolPlan.TESTING)),
    /** The 504 team meets; special teaching belongs in an IEP. */
    R45("504-meeting", List.of("S1", "S35"), it -> it.anySchool() && it.has(SchoolPlan.SECTION_504)),
    /** IEP route: disability suspected with wide or lasting effect. */
    R46(
            "iep",
            List.of("S7", "S17", "S18"),
            it -> it.anySchool()
                    && it.noPlanYet()
                    && !R42.applies(it)
                    && (it.behind()
                            || it.schoolNeeds() >= MANY_SCHOOL_NEEDS
                            || (it.schoolSure() && !(it.learningOnTrack() && it.conditionNamedOrChecked())))),
    /** 504 route: a condition limits daily activity while learning is on track. */
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
    /** The student may hold the rights. "In school" is any setting but not yet in school and finished. */
    R50(
            "student-rights",
            List.of("K"),
            it -> !it.youngerThan(RIGHTS_TRANSFER_AGE) && it.child().setting().inSchool()),
    /**
     * Clinic through the doctor: cause, safety or payer. "A need with" means any need of the child, whatever its class;
     * a doctor note counts whether it is urgent or not.
     */
    R51(
            "clinic-doctor",
            List.of("S48", "S58", "S66"),
            it -> it.anyClinic()
                    && (R40.applies(it) || it.doctorFirst() || it.coverAsksForDoctor() || it.referralMayBeNeeded())),
    /** Clinic direct, where that is allowed. */
    R52("clinic-direct", List.of("S65", "S70"), it -> it.anyClinic() && !R51.applies(it)),
    /** Both sides avoid doing the same twice. */
    R53("together", List.of("S42", "S86"), it -> it.anySchool() && it.anyClinic()),
    /** An honest "not known yet". */
    R54("find-out", List.of("POLICY"), it -> it.allNotClear() && !it.allNoneNow()),
    /** No effect shown. */
    R55("all-fine", List.of("POLICY"), PathwayInput::allNoneNow),
    /** A flag: it may become both. */
    R56("maybe-both", List.of("POLICY"), PathwayInput::maybeBoth),
    /** Help can start now, on any E+ need where none was tried; after R1, so the teacher's word counts. */
    R57("start-help", List.of("S17"), PathwayInput::helpNotStarted),
    /** Clinic OT now, and nothing at school. */
    R58("clinic-only", List.of("A000"), it -> it.child().says(ClinicTherapy.YES) && !it.anySchool()),
    /** School OT now, and a clinic reason too. */
    R59("school-only", List.of("A000"), it -> it.has(SchoolPlan.IEP_OT) && it.anyClinic());

    private final List<String> kinds;
    private final Predicate<PathwayInput> firstKind;
    private final List<String> sources;
    private final Predicate<PathwayInput> condition;

    PathwayRule(String kind, List<String> sources, Predicate<PathwayInput> condition) {
        this(List.of(kind), input -> true, sources, condition);
    }

    PathwayRule(
            Predicate<PathwayInput> either,
            String kind,
            String otherwise,
            List<String> sources,
            Predicate<PathwayInput> condition) {
        this(List.of(kind, otherwise), either, sources, condition);
    }

    PathwayRule(
            List<String> kinds,
            Predicate<PathwayInput> firstKind,
            List<String> sources,
            Predicate<PathwayInput> condition) {
        this.kinds = kinds;
        this.firstKind = firstKind;
        this.sources = sources;
        this.condition = condition;
    }

    /**
     * The rule's id.
     *
     * @return for example {@code R46}
     */
    public String id() {
        return name();
    }

    /**
     * The situation that the row answers.
     *
     * @return null for a row that is a step of its own
     */
    public @Nullable Situation situation() {
        return null;
    }

    /**
     * The words this row may show.
     *
     * @return one kind or two, kebab-case
     */
    public List<String> kinds() {
        return kinds;
    }

    /**
     * What the rule rests on.
     *
     * @return keys of sources in the catalogue, at least one
     */
    public List<String> sources() {
        return sources;
    }

    /**
     * The message with the one plain line that says why a step is shown.
     *
     * @return for example {@code rule.R46.reason}
     */
    public String messageKey() {
        return "rule." + id() + ".reason";
    }

    boolean applies(PathwayInput input) {
        return condition.test(input);
    }

    Pathway pathway(PathwayInput input) {
        return new Pathway(this, kinds.get(firstKind.test(input) ? 0 : 1));
    }
}

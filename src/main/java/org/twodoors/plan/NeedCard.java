package org.twodoors.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.twodoors.answers.Answers;
import org.twodoors.catalog.Area;
import org.twodoors.catalog.Catalog;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.Source;
import org.twodoors.papers.ImpactWords;
import org.twodoors.rules.ClassRule;
import org.twodoors.rules.EducationalRule;
import org.twodoors.rules.FindOut;
import org.twodoors.rules.Flag;
import org.twodoors.rules.MedicalRule;
import org.twodoors.rules.NeedResult;
import org.twodoors.rules.PreparationRule;
import org.twodoors.rules.Rule;

/**
 * The card of one need: its class, why, what each door can do, what would change it.
 *
 * @param need the need
 * @param catalog knows its area
 * @param result what the rules said
 * @param door where it is shown
 * @param answers what the family said, for what its own page shows besides
 * @param seen ids of what it ticked that it sees, of every need
 * @param makeSafe whether the family said that someone could get hurt
 * @param doctorSign the doctor question that was answered with yes, or null
 * @param urgentSign whether a sign of danger came up with it, or is ticked and about the same
 * @param inHandAtSchool whether the school works on it now
 * @param inHandAtClinic whether a clinic works on it now
 */
record NeedCard(
        Need need,
        Catalog catalog,
        NeedResult result,
        Door door,
        Answers answers,
        Set<String> seen,
        boolean makeSafe,
        @Nullable DoctorQuestion doctorSign,
        boolean urgentSign,
        boolean inHandAtSchool,
        boolean inHandAtClinic) {

    /** Words that would put a danger off: to watch it, or to wait for a visit. */
    private static final Set<Rule> CAN_WAIT = Set.of(EducationalRule.R11, MedicalRule.R23, MedicalRule.R28);

    /** Rows that say how much it does at a place, and nothing else. */
    private static final Set<Rule> A_LOT_AT_SCHOOL = Set.of(EducationalRule.R12, EducationalRule.R13);

    private static final Set<Rule> SOME_AT_SCHOOL = Set.of(EducationalRule.R15);

    private static final Set<Rule> A_LOT_IN_DAILY_LIFE = Set.of(MedicalRule.R25, MedicalRule.R26);

    private static final Set<Rule> SOME_IN_DAILY_LIFE = Set.of(MedicalRule.R27);

    private static final Set<FindOut> CAN_WAIT_TOO =
            Set.of(FindOut.ASK_DOCTOR_CAUSE, FindOut.LOOK_AGAIN, FindOut.NOTE_DAYS_AND_HELP);

    /** Its area. */
    public Area area() {
        return catalog.areaOf(need);
    }

    /** What the rules that fired rest on. */
    public List<Source> sources() {
        return catalog.sources(result.rules().stream()
                .map(Rule::sources)
                .flatMap(keys -> catalog.sourcesFor(keys, List.of(need)).stream())
                .toList());
    }

    /** The answers that decided, each with the page that changes it. */
    public List<DecidingAnswer> deciding() {
        return DecidingAnswer.of(answers, need, result, catalog);
    }

    /** Whether what a teacher said counts in it (R1). */
    public boolean withSchool() {
        return answers.need(need.id()).teacher() != null;
    }

    /** The age of the child in months, for words about that age; null if it is not known. */
    public @Nullable Integer ageMonths() {
        return answers.child().ageMonths();
    }

    /** What to say at the school door: only what the family answered or ticked. Message keys. */
    public List<String> schoolWords() {
        return impact().inSchoolWords(seenAt("school"));
    }

    /** What to say at the clinic door: only what the family answered or ticked. Message keys. */
    public List<String> clinicWords() {
        return impact().inClinicWords(seenAt("clinic"));
    }

    private List<String> seenAt(String place) {
        String scenes = need.id() + "." + place + ".";
        return seen.stream()
                .filter(id -> id.startsWith(scenes))
                .map(id -> "impact." + id)
                .toList();
    }

    private ImpactWords impact() {
        return ImpactWords.of(need, answers.need(need.id()).asked(need, answers.child()));
    }

    /** The doctor question that was answered with yes where it is not urgent; what is urgent stands on the card alone. */
    public @Nullable DoctorQuestion doctorNote() {
        return doctorSign == null || doctorSign.urgency() != null ? null : doctorSign;
    }

    /** Whether a sign of danger goes with it. */
    private boolean urgent() {
        return urgentSign || (doctorSign != null && doctorSign.urgency() != null);
    }

    /** The rules whose line says why, without what would put a danger off. At the clinic door what speaks for a clinic comes first. */
    public List<Rule> reasons() {
        return result.reasons().stream()
                .filter(rule -> !urgent() || !CAN_WAIT.contains(rule))
                .sorted(Comparator.comparing(rule -> door == Door.CLINIC && rule instanceof EducationalRule))
                .toList();
    }

    /** What its class means for the family; where a clinic works on it, who else can be asked. Message key. */
    public String meaningKey() {
        return schoolToo() ? "plan.inHand.clinic.school-too" : result.classKey() + ".meaning";
    }

    /** Whether a clinic works on it, and the school can be asked, too. */
    private boolean schoolToo() {
        return mainReason() == MedicalRule.R39 && result.flags().contains(Flag.MAYBE_SCHOOL);
    }

    /** The same, without what its own page says above them already: its class, and what makes it safe. */
    public List<Rule> reasonsOnItsPage() {
        List<Rule> others = reasons().stream()
                .filter(rule -> !(rule instanceof ClassRule))
                .filter(rule -> rule != PreparationRule.R2 || safety().isEmpty())
                .toList();
        return others.isEmpty() ? reasons() : others;
    }

    /** What to find out, without what would put a danger off. */
    public List<FindOut> findOut() {
        return result.findOut().stream()
                .filter(unknown -> !urgent() || !CAN_WAIT_TOO.contains(unknown))
                .toList();
    }

    /** The one line that says most about why it stands under its door. */
    public Rule mainReason() {
        Predicate<Rule> deciding = switch (door) {
            case SCHOOL -> EducationalRule.class::isInstance;
            case CLINIC -> MedicalRule.class::isInstance;
            case BOTH, UNCLEAR -> ClassRule.class::isInstance;
        };
        List<Rule> shown = reasons();
        List<Rule> fired = shown.stream().filter(deciding).toList();
        return fired.isEmpty() ? shown.get(shown.size() - 1) : fired.get(fired.size() - 1);
    }

    /** The same as a message key; where both doors are open because of what it does at each, how much it does. */
    private String mainReasonKey() {
        String school = effect(A_LOT_AT_SCHOOL, SOME_AT_SCHOOL);
        String daily = effect(A_LOT_IN_DAILY_LIFE, SOME_IN_DAILY_LIFE);
        return door == Door.BOTH && school != null && daily != null
                ? "plan.row.both." + school + "." + daily
                : mainReason().messageKey();
    }

    private @Nullable String effect(Set<Rule> aLot, Set<Rule> some) {
        if (result.rules().stream().anyMatch(aLot::contains)) {
            return "a-lot";
        }
        return result.rules().stream().anyMatch(some::contains) ? "some" : null;
    }

    /** What makes it safe today, as message keys: what holds for any danger, and what this need adds; none without a danger. */
    public List<String> safety() {
        if (!makeSafe) {
            return List.of();
        }
        return need.is(NeedFlag.OUT_OF_REACH)
                ? List.of("urgent.makeSafe", "need." + need.id() + ".safe")
                : List.of("urgent.makeSafe");
    }

    /**
     * All that its row on the plan is made of.
     *
     * @param need id of the need
     * @param area id of its area
     * @param door where it is shown
     * @param reasonKey message key of why
     * @param inHandAtSchool whether to say that the school works on it now
     * @param inHandAtClinic whether to say that a clinic works on it now
     */
    record Row(String need, String area, Door door, String reasonKey, boolean inHandAtSchool, boolean inHandAtClinic) {

        /** What is said below a row with the same reason. */
        static final String SAME_REASON = "plan.row.same";

        /** The row below another: a sentence stands once. */
        Row below(Row other) {
            return reasonKey.equals(other.reasonKey)
                    ? new Row(need, area, door, SAME_REASON, inHandAtSchool, inHandAtClinic)
                    : this;
        }
    }

    /** Its row on the plan. */
    public Row row() {
        Rule reason = mainReason();
        return new Row(
                need.id(),
                area().id(),
                door,
                schoolToo() ? "plan.inHand.clinic.school-too" : mainReasonKey(),
                inHandAtSchool && reason != EducationalRule.R38,
                inHandAtClinic && reason != MedicalRule.R39);
    }

    /** Ids of the rules that fired, in order: "R12, R29, R33". */
    public String ruleIds() {
        return String.join(", ", result.rules().stream().map(Rule::id).toList());
    }
}

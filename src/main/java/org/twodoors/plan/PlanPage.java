package org.twodoors.plan;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.catalog.NeedNote;
import org.twodoors.catalog.Urgency;
import org.twodoors.doors.OwnState;
import org.twodoors.pathways.NamedTherapies;
import org.twodoors.pathways.UrgentSign;

/**
 * Everything the plan shows, in its order.
 *
 * @param urgent what comes before everything else; empty when nothing does
 * @param answers what answers the situations that the family named
 * @param knownKey what is known of a family that named no situation, as a message key, or null
 * @param questions what families in the same place ask besides
 * @param steps the next three, and what can wait
 * @param listed those of the next steps that do not stand with an answer already
 * @param cards one for each need
 * @param pathways the pathways that apply, without the urgent one
 * @param adultKey what changes at 18, as a message key, or null
 * @param transition whether a plan for life after school is due ({@code iep}) or one more reason to ask for an IEP ({@code none});
 *     null before 16 and outside of public school
 * @param state the state the family lives in, for its time limits
 * @param therapies what the texts of the page name
 * @param rulesVersion version of the rules that decided
 */
record PlanPage(
        List<UrgentSign> urgent,
        SituationAnswers answers,
        @Nullable String knownKey,
        List<StepCatalog.Asked> questions,
        NextSteps steps,
        List<NextStep> listed,
        List<NeedCard> cards,
        List<PathwayCard> pathways,
        @Nullable String adultKey,
        @Nullable String transition,
        OwnState state,
        NamedTherapies therapies,
        String rulesVersion) {

    /** Kinds of pathways to a program or a district, before a child is in school. */
    private static final Set<String> INSTEAD_OF_SCHOOL = Set.of("early-intervention", "preschool", "child-find");

    /** The letter that asks for a meeting of the IEP team. */
    private static final StepButton MEETING = new StepButton(Opens.PAPER, "iep-meeting");

    /** What opens the letter that asks for a plan for life after school; null where a step opens it, or no IEP is there yet. */
    public @Nullable StepButton transitionLetter() {
        boolean opened = Stream.concat(steps.now().stream(), steps.later().stream())
                .anyMatch(step -> step.button().equals(MEETING));
        return opened || !"iep".equals(transition) ? null : MEETING;
    }

    private List<NeedCard> under(Door door) {
        return cards.stream().filter(card -> card.door() == door).toList();
    }

    /**
     * A door with needs under it.
     *
     * @param door the door
     * @param rows one for each need; a reason that stands right above is not said again
     */
    record DoorRows(Door door, List<NeedCard.Row> rows) {

        /** The code of the door. */
        public String code() {
            return door.code();
        }
    }

    private List<NeedCard.Row> rows(Door door) {
        List<NeedCard.Row> rows = under(door).stream().map(NeedCard::row).toList();
        return IntStream.range(0, rows.size())
                .mapToObj(at -> at == 0 ? rows.get(at) : rows.get(at).below(rows.get(at - 1)))
                .toList();
    }

    /** All that the card with what comes first is made of. */
    public List<Object> urgentKeys() {
        return urgent.stream()
                .map(sign -> List.<Object>of(
                        sign.messageKey(),
                        sign.urgency(),
                        Optional.ofNullable(sign.need()).map(Need::id)))
                .collect(Collectors.toUnmodifiableList());
    }

    /** The doors with a need under them, in the order of the picture. */
    public List<DoorRows> doors() {
        return Stream.of(Door.values())
                .map(door -> new DoorRows(door, rows(door)))
                .filter(it -> !it.rows().isEmpty())
                .toList();
    }

    /** The doors at which nothing is to be asked; where one need opens both, none. */
    public List<Door> emptyDoors() {
        if (!under(Door.BOTH).isEmpty()) {
            return List.of();
        }
        return Stream.of(Door.SCHOOL, Door.CLINIC)
                .filter(door -> under(door).isEmpty())
                .filter(door -> door != Door.SCHOOL || forInsteadOfSchool().isEmpty())
                .toList();
    }

    /** Message key of what the steps are called: behind what comes first they are the next ones. */
    public String stepsKey() {
        return urgent.isEmpty() && !answers.haveSteps() ? "plan.steps" : "plan.steps.then";
    }

    /** Whether somebody has to be called now: nothing else asks for attention then. */
    public boolean danger() {
        return !urgent.isEmpty() && !urgent.get(0).dials().isEmpty();
    }

    /** Whether hearing is tested first: said once for the child, and not beside a danger (R88). */
    public boolean hearingFirst() {
        return !danger() && cards.stream().anyMatch(card -> card.doctorNote() == DoctorQuestion.HEARING_CHECK);
    }

    /** Whether what families in the same place ask stands beside the answer, where the first step does. */
    public boolean askedBesideAnswer() {
        return asksToo() && answers.haveSteps();
    }

    /** Whether it stands below the steps. Beside a danger it stands nowhere: nothing else asks for attention. */
    public boolean askedBelowSteps() {
        return asksToo() && !answers.haveSteps();
    }

    private boolean asksToo() {
        return !questions.isEmpty() && !danger();
    }

    /** All that the words of an answer are made of: where they tell of the state, with it. */
    public List<Object> spoken(SituationAnswer answer) {
        return List.of(answer.words(), answer.asksForATime() || answer.asksForAnAge() ? state.path() : "");
    }

    /** Whether a wide screen has room for the papers under the steps: with all steps there, they are as long as the rest. */
    public boolean papersBesideDoors() {
        return listed.size() < steps.now().size();
    }

    /** What to ask a school about: what it does not work on yet. */
    public About forSchool() {
        return About.of(cards.stream()
                .filter(card -> card.result().needClass().school() && !card.inHandAtSchool())
                .toList());
    }

    /** Whom the family asks about it: message key. Where no school team knows the child it is the district or early intervention. */
    public String schoolOrDistrict() {
        return Objects.requireNonNullElse(insteadOfSchool(), "plan.answer.school");
    }

    /** What to ask a clinic about: what it does not work on yet. */
    public About forClinic() {
        return About.of(newAtClinic().toList());
    }

    private Stream<NeedCard> newAtClinic() {
        return cards.stream().filter(card -> card.result().needClass().clinic() && !card.inHandAtClinic());
    }

    /** Whom the family asks about it: message key. After an injury or a lost skill it is the doctor, who sends it on. */
    public String clinicOrDoctor() {
        boolean doctor = newAtClinic().allMatch(card -> card.need().is(NeedFlag.SKILLS_BACK));
        return doctor ? "plan.answer.doctor" : "plan.answer.clinic";
    }

    /** Whether there is somebody to ask beside a clinic, too. */
    public boolean bothCanStart() {
        return !forClinic().isEmpty()
                && !(forSchool().isEmpty() && forInsteadOfSchool().isEmpty());
    }

    /**
     * Who comes first where the child comes back to school after an injury or illness: the doctor (R51), and with an emergency alone.
     *
     * @return message key, or null where both can start at once
     */
    public @Nullable String doctorFirst() {
        boolean comesBack = newAtClinic().anyMatch(card -> card.need().has(NeedNote.RETURN_TO_SCHOOL));
        if (!comesBack || forSchool().isEmpty()) {
            return null;
        }
        return urgent.stream().anyMatch(sign -> sign.urgency() == Urgency.EMERGENCY)
                ? "plan.answer.return.emergency"
                : "plan.answer.return";
    }

    /** What the school works on now. */
    public List<NeedCard> inHandAtSchool() {
        return cards.stream().filter(NeedCard::inHandAtSchool).toList();
    }

    /** What a clinic works on now. */
    public List<NeedCard> inHandAtClinic() {
        return cards.stream().filter(NeedCard::inHandAtClinic).toList();
    }

    /** Whom the family asks in place of a school: message key, or null where the school itself is asked. */
    public @Nullable String insteadOfSchool() {
        return pathways.stream()
                .map(card -> card.pathway().kind())
                .filter(INSTEAD_OF_SCHOOL::contains)
                .findFirst()
                .map(kind -> "plan.answer." + kind)
                .orElse(null);
    }

    /** What to ask them about. */
    public About forInsteadOfSchool() {
        return About.of(
                insteadOfSchool() == null || !forSchool().isEmpty() || (noDoor() && !isEarly())
                        ? List.of()
                        : cards.stream()
                                .filter(card -> card.result().noneNow() == null && !card.inHandAtSchool())
                                .toList());
    }

    private boolean noDoor() {
        return cards.stream().allMatch(card -> card.door() == Door.UNCLEAR);
    }

    private boolean isEarly() {
        return "plan.answer.early-intervention".equals(insteadOfSchool());
    }

    /** Whether nothing says yet who to ask, and nobody works on anything. */
    public boolean nothingClear() {
        return forSchool().isEmpty()
                && forInsteadOfSchool().isEmpty()
                && forClinic().isEmpty()
                && inHandAtSchool().isEmpty()
                && inHandAtClinic().isEmpty();
    }
}

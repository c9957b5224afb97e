package org.twodoors.pathways;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.catalog.Urgency;

/**
 * The steps for a child, first things first.
 *
 * @param pathways the rows that apply, in the order they are shown
 * @param urgentSigns what the urgent card says, the weightiest first; empty unless R40 applies
 * @param makeSafe needs with a danger that get a "make it safe today" line
 * @param doctorNotes what to tell the doctor besides
 * @param schoolAsks what to ask the school for, safety first; empty where nothing is to be asked
 * @param clinicAsks what to ask a doctor or clinic for, safety first; empty where nothing is to be asked
 * @param inHandAtSchool the needs that the school works on now (R38)
 * @param inHandAtClinic the needs that a clinic works on now
 * @param lookAgain the needs at school whose therapy the plan holds, to be looked at beside what is asked for anew (R91)
 * @param behavior whether a safety plan is asked for because of a need in which a child may run off or hurt somebody
 * @param forYourClinic the needs for a clinic that the therapists there can look at (R61, R93)
 * @param forAClinic the needs for a clinic that no therapist there has yet (R51, R52, R93)
 * @param lines what rows R82 to R97 add
 */
public record Pathways(
        List<Pathway> pathways,
        List<UrgentSign> urgentSigns,
        List<Need> makeSafe,
        List<DoctorNote> doctorNotes,
        List<SchoolAsk> schoolAsks,
        List<ClinicAsk> clinicAsks,
        List<Need> inHandAtSchool,
        List<Need> inHandAtClinic,
        List<Need> lookAgain,
        boolean behavior,
        List<Need> forYourClinic,
        List<Need> forAClinic,
        List<LineRule> lines) {

    /** Copies the lists. */
    public Pathways {
        pathways = List.copyOf(pathways);
        urgentSigns = List.copyOf(urgentSigns);
        makeSafe = List.copyOf(makeSafe);
        doctorNotes = List.copyOf(doctorNotes);
        schoolAsks = List.copyOf(schoolAsks);
        clinicAsks = List.copyOf(clinicAsks);
        inHandAtSchool = List.copyOf(inHandAtSchool);
        inHandAtClinic = List.copyOf(inHandAtClinic);
        lookAgain = List.copyOf(lookAgain);
        forYourClinic = List.copyOf(forYourClinic);
        forAClinic = List.copyOf(forAClinic);
        lines = List.copyOf(lines);
    }

    /** Whether the urgent card comes first: true if R40 applies. */
    public boolean urgent() {
        return has(PathwayRule.R40);
    }

    /** How soon the weightiest sign needs somebody; null when there is none; otherwise R40 applies. */
    public @Nullable Urgency urgency() {
        return urgentSigns.isEmpty() ? null : urgentSigns.get(0).urgency();
    }

    /** Whether there is a sign that the child may hurt itself: true if a sign says so, whatever else does. */
    public boolean crisis() {
        return urgentSigns.stream()
                .anyMatch(sign ->
                        sign.urgency() == Urgency.CRISIS || sign.messageKey().equals(UrgentSign.POISON_AND_SELF_HARM));
    }

    /**
     * Whether the family has to get through an emergency or a crisis before anything else.
     *
     * @return true if the weightiest sign is one, or any is a crisis
     */
    public boolean grave() {
        return urgency() == Urgency.EMERGENCY || crisis();
    }

    /**
     * How a thing is asked for. A safety plan goes with a look at behavior where a child may run off or hurt somebody; who may hurt
     * themselves are not asked about that, nor who may fall; for them the school is called today (R40).
     *
     * @param ask what its messages begin with, such as {@code schoolAsk.safety-plan}
     * @return message key
     */
    public String textKey(String ask) {
        if (!ask.equals("schoolAsk." + SchoolAsk.SAFETY_PLAN.code())) {
            return ask + ".text";
        }
        return ask + ".text" + (crisis() ? ".crisis" : behavior ? ".behavior" : "");
    }

    /** What answers the situations that the family named (R62 to R75): the weightiest first. */
    public List<Pathway> situations() {
        return pathways.stream()
                .filter(pathway -> pathway.rule().situation() != null)
                .toList();
    }

    /** Whether the family named a situation that is answered. */
    public boolean anySituation() {
        return pathways.stream().anyMatch(pathway -> pathway.rule().situation() != null);
    }

    /**
     * Whether a row applies.
     *
     * @param rule the row
     * @return true if it does
     */
    public boolean has(PathwayRule rule) {
        return pathways.stream().anyMatch(pathway -> pathway.rule() == rule);
    }

    /** What a school is asked for, by the codes of the disciplines (R81, R91): empty where no step asks for a therapy. */
    public List<String> therapiesAsked() {
        return pathways.stream()
                .flatMap(pathway -> pathway.asks().stream())
                .distinct()
                .toList();
    }

    /** Whether a row applies and its step can wait. */
    public boolean waits(PathwayRule rule) {
        return pathways.stream().anyMatch(pathway -> pathway.rule() == rule && pathway.later());
    }

    @Override
    public String toString() {
        return "Pathways[sealed]";
    }
}

package org.twodoors.pathways;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.twodoors.answers.Safety;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.NeedNote;
import org.twodoors.catalog.SchoolAsk;

/**
 * What is asked for at each door, by the needs that nobody there works on yet: those whose class opens the door; at
 * school, where there are none, those that are unclear there.
 *
 * @param input the child and its needs
 * @param crisis there is a sign of self-harm
 */
record Asks(PathwayInput input, boolean crisis) {

    /** A crisis asks a school that the child is in for a safety plan and for the counselor, whatever the need. */
    List<SchoolAsk> school() {
        Set<SchoolAsk> asks = EnumSet.noneOf(SchoolAsk.class);
        for (FoundNeed it : schoolNeeds()) {
            asks.addAll(it.facts().need().schoolAsk());
            if (it.unsafeAtSchool()) {
                asks.add(SchoolAsk.SAFETY_PLAN);
            }
        }
        if (crisis && input.child().setting().inSchool()) {
            asks.add(SchoolAsk.SAFETY_PLAN);
            asks.add(SchoolAsk.COUNSELOR);
        }
        return List.copyOf(asks);
    }

    /** A need for which a safety plan is asked is one in which a child may run off or hurt somebody. */
    boolean behavior() {
        return schoolNeeds().stream()
                .filter(it ->
                        it.unsafeAtSchool() || it.facts().need().schoolAsk().contains(SchoolAsk.SAFETY_PLAN))
                .anyMatch(it -> it.facts().need().has(NeedNote.MAY_RUN_OR_HURT));
    }

    /** The needs that ask about self-harm ask for mental health care too, with a crisis or a danger. */
    List<ClinicAsk> clinic() {
        Set<ClinicAsk> asks = EnumSet.noneOf(ClinicAsk.class);
        for (FoundNeed it : clinicNeeds()) {
            asks.addAll(it.facts().need().clinicAsk());
            if (it.facts().need().doctorQuestion() == DoctorQuestion.SELF_HARM
                    && (crisis || it.facts().safety() != Safety.NONE)) {
                asks.add(ClinicAsk.MENTAL_HEALTH);
            }
        }
        if (!asks.isEmpty() && input.says(Situation.CLINIC_NO)) {
            asks.add(ClinicAsk.DOCTOR_FIRST);
        }
        return List.copyOf(asks);
    }

    private List<FoundNeed> schoolNeeds() {
        List<FoundNeed> open = input.needs().stream()
                .filter(it -> it.school() && !it.inHandAtSchool())
                .toList();
        return open.isEmpty()
                ? input.needs().stream().filter(FoundNeed::unclearAtSchool).toList()
                : open;
    }

    private List<FoundNeed> clinicNeeds() {
        return input.needs().stream()
                .filter(it -> it.clinic() && !it.inHandAtClinic())
                .toList();
    }

    @Override
    public String toString() {
        return "Asks[sealed]";
    }
}

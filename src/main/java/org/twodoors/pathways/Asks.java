package org.twodoors.pathways;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Safety;
import org.twodoors.answers.Situation;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.rules.Level;
import org.twodoors.rules.NeedResult;

/**
 * What is asked for at each door (section 2.3), by the needs that nobody there works on yet: those whose class opens the door; at
 * school, where there are none, those that are unclear there.
 *
 * @param child about the child
 * @param facts what was said about each need
 * @param results what the rules said about the same needs
 */
record Asks(ChildFacts child, List<NeedFacts> facts, List<NeedResult> results) {

    List<SchoolAsk> school() {
        Set<SchoolAsk> asks = EnumSet.noneOf(SchoolAsk.class);
        schoolNeeds().forEach(it -> {
            asks.addAll(it.need().schoolAsk());
            if (it.safety() == Safety.SCHOOL || it.safety() == Safety.BOTH) {
                asks.add(SchoolAsk.SAFETY_PLAN);
            }
        });
        if (crisis() && child.setting().inSchool()) {
            asks.add(SchoolAsk.SAFETY_PLAN);
            asks.add(SchoolAsk.COUNSELOR);
        }
        return List.copyOf(asks);
    }

    List<ClinicAsk> clinic() {
        Set<ClinicAsk> asks = EnumSet.noneOf(ClinicAsk.class);
        clinicNeeds().forEach(it -> {
            asks.addAll(it.need().clinicAsk());
            if (it.need().doctorQuestion() == DoctorQuestion.SELF_HARM && (crisis() || it.safety() != Safety.NONE)) {
                asks.add(ClinicAsk.MENTAL_HEALTH);
            }
        });
        if (!asks.isEmpty() && child.situations().contains(Situation.CLINIC_NO)) {
            asks.add(ClinicAsk.DOCTOR_FIRST);
        }
        return List.copyOf(asks);
    }

    private List<NeedFacts> schoolNeeds() {
        List<NeedFacts> open = IntStream.range(0, facts.size())
                .filter(i -> results.get(i).needClass().school() && !PathwayInput.inHandAtSchool(results.get(i)))
                .mapToObj(facts::get)
                .toList();
        return open.isEmpty()
                ? IntStream.range(0, facts.size())
                        .filter(i -> results.get(i).educational() == Level.UNCLEAR)
                        .mapToObj(facts::get)
                        .toList()
                : open;
    }

    private List<NeedFacts> clinicNeeds() {
        return IntStream.range(0, facts.size())
                .filter(i -> results.get(i).needClass().clinic()
                        && !facts.get(i).helpNow().atClinic())
                .mapToObj(facts::get)
                .toList();
    }

    private boolean crisis() {
        return UrgentSigns.selfHarm(child, facts);
    }

    @Override
    public String toString() {
        return "Asks[sealed]";
    }
}

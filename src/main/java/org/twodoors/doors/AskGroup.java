package org.twodoors.doors;

import java.util.ArrayList;
import java.util.List;
import org.twodoors.answers.Safety;
import org.twodoors.catalog.ClinicAsk;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.Need;
import org.twodoors.catalog.SchoolAsk;
import org.twodoors.pathways.Pathways;

/**
 * One thing to ask for at a door, and the needs it is asked for.
 *
 * @param textKey message key of what to write
 * @param needs the needs it is for; empty where it is for the child as a whole
 */
record AskGroup(String textKey, List<NeedLine> needs) {

    private static final String LOOK_AGAIN = "schoolAsk.therapy.text.in-plan";

    /** What to ask the school for, safety first; then what its therapist looks at beside what is asked for anew (R91). */
    static List<AskGroup> school(Pathways pathways, List<NeedLine> needs) {
        List<NeedLine> open = without(needs, pathways.inHandAtSchool());
        List<Need> again = pathways.therapiesAsked().isEmpty() ? List.of() : pathways.lookAgain();
        List<AskGroup> groups = new ArrayList<>();
        for (SchoolAsk ask : pathways.schoolAsks()) {
            groups.add(new AskGroup(
                    pathways.textKey("schoolAsk." + ask.code()),
                    (ask == SchoolAsk.THERAPY ? without(open, again) : open)
                            .stream().filter(need -> isFor(ask, need)).toList()));
        }
        if (!again.isEmpty()) {
            groups.add(new AskGroup(
                    LOOK_AGAIN,
                    needs.stream()
                            .filter(need -> again.contains(need.facts().need()))
                            .toList()));
        }
        return List.copyOf(groups);
    }

    /** What to ask a doctor or clinic for, safety first. */
    static List<AskGroup> clinic(Pathways pathways, List<NeedLine> needs) {
        List<NeedLine> open = without(needs, pathways.inHandAtClinic());
        List<AskGroup> groups = new ArrayList<>();
        for (ClinicAsk ask : pathways.clinicAsks()) {
            groups.add(new AskGroup(
                    pathways.textKey("clinicAsk." + ask.code()),
                    (ask == ClinicAsk.THERAPY ? atClinic(pathways, open) : open)
                            .stream().filter(need -> isFor(ask, need)).toList()));
        }
        return List.copyOf(groups);
    }

    /** The needs that no therapist at a clinic has yet, where there are such (R93): the text names the therapies of these. */
    private static List<NeedLine> atClinic(Pathways pathways, List<NeedLine> open) {
        return pathways.forAClinic().isEmpty() ? open : without(open, pathways.forYourClinic());
    }

    private static List<NeedLine> without(List<NeedLine> needs, List<Need> inHand) {
        return needs.stream()
                .filter(need -> !inHand.contains(need.facts().need()))
                .toList();
    }

    private static boolean isFor(SchoolAsk ask, NeedLine need) {
        Safety safety = need.facts().safety();
        return need.facts().need().schoolAsk().contains(ask)
                || (ask == SchoolAsk.SAFETY_PLAN && (safety == Safety.SCHOOL || safety == Safety.BOTH));
    }

    private static boolean isFor(ClinicAsk ask, NeedLine need) {
        return need.facts().need().clinicAsk().contains(ask)
                || (ask == ClinicAsk.MENTAL_HEALTH && need.facts().need().doctorQuestion() == DoctorQuestion.SELF_HARM);
    }
}

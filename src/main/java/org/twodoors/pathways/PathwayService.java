package org.twodoors.pathways;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.twodoors.answers.ChildFacts;
import org.twodoors.answers.NeedFacts;
import org.twodoors.answers.Safety;
import org.twodoors.catalog.DoctorQuestion;
import org.twodoors.catalog.NeedFlag;
import org.twodoors.rules.Classification;
import org.twodoors.rules.NeedResult;

/** Classification in, steps out. The same answers always give the same steps. */
public final class PathwayService {

    /**
     * Finds the steps by rules R40 to R59.
     *
     * @param child about the child
     * @param facts what was said about each need
     * @param classification what the rules said about the same needs
     * @return the steps in the order they are shown
     * @throws IllegalArgumentException when facts and classification are not about the same needs in the same order
     */
    public Pathways pathways(ChildFacts child, List<NeedFacts> facts, Classification classification) {
        if (!facts.stream()
                .map(NeedFacts::need)
                .toList()
                .equals(classification.needs().stream().map(NeedResult::need).toList())) {
            throw new IllegalArgumentException("facts and classification are about different needs");
        }
        List<UrgentSign> urgentSigns = UrgentSigns.of(child, facts);
        PathwayInput input = PathwayInput.of(child, facts, classification, !urgentSigns.isEmpty());
        Asks asks = new Asks(child, facts, classification.needs());
        return new Pathways(
                Arrays.stream(PathwayRule.values())
                        .filter(rule -> rule.applies(input))
                        .map(rule -> rule.pathway(input))
                        .toList(),
                urgentSigns,
                facts.stream()
                        .filter(it -> it.safety() != Safety.NONE && !it.need().is(NeedFlag.HEALTH_FIRST))
                        .map(NeedFacts::need)
                        .toList(),
                doctorNotes(facts),
                asks.school(),
                asks.clinic(),
                classification.needs().stream()
                        .filter(PathwayInput::inHandAtSchool)
                        .map(NeedResult::need)
                        .toList(),
                facts.stream()
                        .filter(it -> it.helpNow().atClinic())
                        .map(NeedFacts::need)
                        .toList());
    }

    private static List<DoctorNote> doctorNotes(List<NeedFacts> facts) {
        List<DoctorNote> notes = new ArrayList<>();
        for (NeedFacts it : facts) {
            DoctorQuestion question = it.need().doctorQuestion();
            if (it.doctorSign() && question != null && !question.urgent()) {
                notes.add(new DoctorNote(it.need(), question));
            }
        }
        return notes;
    }
}
